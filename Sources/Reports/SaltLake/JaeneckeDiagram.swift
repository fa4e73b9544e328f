import Findings
import SaltLake

/// The Jänecke diagram: shares of 2K, Mg and SO4 of brines that are saturated with halite.
struct JaeneckeDiagram {
  /// A named way through the diagram.
  struct Way {
    let name: Phrase
    /// Shares of 2K, Mg and SO4 at each point.
    let points: [(potassium: Double, magnesium: Double, sulphate: Double)]
    let isDashed: Bool
  }

  let ways: [Way]

  private static let side = 420.0
  private static let left = 60.0
  private static let top = 30.0
  private static let height = side * 0.8660254

  /// The diagram as an `svg` element: SO4 at the top, 2K at the lower left, Mg at the lower right.
  var svg: HTML {
    let width = SVGText.number(Self.side + 2 * Self.left + 200)
    return """
      <svg class="chart" viewBox="0 0 \(width) \(SVGText.number(Self.height + 80))" role="img" \
      aria-labelledby="jaenecke-title"><title id="jaenecke-title">\
      \(plain: Phrase(zh: "Jänecke 相图中的组成路径", en: "Composition path in the Jänecke diagram"))</title>
      \(frame)\(grid)\(ways.enumerated().map { drawn($1, index: $0) })</svg>
      """
  }

  private func place(_ k: Double, _ mg: Double, _ so4: Double) -> (x: Double, y: Double) {
    (
      Self.left + Self.side * (mg + so4 / 2),
      Self.top + Self.height * (1 - so4)
    )
  }

  private func text(_ place: (x: Double, y: Double)) -> String {
    "\(SVGText.number(place.x)),\(SVGText.number(place.y))"
  }

  private var frame: HTML {
    let corners = [place(1, 0, 0), place(0, 1, 0), place(0, 0, 1)]
    let labels: [(String, (x: Double, y: Double), String)] = [
      ("2K", (corners[0].x - 8, corners[0].y + 18), "end"),
      ("Mg", (corners[1].x + 8, corners[1].y + 18), "start"),
      ("SO4", (corners[2].x, corners[2].y - 8), "middle"),
    ]
    let marks: [HTML] = labels.map { label, at, anchor in
      """
      <text x="\(SVGText.number(at.x))" y="\(SVGText.number(at.y))" \
      text-anchor="\(anchor)">\(label)</text>
      """
    }
    let outline = corners.map { text($0) }.joined(separator: " ")
    return """
      <polygon points="\(outline)" fill="none" stroke="currentColor"/>\(marks)
      """
  }

  private var grid: HTML {
    let lines: [HTML] = stride(from: 0.2, to: 0.99, by: 0.2).flatMap { share -> [HTML] in
      [
        (place(share, 1 - share, 0), place(share, 0, 1 - share)),
        (place(1 - share, share, 0), place(0, share, 1 - share)),
        (place(1 - share, 0, share), place(0, 1 - share, share)),
      ].map { from, to in
        """
        <line class="grid" x1="\(SVGText.number(from.x))" y1="\(SVGText.number(from.y))" \
        x2="\(SVGText.number(to.x))" y2="\(SVGText.number(to.y))" stroke="#ccd4da"/>
        """
      }
    }
    return "\(lines)"
  }

  private func drawn(_ way: Way, index: Int) -> HTML {
    let places = way.points.map { place($0.potassium, $0.magnesium, $0.sulphate) }
    let colour = index == 0 ? "#0f6b74" : "#b9652f"
    let dash = way.isDashed ? "5 4" : "none"
    let marks: [HTML] = places.enumerated().map { number, at in
      """
      <circle cx="\(SVGText.number(at.x))" cy="\(SVGText.number(at.y))" r="3.5" fill="\(colour)">\
      <title>\(number == 0 ? "0" : "\(number)")</title></circle>
      """
    }
    let row = Self.top + 16 + 20 * Double(index)
    let legend = Self.left + Self.side + 20
    return """
      <polyline points="\(places.map { text($0) }.joined(separator: " "))" fill="none" \
      stroke="\(colour)" stroke-width="2" stroke-dasharray="\(dash)"/>\(marks)\
      <line x1="\(SVGText.number(legend))" x2="\(SVGText.number(legend + 24))" \
      y1="\(SVGText.number(row))" y2="\(SVGText.number(row))" stroke="\(colour)" stroke-width="2" \
      stroke-dasharray="\(dash)"/><text x="\(SVGText.number(legend + 30))" \
      y="\(SVGText.number(row + 4))">\(plain: way.name)</text>
      """
  }
}
