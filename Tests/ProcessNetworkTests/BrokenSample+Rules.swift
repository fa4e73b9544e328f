import Chemistry
import Findings
import ProcessNetwork
import Quantities
import TestSupport

extension BrokenSample {
  static let markets: [BrokenSample] = [
    BrokenSample("market-without-limit", "markets.csv") { zone in
      zone.market(.sale, "h2", price: 1, limit: nil)
    },
    BrokenSample("market-closed", "markets.csv") { zone in
      zone.market(.sale, "h2", price: 1, limit: 0)
    },
    BrokenSample("market-loop", "markets.csv") { zone in
      zone.market(.purchase, "cl2", price: 900)
      zone.market(.sale, "cl2", price: 1000)
    },
    BrokenSample("market-steps-not-convex", "markets.csv") { zone in
      zone.market(.purchase, "cl2", price: 900, limit: 10, step: 1)
      zone.market(.purchase, "cl2", price: 800, limit: 10, step: 2)
    },
    BrokenSample("market-price-outlier", "markets.csv") { zone in
      zone.market(.sale, "hcl", price: 0.6)
    },
    BrokenSample("market-price-negative", "markets.csv") { zone in
      zone.market(.sale, "h2", price: -1)
    },
  ]

  static let times: [BrokenSample] = [
    BrokenSample("tariff-on-coarse", "markets.csv") { zone in
      try zone.hydrogenFuel(resolution: .year)
      let profile = zone.halves("peak", [1, 2])
      zone.market(.purchase, "fuel", price: 1, tariff: profile)
    },
    BrokenSample("store-on-coarse", "stores.csv") { zone in
      try zone.hydrogenFuel(resolution: .year)
      zone.market(.purchase, "fuel", price: 1)
      let origin = zone.origin("stores")
      zone.builder.add(
        Store(
          id: "tank", commodity: zone.commodityID("fuel"), site: zone.siteID("zone"),
          capacity: .limited(10), origin: origin, provenance: zone.provenance))
    },
    BrokenSample("flow-stored-freely", "commodities.csv") { zone in
      try zone.hydrogenFuel(resolution: .day, unit: "knm3")
      zone.market(.purchase, "fuel", price: 1)
    },
    BrokenSample("partition-missing", "commodities.csv") { zone in
      try zone.hydrogenFuel(resolution: .month)
      zone.market(.purchase, "fuel", price: 1)
      zone.builder.add(Timestep(id: "t1", duration: 8760))
    },
    BrokenSample("partition-not-nested", "timesteps.csv") { zone in
      zone.builder.add(Timestep(id: "t1", duration: 4380, day: 1, month: 1))
      zone.builder.add(Timestep(id: "t2", duration: 4380, day: 1, month: 2))
    },
    BrokenSample("availability-range", "facilities.csv") { zone in
      let profile = zone.halves("sun", [0, 50])
      zone.facility("furnace_2", "synthesis", availability: profile)
    },
    BrokenSample("evenly-and-changing", "facilities.csv") { zone in
      let modes = [Mode(process: zone.processID("synthesis"))]
      zone.builder.add(
        Facility(
          id: "furnace_2", name: Phrase("furnace_2"), site: zone.siteID("zone"), modes: modes,
          capacity: .limited(100), rampLimit: 0.1, runsEvenlyOver: .year,
          origin: zone.origin("facilities"), provenance: zone.provenance))
    },
    BrokenSample("evenly-and-varying", "facilities.csv") { zone in
      let profile = zone.halves("sun", [0, 1])
      zone.facility("furnace_2", "synthesis", availability: profile, runsEvenlyOver: .year)
    },
    BrokenSample("evenly-without-span", "facilities.csv") { zone in
      zone.builder.add(Timestep(id: "t1", duration: 8760))
      zone.facility("furnace_2", "synthesis", runsEvenlyOver: .month)
    },
    BrokenSample("curtailment-without-profile", "facilities.csv") { zone in
      let modes = [Mode(process: zone.processID("synthesis"))]
      zone.builder.add(
        Facility(
          id: "furnace_2", name: Phrase("furnace_2"), site: zone.siteID("zone"), modes: modes,
          capacity: .limited(100), forbidsCurtailment: true, origin: zone.origin("facilities"),
          provenance: zone.provenance))
    },
    BrokenSample("tariff-negative", "markets.csv") { zone in
      let profile = zone.halves("spot", [1, -1])
      zone.market(.purchase, "cl2", price: 900, tariff: profile)
    },
    BrokenSample("row-outside-periods", "facilities.csv") { zone in
      zone.facility("furnace_2", "synthesis", from: 2030)
    },
    BrokenSample("facility-outlives-process", "facilities.csv") { zone in
      zone.process(
        "synthesis_2", ["hcl": 1, "cl2": -0.9724, "h2": -0.0276], rounding: 0.00005, lifetime: 20)
      zone.facility("furnace_2", "synthesis_2", from: 2010, to: 2040)
    },
  ]

