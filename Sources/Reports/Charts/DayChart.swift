import Findings

/// Typical days side by side: what is supplied as a stack of steps, what is used as a line, and below
/// it what stores hold.
struct DayChart {
  /// One part of the stack.
  struct Part {
    /// The key that gives the colour.
    let key: String
    let name: Phrase
    /// Mean rate of each timestep.
    let rates: [Double]
  }

  let id: String
  let title: Phrase
  /// What is supplied, from the bottom up.
  let parts: [Part]
  /// What is used: mean rate of each timestep.
  let use: [Double]
  /// What stores hold at the end of each timestep; empty where there are none.
  let level: [Double]
  /// Where each day begins, with its name.
  let days: [(first: Int, name: String)]
  /// The unit of the rates, and that of the level.
  let unit: String
  let levelUnit: String

  private static let left = 70.0
  private static let width = 800.0
  private static let height = 220.0
  private static let levelHeight = 60.0
  private static let top = 10.0

  /// The chart as an `svg` element.
  var svg: HTML {
    let totals = use.indices.map { step in parts.reduce(0) { $0 + $1.rates[step] } }
    let scale = ChartScale(0...max(totals.max() ?? 0, use.max() ?? 0), steps: 4)
    let levelTop = Self.top + Self.height + 26
    let bottom = level.isEmpty ? levelTop : levelTop + Self.levelHeight
    let rows = (parts.count + 4) / 4
    let whole = bottom + 12 + Double(rows) * 20
    return """
      <svg class="chart days" viewBox="0 0 \(SVGText.number(Self.left + Self.width + 20)) \
      \(SVGText.number(whole))" role="img" aria-labelledby="\(id)-title">
      <title id="\(id)-title">\(plain: title)</title>
      \(grid(scale))\(stack(scale))\(line(use, scale, style: "use"))\
      \(dayMarks(bottom))\(levels(top: levelTop))\(legend(top: bottom + 12))</svg>
      """
  }

  private func x(_ step: Int) -> Double {
    Self.left + Self.width * Double(step) / Double(max(1, use.count))
  }

  private func y(_ value: Double, _ scale: ChartScale) -> Double {
    Self.top + Self.height * (1 - scale.share(of: value))
  }

  private func grid(_ scale: ChartScale) -> [HTML] {
    scale.ticks.map { tick in
      let place = SVGText.number(y(tick, scale))
      return """
        <line class="\(tick == 0 ? "zero" : "grid")" x1="\(SVGText.number(Self.left))" \
        x2="\(SVGText.number(Self.left + Self.width))" y1="\(place)" y2="\(place)"/>\
        <text class="tick" x="\(SVGText.number(Self.left - 6))" y="\(place)" dy="4" \
        text-anchor="end">\(Amounts.text(tick))\(tick == scale.upper ? " \(unit)" : "")</text>

        """
    }
  }

  /// Each part is an area between two step lines.
  private func stack(_ scale: ChartScale) -> [HTML] {
    var below = [Double](repeating: 0, count: use.count)
    return parts.map { part in
      let above = zip(below, part.rates).map { $0 + $1 }
      let upper = steps(above.map { y($0, scale) })
      let lower = steps(below.map { y($0, scale) }).reversed()
      below = above
      let points = (upper + lower).map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }
      return """
        <polygon class="slot\(String(color(of: part)))" points="\(points.joined(separator: " "))">\
        <title>\(plain: part.name)</title></polygon>

        """
    }
  }

  private func line(_ rates: [Double], _ scale: ChartScale, style: String) -> HTML {
    let points = steps(rates.map { y($0, scale) })
      .map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }
    return "<polyline class=\"\(style)\" points=\"\(points.joined(separator: " "))\"/>\n"
  }

  private func steps(_ heights: [Double]) -> [(x: Double, y: Double)] {
    heights.enumerated().flatMap { [(x($0.offset), $0.element), (x($0.offset + 1), $0.element)] }
  }

  private func dayMarks(_ bottom: Double) -> [HTML] {
    days.map { day in
      let place = SVGText.number(x(day.first))
      return """
        <line class="grid" x1="\(place)" x2="\(place)" y1="\(SVGText.number(Self.top))" \
        y2="\(SVGText.number(bottom))"/>\
        <text class="tick" x="\(place)" dx="3" y="\(SVGText.number(Self.top + Self.height + 15))">\
        \(day.name)</text>

        """
    }
  }

  private func levels(top: Double) -> HTML {
    guard !level.isEmpty else { return .empty }
    let scale = ChartScale(0...(level.max() ?? 0), steps: 2)
    let points = level.enumerated().map { step, value in
      let y = top + Self.levelHeight * (1 - scale.share(of: value))
      return "\(SVGText.number(x(step + 1))),\(SVGText.number(y))"
    }
    return """
      <text class="tick" x="\(SVGText.number(Self.left - 6))" y="\(SVGText.number(top))" dy="9" \
      text-anchor="end">\(Amounts.text(scale.upper)) \(levelUnit)</text>\
      <polyline class="level" points="\(points.joined(separator: " "))"/>

      """
  }

  private func legend(top: Double) -> [HTML] {
    let entries =
      parts.map { ("slot\(String(color(of: $0)))", $0.name) }
      + [("use", Phrase(zh: "负荷、充入与外送", en: "load, charging and sent out"))]
    return entries.enumerated().map { index, entry in
      let x = Self.left + Double(index % 4) * 200
      let y = top + Double(index / 4) * 20
      return """
        <rect class="key \(entry.0)" x="\(SVGText.number(x))" y="\(SVGText.number(y))" width="12" \
        height="12"/><text x="\(SVGText.number(x + 18))" y="\(SVGText.number(y + 11))" \
        class="zh">\(entry.1.zh)</text><text x="\(SVGText.number(x + 18))" \
        y="\(SVGText.number(y + 11))" class="en">\(entry.1.en)</text>

        """
    }
  }

  private func color(of part: Part) -> Int { FlowPalette(keys: parts.map(\.key))[part.key] }
}
