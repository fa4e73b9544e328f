import Findings
import ProcessNetwork
import TestSupport

/// A random zone with every family that lies in time: stores, ramps, switching with start costs, a
/// demand charge, tariffs, projects, limits of one period and of all, a commodity of the year.
struct ProofZone {
  /// The zone's periods; what exists and what is limited differs between them.
  static let periods = [2020, 2030]

  private var zone = SampleZone(periods: ProofZone.periods)
  private var random: SeededGenerator
  private var steps = 0

  /// Equal seeds give equal zones; odd ones have typical days, even ones hours that occur once.
  static func network(seed: UInt64) throws -> Network {
    var maker = ProofZone(seed: seed)
    maker.addTimes(typicalDays: seed % 2 == 1)
    try maker.addCommodities()
    maker.addPlants()
    maker.addMarkets()
    try maker.addLimits()
    return maker.zone.network
  }

  private init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }

  private mutating func profile(_ id: String, _ range: ClosedRange<Double>) -> ProfileID {
    let values = (0..<steps).map { _ in number(range) }
    return zone.builder.add(Profile(id: id, axis: .timesteps, values: values))
  }

  /// Two months of one typical day each, or two days of hours.
  private mutating func addTimes(typicalDays: Bool) {
    steps = 48
    for step in 0..<steps {
      let half = step / 24
      zone.builder.add(
        Timestep(
          id: "h\(step)", duration: 1, weight: typicalDays ? 30 : 1, day: half + 1,
          month: half + 1, season: half == 0 ? "cold" : "warm", hourOfDay: step % 24))
    }
  }

  private mutating func addCommodities() throws {
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("hydrogen")
    try zone.commodity("ammonia", category: .product)
    try zone.commodity("waste", category: .waste)
    try zone.commodity(
      "salt", resolution: .year, stock: StockStatement(holder: "yard", amount: nil))
    zone.process("sunlight", ["power": 1], lifetime: 20, investment: number(20...60))
    zone.process(
      "electrolysis", ["hydrogen": 1, "power": -number(1.5...2.5)], lifetime: 20,
      investment: number(5...30))
    zone.process("synthesis", ["ammonia": 1, "hydrogen": -number(0.4...0.7), "waste": 0.2])
    zone.process("evaporation", ["salt": 1, "power": -number(0.5...1)])
  }

  /// A plant whose full load is `size` in an hour.
  private mutating func addPlant(
    _ id: String, _ process: String, size: Double, minimumLoad: Double = 0, ramp: Double? = nil,
    startCost: Double = 0, availability: ProfileID? = nil, from: Int? = nil, to: Int? = nil,
    isProject: Bool = false
  ) {
    zone.builder.add(
      Facility(
        id: id, name: Phrase(id), site: zone.siteID("zone"),
        modes: [Mode(process: zone.processID(process))], capacity: .limited(size * 8760),
        operatingHours: 8760, firstYear: from, lastYear: to, minimumLoad: minimumLoad,
        rampLimit: ramp, startCost: startCost, availability: availability,
        project: isProject ? Project(phase: "planned", investment: nil, isWhole: false) : nil,
        origin: zone.origin(isProject ? "projects" : "facilities"), provenance: zone.provenance))
  }

  private mutating func addPlants() {
    let sun = profile("sun", 0...1)
    addPlant("panels", "sunlight", size: number(5...20), availability: sun)
    addPlant("more_panels", "sunlight", size: 40, availability: sun, isProject: true)
    addPlant("cells", "electrolysis", size: number(3...6), ramp: number(0.05...0.4))
    addPlant(
      "more_cells", "electrolysis", size: 10, ramp: number(0.05...0.4), isProject: true)
    addPlant(
      "loop", "synthesis", size: number(4...8), minimumLoad: number(0.3...0.6),
      startCost: number(1...40))
    addPlant("old_loop", "synthesis", size: 3, minimumLoad: 0.5, to: 2025)
    addPlant("ponds", "evaporation", size: number(1...4), from: 2025)
    zone.store(
      "tank", "hydrogen", capacity: .limited(number(2...15)), taken: number(0.8...1),
      loss: number(0...0.05))
    zone.store(
      "battery", "power", capacity: .limited(number(2...15)), charge: .limited(number(1...5)),
      taken: 0.95, drawn: 0.95, loss: 0.001)
  }

  private mutating func addMarkets() {
    zone.market(
      .purchase, "power", price: number(20...40), tariff: profile("tariff", 0.4...1.8),
      demandCharge: number(0...400))
    zone.market(.sale, "power", price: number(5...20), tariff: profile("grid", 0.2...1.2))
    zone.market(.sale, "ammonia", price: number(60...140), limit: number(2000...20_000))
    zone.market(.sale, "ammonia", price: number(20...60), step: 2)
    zone.market(.disposal, "waste", price: number(1...9))
    zone.market(.sale, "salt", price: number(10...60), limit: number(500...5000))
  }

  private mutating func addLimits() throws {
    let bought = LimitTerm(
      commodity: zone.commodityID("power"), direction: .purchase, coefficient: 1)
    let dumped = LimitTerm(
      commodity: zone.commodityID("waste"), direction: .disposal, coefficient: 1)
    try zone.limit("grid", .maximum, number(200...4000), unit: "MWh/a", [bought])
    try zone.limit("landfill", .maximum, number(10...800), [dumped])
  }
}
