public import Findings
public import Quantities
public import Statistics

/// A named group of ids, for `in` in formulas.
public struct NamedGroup: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: Phrase
  /// The members.
  public let members: [String]

  /// Creates a group.
  public init(id: String, name: Phrase, members: [String]) {
    self.id = id
    self.name = name
    self.members = members
  }
}

/// Two expressions that must agree: a statement of a document held against another one.
public struct Consistency: Sendable {
  /// The id.
  public let id: String
  /// What is compared.
  public let name: Phrase
  /// One side.
  public let left: PlacedFormula
  /// The other side.
  public let right: PlacedFormula
  /// The unit in which both are shown.
  public let unit: Unit
  /// By how much they may differ, as a share of the other side.
  public let tolerance: Double
  /// The year.
  public let year: Int
  /// Where it is written.
  public let place: Place

  /// Creates a comparison.
  public init(
    id: String, name: Phrase, left: PlacedFormula, right: PlacedFormula, unit: Unit,
    tolerance: Double, year: Int, place: Place
  ) {
    self.id = id
    self.name = name
    self.left = left
    self.right = right
    self.unit = unit
    self.tolerance = tolerance
    self.year = year
    self.place = place
  }
}

/// Everything that a zone's folder says about indicators.
public struct IndicatorBook: Sendable {
  /// The packs that are switched on.
  public var packs: [String] = []
  /// The zone's own indicators.
  public var definitions: [IndicatorDefinition] = []
  /// Statistics beside the standard ones, price indices and the above-scale list.
  public var statistics = StatisticDefinitions()
  /// Named groups.
  public var groups: [NamedGroup] = []
  /// Statements that must agree.
  public var consistencies: [Consistency] = []
  /// What dual control watches.
  public var dualControl: [DualControlEntry] = []
  /// The targets.
  public var targets: [Target] = []
  /// Changes of targets.
  public var revisions: [TargetRevision] = []
  /// The coefficients of standards.
  public var coefficients: [Coefficient] = []
  /// The levels of standards for products.
  public var benchmarks: [Benchmark] = []
  /// What was looked up.
  public var confirmations: [Confirmation] = []

  /// Creates an empty book.
  public init() {}
}
