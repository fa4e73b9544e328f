public import Findings

/// A bar chart: a group of horizontal bars for each row, with a mark where a target stands.
///
/// The same chart gives the same bytes.
public struct BarChart: Sendable {
  /// One row: its name, a value for each series, and a target.
  public struct Row: Sendable {
    /// Its name.
    public let name: Phrase
    /// The values in the order of the series; `nil` draws no bar and says that there is no value.
    public let values: [Double?]
    /// Where the target stands; `nil` draws none.
    public let target: Double?

    /// Creates a row.
    public init(name: Phrase, values: [Double?], target: Double? = nil) {
      self.name = name
      self.values = values
      self.target = target
    }
  }

  /// What the chart shows.
  public let title: Phrase
  /// The unit of the values.
  public let unit: String
  /// The names of the series.
  public let series: [Phrase]
  /// The rows, from the top down.
  public let rows: [Row]

  /// Creates a chart.
  public init(title: Phrase, unit: String, series: [Phrase], rows: [Row]) {
    self.title = title
    self.unit = unit
    self.series = series
    self.rows = rows
  }

  /// The chart as an `svg` element; parameters as of ``LineChart/svg(languages:idPrefix:hasStyle:)``.
  public func svg(
    languages: [Language] = Language.allCases, idPrefix: String = "bar-chart",
    hasStyle: Bool = false
  ) -> String {
    BarChartDrawing(self, text: ChartText(languages: languages), idPrefix: idPrefix)
      .svg(hasStyle: hasStyle)
  }
}

/// Draws a bar chart.
struct BarChartDrawing {
  private let chart: BarChart
  private let text: ChartText
  private let idPrefix: String
  private let scale: ChartScale
  private let left: Double
  private let plotWidth: Double
  private let top: Double

  private static let width = 900.0
  private static let bar = 15.0
  private static let longestName = 260.0
  private static let amountWidth = 90.0

  init(_ chart: BarChart, text: ChartText, idPrefix: String) {
    self.chart = chart
    self.text = text
    self.idPrefix = idPrefix
    let all = chart.rows.flatMap { $0.values.compactMap { $0 } + [$0.target].compactMap { $0 } }
      .filter(\.isFinite)
    scale = ChartScale((all.min() ?? 0)...(all.max() ?? 1), steps: 6)
    let names = chart.rows.map { text.width($0.name) }.max() ?? 0
    left = min(Self.longestName, names) + 16 + (scale.lower < 0 ? Self.amountWidth : 0)
    plotWidth = Self.width - left - Self.amountWidth
    top = chart.series.count > 1 ? 46 : 28
  }

  private var rowHeight: Double { Double(max(1, chart.series.count)) * Self.bar + 10 }
  private var bottom: Double { top + Double(chart.rows.count) * rowHeight }

  func svg(hasStyle: Bool) -> String {
    let height = SVGText.number(bottom + 26)
    let parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawn-chart\" "
        + "viewBox=\"0 0 \(SVGText.number(Self.width)) \(height)\" role=\"img\" "
        + "width=\"\(SVGText.number(Self.width))\" height=\"\(height)\" "
        + "aria-labelledby=\"\(idPrefix)-title\">",
      "<title id=\"\(idPrefix)-title\">\(text.plain(chart.title))</title>",
      hasStyle ? "<style>\(ChartStyle.sheet)</style>" : "",
      text.element(
        Phrase(
          zh: "\(chart.title.zh)（\(chart.unit)）", en: "\(chart.title.en) (\(chart.unit))"), x: 4,
        y: 16, style: "name"),
      legend, grid, chart.rows.indices.map(row).joined(separator: "\n"), "</svg>\n",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func x(_ value: Double) -> Double { left + scale.share(of: value) * plotWidth }

  private var legend: String {
    guard chart.series.count > 1 else { return "" }
    var place = left
    return chart.series.enumerated().map { index, name in
      defer { place += text.width(name) + 34 }
      return
        "<rect class=\"bar \(ChartStyle.color(index))\" x=\"\(SVGText.number(place))\" y=\"27\" "
        + "width=\"11\" height=\"11\"/>" + text.element(name, x: place + 16, y: 37)
    }.joined(separator: "\n")
  }

  private var grid: String {
    scale.ticks.map { tick in
      let place = SVGText.number(x(tick))
      return "<line class=\"\(tick == 0 ? "zero" : "grid")\" x1=\"\(place)\" x2=\"\(place)\" "
        + "y1=\"\(SVGText.number(top))\" y2=\"\(SVGText.number(bottom))\"/>"
        + text.element(
          Phrase(Numeral.text(tick)), x: x(tick), y: bottom + 16, anchor: "middle", style: "tick")
    }.joined(separator: "\n")
  }

  private func row(_ index: Int) -> String {
    let row = chart.rows[index]
    let start = top + Double(index) * rowHeight + 5
    let middle = start + Double(max(1, row.values.count)) * Self.bar / 2
    let name = text.element(
      row.name, x: min(Self.longestName, left - 16) + 8 - (left > Self.longestName + 16 ? 0 : 8),
      y: middle + 4, anchor: "end", limit: Self.longestName)
    let bars = row.values.indices.map { bar($0, of: row, y: start + Double($0) * Self.bar) }
    let target = row.target.map { value in
      let place = SVGText.number(x(value))
      return
        "<line class=\"target\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(SVGText.number(start - 3))\" "
        + "y2=\"\(SVGText.number(start + Double(row.values.count) * Self.bar + 3))\">"
        + "<title>\(Numeral.text(value)) \(SVGText.escaped(chart.unit))</title></line>"
    }
    return ([name] + bars + [target ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func bar(_ series: Int, of row: BarChart.Row, y: Double) -> String {
    guard let value = row.values[series], value.isFinite else {
      return text.element(
        Phrase(zh: "无数值", en: "no value"), x: x(0) + 5, y: y + 11, style: "tick")
    }
    let (from, to) = (x(min(0, value)), x(max(0, value)))
    let amount =
      value < 0
      ? text.element(
        Phrase(Numeral.text(value, digits: 4)), x: from - 5, y: y + 11, anchor: "end")
      : text.element(Phrase(Numeral.text(value, digits: 4)), x: to + 5, y: y + 11)
    return "<rect class=\"bar \(ChartStyle.color(series))\" x=\"\(SVGText.number(from))\" "
      + "y=\"\(SVGText.number(y))\" width=\"\(SVGText.number(max(0.5, to - from)))\" "
      + "height=\"\(SVGText.number(Self.bar - 2))\"><title>\(text.plain(row.name)): "
      + "\(Numeral.text(value, digits: 15)) \(SVGText.escaped(chart.unit))</title></rect>" + amount
  }
}
