/// A horizontal bar that fills a share of its length, for cells of tables.
struct ShareBar {
  /// From which end the bar grows.
  enum Origin {
    case left
    case right
  }

  /// The share that is filled; more than one is drawn as full.
  let share: Double
  var origin = Origin.left
  /// The class that colours the bar.
  var style = "bar"

  /// The bar as an `svg` element, stretched to its cell; readers of the page skip it, since the
  /// number stands beside it.
  var svg: HTML {
    let filled = min(1, max(0, share.isFinite ? share : 0)) * 100
    let x: HTML = origin == .left ? .empty : " x=\"\(SVGText.number(100 - filled))%\""
    return """
      <svg class="\(style)" aria-hidden="true"><rect\(x) width="\(SVGText.number(filled))%" \
      height="100%"/></svg>
      """
  }
}
