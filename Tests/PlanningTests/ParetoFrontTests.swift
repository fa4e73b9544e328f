import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Quantities
import TestSupport
import Testing

@Suite struct `Fronts of cost against a measure` {
  /// Two ways to make heat: cheap coal with CO2, dear wind without.
  private func heat() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("coal", unit: "t", category: .resource)
    try zone.commodity("wind", unit: "t", category: .resource)
    try zone.commodity("heat", unit: "t", category: .product)
    zone.builder.add(
      Commodity(
        id: "co2", name: Phrase("co2"), category: .emission, unit: .tonne, massPerUnit: 1,
        co2PerUnit: 1, provenance: zone.provenance))
    zone.process("burning", ["heat": 1, "co2": 2, "coal": -1])
    zone.process("blowing", ["heat": 1, "wind": -1])
    zone.facility("boiler", "burning", capacity: 100)
    zone.facility("mill", "blowing", capacity: 60)
    zone.market(.extraction, "coal", price: 10)
    zone.market(.extraction, "wind", price: 30)
    zone.market(.emission, "co2", price: 0)
    zone.market(.sale, "heat", price: 50, limit: 100)
    return zone
  }

  private func front(
    _ network: Network, _ measure: String = "co2", points: Int = 5
  ) throws -> ParetoResult {
    let plan = PlanRequest(year: network.zone.periods[0], wantsTwoSidedValues: false)
    let measure = try #require(PlanMeasure.named(measure, in: network))
    return try ParetoFront.run(
      network, ParetoRequest(plan: plan, measure: measure, points: points),
      solver: try HiGHSSolver())
  }

  @Test func `come out as worked by hand`() throws {
    let front = try front(try heat().network)
    #expect(front.status == .optimal && front.points.count == 5)
    // All coal: 200 t CO2, net cost 100 × (10 − 50). No CO2: 60 t of heat of wind.
    #expect(isClose(front.points[0].measure, 200) && isClose(front.points[0].netCost, -4000))
    #expect(isClose(front.points[4].measure, 0, 1e-6))
    #expect(isClose(front.points[4].netCost, 60 * (30 - 50), 1e-6))
    // At 150 t, 75 t of heat are of coal, 25 of wind; half a tonne of coal heat costs 20 × 0.5.
    #expect(isClose(front.points[1].measure, 150))
    #expect(isClose(front.points[1].netCost, 75 * -40 + 25 * -20))
    #expect(isClose(front.points[1].marginalCost ?? 0, 10))
    // Below 80 t wind is all used: each tonne less costs half a tonne of coal heat, 40 × 0.5.
    #expect(isClose(front.points[3].marginalCost ?? 0, 20))
  }

  @Test(arguments: ["co2", "chlorine-disposed", "water"], [1, 2, 3] as [UInt64])
  func `are convex, ordered and exact at both ends`(
    measure: String, seed: UInt64
  ) throws {
    let network = try NetworkGenerator.small(seed: seed)
    let front = try front(network, measure, points: 6)
    guard front.isMeasured else { return }
    #expect(front.status == .optimal)
    let plain = try network.plan()
    #expect(isClose(front.points[0].netCost, plain.netCost, 1e-6))
    for (left, right) in zip(front.points, front.points.dropFirst()) {
      #expect(left.netCost <= right.netCost + 1e-6 * abs(right.netCost))
      #expect(left.measure >= right.measure - 1e-6 * abs(left.measure))
    }
    let inner = front.points.dropFirst().dropLast()
    let slopes = inner.compactMap(\.marginalCost)
    for (left, right) in zip(slopes, slopes.dropFirst()) {
      #expect(left <= right + 1e-6 * max(1, right))
    }
  }

  @Test func `of what no flow counts for are refused by a word`() throws {
    let front = try front(try SampleZone.smelter().network, "chlorine-disposed")
    #expect(!front.isMeasured && front.points.isEmpty)
  }
}
