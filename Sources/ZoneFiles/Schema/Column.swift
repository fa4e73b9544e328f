public import Findings

/// What stands in the cells of a column.
public enum ColumnType: Sendable, Hashable {
  /// The row's own id, or a part of its key: small letters, digits, `_` and `-`.
  case id
  /// Free text.
  case text
  /// A finite number.
  case number
  /// A finite number, or the word `unlimited` (`不限`).
  case bound
  /// A whole number.
  case integer
  /// A calendar year.
  case year
  /// A day, written `2020-01-31`.
  case date
  /// One of a list of words.
  case choice([String])
  /// The id of an entity.
  case reference(Referent)
  /// The ids of entities, separated by `;`.
  case references(Referent)
  /// The symbol of an element.
  case element
  /// A chemical formula.
  case formula
  /// A unit.
  case unit
  /// `yes` or `no`.
  case flag
}

/// What kind of entity an id names.
public enum Referent: String, Sendable, Hashable, CaseIterable {
  /// A row of `sources.csv`.
  case source
  /// A row of `sites.csv`.
  case site
  /// A row of `enterprises.csv`.
  case enterprise
  /// A row of `commodities.csv`.
  case commodity
  /// A row of `processes.csv`.
  case process
  /// A row of `facilities.csv` or `projects.csv`.
  case facility
  /// A row of `limits.csv`.
  case limit
  /// A row of `brines.csv`.
  case brine
  /// A row of `pond_series.csv`.
  case pondSeries
  /// A row of `lakes.csv`.
  case lake
  /// A column of a file of `profiles/`.
  case profile
  /// A row of `materials.csv`.
  case material
  /// A row of `units.csv`.
  case operatingUnit
  /// A row of `flows.csv`.
  case flow
  /// A row of `variables.csv`.
  case variable

  /// The tables that declare such entities; empty for profiles.
  public var tables: [TableName] {
    switch self {
    case .source: [.sources]
    case .site: [.sites]
    case .enterprise: [.enterprises]
    case .commodity: [.commodities]
    case .process: [.processes]
    case .facility: [.facilities, .projects]
    case .limit: [.limits]
    case .brine: [.brines]
    case .pondSeries: [.pondSeries]
    case .lake: [.lakes]
    case .profile: []
    case .material: [.materials]
    case .operatingUnit: [.units]
    case .flow: [.flows]
    case .variable: [.variables]
    }
  }

  /// Where such entities are declared, in words.
  public var home: String {
    self == .profile ? "profiles/*.csv" : tables.map(\.file).joined(separator: ", ")
  }
}

/// Whether a cell may be empty, and what an empty one means.
public enum Presence: Sendable, Hashable {
  /// The column must be there and every cell filled.
  case required
  /// An empty cell or an absent column means that nothing is stated.
  case optional
  /// An empty cell or an absent column means this text.
  case standard(String)
}

/// Which numbers a column accepts.
public struct ValueRange: Sendable, Hashable {
  /// The smallest number.
  public let minimum: Double?
  /// The largest number.
  public let maximum: Double?
  /// Whether the smallest number itself is refused.
  public let isMinimumExcluded: Bool

  /// Creates a range.
  public init(_ minimum: Double?, _ maximum: Double?, isMinimumExcluded: Bool = false) {
    self.minimum = minimum
    self.maximum = maximum
    self.isMinimumExcluded = isMinimumExcluded
  }

  /// Every finite number.
  public static let any = ValueRange(nil, nil)
  /// Zero and above.
  public static let notNegative = ValueRange(0, nil)
  /// Above zero.
  public static let positive = ValueRange(0, nil, isMinimumExcluded: true)
  /// From zero to one.
  public static let share = ValueRange(0, 1)
  /// Above zero, at most one.
  public static let positiveShare = ValueRange(0, 1, isMinimumExcluded: true)
  /// The calendar years that a zone may speak of.
  public static let years = ValueRange(1900, 2200)

  /// What no table holds more of in any unit; a solver takes sizes beyond 1e20 for infinite.
  public static let stored = ValueRange(-1e15, 1e15)

  /// Whether a number lies in the range and can be stored; infinity does where there is no maximum.
  @inlinable
  public func contains(_ value: Double) -> Bool {
    if value.isFinite, abs(value) > 1e15 { return false }
    if let minimum, isMinimumExcluded ? value <= minimum : value < minimum { return false }
    if let maximum, value > maximum { return false }
    return true
  }

  /// The range in mathematical notation: `0 … 1`, `> 0`.
  public var text: String {
    let low = minimum.map { Numeral.text($0) }
    switch (low, maximum.map { Numeral.text($0) }) {
    case (nil, nil): return ""
    case (.some(let low), nil): return isMinimumExcluded ? "> \(low)" : ">= \(low)"
    case (nil, .some(let high)): return "<= \(high)"
    case (.some(let low), .some(let high)):
      return isMinimumExcluded ? "> \(low), <= \(high)" : "\(low) … \(high)"
    }
  }
}

/// One column of a table: the single description that reader, data package and reference share.
public struct Column: Sendable, Hashable {
  /// The name in the header.
  public let name: String
  /// What stands in its cells.
  public let type: ColumnType
  /// Whether a cell may be empty.
  public let presence: Presence
  /// The column that holds the unit of this one's numbers.
  public let unitColumn: String?
  /// What the numbers measure, which fixes the units that are allowed.
  public let measure: Measure?
  /// Which numbers are accepted.
  public let range: ValueRange
  /// What the column says.
  public let meaning: Phrase

  init(
    _ name: String, _ type: ColumnType, _ presence: Presence = .optional,
    unit unitColumn: String? = nil, _ measure: Measure? = nil, in range: ValueRange = .any,
    zh: String, en: String
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.unitColumn = unitColumn
    self.measure = measure
    self.range = range
    meaning = Phrase(zh: zh, en: en)
  }
}
