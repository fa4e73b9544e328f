import Findings
import Planning
import ProcessNetwork
import TestSupport

/// The smallest zone that shows each family of constraints.
enum GoldenZone {
  static func zone(_ family: String) throws -> (zone: SampleZone, time: TimeDetail) {
    switch family {
    case "commodity_balance": (try balance(), .oneStep)
    case "facility_capacity": (try capacity(), .oneStep)
    case "yearly_capacity": (try yearly(), .timesteps)
    case "market_limit": (try market(), .oneStep)
    case "route_capacity": (try route(), .oneStep)
    case "stated_limit": (try limit(), .oneStep)
    case "measure_cap": (try limit(), .oneStep)
    case "whole_units": (try projects(whole: true), .oneStep)
    case "exclusive": (try projects(group: "site"), .oneStep)
    case "prerequisite": (try projects(requires: true), .oneStep)
    case "store_balance", "store_last_balance", "store_chain": (try battery(), .timesteps)
    case "store_capacity", "store_rate":
      (try sun { $0.builtBattery(investment: 200, powerInvestment: 1200) }, .timesteps)
    case "activity_sum": (try yearly(), .timesteps)
    case "even_flow_sum": (try even(), .timesteps)
    case "available_use": (try curtailed(cost: 4), .timesteps)
    case "ramp_up", "ramp_down": (try ramp(), .timesteps)
    case "minimum_load", "running_capacity", "start_up": (try switched(startCost: 4), .timesteps)
    case "on_built": (try switched(startCost: 4, project: whole), .timesteps)
    case "demand_peak": (try demand(), .timesteps)
    case "reserve_requirement", "offer_ramp", "offer_fall", "store_offer_power",
      "store_offer_energy":
      (try reserves(), .timesteps)
    default: (SampleZone(), .oneStep)
    }
  }

  /// Ore is mined at one base and smelted at another; slag goes to the landfill.
  private static func balance() throws -> SampleZone {
    var zone = SampleZone()
    zone.site("mine", kind: .base, parent: "zone")
    zone.site("works", kind: .base, parent: "zone")
    try zone.commodity("landfill")
    try zone.commodity("ore", category: .resource)
    try zone.commodity("slag", category: .waste, disposedAs: "landfill")
    try zone.commodity("metal", category: .product)
    try zone.commodity("gas", category: .emission)
    zone.process("smelting", ["metal": 1, "ore": -2, "slag": 0.75, "gas": 0.25])
    zone.facility("smelter", "smelting", at: "works", capacity: 100)
    zone.market(.extraction, "ore", at: "mine", price: 3)
    zone.market(.sale, "metal", price: 100)
    zone.market(.disposal, "landfill", price: 8)
    zone.market(.emission, "gas", price: 2)
    zone.route(
      "rail", .commodity(zone.commodityID("ore")), from: "mine", to: "works", cost: 4, loss: 0.5)
    return zone
  }

