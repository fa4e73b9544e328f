import Findings
import Reports
import Testing

@Suite
struct FlowPictureGeometryTests {
  private let tolerance = FlowPicture.tolerance

  private func picture(_ seed: Int) -> FlowPicture {
    FlowPictureSample.pictures[seed]
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `no bar lies over another`(seed: Int) {
    #expect(!FlowPicture.hasOverlap(picture(seed).bars.map(\.rect)))
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `bars of a column keep a distance even where they have no height`(seed: Int) {
    let bars = picture(seed).bars
    var distances: [Double] = []
    for bar in bars {
      for other in bars where other.layer == bar.layer && other.order == bar.order + 1 {
        distances.append(other.rect.y - bar.rect.maxY)
      }
    }
    #expect(distances.allSatisfy { $0 >= 5 })
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `widths and heights are the values times the scale`(seed: Int) {
    let picture = picture(seed)
    for (ribbon, link) in zip(picture.ribbons, picture.diagram.links) {
      #expect(abs(ribbon.width - link.value * picture.scale) <= 1e-9)
    }
    for (node, bar) in picture.bars.enumerated() {
      let inflow = picture.diagram.links.filter { $0.target == node }.map(\.value).reduce(0, +)
      let outflow = picture.diagram.links.filter { $0.source == node }.map(\.value).reduce(0, +)
      #expect(abs(bar.rect.height - max(inflow, outflow) * picture.scale) <= 1e-9)
      #expect(abs(bar.inflow - inflow) <= 1e-9 * max(1, inflow))
      #expect(abs(bar.outflow - outflow) <= 1e-9 * max(1, outflow))
    }
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `ribbons meet bars at their sides without lying over each other`(seed: Int) {
    let picture = picture(seed)
    for (node, bar) in picture.bars.enumerated() {
      let links = picture.diagram.links.indices
      let leaving = links.filter { picture.diagram.links[$0].source == node }.compactMap {
        span(picture.ribbons[$0], at: picture.ribbons[$0].center.steps.first, x: bar.rect.maxX)
      }
      let entering = links.filter { picture.diagram.links[$0].target == node }.compactMap {
        span(picture.ribbons[$0], at: picture.ribbons[$0].center.steps.last, x: bar.rect.x)
      }
      for spans in [leaving, entering] { check(spans, in: bar.rect) }
    }
  }

  private func span(
    _ ribbon: FlowPicture.Ribbon, at step: PicturePath.Step?, x: Double
  ) -> ClosedRange<Double>? {
    guard let point = step?.point else { return nil }
    if abs(point.x - x) > tolerance { Issue.record("a ribbon ends at \(point), not at \(x)") }
    return (point.y - ribbon.width / 2)...(point.y + ribbon.width / 2)
  }

  private func check(_ spans: [ClosedRange<Double>], in bar: PictureRect) {
    var edge = bar.y
    var overlap = 0.0
    let wide = spans.filter { $0.lowerBound < $0.upperBound }
    for span in wide.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      overlap = max(overlap, edge - span.lowerBound)
      edge = span.upperBound
    }
    #expect(overlap <= tolerance)
    #expect(spans.allSatisfy { $0.lowerBound >= bar.y - tolerance })
    #expect(spans.allSatisfy { $0.upperBound <= bar.maxY + tolerance })
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `lanes lie over neither bars nor each other`(seed: Int) {
    let picture = picture(seed)
    let bars = picture.bars.map(\.rect)
    let lanes = picture.ribbons.compactMap(\.lane)
    let risers = picture.ribbons.flatMap(\.risers)
    #expect(!FlowPicture.hasOverlap(lanes))
    #expect(!FlowPicture.hasOverlap(risers))
    let runs = lanes + risers
    #expect(!bars.contains { bar in runs.contains { $0.overlaps(bar, tolerance: tolerance) } })
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `recycles lie outside of all bars that they pass`(seed: Int) {
    let picture = picture(seed)
    for ribbon in picture.ribbons where ribbon.route == .recycle {
      guard let lane = ribbon.lane else { continue }
      let passed = picture.bars.map(\.rect).filter { $0.x < lane.maxX && lane.x < $0.maxX }
      let isAbove = passed.allSatisfy { lane.maxY < $0.y }
      let isBelow = passed.allSatisfy { lane.y > $0.maxY }
      #expect(isAbove || isBelow)
    }
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `every link that runs back has a lane and leaves right and enters left`(seed: Int) {
    let picture = picture(seed)
    for (ribbon, link) in zip(picture.ribbons, picture.diagram.links) {
      let (source, target) = (picture.bars[link.source], picture.bars[link.target])
      switch ribbon.route {
      case .forward: #expect(source.layer < target.layer && ribbon.lane == nil)
      case .recycle: #expect(source.layer >= target.layer && link.source != link.target)
      case .loop: #expect(link.source == link.target)
      }
      guard let lane = ribbon.lane else { continue }
      #expect(lane.x < target.rect.x && lane.maxX > source.rect.maxX)
      #expect(ribbon.risers.count == 2)
    }
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `forward ribbons run over no bar`(seed: Int) {
    let picture = picture(seed)
    let bars = picture.bars.map(\.rect)
    var boxes: [PictureRect] = []
    for ribbon in picture.ribbons where ribbon.route == .forward {
      let (left, right) = ribbon.edges
      for index in ribbon.center.steps.indices.dropFirst() {
        let corners = [left, right].flatMap { [$0.steps[index - 1].point, $0.steps[index].point] }
        boxes.append(bounds(corners))
      }
    }
    #expect(!bars.contains { bar in boxes.contains { $0.overlaps(bar, tolerance: tolerance) } })
  }

  private func bounds(_ points: [PicturePoint]) -> PictureRect {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
    return PictureRect(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `no label lies over another, over a bar, or outside`(seed: Int) {
    #expect(picture(seed).labelFaults == [])
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `everything lies inside of the picture`(seed: Int) {
    let picture = picture(seed)
    let points = picture.ribbons.flatMap { ribbon in
      [ribbon.edges.left, ribbon.edges.right].flatMap { $0.steps.map(\.point) }
    }
    #expect(points.allSatisfy { $0.x >= 0 && $0.x <= picture.width })
    #expect(points.allSatisfy { $0.y >= 0 && $0.y <= picture.height })
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `the legend lies below, without overlap`(seed: Int) {
    let picture = picture(seed)
    let bottom = picture.bars.map(\.rect.maxY).max() ?? 0
    for language in Language.allCases {
      let entries = picture.legend.filter { $0.language == language }.map(\.rect)
      let scaleBar = picture.scaleBar.map { [$0.rect] } ?? []
      #expect(!FlowPicture.hasOverlap(entries + scaleBar))
      #expect((entries + scaleBar).allSatisfy { $0.y > bottom && $0.maxY <= picture.height })
    }
    if let scaleBar = picture.scaleBar {
      #expect(abs(scaleBar.rect.height - scaleBar.value * picture.scale) <= 1e-9)
    }
  }
}
