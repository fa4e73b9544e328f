import Findings

/// Draws a line chart.
struct LineChartDrawing {
  private let chart: LineChart
  private let text: ChartText
  private let idPrefix: String
  private let values: ChartScale
  private let places: ChartScale
  private let labels: [Label]
  private let plot: (left: Double, top: Double, width: Double, height: Double)
  private let ticks: [(place: Double, name: String)]

  private static let width = 900.0
  private static let labelGap = 16.0
  private static let longestLabel = 210.0

  /// A label at the right of the plot.
  private struct Label {
    let name: Phrase
    let style: String
    /// The value beside which it would stand.
    let value: Double
  }

  init(_ chart: LineChart, text: ChartText, idPrefix: String) {
    self.chart = chart
    self.text = text
    self.idPrefix = idPrefix
    values = Self.values(of: chart)
    let range = Self.range(chart.series.flatMap { $0.points.map(\.x) }) ?? 0...1
    let labels = Self.labels(of: chart, values)
    let nameWidth = min(Self.longestLabel, labels.map { text.width($0.name) }.max() ?? 0)
    let tickWidth = values.ticks.map { TextMeasure.width(Numeral.text($0), size: 11) }.max() ?? 0
    let left = max(40, tickWidth + 14)
    let height = max(240, Double(labels.count) * Self.labelGap)
    plot = (left, 40, Self.width - left - nameWidth - 30, height)
    ticks =
      chart.places.isEmpty
      ? Self.ticks(range, width: plot.width, isWhole: Self.isWhole(chart)).map {
        ($0, Numeral.text($0))
      }
      : chart.places.enumerated().map { (Double($0), $1) }
    places = ChartScale.exact(range)
    self.labels = labels
  }

  private static func range(_ all: [Double]) -> ClosedRange<Double>? {
    let finite = all.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    return least...greatest
  }

  private static func values(of chart: LineChart) -> ChartScale {
    let points = chart.series.flatMap(\.points)
    let all =
      points.compactMap(\.y) + points.compactMap { $0.range?.lowerBound }
      + points.compactMap { $0.range?.upperBound } + chart.limits.map(\.value)
      + chart.bands.compactMap(\.lower) + chart.bands.compactMap(\.upper)
    return ChartScale(range(all) ?? 0...1, hasZero: chart.hasZero)
  }

  private static func labels(of chart: LineChart, _ values: ChartScale) -> [Label] {
    let series = chart.series.enumerated().map { index, series in
      let last = series.points.last { $0.y?.isFinite == true }?.y
      return Label(
        name: series.name, style: "name \(ChartStyle.color(index))", value: last ?? values.lower)
    }
    let limits = chart.limits.map { Label(name: $0.name, style: "limit-name", value: $0.value) }
    let bands = chart.bands.map { band in
      Label(
        name: band.name, style: "tick",
        value: ((band.lower ?? values.lower) + (band.upper ?? values.upper)) / 2)
    }
    return series + limits + bands
  }

  /// Whether the axis counts whole numbers, such as years.
  private static func isWhole(_ chart: LineChart) -> Bool {
    chart.series.allSatisfy { $0.points.allSatisfy { $0.x == $0.x.rounded() } }
  }

