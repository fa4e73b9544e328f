import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Quantities
import Synchronization
import TestSupport
import Testing

@Suite struct EnsembleTests {
  private static let request = PlanRequest(year: 2025, wantsTwoSidedValues: false)

  /// Parameters of every target that the generated zone has: prices, sales, capacities.
  private static func parameters(_ network: Network) -> [EnsembleParameter] {
    let prices = Set(network.markets.map { network[$0.commodity].id }).sorted().prefix(8)
    let sold = network.markets.filter { $0.kind == .sale && $0.limit?.value.isFinite == true }
    let facilities = network.facilities.filter { $0.capacity != .unlimited }
    return prices.map {
      EnsembleParameter(
        target: .price, subject: $0, distribution: .uniform(low: 0.8, high: 1.25))
    }
      + Set(sold.map { network[$0.commodity].id }).sorted().prefix(4).map {
        EnsembleParameter(
          target: .demand, subject: $0, distribution: .triangular(low: 0.9, mode: 1, high: 1.1))
      }
      + facilities.prefix(6).map {
        EnsembleParameter(
          target: .capacity, subject: $0.id, distribution: .lognormal(low: 0.7, high: 1.3))
      }
  }

  private static func answers(
    _ ensemble: Ensemble, from first: Int = 0, threads: Int
  ) throws -> [EnsembleAnswer] {
    let found = Mutex<[EnsembleAnswer]>([])
    _ = try ensemble.run(from: first, on: HiGHSTeam(count: threads)) { answer in
      found.withLock { $0.append(answer) }
      return .continue
    }
    return found.withLock { $0 }
  }

  private static func ensemble(seed: UInt64, draws: Int = 12) throws -> (Ensemble, Network) {
    let network = try NetworkGenerator.small(seed: seed, hasTimesteps: true)
    var request = request
    request.year = network.zone.periods[0]
    let design = EnsembleDesign(
      parameters: parameters(network), draws: draws, seed: seed, method: .latinHypercube)
    return (try Ensemble(network, request, design), network)
  }