  /// A project with two modes and a plant with two.
  private static func capacity() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("plate")
    try zone.commodity("wire")
    let rolling = zone.builder.add(
      Process(
        id: "rolling", name: Phrase("rolling"), sector: "", reference: zone.commodityID("plate"),
        lifetime: 1, investment: 10, fixedCostShare: 0.125, variableCost: 1.5,
        provenance: zone.provenance))
    zone.line(rolling, "plate", 1, .product)
    zone.line(rolling, "ore", -1, .feed)
    zone.process("drawing", ["wire": 1, "ore": -1])
    let modes = [
      Mode(process: rolling), Mode(process: zone.processID("drawing"), unitsPerCapacity: 0.5),
    ]
    for (id, project) in [
      ("mill", nil), ("plan", Project(phase: "planned", investment: 1600, isWhole: false)),
    ] {
      zone.builder.add(
        Facility(
          id: id, name: Phrase(id), site: zone.siteID("zone"), modes: modes,
          capacity: .limited(100), project: project, provenance: zone.provenance))
    }
    zone.market(.purchase, "ore", price: 1)
    zone.market(.sale, "plate", price: 40, limit: 150)
    zone.market(.sale, "wire", price: 50)
    return zone
  }

  /// Two timesteps; power in each, metal over the year.
  private static func yearly() throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [0.5, 2]))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity(
      "metal", resolution: .year, stock: StockStatement(holder: "yard", amount: nil))
    zone.process("cell", ["metal": 1, "power": -4])
    zone.facility("cells", "cell", capacity: 8000)
    zone.market(.purchase, "power", price: 16, tariff: tariff)
    zone.market(.sale, "metal", price: 256)
    return zone
  }

  /// Two smelters that run evenly over the year, a furnace that follows the hours, one tariff.
  static func even() throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [0.5, 2]))
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("ore")
    try zone.commodity("metal")
    try zone.commodity("glass")
    zone.process("cell", ["metal": 1, "power": -4, "ore": -2])
    zone.process("furnace", ["glass": 1, "power": -1])
    zone.facility("first", "cell", capacity: 8000, runsEvenlyOver: .year)
    zone.facility("second", "cell", capacity: 4000, runsEvenlyOver: .year)
    zone.facility("furnaces", "furnace", capacity: 8000)
    zone.market(.purchase, "power", price: 16, tariff: tariff)
    zone.market(.purchase, "ore", price: 1, limit: 20_000)
    zone.market(.sale, "metal", price: 128)
    zone.market(.sale, "glass", price: 24)
    return zone
  }

  /// A market of the zone that serves two parks.
  private static func market() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -2])
    for park in ["north", "south"] {
      zone.site(park, parent: "zone")
      zone.facility("smelter_\(park)", "smelting", at: park, capacity: 100)
    }
    zone.market(.purchase, "ore", price: 10, limit: 300)
    zone.market(.sale, "metal", price: 100)
    return zone
  }

  /// A route for two commodities of a cargo class.
  private static func route() throws -> SampleZone {
    var zone = SampleZone()
    zone.site("port", kind: .outside)
    zone.site("works", parent: "zone")
    try zone.commodity("ore", cargo: "bulk")
    try zone.commodity("coal", unit: "m3", mass: 0.5, cargo: "bulk")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -2, "coal": -1])
    zone.facility("smelter", "smelting", at: "works", capacity: 100)
    zone.market(.purchase, "ore", at: "port", price: 10)
    zone.market(.purchase, "coal", at: "port", price: 5)
    zone.market(.sale, "metal", price: 100)
    zone.route(
      "rail", .cargoClass("bulk"), from: "port", to: "works", cost: 4, capacity: .limited(200))
    return zone
  }

  /// Two projects that compete for one sale: each whole, or one of the two, or one after the other.
  private static func projects(
    whole: Bool = false, group: String? = nil, requires: Bool = false
  ) throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1])
    zone.market(.purchase, "ore", price: 1)
    zone.market(.sale, "metal", price: 16, limit: 96)
    let first = zone.facility(
      "large", "smelting", capacity: 64,
      project: Project(phase: "planned", investment: 1024, isWhole: whole, exclusiveGroup: group))
    zone.facility(
      "small", "smelting", capacity: 48,
      project: Project(
        phase: "planned", investment: 512, isWhole: whole, exclusiveGroup: group,
        requires: requires ? first : nil))
    return zone
  }

  /// At least 30 t of metal, and no more fume than a tenth of it.
  private static func limit() throws -> SampleZone {
    var zone = try SampleZone.smelter()
    try zone.commodity("fume", category: .emission)
    zone.line(zone.processID("smelting"), "fume", 0.0625, .emission)
    zone.market(.emission, "fume", price: 4)
    let metal = zone.commodityID("metal")
    try zone.limit(
      "least", .minimum, 30, [LimitTerm(commodity: metal, direction: .production, coefficient: 1)])
    try zone.limit(
      "share", .maximum, 0,
      [
        LimitTerm(commodity: zone.commodityID("fume"), direction: .emission, coefficient: 1),
        LimitTerm(
          commodity: metal, process: zone.processID("smelting"), direction: .production,
          coefficient: -0.125),
      ])
    return zone
  }

  /// Panels sell power by day at 2 and, out of a battery, by night at 8; half the sun in summer.
  static func battery() throws -> SampleZone {
    try sun {
      $0.store(
        "battery", "power", capacity: .limited(4), charge: .limited(1), discharge: .limited(1),
        taken: 0.5)
    }
  }

  /// The panels of ``battery()`` with another store.
  static func sun(
    periods: [Int] = [2020], _ addStore: (inout SampleZone) -> Void
  ) throws -> SampleZone {
    var zone = SampleZone(periods: periods)
    zone.timesteps([(12, 180), (12, 180), (12, 185), (12, 185)])
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: [1, 0, 0.5, 0]))
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [1, 4, 1, 4]))
    try zone.commodity("power", unit: "MWh", mass: 0)
    zone.process("panel", ["power": 1])
    zone.facility("panels", "panel", capacity: 8000, availability: sun)
    zone.market(.sale, "power", price: 2, tariff: tariff)
    addStore(&zone)
    return zone
  }

  /// Panels give a megawatt by day and nothing by night; cells use two fifths of it at any hour.
  static func curtailed(cost: Double = 0, isForbidden: Bool = false) throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: [1, 0]))
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("metal")
    zone.process("panel", ["power": 1])
    zone.process("cell", ["metal": 1, "power": -1])
    zone.builder.add(
      Facility(
        id: "panels", name: Phrase("panels"), site: zone.siteID("zone"),
        modes: [Mode(process: zone.processID("panel"))], capacity: .limited(8760),
        operatingHours: 8760, availability: sun, forbidsCurtailment: isForbidden,
        curtailmentCost: cost, origin: zone.origin("facilities"), provenance: zone.provenance))
    zone.facility("cells", "cell", capacity: 3504, hours: 8760)
    zone.market(.sale, "metal", price: 3)
    return zone
  }

  /// Cells that can run fully by day and half by night buy power under a demand charge.
  static func demand() throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let when = zone.builder.add(Profile(id: "when", axis: .timesteps, values: [1, 0.5]))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity(
      "metal", resolution: .year, stock: StockStatement(holder: "yard", amount: nil))
    zone.process("cell", ["metal": 1, "power": -1])
    zone.facility("cells", "cell", capacity: 8760, hours: 8760, availability: when)
    zone.market(.purchase, "power", price: 1, demandCharge: 10_000)
    zone.market(.sale, "metal", price: 3)
    return zone
  }

  /// Cells run on panels by day, a turbine that follows slowly, and a battery; half of what the panels
  /// make and a quarter of what the cells use are held upwards, a sixteenth of a megawatt downwards.
  static func reserves(turbines: Double = 8760) throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: [0.5, 0]))
    try zone.commodity("gas")
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("metal")
    zone.process("panel", ["power": 1])
    zone.process("turbine", ["power": 1, "gas": -0.5])
    zone.process("cell", ["metal": 1, "power": -2])
    zone.facility("panels", "panel", capacity: 8760, hours: 8760, availability: sun)
    zone.facility(
      "turbines", "turbine", capacity: turbines, hours: 8760, ramp: 0.25, providesReserve: true)
    zone.facility("cells", "cell", capacity: 4380, hours: 8760, providesReserve: true)
    zone.store(
      "battery", "power", capacity: .limited(4), charge: .limited(0.25), discharge: .limited(0.5),
      taken: 0.5, drawn: 0.5, loss: 0.125, providesReserve: true)
    zone.market(.purchase, "gas", price: 4)
    zone.market(.sale, "metal", price: 8)
    zone.reserve(
      "spinning", "power", amount: 0.5, ofLoad: 0.25, ofVariable: 0.5, within: 0.5, lasting: 2)
    zone.reserve("sinking", "power", .down, amount: 0.125, lasting: 0.5)
    return zone
  }

  /// Cells that buy power at 1 by day and 4 by night; metal sells at 3.
  private static func dayAndNight(
    minimumLoad: Double, ramp: Double?, startCost: Double, project: Project? = nil,
    night: Double = 4
  ) throws -> SampleZone {
    var zone = SampleZone()
    zone.timesteps([(12, 365), (12, 365)])
    let tariff = zone.builder.add(Profile(id: "tariff", axis: .timesteps, values: [1, night]))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity(
      "metal", resolution: .year, stock: StockStatement(holder: "yard", amount: nil))
    zone.process("cell", ["metal": 1, "power": -1], lifetime: 1)
    zone.facility(
      "cells", "cell", capacity: 8760, hours: 8760, project: project, minimumLoad: minimumLoad,
      ramp: ramp, startCost: startCost)
    zone.market(.purchase, "power", price: 1, tariff: tariff)
    zone.market(.sale, "metal", price: 3)
    return zone
  }

  /// The load may change by a 24th of the capacity in an hour: by half from day to night.
  static func ramp(project: Project? = nil) throws -> SampleZone {
    try dayAndNight(minimumLoad: 0, ramp: 1.0 / 24, startCost: 0, project: project)
  }

  /// The cells run at half their capacity at least.
  static func switched(
    startCost: Double, project: Project? = nil, ramp: Double? = nil, night: Double = 4
  ) throws -> SampleZone {
    try dayAndNight(
      minimumLoad: 0.5, ramp: ramp, startCost: startCost, project: project, night: night)
  }

  /// Cells that are built as a whole, for 876 a year.
  static let whole = Project(phase: "planned", investment: 876 / 1.08, isWhole: true)
}

extension SampleZone {
  /// The battery of ``GoldenZone/battery()`` as a project of up to 4 MWh and 1 MW.
  mutating func builtBattery(
    capacity: Double = 4, investment: Double?, powerInvestment: Double? = nil,
    lifetime: Double? = 1, change: Double = 0, leadTime: Int = 0, buildLimit: Double? = nil
  ) {
    store(
      "battery", "power", capacity: .limited(capacity), charge: .limited(1),
      discharge: .limited(1), taken: 0.5, investment: investment,
      powerInvestment: powerInvestment, change: change, lifetime: lifetime,
      project: Project(
        phase: "planned", investment: nil, isWhole: false, leadTime: leadTime,
        buildLimit: buildLimit))
  }
}
