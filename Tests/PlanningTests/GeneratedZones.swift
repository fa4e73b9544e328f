import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import Quantities
import TestSupport

extension NetworkGenerator {
  /// A random zone that plans in a moment.
  static func small(seed: UInt64, hasTimesteps: Bool = false) throws -> Network {
    var options = Options(processes: 24, parks: 2)
    options.hasTimesteps = hasTimesteps
    return try NetworkGenerator(options, seed: seed).network()
  }
}

extension Network {
  /// Plans the zone's first period.
  func plan(_ time: TimeDetail = .oneStep, marginal: [String] = []) throws -> PlanResult {
    let request = PlanRequest(year: zone.periods[0], time: time, marginal: marginal)
    return try Planner.plan(self, request, solver: try HiGHSSolver())
  }

  /// Whether no other site lies within a site.
  func isLeaf(_ site: SiteID) -> Bool { !sites.contains { $0.parent == site } }

  /// The same zone with a free market at one site through which exactly this amount passes.
  func forcing(
    _ kind: MarketKind, _ commodity: CommodityID, at site: SiteID, amount: Double
  ) throws -> Network {
    var copy = NetworkCopy(self)
    copy.markets.append(
      Market(
        id: "forced", commodity: commodity, site: site, kind: kind, price: Price(base: 0),
        limit: .unlimited, provenance: markets[0].provenance))
    let term = LimitTerm(
      commodity: commodity, site: site, direction: kind == .extraction ? .extraction : .emission,
      coefficient: 1)
    copy.limits.append(
      Limit(
        id: "forced", name: Phrase("forced"), sense: .equal, value: amount, unit: try Unit("t/a"),
        terms: [term], provenance: markets[0].provenance))
    return copy.network()
  }
}

/// A network taken apart, so that it can be put together otherwise.
struct NetworkCopy {
  let original: Network
  var markets: [Market]
  var limits: [Limit]
  private var commodityOrder: [Int]
  private var processOrder: [Int]
  private var facilityOrder: [Int]
  private var routeOrder: [Int]

  init(_ network: Network) {
    original = network
    markets = network.markets
    limits = network.limits
    commodityOrder = Array(network.commodities.indices)
    processOrder = Array(network.processes.indices)
    facilityOrder = Array(network.facilities.indices)
    routeOrder = Array(network.routes.indices)
  }

  /// Leaves out facilities.
  mutating func dropFacilities(where isDropped: (Facility) -> Bool) {
    facilityOrder.removeAll { isDropped(original.facilities[$0]) }
  }

  /// Puts the rows of every table into another order.
  mutating func shuffle(using random: inout SeededGenerator) {
    commodityOrder.shuffle(using: &random)
    processOrder.shuffle(using: &random)
    facilityOrder.shuffle(using: &random)
    routeOrder.shuffle(using: &random)
    markets.shuffle(using: &random)
  }

  /// The network with its rows in the present order; disposal commodities must come first in the
  /// original, as the builder asks for ids that are known.
  func network() -> Network {
    var builder = NetworkBuilder(zone: original.zone)
    for file in original.files { _ = builder.add(file: file) }
    for source in original.sources { builder.add(source) }
    for set in original.sourceSets { _ = builder.provenance(set) }
    for site in original.sites { builder.add(site) }
    for enterprise in original.enterprises { builder.add(enterprise) }
    for profile in original.profiles { builder.add(profile) }
    let ids = Positions(commodityOrder)
    let processes = Positions(processOrder)
    for index in commodityOrder { builder.add(moved(original.commodities[index], ids)) }
    for index in processOrder {
      let id = builder.add(moved(original.processes[index], ids))
      for line in original.recipes.lines(of: ProcessID(index)) {
        builder.add(moved(original.recipes[line], ids), to: id)
      }
    }
    for index in facilityOrder { builder.add(moved(original.facilities[index], processes)) }
    for index in routeOrder { builder.add(moved(original.routes[index], ids)) }
    for market in markets { builder.add(moved(market, ids)) }
    for limit in limits { builder.add(moved(limit, ids, processes)) }
    for sheet in original.sheets { builder.add(moved(sheet, ids)) }
    for timestep in original.timesteps { builder.add(timestep) }
    return builder.freeze()
  }

