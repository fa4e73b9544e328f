internal import Findings

/// The legend below a picture: its colours in rows.
struct LegendPlan {
  private(set) var entries: [FlowPicture.LegendEntry] = []
  /// The height that the legend adds.
  private(set) var height = 0.0

  init(_ diagram: FlowDiagram, _ layout: FlowPictureLayout, width: Double, top: Double) {
    guard !diagram.colors.isEmpty else { return }
    let row = layout.lineHeight + 6
    var (x, y) = (layout.margin, top + 4)
    for color in diagram.colors {
      let text =
        layout.languages.map {
          TextMeasure.width(color.label[$0], size: layout.textSize)
        }.max() ?? 0
      let room = Self.swatch + 6 + text
      if x > layout.margin, x + room > width - layout.margin { (x, y) = (layout.margin, y + row) }
      entries.append(
        FlowPicture.LegendEntry(
          key: color.key, label: color.label,
          rect: PictureRect(x: x, y: y, width: room, height: layout.lineHeight)))
      x += room + 18
    }
    height = y + row - top + layout.margin - 4
  }

  /// The width of a swatch.
  static let swatch = 18.0
}
