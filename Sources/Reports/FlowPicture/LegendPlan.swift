internal import Findings

/// The legend below a picture: the scale bar, then colours and kinds of ribbons in rows.
struct LegendPlan {
  private(set) var entries: [FlowPicture.LegendEntry] = []
  private(set) var scaleBar: FlowPicture.ScaleBar?
  /// The height that the legend adds.
  private(set) var height = 0.0

  private let layout: FlowPictureLayout
  private let width: Double
  private let top: Double

  init(
    _ diagram: FlowDiagram, _ layout: FlowPictureLayout, scale: Double, width: Double, top: Double
  ) {
    self.layout = layout
    self.width = width
    self.top = top + 6
    var start = layout.margin
    if diagram.links.contains(where: { $0.value > 0 }) {
      let bar = scaleBar(scale)
      let text = Self.scaleText(bar.value, unit: diagram.unit)
      start = bar.rect.maxX + 6 + TextMeasure.width(text, size: layout.textSize) + 22
      scaleBar = bar
      height = layout.lineHeight + layout.margin
    }
    let samples = Self.samples(diagram)
    for language in layout.languages { arrange(samples, in: language, from: start) }
  }

  private func scaleBar(_ scale: Double) -> FlowPicture.ScaleBar {
    let value = Self.roundValue(below: 0.9 * layout.lineHeight / scale)
    let rect = PictureRect(
      x: layout.margin, y: top + (layout.lineHeight - value * scale) / 2, width: 5,
      height: value * scale)
    return FlowPicture.ScaleBar(value: value, rect: rect)
  }

  private mutating func arrange(
    _ samples: [(FlowPicture.LegendSample, Phrase)], in language: Language, from start: Double
  ) {
    var (x, y) = (start, top)
    for (sample, label) in samples {
      let room = Self.swatch + 6 + TextMeasure.width(label[language], size: layout.textSize)
      if x > layout.margin, x + room > width - layout.margin {
        (x, y) = (layout.margin, y + layout.lineHeight + 7)
      }
      entries.append(
        FlowPicture.LegendEntry(
          language: language, sample: sample, text: label[language],
          rect: PictureRect(x: x, y: y, width: room, height: layout.lineHeight)))
      x += room + 18
      height = max(height, y - top + layout.lineHeight + layout.margin)
    }
  }

  /// What is explained, and how: colours by name, and what of the ribbons' drawing occurs.
  private static func samples(
    _ diagram: FlowDiagram
  ) -> [(FlowPicture.LegendSample, Phrase)] {
    var samples = diagram.colors.map { (FlowPicture.LegendSample.color($0.key), $0.label) }
    if diagram.links.contains(where: { $0.confidence == .medium && !$0.isStub }) {
      samples.append((.confidence(.medium), mediumName))
    }
    if diagram.links.contains(where: { $0.confidence == .low && !$0.isStub }) {
      samples.append((.confidence(.low), lowName))
    }
    if diagram.links.contains(where: \.isStub) { samples.append((.imbalance, imbalanceName)) }
    return samples
  }

  private static let mediumName = Phrase(zh: "中可信度", en: "Medium confidence")
  private static let lowName = Phrase(zh: "低可信度（估计）", en: "Low confidence (estimate)")
  private static let imbalanceName = Phrase(zh: "不平衡", en: "Imbalance")

  /// The largest of 1, 2 and 5 times a power of ten that is not above a bound.
  private static func roundValue(below bound: Double) -> Double {
    var power = 1.0
    while power > bound { power /= 10 }
    while power * 10 <= bound { power *= 10 }
    return [5 * power, 2 * power].first { $0 <= bound } ?? power
  }

  /// What stands beside the scale bar.
  static func scaleText(_ value: Double, unit: String) -> String {
    "\(Numeral.text(value)) \(unit)"
  }

  /// The width of a swatch.
  static let swatch = 18.0
}
