public import Findings

/// How a reserve is held in the year.
public struct PlanReserve: Sendable {
  /// The reserve's id.
  public let id: String
  /// The reserve's name.
  public let name: Phrase
  /// The commodity, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// The site, a position in ``PlanEntities/sites``.
  public let site: Int
  /// `up` or `down`.
  public let direction: String
  /// What is required in each of ``PlanEntities/timesteps``, units an hour.
  public let required: [Double]
  /// What one more unit an hour of the requirement costs in each timestep, money per unit and hour.
  public let price: [Double]
  /// What one more unit an hour of the requirement costs throughout the year, money.
  public let worth: Double
  /// Who offers it, those that offer nothing left out.
  public let providers: [PlanReserveProvider]
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, name: Phrase, commodity: Int, site: Int, direction: String, required: [Double],
    price: [Double], worth: Double, providers: [PlanReserveProvider], provenance: PlanProvenance
  ) {
    self.id = id
    self.name = name
    self.commodity = commodity
    self.site = site
    self.direction = direction
    self.required = required
    self.price = price
    self.worth = worth
    self.providers = providers
    self.provenance = provenance
  }
}

/// What a facility or a store offers of a reserve.
public struct PlanReserveProvider: Sendable {
  /// What it is: a facility or a store.
  public let kind: PlanUnitKind
  /// Its id.
  public let id: String
  /// Units an hour that it offers in each timestep.
  public let offered: [Double]

  /// States every part.
  public init(kind: PlanUnitKind, id: String, offered: [Double]) {
    self.kind = kind
    self.id = id
    self.offered = offered
  }
}