  /// Whatever a scenario started from, its net cost is that of a cold solve.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func hotAnswersAreColdOnes(seed: UInt64) throws {
    let (ensemble, _) = try Self.ensemble(seed: seed)
    let answers = try Self.answers(ensemble, threads: 2)
    #expect(answers.map(\.scenario) == Array(0..<ensemble.design.count))
    for answer in answers {
      let solver = try HiGHSSolver()
      try solver.load(ensemble.program(of: answer.scenario))
      let cold = try solver.solve()
      #expect(cold.status == answer.status)
      guard let cost = answer.netCost else { continue }
      #expect(abs(cost - cold.objective) <= 1e-6 * max(1, abs(cold.objective)))
    }
  }

  /// Neither the number of threads nor the scenario at which a run begins changes a digit.
  @Test func answersDoNotDependOnHowTheyAreFound() throws {
    let (ensemble, _) = try Self.ensemble(seed: 5, draws: 90)
    let alone = try Self.answers(ensemble, threads: 1)
    #expect(try Self.answers(ensemble, threads: 3) == alone)
    #expect(try Self.answers(ensemble, from: 70, threads: 2) == Array(alone[70...]))
  }

  @Test func aStoppedRunStopsAtOnce() throws {
    let (ensemble, _) = try Self.ensemble(seed: 6)
    let found = Mutex(0)
    _ = try ensemble.run(on: HiGHSTeam(count: 2)) { _ in
      found.withLock { count in
        count += 1
        return count == 3 ? .stop : .continue
      }
    }
    #expect(found.withLock { $0 } == 3)
  }

  /// A capacity factor moves what a facility offers of reserves, too.
  @Test func capacitiesCarryTheirReserves() throws {
    let request = PlanRequest(year: 2020, time: .timesteps, wantsTwoSidedValues: false)
    let half = EnsembleDesign(
      parameters: [EnsembleParameter(target: .capacity, subject: "turbines")], samples: [[0.5]])
    let found = try Ensemble(try GoldenZone.reserves().network, request, half).program(of: 0)
    let expected = try GoldenZone.reserves(turbines: 4380).model(.timesteps).program
    let differs = found.rowUpper.indices.filter {
      abs(found.rowUpper[$0] - expected.rowUpper[$0]) > 1e-9 * abs(expected.rowUpper[$0])
    }
    #expect(differs.isEmpty && found.rowUpper.count == expected.rowUpper.count)
  }

  /// A price factor on a market is the same as another price in its row.
  @Test func factorsArePricesInTheTable() throws {
    let network = try NetworkGenerator.small(seed: 7)
    var request = Self.request
    request.year = network.zone.periods[0]
    let market = try #require(network.markets.firstIndex { $0.kind == .sale })
    let parameter = EnsembleParameter(target: .price, subject: network.markets[market].id)
    let ensemble = try Ensemble(
      network, request, EnsembleDesign(parameters: [parameter], samples: [[1.5]]))
    var copy = NetworkCopy(network)
    for index in copy.markets.indices where copy.markets[index].id == parameter.subject {
      let row = copy.markets[index]
      copy.markets[index] = Market(
        id: row.id, commodity: row.commodity, site: row.site, kind: row.kind, step: row.step,
        price: Price(base: row.price.base * 1.5), limit: row.limit, firstYear: row.firstYear,
        lastYear: row.lastYear, tariff: row.tariff, provenance: row.provenance)
    }
    let expected = try PlanModel.build(copy.network(), request).program
    let found = ensemble.program(of: 0)
    for (left, right) in zip(found.columnCost, expected.columnCost) {
      #expect(abs(left - right) <= 1e-12 * max(1, abs(right)))
    }
    #expect(ensemble.idleParameters.isEmpty)
  }

  @Test func parametersThatChangeNothingAreTold() throws {
    let network = try NetworkGenerator.small(seed: 8)
    var request = Self.request
    request.year = network.zone.periods[0]
    let parameters = [EnsembleParameter(target: .price, subject: "nothing")]
    let ensemble = try Ensemble(
      network, request, EnsembleDesign(parameters: parameters, samples: [[1]]))
    #expect(ensemble.idleParameters == [0])
  }

  /// Two projects that are built as wholes and compete for one sale of 96 t.
  private static func wholes() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("ore")
    try zone.commodity("metal")
    zone.process("smelting", ["metal": 1, "ore": -1])
    zone.market(.purchase, "ore", price: 1)
    zone.market(.sale, "metal", price: 16, limit: 96)
    for (id, size, cost) in [("large", 64.0, 5000.0), ("small", 48, 2500)] {
      zone.facility(
        id, "smelting", capacity: size,
        project: Project(phase: "planned", investment: cost, isWhole: true))
    }
    return zone
  }

  /// The values of a scenario with whole projects are those of a plan of the zone with that price, and
  /// each has a proven bound of its own.
  @Test func wholeUnitsAreChosenInEveryScenario() throws {
    let factors = [0.2, 0.5, 0.7, 0.9, 1, 1.3, 2]
    let ensemble = try Ensemble(
      try Self.wholes().network, PlanRequest(year: 2020, wantsTwoSidedValues: false),
      EnsembleDesign(
        parameters: [EnsembleParameter(target: .price, subject: "metal")],
        samples: factors.map { [$0] }))
    #expect(ensemble.isWhole && ensemble.idleParameters.isEmpty)
    let answers = try Self.answers(ensemble, threads: 2)
    var seen: Set<[Double]> = []
    for (answer, factor) in zip(answers, factors) {
      // A plan by hand: nothing, either, or both, each paying 8 % of its cost a year.
      let margin = 16 * factor - 1
      let choices = [
        0, 0.08 * 5000 - 64 * margin, 0.08 * 2500 - 48 * margin, 0.08 * 7500 - 96 * margin,
      ]
      let best = choices.min() ?? 0
      let cost = try #require(answer.netCost)
      let bound = try #require(answer.bound)
      #expect(abs(cost - best) <= 1e-6 * max(1, abs(best)), "\(factor)")
      #expect(bound <= cost + 1e-6 && bound >= cost - 1e-3 * max(1, abs(cost)))
      #expect(answer.sizes.allSatisfy { [0, 48, 64].contains($0) })
      seen.insert(answer.sizes)
    }
    #expect(seen.count >= 3, "the choice changes with the price")
    #expect(try Self.answers(ensemble, from: 3, threads: 1) == Array(answers[3...]))
  }

  /// A capacity that a whole choice multiplies, and a ratio, are told rather than half changed.
  @Test func numbersWithinChoicesAreRefused() throws {
    var zone = try Self.wholes()
    try zone.limit(
      "ratio", .maximum, 0.5,
      [
        LimitTerm(commodity: zone.commodityID("ore"), direction: .purchase, coefficient: 1),
        LimitTerm(
          .commodity(zone.commodityID("metal")), direction: .production, coefficient: 1,
          isDivisor: true),
      ])
    zone.builder.add(
      Limit(
        id: "formula", name: Phrase("formula"), sense: .maximum, value: 1e6, unit: .tonne,
        terms: [], formula: "sum(flow where direction = sale)", provenance: zone.provenance))
    let ensemble = try Ensemble(
      zone.network, PlanRequest(year: 2020),
      EnsembleDesign(
        parameters: [
          EnsembleParameter(target: .capacity, subject: "small"),
          EnsembleParameter(target: .price, subject: "ore"),
          EnsembleParameter(target: .limit, subject: "ratio"),
          EnsembleParameter(target: .limit, subject: "formula"),
        ], samples: [[1, 1, 1, 1]]))
    #expect(ensemble.boundParameters == [0, 2])
  }

  @Test func aRunIsStoppedWithinItsBaseCase() throws {
    let ensemble = try Ensemble(
      try Self.wholes().network, PlanRequest(year: 2020),
      EnsembleDesign(
        parameters: [EnsembleParameter(target: .price, subject: "metal")], samples: [[1]]))
    let found = Mutex(0)
    let receive = { @Sendable (_: EnsembleAnswer) -> SolveAnswer in
      found.withLock { $0 += 1 }
      return .stop
    }
    _ = try ensemble.run(
      on: HiGHSTeam(count: 1), isStopAsked: { true }, receive: receive)
    #expect(found.withLock { $0 } <= 1)
  }
}