  /// Where each row of a table stands in another order of it.
  struct Positions {
    private var position: [Int]

    init(_ order: [Int]) {
      position = order
      for (new, old) in order.enumerated() { position[old] = new }
    }

    subscript(commodity: CommodityID) -> CommodityID { CommodityID(position[commodity.index]) }
    subscript(process: ProcessID) -> ProcessID { ProcessID(position[process.index]) }
  }
}

extension NetworkCopy {
  private func moved(_ row: Commodity, _ ids: Positions) -> Commodity {
    Commodity(
      id: row.id, name: row.name, category: row.category, unit: row.unit,
      massPerUnit: row.massPerUnit, energyPerUnit: row.energyPerUnit,
      waterPerUnit: row.waterPerUnit, co2PerUnit: row.co2PerUnit, formula: row.formula,
      composition: row.composition, hazard: row.hazard, balanceLevel: row.balanceLevel,
      resolution: row.resolution, stock: row.stock, cargo: row.cargo,
      disposedAs: row.disposedAs.map { ids[$0] }, origin: row.origin, provenance: row.provenance)
  }

  private func moved(_ row: Process, _ ids: Positions) -> Process {
    Process(
      id: row.id, name: row.name, sector: row.sector, reference: ids[row.reference],
      lifetime: row.lifetime, investment: row.investment, investmentBasis: row.investmentBasis,
      fixedCostShare: row.fixedCostShare, variableCost: row.variableCost, origin: row.origin,
      provenance: row.provenance, investmentConfidence: row.investmentConfidence)
  }

  private func moved(_ row: RecipeLine, _ ids: Positions) -> RecipeLine {
    RecipeLine(
      commodity: ids[row.commodity], amount: row.amount, rounding: row.rounding, role: row.role,
      origin: row.origin, provenance: row.provenance)
  }

  private func moved(_ row: Facility, _ ids: Positions) -> Facility {
    Facility(
      id: row.id, name: row.name, enterprise: row.enterprise, site: row.site,
      modes: row.modes.map {
        Mode(process: ids[$0.process], unitsPerCapacity: $0.unitsPerCapacity)
      },
      capacity: row.capacity, operatingHours: row.operatingHours, firstYear: row.firstYear,
      lastYear: row.lastYear, minimumLoad: row.minimumLoad, rampLimit: row.rampLimit,
      availability: row.availability, project: row.project, origin: row.origin,
      provenance: row.provenance)
  }

  private func moved(_ row: Route, _ ids: Positions) -> Route {
    var cargo = row.cargo
    if case .commodity(let commodity) = cargo { cargo = .commodity(ids[commodity]) }
    return Route(
      id: row.id, cargo: cargo, from: row.from, to: row.to, means: row.means, cost: row.cost,
      loss: row.loss, capacity: row.capacity, origin: row.origin, provenance: row.provenance)
  }

  private func moved(_ row: Market, _ ids: Positions) -> Market {
    Market(
      id: row.id, commodity: ids[row.commodity], site: row.site, kind: row.kind, step: row.step,
      price: row.price, limit: row.limit, firstYear: row.firstYear, lastYear: row.lastYear,
      tariff: row.tariff, demandCharge: row.demandCharge, origin: row.origin,
      provenance: row.provenance)
  }

  private func moved(_ row: Limit, _ ids: Positions, _ processes: Positions) -> Limit {
    Limit(
      id: row.id, name: row.name, sense: row.sense, value: row.value, unit: row.unit,
      firstYear: row.firstYear, lastYear: row.lastYear,
      terms: row.terms.map {
        LimitTerm(
          moved($0.counted, ids), process: $0.process.map { processes[$0] }, site: $0.site,
          direction: $0.direction, coefficient: $0.coefficient, origin: $0.origin)
      }, origin: row.origin, provenance: row.provenance)
  }

  private func moved(_ counted: Counted, _ ids: Positions) -> Counted {
    if case .commodity(let commodity) = counted { .commodity(ids[commodity]) } else { counted }
  }

  private func moved(_ row: Sheet, _ ids: Positions) -> Sheet {
    Sheet(
      id: row.id, name: row.name, unit: row.unit,
      weights: row.weights.map { (ids[$0.commodity], $0.weight) }, origin: row.origin)
  }
}
