import Findings

/// A tornado: for each parameter a bar from the low to the high change of net cost.
struct TornadoChart {
  private let bars: [EnsembleDocument.Bar]
  private let base: Double
  private let unit: String

  private static let rowHeight = 24.0
  private static let nameWidth = 220.0
  private static let plotWidth = 620.0
  private static let mostBars = 15

  init(_ ensemble: EnsembleDocument) {
    base = ensemble.baseCost ?? 0
    bars = ensemble.tornado.filter { $0.lowCost != nil && $0.highCost != nil }
      .prefix(Self.mostBars).map(\.self)
    unit = ensemble.unit
  }

  /// The chart as an `svg` element; empty where no bar can be drawn.
  var svg: HTML {
    guard !bars.isEmpty else { return .empty }
    let ends = bars.flatMap { [change($0.lowCost), change($0.highCost)] }
    let scale = ChartScale((ends.min() ?? 0)...(ends.max() ?? 0), steps: 6)
    let bottom = Double(bars.count) * Self.rowHeight + 8
    let width = SVGText.number(Self.nameWidth + Self.plotWidth + 40)
    return """
      <svg class="chart" viewBox="0 0 \(width) \(SVGText.number(bottom + 24))" role="img" \
      aria-labelledby="tornado-chart">
      <title id="tornado-chart">\(plain: Phrase(
        zh: "单一参数使净成本变化（百万 \(unit)）", en: "change of net cost by one parameter (millions of \(unit))"))</title>
      \(grid(scale, bottom: bottom))\(bars.indices.map { row($0, scale) })</svg>
      """
  }

  private func change(_ cost: Double?) -> Double { ((cost ?? base) - base) / 1e6 }

  private func x(_ value: Double, _ scale: ChartScale) -> Double {
    Self.nameWidth + scale.share(of: value) * Self.plotWidth
  }

  private func grid(_ scale: ChartScale, bottom: Double) -> [HTML] {
    scale.ticks.map { tick in
      let place = SVGText.number(x(tick, scale))
      return """
        <line class="\(tick == 0 ? "zero" : "grid")" x1="\(place)" x2="\(place)" y1="4" \
        y2="\(SVGText.number(bottom))"/>\
        <text class="tick" x="\(place)" y="\(SVGText.number(bottom + 16))" \
        text-anchor="middle">\(Amounts.text(tick))</text>

        """
    }
  }

  private func row(_ index: Int, _ scale: ChartScale) -> HTML {
    let bar = bars[index]
    let y = Double(index) * Self.rowHeight + 8
    let text = SVGText.number(y + 13)
    return """
      <text x="\(SVGText.number(Self.nameWidth - 10))" y="\(text)" \
      text-anchor="end">\(bar.parameter)</text>\
      \(piece(change(bar.lowCost), bar.lowFactor, y, scale))\
      \(piece(change(bar.highCost), bar.highFactor, y, scale))

      """
  }

  private func piece(_ change: Double, _ factor: Double, _ y: Double, _ scale: ChartScale) -> HTML {
    let (zero, end) = (x(0, scale), x(change, scale))
    return """
      <rect class="\(change >= 0 ? "plus" : "minus")" x="\(SVGText.number(min(zero, end)))" \
      y="\(SVGText.number(y))" width="\(SVGText.number(max(0.5, abs(end - zero))))" height="17">\
      <title>× \(Amounts.text(factor)): \(Amounts.text(change))</title></rect>
      """
  }
}
