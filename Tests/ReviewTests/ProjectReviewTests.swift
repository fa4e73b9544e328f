import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
import Quantities
import Review
import TestSupport
import Testing

@Suite struct `Reviews of projects` {
  private func zone(seed: UInt64) throws -> Network {
    try NetworkGenerator(NetworkGenerator.Options(processes: 24, parks: 2), seed: seed).network()
  }

  private func review(
    _ network: Network, _ project: String, transfer: TransferPrices = .without
  ) throws -> ProjectReview {
    let plan = PlanRequest(year: network.zone.periods[0])
    return try ProjectReview.run(
      network, ReviewRequest(plan: plan, project: project, transfer: transfer),
      solver: { () throws(SolverError) in try HiGHSSolver() })
  }

  private func projects(_ network: Network) -> [String] {
    network.facilities.filter { $0.project != nil }.map(\.id)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], TransferPrices.allCases)
  func `share out exactly what the zone gains`(seed: UInt64, prices: TransferPrices) throws {
    let network = try zone(seed: seed)
    for project in projects(network) {
      let review = try review(network, project, transfer: prices)
      guard let gain = review.gain(of: review.forced) else { continue }
      let total = review.accounts.reduce(0) { $0 + $1.change }
      let scale = review.accounts.reduce(1) { $0 + abs($1.before) }
      #expect(abs(total - gain) <= 1e-6 * scale, "\(project)")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `order the three plans`(seed: UInt64) throws {
    let network = try zone(seed: seed)
    for project in projects(network) {
      let review = try review(network, project)
      let free = try #require(review.gain(of: review.free))
      #expect(free >= -1e-6 * abs(review.without.objective?.netCost ?? 1))
      #expect(review.size(in: review.without) == 0)
      if let forced = review.gain(of: review.forced) {
        #expect(forced <= free + 1e-6 * abs(review.without.objective?.netCost ?? 1))
        let size = review.size(in: review.forced)
        #expect(abs(size - review.capacity) <= 1e-6 * review.capacity)
      }
      let plain = try Planner.plan(
        network, PlanRequest(year: network.zone.periods[0], wantsTwoSidedValues: false),
        solver: try HiGHSSolver())
      let costs = (plain.objective?.netCost ?? .nan, review.free.objective?.netCost ?? .nan)
      #expect(abs(costs.0 - costs.1) <= 1e-6 * abs(costs.0))
    }
  }

  @Test func `refuse what is no project, with words in both languages`() throws {
    let network = try zone(seed: 1)
    do throws(ReviewError) {
      let plan = PlanRequest(year: network.zone.periods[0])
      _ = try ProjectReview.run(
        network, ReviewRequest(plan: plan, project: "no-such-project"),
        solver: { () throws(SolverError) in try HiGHSSolver() })
      Issue.record("it was reviewed")
    } catch {
      #expect(error.words.en.contains("no-such-project"))
      #expect(error.words.zh.contains("no-such-project"))
    }
  }

  /// What stands is reviewed by removing it, and the accounts still share out what the zone gains.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `remove what stands`(seed: UInt64) throws {
    let network = try zone(seed: seed)
    let plain = try Planner.plan(
      network, PlanRequest(year: network.zone.periods[0], wantsTwoSidedValues: false),
      solver: try HiGHSSolver())
    for facility in network.facilities.filter({ $0.project == nil }).prefix(8) {
      let review = try review(network, facility.id)
      #expect(review.isStanding)
      #expect(!review.without.facilities.contains { $0.id == facility.id })
      #expect(review.forced.objective?.netCost == plain.objective?.netCost)
      guard let gain = review.gain(of: review.forced) else { continue }
      let total = review.accounts.reduce(0) { $0 + $1.change }
      let scale = review.accounts.reduce(1) { $0 + abs($1.before) }
      #expect(abs(total - gain) <= 1e-6 * scale, "\(facility.id)")
    }
  }

  /// Whatever prices a table states, what one account loses another gains.
  @Test func `share out the same at stated prices`() throws {
    let network = try zone(seed: 2)
    let project = try #require(projects(network).first)
    let commodity = network.commodities[0]
    let currency = network.zone.currency
    let (prices, faults) = StatedPrice.read(
      header: ["commodity", "site", "price", "unit"],
      rows: network.commodities.map { ["\($0.id)", "", "12.5", "\(currency)/\($0.unit.symbol)"] },
      lines: Array(2..<(2 + network.commodities.count)), in: network)
    #expect(faults.map(\.text.en) == [] && prices.count == network.commodities.count)
    var request = ReviewRequest(
      plan: PlanRequest(year: network.zone.periods[0]), project: project)
    let plain = try ProjectReview.run(
      network, request, solver: { () throws(SolverError) in try HiGHSSolver() })
    request.stated = prices
    let stated = try ProjectReview.run(
      network, request, solver: { () throws(SolverError) in try HiGHSSolver() })
    let gain = try #require(stated.gain(of: stated.forced))
    let total = stated.accounts.reduce(0) { $0 + $1.change }
    let scale = stated.accounts.reduce(1) { $0 + abs($1.before) }
    #expect(abs(total - gain) <= 1e-6 * scale)
    #expect(stated.accounts.map(\.before) != plain.accounts.map(\.before))
    let bad = StatedPrice.read(
      header: ["commodity", "site", "price", "unit"],
      rows: [
        ["gold", "", "1", "CNY/t"], [commodity.id, "moon", "1", "CNY/t"],
        [commodity.id, "", "much", "CNY/t"], [commodity.id, "", "1", "m/s"],
      ], lines: [2, 3, 4, 5], in: network)
    #expect(bad.faults.map(\.line) == [2, 3, 4, 5])
  }
}
