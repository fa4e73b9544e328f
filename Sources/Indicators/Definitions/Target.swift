public import Findings
public import Quantities

/// How a target is compared with a value.
public enum TargetComparison: String, Sendable, Hashable, CaseIterable {
  /// At least.
  case atLeast = ">="
  /// At most.
  case atMost = "<="
  /// The value itself; it counts as reached from the side of the direction.
  case equal = "="
  /// So much more than the baseline.
  case added = "+"
}

/// What kind of quantity a target bounds, which says how progress is counted.
public enum TargetKind: String, Sendable, Hashable, CaseIterable {
  /// A level that goes from the baseline to the target.
  case level
  /// A sum over the years of the plan.
  case cumulative
  /// A mean yearly rate of growth.
  case growth
  /// A bound that holds in every year.
  case bound
}

/// The path from baseline to target.
public enum TargetPath: String, Sendable, Hashable, CaseIterable {
  /// The same amount every year.
  case linear
  /// The same rate every year.
  case geometric
  /// The target only in its year, the baseline before.
  case stepwise
  /// Shares of a sum.
  case cumulative
}

/// What an indicator is to be in a year.
public struct Target: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: Phrase
  /// The indicator that it bounds.
  public let indicator: String
  /// The year in which it is due.
  public let year: Int
  /// How it is compared.
  public let comparison: TargetComparison
  /// The value, in the unit; `nil` where it is set elsewhere.
  public let value: Double?
  /// The unit.
  public let unit: Unit
  /// The value of the base year, in the same unit; `nil` where the plan states none.
  public let baseline: Double?
  /// The base year.
  public let baselineYear: Int
  /// What kind of quantity it is.
  public let kind: TargetKind
  /// The path from baseline to target.
  public let path: TargetPath
  /// Who sets the value where it is empty.
  public let authority: String
  /// Where it stands.
  public let place: Place
  /// The document and section that state it.
  public let source: String

  /// Creates a target.
  public init(
    id: String, name: Phrase, indicator: String, year: Int, comparison: TargetComparison,
    value: Double?, unit: Unit, baseline: Double?, baselineYear: Int, kind: TargetKind,
    path: TargetPath, authority: String, place: Place, source: String
  ) {
    self.id = id
    self.name = name
    self.indicator = indicator
    self.year = year
    self.comparison = comparison
    self.value = value
    self.unit = unit
    self.baseline = baseline
    self.baselineYear = baselineYear
    self.kind = kind
    self.path = path
    self.authority = authority
    self.place = place
    self.source = source
  }
}

/// A change of a target that keeps the old value.
public struct TargetRevision: Sendable {
  /// The target.
  public let target: String
  /// The value before, in the target's unit.
  public let old: Double?
  /// The value from then on.
  public let new: Double
  /// The first year in which evaluations use it.
  public let from: Int
  /// Why it was changed.
  public let reason: String
  /// Who approved it.
  public let approver: String
  /// When, as the row writes it.
  public let approved: String
  /// Where it stands.
  public let place: Place

  /// Creates a revision.
  public init(
    target: String, old: Double?, new: Double, from: Int, reason: String, approver: String,
    approved: String, place: Place
  ) {
    self.target = target
    self.old = old
    self.new = new
    self.from = from
    self.reason = reason
    self.approver = approver
    self.approved = approved
    self.place = place
  }
}
