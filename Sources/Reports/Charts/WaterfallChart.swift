import Findings

/// A waterfall: what each step adds to or takes from a sum, and the sum at the end.
struct WaterfallChart {
  /// One step.
  struct Step {
    let name: Phrase
    /// What the step adds; negative where it takes away.
    let amount: Double
  }

  let title: Phrase
  let steps: [Step]
  /// The name of the sum.
  let total: Phrase
  /// The unit of the amounts.
  let unit: String

  private static let rowHeight = 26.0
  private static let nameWidth = 150.0
  private static let plotWidth = 620.0
  private static let amountWidth = 90.0
  private static let top = 8.0

  /// The chart as an `svg` element: a row for each step from the top down, the sum as the last row.
  var svg: HTML {
    let sums = steps.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1.amount) }
    let scale = ChartScale((sums.min() ?? 0)...(sums.max() ?? 0), steps: 6)
    let rows = steps.indices.map { row($0, from: sums[$0], to: sums[$0 + 1], scale) }
    let sum = row(steps.count, from: 0, to: sums[steps.count], scale, name: total, style: "sum")
    let bottom = Self.top + Double(steps.count + 1) * Self.rowHeight
    let width = SVGText.number(Self.nameWidth + Self.plotWidth + Self.amountWidth)
    return """
      <svg class="chart" viewBox="0 0 \(width) \(SVGText.number(bottom + 24))" role="img" \
      aria-labelledby="waterfall-title waterfall-desc">
      <title id="waterfall-title">\(plain: title)</title>
      <desc id="waterfall-desc">\(description)</desc>
      \(grid(scale, bottom: bottom))\(rows)\(sum)</svg>
      """
  }

  private var description: String {
    let parts = steps.map { "\($0.name.zh) \($0.name.en) \(Amounts.text($0.amount)) \(unit)" }
    return parts.joined(separator: "; ")
  }

  private func x(_ value: Double, _ scale: ChartScale) -> Double {
    Self.nameWidth + scale.share(of: value) * Self.plotWidth
  }

  private func grid(_ scale: ChartScale, bottom: Double) -> [HTML] {
    scale.ticks.map { tick in
      let place = SVGText.number(x(tick, scale))
      let (upper, lower) = (SVGText.number(Self.top), SVGText.number(bottom))
      return """
        <line class="\(tick == 0 ? "zero" : "grid")" x1="\(place)" x2="\(place)" \
        y1="\(upper)" y2="\(lower)"/>\
        <text class="tick" x="\(place)" y="\(SVGText.number(bottom + 16))" \
        text-anchor="middle">\(Amounts.text(tick))</text>

        """
    }
  }

  private func row(
    _ index: Int, from: Double, to: Double, _ scale: ChartScale, name: Phrase? = nil,
    style: String? = nil
  ) -> HTML {
    let y = Self.top + Double(index) * Self.rowHeight
    let (left, right) = (x(min(from, to), scale), x(max(from, to), scale))
    let text = SVGText.number(y + 17)
    let kind = style ?? (to >= from ? "plus" : "minus")
    let label = name ?? steps[index].name
    return """
      <text class="zh" x="\(SVGText.number(Self.nameWidth - 10))" y="\(text)" \
      text-anchor="end">\(label.zh)</text>\
      <text class="en" x="\(SVGText.number(Self.nameWidth - 10))" y="\(text)" \
      text-anchor="end">\(label.en)</text>\
      <rect class="\(kind)" x="\(SVGText.number(left))" y="\(SVGText.number(y + 4))" \
      width="\(SVGText.number(max(0.5, right - left)))" height="\(SVGText.number(18))">\
      <title>\(Numeral.text(to - from, digits: 15)) \(unit)</title></rect>\
      <text class="amount" x="\(SVGText.number(right + 6))" y="\(text)">\
      \(Amounts.text(to - from))</text>

      """
  }
}
