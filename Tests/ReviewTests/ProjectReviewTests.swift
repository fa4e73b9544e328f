import Findings
import HiGHSSolver
import Optimization
import Planning
import ProcessNetwork
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
    let existing = try #require(network.facilities.first { $0.project == nil })
    for id in ["no-such-project", existing.id] {
      do throws(ReviewError) {
        let plan = PlanRequest(year: network.zone.periods[0])
        _ = try ProjectReview.run(
          network, ReviewRequest(plan: plan, project: id),
          solver: { () throws(SolverError) in try HiGHSSolver() })
        Issue.record("\(id) was reviewed")
      } catch {
        #expect(error.words.en.contains(id) && error.words.zh.contains(id))
      }
    }
  }
}
