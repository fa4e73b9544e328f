public import Findings

/// The objective, split into its terms.
public struct PlanObjective: Sendable {
  /// What the plan minimises: money that the zone pays in the year, less what it is paid.
  public let netCost: Double
  /// The terms; their amounts sum to ``netCost``.
  public let terms: [PlanTerm]

  /// States every part.
  public init(
    netCost: Double, terms: [PlanTerm]
  ) {
    self.netCost = netCost
    self.terms = terms
  }
}

extension PlanObjective {
  /// The value added in the year: the net cost with its sign turned.
  public var valueAdded: Double { -netCost }
}

/// One term of the objective.
public struct PlanTerm: Sendable {
  /// The key of the term: `purchases`, `sales`, `capital`.
  public let key: String
  /// The name of the term.
  public let name: Phrase
  /// Money that the zone pays in the year for it; negative where it is paid.
  public let amount: Double

  /// States every part.
  public init(
    key: String, name: Phrase, amount: Double
  ) {
    self.key = key
    self.name = name
    self.amount = amount
  }
}
