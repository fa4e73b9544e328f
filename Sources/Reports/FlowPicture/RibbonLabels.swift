internal import Findings

/// The names on ribbons, the widest first, wherever one fits inside without touching anything.
struct RibbonLabels {
  private let diagram: FlowDiagram
  private let ribbons: [FlowPicture.Ribbon]
  private let layout: FlowPictureLayout
  private var obstacles: [PictureRect]

  init(
    _ diagram: FlowDiagram, _ ribbons: [FlowPicture.Ribbon], bars: [FlowPicture.Bar],
    taken: [FlowPicture.Label], _ layout: FlowPictureLayout
  ) {
    self.diagram = diagram
    self.ribbons = ribbons
    self.layout = layout
    obstacles = bars.map(\.rect) + taken.map(\.rect)
  }

  func labels() -> [FlowPicture.Label] {
    var search = self
    return search.place()
  }

  private mutating func place() -> [FlowPicture.Label] {
    let risers = ribbons.flatMap(\.risers)
    let wide = ribbons.indices.filter { ribbons[$0].width >= layout.lineHeight }
    let ordered = wide.sorted {
      ribbons[$0].width != ribbons[$1].width
        ? ribbons[$0].width > ribbons[$1].width : diagram.links[$0].id < diagram.links[$1].id
    }
    var labels: [FlowPicture.Label] = []
    for ribbon in ordered.prefix(150) {
      guard let label = label(ribbon, risers: risers) else { continue }
      obstacles.append(label.rect)
      labels.append(label)
    }
    return labels
  }

  private func label(_ ribbon: Int, risers: [PictureRect]) -> FlowPicture.Label? {
    let link = diagram.links[ribbon]
    let amount = "\(Numeral.text(link.value, digits: 3)) \(diagram.unit)"
    for shown in [amount, nil] {
      let text = layout.setting.set(link.label, amount: shown)
      guard text.lineCount == 1 else { continue }
      let size = (width: layout.setting.width(text), height: layout.lineHeight)
      for rect in rooms(on: ribbons[ribbon], size) where isFree(rect, risers) {
        return FlowPicture.Label(
          owner: .link(ribbon), rect: rect, alignment: .middle, text: text)
      }
    }
    return nil
  }

  private func isFree(_ rect: PictureRect, _ risers: [PictureRect]) -> Bool {
    let wider = PictureRect(x: rect.x - 3, y: rect.y, width: rect.width + 6, height: rect.height)
    return !obstacles.contains { $0.overlaps(wider) } && !risers.contains { $0.overlaps(wider) }
  }

  /// The rectangles inside a ribbon that could hold a text of a size.
  private func rooms(
    on ribbon: FlowPicture.Ribbon, _ size: (width: Double, height: Double)
  ) -> [PictureRect] {
    if let lane = ribbon.lane {
      guard lane.width - 2 * lane.height >= size.width + 16 else { return [] }
      return [centred(PicturePoint(x: lane.midX, y: lane.midY), size)]
    }
    return hops(of: ribbon).compactMap { start, end in
      let isLong = end.x - start.x >= size.width + 12
      let isLevel = abs(end.y - start.y) <= ribbon.width - size.height
      guard isLong, isLevel else { return nil }
      return centred(PicturePoint(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2), size)
    }
  }

  private func centred(
    _ point: PicturePoint, _ size: (width: Double, height: Double)
  ) -> PictureRect {
    PictureRect(
      x: point.x - size.width / 2, y: point.y - size.height / 2, width: size.width,
      height: size.height)
  }

  /// The stretches of a forward ribbon from each level point to the next.
  private func hops(of ribbon: FlowPicture.Ribbon) -> [(PicturePoint, PicturePoint)] {
    let level = ribbon.center.steps.filter { $0.heading.y == 0 }.map(\.point)
    return zip(level, level.dropFirst()).map { ($0, $1) }
  }
}
