/// Sources, grid, load and stores of one kind of energy at a place, timestep by timestep.
///
/// Series have one amount for each of ``PlanEntities/timesteps``, all its occurrences in the year
/// together.
public struct PlanGridBalance: Sendable {
  /// The place: the zone or a park, a position in ``PlanEntities/sites``.
  public let site: Int
  /// The energy, a position in ``PlanEntities/commodities``.
  public let commodity: Int
  /// What makes it there, process by process.
  public let sources: [PlanGridSource]
  /// What processes there use.
  public let load: [Double]
  /// What is bought from outside the zone there.
  public let purchase: [Double]
  /// What is sold to outside the zone there.
  public let sale: [Double]
  /// What comes from the rest of the zone.
  public let inflow: [Double]
  /// What goes to the rest of the zone.
  public let outflow: [Double]
  /// What stores there take.
  public let charge: [Double]
  /// What stores there give.
  public let discharge: [Double]
  /// What they hold together at the end of a timestep, in its first occurrence.
  public let level: [Double]
  /// What sources with a profile could have made beyond what they made.
  public let curtailed: [Double]

  /// States every part.
  public init(
    site: Int, commodity: Int, sources: [PlanGridSource], load: [Double], purchase: [Double],
    sale: [Double], inflow: [Double], outflow: [Double], charge: [Double], discharge: [Double],
    level: [Double], curtailed: [Double]
  ) {
    self.site = site
    self.commodity = commodity
    self.sources = sources
    self.load = load
    self.purchase = purchase
    self.sale = sale
    self.inflow = inflow
    self.outflow = outflow
    self.charge = charge
    self.discharge = discharge
    self.level = level
    self.curtailed = curtailed
  }
}

/// One process that makes energy at a place.
public struct PlanGridSource: Sendable {
  /// The process, a position in ``PlanEntities/processes``.
  public let process: Int
  /// Whether it runs on sun, wind or another resource without mass.
  public let isRenewable: Bool
  /// What all facilities there make by it.
  public let byTimestep: [Double]

  /// States every part.
  public init(process: Int, isRenewable: Bool, byTimestep: [Double]) {
    self.process = process
    self.isRenewable = isRenewable
    self.byTimestep = byTimestep
  }
}

extension PlanGridBalance {
  /// What all sources make in the year.
  public var generation: Double { sources.reduce(0) { $0 + $1.byTimestep.reduce(0, +) } }

  /// Share of renewable sources in what is made, bought and brought in; `nil` where that is nothing.
  public var renewableShare: Double? {
    let renewable = sources.filter(\.isRenewable).reduce(0) { $0 + $1.byTimestep.reduce(0, +) }
    return Self.share(
      renewable, of: generation + purchase.reduce(0, +) + inflow.reduce(0, +))
  }

  /// Share of what is made there that is used or lost there, not sold or sent away.
  public var selfConsumption: Double? {
    let away = sale.reduce(0, +) + outflow.reduce(0, +)
    return Self.share(max(0, generation - away), of: generation)
  }

  /// Share of the load that is not bought or brought in.
  public var selfSufficiency: Double? {
    let used = load.reduce(0, +)
    let brought = purchase.reduce(0, +) + inflow.reduce(0, +)
    return Self.share(max(0, used - brought), of: used)
  }

  /// Share of what sources with a profile could have made that they did not make.
  public var curtailedShare: Double? {
    let lost = curtailed.reduce(0, +)
    return Self.share(lost, of: lost + generation)
  }

  private static func share(_ part: Double, of whole: Double) -> Double? {
    whole > 0 ? min(1, part / whole) : nil
  }
}