  static let groups: [BrokenSample] = [
    BrokenSample("process-without-chain", "processes.csv") { zone in
      zone.builder.add(
        Chain(id: "chlorine", name: Phrase("chlorine"), processes: [zone.processID("synthesis")]))
    },
    BrokenSample("sheet-empty", "sheets.yaml") { zone in
      try zone.sheet([])
    },
    BrokenSample("sheet-zero-weight", "sheets.yaml") { zone in
      try zone.sheet([("cl2", 1), ("hcl", 0)])
    },
    BrokenSample("limit-term-idle", "limit_terms.csv") { zone in
      try zone.limit(.maximum, 100, "water", .production)
    },
    BrokenSample("limit-impossible", "limits.csv") { zone in
      try zone.limit(.maximum, -100, "water", .consumption)
    },
    BrokenSample("limit-divisor-negative", "limit_terms.csv") { zone in
      let water = zone.commodityID("water")
      let terms = [
        LimitTerm(.commodity(water), direction: .consumption, coefficient: 1),
        LimitTerm(
          .commodity(water), direction: .consumption, coefficient: -1, isDivisor: true,
          origin: zone.origin("limit_terms")),
      ]
      zone.builder.add(
        Limit(
          id: "cap", name: Phrase("cap"), sense: .maximum, value: 0.5, unit: try Unit("m3/a"),
          terms: terms, origin: zone.origin("limits"), provenance: zone.provenance))
    },
    BrokenSample("build-without-investment", "projects.csv") { zone in
      zone.facility(
        "furnace_2", "synthesis",
        project: Project(phase: "idea", investment: nil, isWhole: false))
    },
    BrokenSample("build-without-lifetime", "projects.csv") { zone in
      zone.facility(
        "furnace_2", "synthesis",
        project: Project(phase: "idea", investment: 1e6, isWhole: false))
    },
    BrokenSample("store-without-investment", "stores.csv") { zone in
      zone.store(
        "tank", "cl2", capacity: .limited(10), lifetime: 20,
        project: Project(phase: "idea", investment: nil, isWhole: false))
    },
    BrokenSample("store-without-lifetime", "stores.csv") { zone in
      zone.store(
        "tank", "cl2", capacity: .limited(10), investment: 1e4,
        project: Project(phase: "idea", investment: nil, isWhole: false))
    },
  ]

  static let evidence: [BrokenSample] = [
    BrokenSample("output-over-capacity", "statistics.csv") { zone in
      zone.output("cells", 130, 20_200_101, 20_201_231)
    },
    BrokenSample("output-far-below-capacity", "statistics.csv") { zone in
      zone.output("cells", 0.001, 20_200_201, 20_200_229)
    },
    BrokenSample("output-outside-life", "statistics.csv") { zone in
      zone.facility("furnace_2", "synthesis", from: 2020)
      zone.output("furnace_2", 50, 20_180_101, 20_181_231)
    },
    BrokenSample("confidence-above-source", "processes.csv") { zone in
      let guessed = zone.provenance(.estimate, confidence: .low, stated: .high)
      let process = zone.builder.add(
        Process(
          id: "synthesis_2", name: Phrase("synthesis_2"), sector: "",
          reference: zone.commodityID("hcl"), origin: zone.origin("processes"),
          provenance: guessed))
      zone.line(process, "hcl", 1, .product)
      zone.line(process, "cl2", -0.9724, .feed)
      zone.facility("furnace_2", "synthesis_2")
    },
  ]
}

extension SampleZone {
  /// A fuel that the furnace burns besides.
  mutating func hydrogenFuel(resolution: Resolution, unit: String = "t") throws {
    try commodity(
      "fuel", unit: unit, mass: 1, resolution: resolution,
      stock: StockStatement(holder: "tank farm", amount: nil))
    line(processID("synthesis"), "fuel", -0.1, .utility)
  }

  /// Adds two halves of the year as timesteps and a profile over them.
  mutating func halves(_ id: String, _ values: [Double]) -> ProfileID {
    for half in ["first", "second"] { builder.add(Timestep(id: half, duration: 4380)) }
    return builder.add(
      Profile(
        id: id, axis: .timesteps, values: values, origin: origin("profiles/timesteps")))
  }

  mutating func sheet(_ weights: [(String, Double)]) throws {
    let origin = origin("sheets")
    builder.add(
      Sheet(
        id: "chlorine", name: Phrase("chlorine"), unit: try Unit("t"),
        weights: weights.map { (commodityID($0.0), $0.1) },
        origin: Origin(file: builder.add(file: "sheets.yaml"), line: origin.line)))
  }

  mutating func limit(
    _ sense: LimitSense, _ value: Double, _ commodity: String, _ direction: FlowDirection
  ) throws {
    let term = LimitTerm(
      commodity: commodityID(commodity), direction: direction, coefficient: 1,
      origin: origin("limit_terms"))
    builder.add(
      Limit(
        id: "cap", name: Phrase("cap"), sense: sense, value: value, unit: try Unit("m3/a"),
        terms: [term], origin: origin("limits"), provenance: provenance))
  }

  /// Adds a reported output of a facility.
  mutating func output(_ facility: String, _ amount: Double, _ first: Int, _ last: Int) {
    guard let id = builder.facility(named: facility) else { return }
    builder.add(
      Statistic(
        statistic: "output", subject: .facility(id), periodStart: first, periodEnd: last,
        value: amount, amount: amount, unitText: "t", origin: origin("statistics"),
        provenance: provenance))
  }
}
