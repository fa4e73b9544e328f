import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// A plan with facilities that run evenly over spans is the plain plan with their loads held equal.
///
/// So whatever the spans do to columns and balances changes no optimum.
@Suite struct EvenEqualityTests {
  /// Which facilities run evenly, and over what.
  private typealias Choice = [String: Resolution]

  private static let plants = ["cells", "reactors", "pumps", "kilns"]

  private static func choice(_ random: inout SeededGenerator) -> Choice {
    var choice: Choice = [:]
    for plant in plants {
      choice[plant] = [Resolution.day, .month, .season, .year].randomElement(using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { choice[plant] = nil }
    }
    return choice
  }

  /// Two sites, a store that leaks and one that does not, a tariff, sun, a demand charge, a route.
  private static func zone(_ seed: UInt64, _ choice: Choice) throws -> SampleZone {
    var random = SeededGenerator(seed: seed)
    var zone = SampleZone()
    zone.site("north", parent: "zone")
    zone.site("south", parent: "zone")
    zone.timesteps([
      (6, 100), (18, 100), (6, 60), (18, 60), (10, 51), (14, 51), (3, 154), (21, 154),
    ])
    func course(_ id: String, _ range: ClosedRange<Double>) -> Profile {
      Profile(
        id: id, axis: .timesteps, values: (0..<8).map { _ in .random(in: range, using: &random) })
    }
    let tariff = zone.builder.add(course("tariff", 0.5...1.5))
    let sun = zone.builder.add(course("sun", 0...1))
    let when = zone.builder.add(course("when", 0.5...1))
    try zone.commodity("power", unit: "MWh", mass: 0)
    try zone.commodity("brine", cargo: "bulk")
    try zone.commodity("gas")
    try zone.commodity("heat", unit: "GJ", mass: 0)
    try zone.commodity("slag", category: .waste)
    try zone.commodity(
      "salt", resolution: .month, stock: StockStatement(holder: "heap", amount: nil))
    zone.process("cell", ["gas": 1, "salt": 0.5, "power": -2, "brine": -1, "heat": 0.5])
    zone.process("reactor", ["salt": 1, "gas": -1, "power": -0.25, "slag": 0.125])
    zone.process("pump", ["brine": 1, "power": -0.01])
    zone.process("kiln", ["salt": 1, "heat": -2, "brine": -0.5])
    zone.process("panel", ["power": 1])
    zone.facility("cells", "cell", at: "north", capacity: 2000, runsEvenlyOver: choice["cells"])
    zone.facility(
      "reactors", "reactor", at: "north", capacity: 3000, availability: when,
      runsEvenlyOver: choice["reactors"])
    zone.facility("pumps", "pump", at: "south", capacity: 9000, runsEvenlyOver: choice["pumps"])
    zone.facility("kilns", "kiln", at: "north", capacity: 800, runsEvenlyOver: choice["kilns"])
    zone.facility("panels", "panel", at: "south", capacity: 2000, availability: sun)
    zone.market(
      .purchase, "power", at: "zone", price: .random(in: 10...15, using: &random), tariff: tariff,
      demandCharge: .random(in: 0...1000, using: &random))
    zone.market(.sale, "salt", price: .random(in: 60...80, using: &random), limit: 1500)
    zone.market(.disposal, "slag", price: 3, limit: .random(in: 50...200, using: &random))
    zone.market(.disposal, "heat", price: 0.5)
    zone.market(.sale, "gas", at: "north", price: .random(in: 10...30, using: &random), limit: 500)
    zone.route("belt", .commodity(zone.commodityID("brine")), from: "south", to: "north", cost: 1)
    zone.store(
      "tank", "gas", at: "north", capacity: .limited(.random(in: 0...10, using: &random)))
    zone.store("basin", "brine", at: "south", capacity: .limited(20), loss: 0.01)
    return zone
  }

  /// Rows that hold the loads of even facilities equal within their spans.
  private static func equalities(_ model: PlanModel, _ network: Network, _ choice: Choice)
    -> [ProgramRow]
  {
    var columns: [String: Int] = [:]
    for column in 0..<model.program.columnCount { columns[model.columnName(column)] = column }
    var rows: [ProgramRow] = []
    for (plant, process) in zip(plants, ["cell", "reactor", "pump", "kiln"]) {
      guard let resolution = choice[plant] else { continue }
      var first: [String: (column: Int, hours: Double)] = [:]
      for step in network.timesteps {
        guard let column = columns["activity[\(plant),\(process),\(step.id)]"] else { continue }
        let span = label(of: step, resolution)
        guard let known = first[span] else {
          first[span] = (column, step.duration)
          continue
        }
        rows.append(
          ProgramRow(
            lower: 0, upper: 0,
            entries: [(known.column, 1 / known.hours), (column, -1 / step.duration)]))
      }
    }
    return rows
  }

  private static func label(of step: Timestep, _ resolution: Resolution) -> String {
    switch resolution {
    case .timestep: step.id
    case .day: "\(step.month ?? 0) \(step.day ?? 0)"
    case .month: "\(step.month ?? 0)"
    case .season: step.season
    case .year: "year"
    }
  }

  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `spans give the optimum of equal loads`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &* 977)
    let choice = Self.choice(&random)
    let plain = try Self.zone(seed, [:])
    let model = try plain.model(.timesteps)
    let rows = Self.equalities(model, plain.network, choice)
    let solver = try HiGHSSolver()
    try solver.load(model.program.appending(rows))
    let equal = try solver.solve()
    #expect(equal.isOptimal)
    let spans = try Self.zone(seed, choice).plan(.timesteps)
    #expect(spans.status == .optimal)
    #expect(isClose(spans.netCost, equal.objective, 1e-6), "\(choice)")
    #expect(choice.isEmpty || !rows.isEmpty)
  }
}
