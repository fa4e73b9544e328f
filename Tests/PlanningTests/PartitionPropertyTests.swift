import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// Merging timesteps into blocks, over random zones: a relaxation under its conditions, and none without.
///
/// A plan of the timesteps, averaged over each block, keeps the merged plan's rows where recipes are
/// constant in the block, availability counts by its mean, ramps by the distance of the blocks' middles,
/// stores lose nothing and on and off is relaxed; it costs no less where prices are constant in the block,
/// or count by the least cost in it. So a merged plan bounds the full one from below, and of nested
/// partitions the finer bounds no worse.
@Suite struct PartitionPropertyTests {
  /// How prices of a block come from those of its timesteps.
  enum Prices {
    case mean
    /// The least price of what is bought, the greatest of what is sold.
    case leastCost
  }

  /// Two typical days of eight times three hours, `merged` of which make a timestep; prices are drawn
  /// anew every `even` times.
  private static func zone(
    _ seed: UInt64, merged: Int, even: Int, _ prices: Prices = .mean
  ) throws -> SampleZone {
    var random = SeededGenerator(seed: seed)
    var zone = SampleZone()
    for step in 0..<16 / merged {
      let day = step * merged / 8
      zone.builder.add(
        Timestep(
          id: "t\(step)", duration: 3 * Double(merged), weight: day == 0 ? 180 : 185, day: day,
          month: day * 6 + 1, season: day == 0 ? "cold" : "warm"))
    }
    let courses = Courses(merged: merged, even: even, prices, &random)
    let sun = zone.builder.add(Profile(id: "sun", axis: .timesteps, values: courses.sun))
    let buying = zone.builder.add(Profile(id: "buying", axis: .timesteps, values: courses.buying))
    let selling = zone.builder.add(
      Profile(id: "selling", axis: .timesteps, values: courses.selling))
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy)
    try zone.commodity("gas")
    try zone.commodity("metal")
    try zone.commodity(
      "salt", resolution: .month, stock: StockStatement(holder: "heap", amount: nil))
    zone.process("panel", ["power": 1])
    zone.process("cell", ["gas": 1, "salt": 0.5, "power": -2])
    zone.process("furnace", ["metal": 1, "gas": -0.5, "power": -1])
    let size = Double.random(in: 1...3, using: &random)
    zone.facility("panels", "panel", capacity: size * 8760, hours: 8760, availability: sun)
    zone.facility(
      "cells", "cell", capacity: 8760, hours: 8760,
      ramp: Double.random(in: 0.02..<0.1, using: &random))
    zone.facility(
      "furnaces", "furnace", capacity: 8760, hours: 8760,
      minimumLoad: Double.random(in: 0.3..<0.7, using: &random),
      startCost: Double.random(in: 0..<20, using: &random))
    zone.store(
      "battery", "power", capacity: .limited(4), charge: .limited(1), discharge: .limited(1),
      taken: 0.9, drawn: 0.95)
    zone.store("holder", "gas", capacity: .limited(Double.random(in: 0..<4, using: &random)))
    zone.market(
      .purchase, "power", price: 10, tariff: buying,
      demandCharge: Double.random(in: 0..<2000, using: &random))
    // Without a limit the least costs of a block sell dearer than they buy, and bound nothing.
    zone.market(.sale, "power", price: 6, limit: 3000, tariff: selling)
    zone.market(.sale, "metal", price: Double.random(in: 20..<40, using: &random))
    zone.market(.sale, "gas", price: Double.random(in: 10..<25, using: &random), limit: 4000)
    zone.market(.sale, "salt", price: 4, limit: 2000)
    zone.market(.disposal, "salt", price: 2)
    return zone
  }

  private static func cost(_ zone: SampleZone) throws -> Double {
    var request = PlanRequest(year: 2020, time: .timesteps, wantsTwoSidedValues: false)
    request.relaxesOnOff = true
    let result = try Planner.plan(zone.network, request, solver: try HiGHSSolver())
    #expect(result.status == .optimal)
    return result.netCost
  }

  /// Whether each cost is at most the next.
  private static func isRising(_ costs: [Double]) -> Bool {
    zip(costs, costs.dropFirst()).allSatisfy { $0 <= $1 + 1e-7 * max(1, abs($1)) }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `with prices constant in blocks a finer partition bounds no worse`(seed: UInt64) throws {
    let costs = try [8, 4, 2, 1].map { try Self.cost(try Self.zone(seed, merged: $0, even: 8)) }
    #expect(Self.isRising(costs), "\(costs)")
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `with the least cost of each block a finer partition bounds no worse`(seed: UInt64) throws {
    let costs = try [8, 4, 2, 1].map {
      try Self.cost(try Self.zone(seed, merged: $0, even: 1, .leastCost))
    }
    #expect(Self.isRising(costs), "\(costs)")
  }

  @Test func `with mean prices a merged plan bounds nothing`() throws {
    let isAbove = try (1...10).contains { seed in
      let merged = try Self.cost(try Self.zone(UInt64(seed), merged: 8, even: 1))
      return merged > (try Self.cost(try Self.zone(UInt64(seed), merged: 1, even: 1))) + 1
    }
    #expect(isAbove)
  }
}

/// The courses of the sun and of prices over merged timesteps.
private struct Courses {
  let sun: [Double]
  let buying: [Double]
  let selling: [Double]

  init(
    merged: Int, even: Int, _ prices: PartitionPropertyTests.Prices, _ random: inout SeededGenerator
  ) {
    func drawn(_ range: Range<Double>, every count: Int) -> [Double] {
      var values: [Double] = []
      for step in 0..<16 {
        let value = Double.random(in: range, using: &random)
        values.append(step % count == 0 ? value : values[step - 1])
      }
      return values
    }
    let (light, tariff) = (drawn(0..<1, every: 1), drawn(0.3..<2, every: even))
    func blocks(_ values: [Double], _ value: (ArraySlice<Double>) -> Double) -> [Double] {
      stride(from: 0, to: 16, by: merged).map { value(values[$0..<$0 + merged]) }
    }
    let mean: (ArraySlice<Double>) -> Double = { $0.reduce(0, +) / Double($0.count) }
    sun = blocks(light, mean)
    switch prices {
    case .mean: (buying, selling) = (blocks(tariff, mean), blocks(tariff, mean))
    case .leastCost:
      buying = blocks(tariff) { $0.min() ?? 0 }
      selling = blocks(tariff) { $0.max() ?? 0 }
    }
  }
}
