public import Findings

/// What an investment per unit of capacity is counted by.
public enum CapacityBasis: String, Sendable, Hashable, CaseIterable {
  /// By a unit of yearly capacity: `CNY/(t/a)`.
  case yearly
  /// By a unit of hourly capacity: `CNY/kW`, `CNY/(t/h)`.
  case hourly
}

/// A recipe: amounts in and out per unit of a reference commodity.
public struct Process: Sendable {
  /// The process's id.
  public let id: String
  /// The process's name.
  public let name: Phrase
  /// The sector that it belongs to.
  public let sector: String
  /// The commodity per unit of which the recipe is stated.
  public let reference: CommodityID
  /// How long a plant lasts, years; `nil` where not stated.
  public let lifetime: Double?
  /// Investment per unit of capacity of the reference commodity, money; `nil` if not stated.
  public let investment: Double?
  /// Whether the investment is by yearly or by hourly capacity.
  public let investmentBasis: CapacityBasis
  /// Change of the investment from one year to the next, as a share: −0.03 where plants become 3 %
  /// cheaper a year; the investment is that of the price year.
  public let investmentChange: Double
  /// The investment of each year as a factor, in place of a constant change; `nil` where none is stated.
  public let investmentPath: YearlyFactors?
  /// Yearly fixed cost as a share of the investment.
  public let fixedCostShare: Double
  /// Variable cost beside materials and energy, money per unit of the reference commodity.
  public let variableCost: Double
  /// The span over which its plants run evenly, where they do not follow the hours.
  public let runsEvenlyOver: Resolution
  /// Where it was read.
  public let origin: Origin
  /// Where its recipe comes from.
  public let provenance: Provenance
  /// How sure the investment is.
  public let investmentConfidence: Confidence

  /// Creates a process.
  public init(
    id: String, name: Phrase, sector: String, reference: CommodityID, lifetime: Double? = nil,
    investment: Double? = nil, investmentBasis: CapacityBasis = .yearly,
    investmentChange: Double = 0, investmentPath: YearlyFactors? = nil,
    fixedCostShare: Double = 0, variableCost: Double = 0,
    runsEvenlyOver: Resolution = .timestep, origin: Origin = .none,
    provenance: Provenance, investmentConfidence: Confidence = .low
  ) {
    self.id = id
    self.name = name
    self.sector = sector
    self.reference = reference
    self.lifetime = lifetime
    self.investment = investment
    self.investmentBasis = investmentBasis
    self.investmentChange = investmentChange
    self.investmentPath = investmentPath
    self.fixedCostShare = fixedCostShare
    self.variableCost = variableCost
    self.runsEvenlyOver = runsEvenlyOver
    self.origin = origin
    self.provenance = provenance
    self.investmentConfidence = investmentConfidence
  }
}

extension Process {
  /// Investment per unit of yearly capacity of a facility, money; `nil` if not stated.
  ///
  /// Hourly capacity is yearly capacity over operating hours, so an investment by hourly capacity is
  /// divided by the hours.
  public func investmentPerYearlyCapacity(operatingHours: Double) -> Double? {
    investmentBasis == .yearly ? investment : investment.map { $0 / operatingHours }
  }
}

/// What a line of a recipe is to its process.
public enum RecipeRole: String, Sendable, Hashable, CaseIterable {
  /// What the process is fed with.
  case feed
  /// Energy, water, steam, reagents of the works.
  case utility
  /// What the process is run for.
  case product
  /// What comes beside the product.
  case byproduct
  /// What nobody wants.
  case waste
  /// What leaves to air or water.
  case emission
}

/// One line of a recipe.
public struct RecipeLine: Sendable {
  /// The commodity.
  public let commodity: CommodityID
  /// Units of the commodity per unit of the reference commodity: positive out, negative in.
  public let amount: Double
  /// Half a unit of the last printed digit of the amount; 0 where the amount is exact.
  public let rounding: Double
  /// What the line is to its process.
  public let role: RecipeRole
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a line.
  @inlinable
  public init(
    commodity: CommodityID, amount: Double, rounding: Double = 0, role: RecipeRole,
    origin: Origin = .none, provenance: Provenance
  ) {
    self.commodity = commodity
    self.amount = amount
    self.rounding = rounding
    self.role = role
    self.origin = origin
    self.provenance = provenance
  }
}
