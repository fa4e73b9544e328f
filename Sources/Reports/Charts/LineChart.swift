public import Findings

/// A line chart: several series over a common axis, with limits, target bands and gaps.
///
/// The same chart gives the same bytes. Labels of series and limits stand at the right and are moved
/// apart until none overlaps.
public struct LineChart: Sendable {
  /// One value of a series.
  public struct Point: Sendable, Hashable {
    /// Where it stands on the axis from left to right.
    public let x: Double
    /// The value; `nil` or a number that is not finite leaves a gap.
    public let y: Double?
    /// The range in which the value lies, where it is stated.
    public let range: ClosedRange<Double>?

    /// Creates a point.
    public init(x: Double, y: Double?, range: ClosedRange<Double>? = nil) {
      self.x = x
      self.y = y
      self.range = range
    }
  }

  /// How a series is drawn.
  public enum Style: Sendable, Hashable {
    /// A line with a mark at each point.
    case line
    /// A dashed line: a path that is meant, a forecast.
    case dashed
    /// Marks alone: measurements.
    case points
  }

  /// A named row of points.
  public struct Series: Sendable {
    /// Its name.
    public let name: Phrase
    /// Its points, in any order.
    public let points: [Point]
    /// How it is drawn.
    public let style: Style

    /// Creates a series.
    public init(name: Phrase, points: [Point], style: Style = .line) {
      self.name = name
      self.points = points.sorted { $0.x < $1.x }
      self.style = style
    }
  }

  /// A value that is drawn across the chart: a limit, a target.
  public struct Limit: Sendable {
    /// Its name.
    public let name: Phrase
    /// The value.
    public let value: Double

    /// Creates a limit.
    public init(name: Phrase, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// A range that is shaded across the chart; an open side reaches to the chart's edge.
  public struct Band: Sendable {
    /// Its name.
    public let name: Phrase
    /// Its lower side.
    public let lower: Double?
    /// Its upper side.
    public let upper: Double?

    /// Creates a band.
    public init(name: Phrase, lower: Double?, upper: Double?) {
      self.name = name
      self.lower = lower
      self.upper = upper
    }
  }

  /// What the chart shows.
  public let title: Phrase
  /// What the axis from left to right counts: `年 year`, `day`; may be empty.
  public let axis: Phrase
  /// The unit of the values.
  public let unit: String
  /// The series.
  public let series: [Series]
  /// The limits.
  public let limits: [Limit]
  /// The bands.
  public let bands: [Band]
  /// The names of the places 0, 1, 2, … of the axis, where it counts no numbers.
  public let places: [String]
  /// Whether the scale of values must show zero.
  public let hasZero: Bool

  /// Creates a chart.
  public init(
    title: Phrase, axis: Phrase, unit: String, series: [Series], limits: [Limit] = [],
    bands: [Band] = [], places: [String] = [], hasZero: Bool = false
  ) {
    self.title = title
    self.axis = axis
    self.unit = unit
    self.series = series
    self.limits = limits
    self.bands = bands
    self.places = places
    self.hasZero = hasZero
  }

  /// The chart as an `svg` element.
  ///
  /// - Parameters:
  ///   - languages: one language, or both, of which the page shows one.
  ///   - idPrefix: letters, digits and hyphens, unique on the page.
  ///   - hasStyle: whether the element carries its style sheet, for a file of its own.
  public func svg(
    languages: [Language] = Language.allCases, idPrefix: String = "line-chart",
    hasStyle: Bool = false
  ) -> String {
    LineChartDrawing(self, text: ChartText(languages: languages), idPrefix: idPrefix)
      .svg(hasStyle: hasStyle)
  }
}
