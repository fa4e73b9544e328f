import Findings

/// How the recovery of each element grows from pond to pond: one line an element.
struct RecoveryCurves {
  private let names: [String]
  private let curves: [(element: String, shares: [Double])]

  private static let width = 620.0
  private static let height = 240.0
  private static let left = 56.0
  private static let top = 16.0
  private static let colours = [
    "#0f6b74", "#b9652f", "#5a4fa2", "#2b7a4b", "#a9481f", "#7d8a2e", "#94346e", "#4a6fa5",
  ]

  init(_ document: SeriesDocument) {
    let way = document.ways.first
    names = way?.ponds.map(\.id) ?? []
    curves = (way?.elements ?? []).filter { $0.feed > 0 && $0.recovery > 0.001 }.map { element in
      var sum = 0.0
      return (
        element.element,
        element.harvested.map {
          sum += $0 / element.feed
          return sum
        }
      )
    }
  }

  /// The curves as an `svg` element.
  var svg: HTML {
    let scale = ChartScale(0...(curves.compactMap(\.shares.last).max() ?? 1))
    let grid: [HTML] = scale.ticks.map { tick in
      let y = SVGText.number(place(tick, scale))
      return """
        <line class="grid" x1="\(SVGText.number(Self.left))" \
        x2="\(SVGText.number(Self.left + Self.width))" y1="\(y)" y2="\(y)"/><text class="tick" \
        x="\(SVGText.number(Self.left - 6))" y="\(y)" text-anchor="end">\(Amounts.percent(tick))</text>
        """
    }
    let labels: [HTML] = names.enumerated().map { index, name in
      """
      <text class="tick" x="\(SVGText.number(x(index)))" \
      y="\(SVGText.number(Self.top + Self.height + 16))" text-anchor="middle">\(name)</text>
      """
    }
    let size = "\(SVGText.number(Self.left + Self.width + 70)) \(SVGText.number(Self.height + 50))"
    return """
      <svg class="chart" viewBox="0 0 \(size)" role="img" aria-labelledby="recovery-title">\
      <title id="recovery-title">\
      \(plain: Phrase(zh: "累计回收率，逐池", en: "Recovery summed from pond to pond"))</title>
      \(grid)\(labels)\(curves.enumerated().map { drawn($1, index: $0, scale) })</svg>
      """
  }

  private func x(_ index: Int) -> Double {
    Self.left + Self.width * (names.count > 1 ? Double(index) / Double(names.count - 1) : 0.5)
  }

  private func place(_ value: Double, _ scale: ChartScale) -> Double {
    Self.top + Self.height * (1 - scale.share(of: value))
  }

  private func drawn(
    _ curve: (element: String, shares: [Double]), index: Int, _ scale: ChartScale
  ) -> HTML {
    let colour = Self.colours[index % Self.colours.count]
    let points = curve.shares.enumerated().map {
      "\(SVGText.number(x($0))),\(SVGText.number(place($1, scale)))"
    }
    let end = place(curve.shares.last ?? 0, scale)
    return """
      <polyline points="\(points.joined(separator: " "))" fill="none" stroke="\(colour)" \
      stroke-width="2"/><text x="\(SVGText.number(Self.left + Self.width + 6))" \
      y="\(SVGText.number(end + 4))" fill="\(colour)">\(curve.element)</text>
      """
  }
}
