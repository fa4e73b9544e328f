public import ProcessNetwork

/// How much of the plan rests on rows that nothing bounds or that nobody is sure of.
public struct PlanExposure: Sendable {
  /// Money that passes the markets, routes and facilities in the year, each amount without its
  /// sign.
  public let money: Double
  /// Tonnes that pass the boundary in the year, in and out.
  public let tonnes: Double
  /// Money through markets without limit and facilities without limit.
  public let openMoney: Double
  /// Tonnes through markets without limit.
  public let openTonnes: Double
  /// Money through rows of low confidence.
  public let lowConfidenceMoney: Double
  /// Tonnes through market rows of low confidence.
  public let lowConfidenceTonnes: Double
  /// The rows without limit or of low confidence that carry most, the greatest money first.
  public let rows: [PlanExposedRow]

  /// States every part.
  public init(
    money: Double, tonnes: Double, openMoney: Double, openTonnes: Double,
    lowConfidenceMoney: Double, lowConfidenceTonnes: Double, rows: [PlanExposedRow]
  ) {
    self.money = money
    self.tonnes = tonnes
    self.openMoney = openMoney
    self.openTonnes = openTonnes
    self.lowConfidenceMoney = lowConfidenceMoney
    self.lowConfidenceTonnes = lowConfidenceTonnes
    self.rows = rows
  }
}

/// A row that nothing bounds or that nobody is sure of, and what flows through it.
public struct PlanExposedRow: Sendable {
  /// What the row is.
  public let kind: PlanUnitKind
  /// The id of the facility, of the market's step or of the route.
  public let id: String
  /// Whether nothing bounds it.
  public let isOpen: Bool
  /// How sure the row is.
  public let confidence: Confidence
  /// Money through it in the year, without its sign.
  public let money: Double
  /// Tonnes through it in the year.
  public let tonnes: Double

  /// States every part.
  public init(
    kind: PlanUnitKind, id: String, isOpen: Bool, confidence: Confidence, money: Double,
    tonnes: Double
  ) {
    self.kind = kind
    self.id = id
    self.isOpen = isOpen
    self.confidence = confidence
    self.money = money
    self.tonnes = tonnes
  }
}
