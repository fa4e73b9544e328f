import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Quantities
import TestSupport

extension SampleZone {
  /// Plans the zone in one step, or in its timesteps.
  func plan(
    _ time: TimeDetail = .oneStep, prices: PriceCase = .base, marginal: [String] = []
  ) throws -> PlanResult {
    let request = PlanRequest(year: 2020, prices: prices, time: time, marginal: marginal)
    return try Planner.plan(network, request, solver: try HiGHSSolver())
  }

  /// States the programme of a plan.
  func model(_ time: TimeDetail = .oneStep) throws -> PlanModel {
    try PlanModel.build(network, PlanRequest(year: 2020, time: time))
  }

  /// Adds a route with a cost and a loss.
  mutating func route(
    _ id: String, _ cargo: Route.Cargo, from: String, to: String, cost: Double, loss: Double = 0,
    capacity: Bound = .unlimited
  ) {
    builder.add(
      Route(
        id: id, cargo: cargo, from: siteID(from), to: siteID(to), cost: cost, loss: loss,
        capacity: capacity, origin: origin("routes"), provenance: provenance))
  }

  /// Adds a stated limit.
  mutating func limit(
    _ id: String, _ sense: LimitSense, _ value: Double, unit: String = "t/a", _ terms: [LimitTerm]
  ) throws {
    builder.add(
      Limit(
        id: id, name: Phrase(id), sense: sense, value: value, unit: try Unit(unit), terms: terms,
        origin: origin("limits"), provenance: provenance))
  }

  /// Adds a sheet.
  mutating func sheet(_ id: String, _ weights: KeyValuePairs<String, Double>) {
    builder.add(
      Sheet(
        id: id, name: Phrase(id), unit: .tonne,
        weights: weights.map { (commodityID($0.key), $0.value) }, origin: origin("sheets")))
  }

  /// Adds timesteps of a year: hours and weight of each, by pairs in a month.
  mutating func timesteps(_ shapes: [(hours: Double, weight: Double)]) {
    for (index, shape) in shapes.enumerated() {
      builder.add(
        Timestep(
          id: "t\(index)", duration: shape.hours, weight: shape.weight, day: index / 2,
          month: index / 2 + 1, season: index / 2 < max(1, shapes.count / 4) ? "cold" : "warm"))
    }
  }

  /// A zone that extracts ore and makes metal of it, with a sale: one process, one site.
  static func smelter(
    price: Double = 100, capacity: Double? = 100, sale: Double = .infinity
  ) throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore", unit: "t", category: .resource)
    try zone.commodity("metal", unit: "t", category: .product)
    zone.process("smelting", ["metal": 1, "ore": -2])
    zone.facility("smelter", "smelting", capacity: capacity)
    zone.market(.extraction, "ore", price: 10)
    zone.market(.sale, "metal", price: price, limit: sale)
    return zone
  }
}

extension PlanResult {
  /// The net cost; not a number where there is no optimum.
  var netCost: Double { objective?.netCost ?? .nan }

  /// The load of a facility.
  func load(of id: String) -> Double { facilities.first { $0.id == id }?.load ?? .nan }

  /// The amount of a term of the objective.
  func term(_ key: String) -> Double {
    objective?.terms.first { $0.key == key }?.amount ?? .nan
  }

  /// The amount that passes the markets of a kind and commodity.
  func amount(_ kind: MarketKind, _ commodity: String) -> Double {
    markets.filter { $0.kind == kind && entities.commodities[$0.commodity].id == commodity }
      .reduce(0) { $0 + $1.amount }
  }

  /// The marginal value of a commodity at a site.
  func marginal(_ commodity: String, at site: String) -> PlanMarginalValue? {
    marginalValues.first {
      entities.commodities[$0.commodity].id == commodity && entities.sites[$0.site].id == site
    }
  }
}

/// Whether two numbers agree to a relative tolerance.
func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-8) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}
