import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// What a profile makes available and nobody uses: free, at a cost, or forbidden.
@Suite struct CurtailmentTests {
  /// By day 0.6 of the panels' megawatt is too much, 12 hours on 365 days.
  private static let rest = 0.6 * 12 * 365

  private static func curtailed(_ result: PlanResult) -> Double? {
    result.facilities.first { $0.id == "panels" }?.curtailed
  }

  @Test func `it costs nothing where nothing is said, and is shown`() throws {
    let result = try GoldenZone.curtailed().plan(.timesteps)
    #expect(isClose(try #require(Self.curtailed(result)), Self.rest))
    #expect(isClose(result.netCost, -3 * 0.4 * 12 * 365) && result.term("curtailment") == 0)
    let grid = try #require(result.gridBalances.first)
    #expect(isClose(grid.curtailed[0], Self.rest) && grid.curtailed[1] == 0)
    #expect(result.facilities.first { $0.id == "cells" }?.curtailed == nil)
  }

  @Test func `its cost is paid for what is left, and not where more is used`() throws {
    let result = try GoldenZone.curtailed(cost: 4).plan(.timesteps)
    #expect(isClose(result.term("curtailment"), 4 * Self.rest))
    #expect(isClose(try #require(Self.curtailed(result)), Self.rest))
    // To sell at a loss of 2 is better than to pay 4.
    var zone = try GoldenZone.curtailed(cost: 4)
    zone.market(.sale, "power", price: -2)
    let sold = try zone.plan(.timesteps)
    #expect(sold.term("curtailment") == 0 && isClose(sold.amount(.sale, "power"), Self.rest))
    #expect(Self.curtailed(sold) == 0)
  }

  @Test func `one more unit of panels is worth less by what it curtails`() throws {
    for cost in [0.0, 4] {
      var zone = try GoldenZone.curtailed(cost: cost)
      zone.market(.sale, "power", price: 1, limit: 1000)
      let worth = try #require(
        try zone.plan(.timesteps).facilities.first { $0.id == "panels" }
      ).worthOfCapacity
      #expect(worth == 0, "more panels would only curtail more")
    }
  }

  @Test func `where it is forbidden and nobody takes the power there is no plan, and it says so`()
    throws
  {
    let result = try GoldenZone.curtailed(isForbidden: true).plan(.timesteps)
    #expect(result.status == .infeasible)
    let way = try #require(result.infeasibility?.exceptions.first)
    #expect(way.kind == .surplus)
  }

  @Test func `a battery makes it possible to forbid`() throws {
    var zone = try GoldenZone.curtailed(isForbidden: true)
    zone.facility("more", "cell", capacity: 876, hours: 8760)
    zone.store("battery", "power", capacity: .limited(6))
    let result = try zone.plan(.timesteps)
    #expect(result.status == .optimal && Self.curtailed(result) == 0)
    #expect(isClose(result.load(of: "panels"), 4380))
  }

  @Test func `in one step the mean is to be used`() throws {
    #expect(try GoldenZone.curtailed(isForbidden: true).plan().status == .infeasible)
    var zone = try GoldenZone.curtailed(isForbidden: true)
    zone.market(.sale, "power", price: 0)
    #expect(isClose(try zone.plan().load(of: "panels"), 4380))
  }
}