  /// Ticks of the axis at round places, as many as have room for their numbers.
  private static func ticks(
    _ range: ClosedRange<Double>, width: Double, isWhole: Bool
  ) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span > 0 else { return [range.lowerBound] }
    let widest =
      [range.lowerBound, range.upperBound]
      .map { TextMeasure.width(Numeral.text($0), size: 11) }.max() ?? 0
    let most = max(1, (width / (widest + 14)).rounded(.down))
    let step = max(ChartScale.roundStep(atLeast: span / most), isWhole ? 1 : 0)
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard last >= first, last - first < 1000 else { return [range.lowerBound] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  func svg(hasStyle: Bool) -> String {
    let height = SVGText.number(plot.top + plot.height + 44)
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawn-chart\" "
      + "viewBox=\"0 0 \(SVGText.number(Self.width)) \(height)\" role=\"img\" "
      + "width=\"\(SVGText.number(Self.width))\" height=\"\(height)\" "
      + "aria-labelledby=\"\(idPrefix)-title\">"
    let parts = [
      head, "<title id=\"\(idPrefix)-title\">\(text.plain(chart.title))</title>",
      hasStyle ? "<style>\(ChartStyle.sheet)</style>" : "", heading, bands, grid, axis, limits,
      chart.series.indices.map(series).joined(separator: "\n"), names, "</svg>\n",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func x(_ value: Double) -> Double { plot.left + places.share(of: value) * plot.width }

  private func y(_ value: Double) -> Double {
    plot.top + (1 - values.share(of: value)) * plot.height
  }

  private var heading: String {
    text.element(chart.title, x: plot.left, y: 16, style: "name")
      + text.element(Phrase(chart.unit), x: plot.left - 6, y: 32, style: "tick")
  }

  private var grid: String {
    values.ticks.map { tick in
      let place = SVGText.number(y(tick))
      return "<line class=\"\(tick == 0 ? "zero" : "grid")\" x1=\"\(SVGText.number(plot.left))\" "
        + "x2=\"\(SVGText.number(plot.left + plot.width))\" y1=\"\(place)\" y2=\"\(place)\"/>"
        + text.element(
          Phrase(Numeral.text(tick)), x: plot.left - 6, y: y(tick) + 4, anchor: "end",
          style: "tick")
    }.joined(separator: "\n")
  }

  private var axis: String {
    let bottom = plot.top + plot.height
    let numbers = ticks.map { tick in
      text.element(
        Phrase(tick.name), x: x(tick.place), y: bottom + 18, anchor: "middle", style: "tick",
        limit: chart.places.isEmpty ? .infinity : plot.width / Double(ticks.count))
    }
    let name = text.element(
      chart.axis, x: plot.left + plot.width / 2, y: bottom + 36, anchor: "middle", style: "tick")
    return (numbers + [name]).joined(separator: "\n")
  }

  private var bands: String {
    chart.bands.map { band in
      let top = y(band.upper ?? values.upper)
      let bottom = y(band.lower ?? values.lower)
      return "<rect class=\"band\" x=\"\(SVGText.number(plot.left))\" y=\"\(SVGText.number(top))\" "
        + "width=\"\(SVGText.number(plot.width))\" height=\"\(SVGText.number(max(0, bottom - top)))\">"
        + "<title>\(text.plain(band.name))</title></rect>"
    }.joined(separator: "\n")
  }

  private var limits: String {
    chart.limits.map { limit in
      let place = SVGText.number(y(limit.value))
      return "<line class=\"limit\" x1=\"\(SVGText.number(plot.left))\" "
        + "x2=\"\(SVGText.number(plot.left + plot.width))\" y1=\"\(place)\" y2=\"\(place)\">"
        + "<title>\(text.plain(limit.name)): \(Numeral.text(limit.value)) "
        + "\(SVGText.escaped(chart.unit))</title></line>"
    }.joined(separator: "\n")
  }
}

extension LineChartDrawing {
  private func series(_ index: Int) -> String {
    let series = chart.series[index]
    let color = ChartStyle.color(index)
    let dash = series.style == .dashed ? " dashed" : ""
    let line =
      series.style == .points
      ? "" : "<path class=\"series \(color)\(dash)\" style=\"fill:none\" d=\"\(path(series))\"/>"
    let known = series.points.filter { $0.y?.isFinite == true }
    let hasMarks = series.style == .points || (series.style == .line && known.count <= 60)
    let isolated = hasMarks ? known : known.filter { isAlone($0, in: series) }
    let marks = isolated.map { mark($0, series.name, color) }
    return ([line] + marks).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The line through known points; a point without a value breaks it.
  private func path(_ series: LineChart.Series) -> String {
    var path = ""
    var isOpen = false
    for point in series.points {
      guard let value = point.y, value.isFinite else {
        isOpen = false
        continue
      }
      path += "\(isOpen ? "L" : "M")\(SVGText.number(x(point.x))) \(SVGText.number(y(value)))"
      isOpen = true
    }
    return path
  }

  /// Whether both neighbours of a point are gaps, so that no line shows it.
  private func isAlone(_ point: LineChart.Point, in series: LineChart.Series) -> Bool {
    guard let index = series.points.firstIndex(of: point) else { return false }
    let neighbours = [index - 1, index + 1].filter(series.points.indices.contains)
    return neighbours.allSatisfy { series.points[$0].y?.isFinite != true }
  }

  private func mark(_ point: LineChart.Point, _ name: Phrase, _ color: String) -> String {
    guard let value = point.y else { return "" }
    let place = SVGText.number(x(point.x))
    let bar = point.range.map { range in
      "<line class=\"\(color)\" x1=\"\(place)\" x2=\"\(place)\" "
        + "y1=\"\(SVGText.number(y(range.lowerBound)))\" "
        + "y2=\"\(SVGText.number(y(range.upperBound)))\"/>"
    }
    return (bar ?? "")
      + "<circle class=\"\(color)\" cx=\"\(place)\" cy=\"\(SVGText.number(y(value)))\" r=\"3\">"
      + "<title>\(text.plain(name)), \(placeName(point.x)): \(Numeral.text(value)) "
      + "\(SVGText.escaped(chart.unit))</title></circle>"
  }

  private func placeName(_ x: Double) -> String {
    let index = Int(exactly: x) ?? -1
    return chart.places.indices.contains(index)
      ? SVGText.escaped(chart.places[index]) : Numeral.text(x)
  }

  /// The labels at the right, moved apart, each joined to its value.
  private var names: String {
    let wanted = labels.map { y($0.value) }
    let range = plot.top...(plot.top + plot.height)
    let moved = ChartLabels.spread(wanted, gap: Self.labelGap, in: range)
    let edge = plot.left + plot.width
    return labels.indices.map { index in
      let leader =
        "<path class=\"leader\" d=\"M\(SVGText.number(edge)) \(SVGText.number(wanted[index]))"
        + "L\(SVGText.number(edge + 14)) \(SVGText.number(moved[index]))\"/>"
      return leader
        + text.element(
          labels[index].name, x: edge + 18, y: moved[index] + 4, style: labels[index].style,
          limit: Self.longestLabel)
    }.joined(separator: "\n")
  }
}
