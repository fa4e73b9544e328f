import Findings
import HiGHSSolver
import Planning
import ProcessNetwork
import TestSupport
import Testing

/// What holds of every plan of every zone.
@Suite struct BalancePropertyTests {
  private static let cases = (0..<10).map { UInt64($0) }

  /// The plans of each seed, made once; two of the zones are planned in 288 timesteps, too.
  private static let plans = Result {
    try cases.map { seed in
      let network = try NetworkGenerator.small(seed: seed, hasTimesteps: seed % 5 == 0)
      let year = try network.plan()
      return seed % 5 == 0 ? [year, try network.plan(.timesteps)] : [year]
    }
  }

  private func plans(_ seed: UInt64) throws -> [PlanResult] { try Self.plans.get()[Int(seed)] }

  private func sum(_ lines: [PlanLine]) -> Double { lines.reduce(0) { $0 + $1.amount } }

  @Test(arguments: cases)
  func `sources and residual of each element are its sinks and the change of stocks`(
    seed: UInt64
  ) throws {
    for plan in try plans(seed) {
      #expect(plan.status == .optimal && plan.term("sales") < 0)
      #expect(plan.elements.contains { !$0.sources.isEmpty })
      for element in plan.elements {
        let left = sum(element.sources) + sum(element.residual)
        let right = sum(element.sinks) + sum(element.stockChange)
        #expect(isClose(left, right, 1e-9), "\(element.symbol)")
        let created = element.created.created - element.created.lost
        #expect(isClose(created, sum(element.residual), 1e-9))
      }
    }
  }

  @Test(arguments: cases)
  func `the terms sum to the objective and rows to the terms`(seed: UInt64) throws {
    for plan in try plans(seed) {
      let objective = try #require(plan.objective)
      #expect(isClose(objective.terms.reduce(0) { $0 + $1.amount }, objective.netCost, 1e-9))
      let boundary = ["purchases", "extraction", "sales", "disposal", "emissions"]
      let paid = plan.markets.reduce(0) { $0 + $1.money }
      #expect(isClose(boundary.reduce(0) { $0 + plan.term($1) }, paid, 1e-9))
      #expect(isClose(plan.term("freight"), plan.routes.reduce(0) { $0 + $1.cost }, 1e-9))
      for (key, part) in [
        ("variable_cost", \PlanFacility.variableCost), ("fixed_cost", \.fixedCost),
        ("capital", \.capitalCost),
      ] {
        #expect(isClose(plan.term(key), plan.facilities.reduce(0) { $0 + $1[keyPath: part] }, 1e-7))
      }
    }
  }

  @Test(arguments: cases)
  func `flows of every commodity at every site cancel`(seed: UInt64) throws {
    for plan in try plans(seed) {
      var net: [[Int]: (in: Double, out: Double)] = [:]
      for flow in plan.flows {
        let node = [flow.commodity, flow.site]
        if flow.isIntoBalance {
          net[node, default: (0, 0)].in += flow.amount
        } else {
          net[node, default: (0, 0)].out += flow.amount
        }
      }
      #expect(!net.isEmpty)
      for (_, amounts) in net { #expect(isClose(amounts.in, amounts.out, 1e-7)) }
    }
  }

  @Test(arguments: cases)
  func `sources and sinks of every sheet are equal`(seed: UInt64) throws {
    for plan in try plans(seed) {
      for sheet in plan.sheets {
        #expect(sheet.total > 0 && isClose(sheet.total, sum(sheet.sinks), 1e-7))
        #expect(sheet.sources.map(\.amount) == sheet.sources.map(\.amount).sorted(by: >))
      }
    }
  }

  @Test(arguments: cases)
  func `limits and capacities are kept`(seed: UInt64) throws {
    for plan in try plans(seed) {
      for market in plan.markets { #expect(market.total <= market.limit.value * (1 + 1e-7)) }
      for facility in plan.facilities {
        #expect(facility.load <= facility.size * (1 + 1e-7))
        #expect(facility.size <= facility.capacity.value * (1 + 1e-7))
      }
    }
  }

  @Test(arguments: cases)
  func `the order of rows does not matter`(seed: UInt64) throws {
    let network = try NetworkGenerator.small(seed: seed)
    let plan = try network.plan()
    var random = SeededGenerator(seed: seed + 100)
    var copy = NetworkCopy(network)
    copy.shuffle(using: &random)
    let shuffled = try copy.network().plan()
    #expect(isClose(shuffled.netCost, plan.netCost, 1e-9))
    #expect(shuffled.modelSize.rows == plan.modelSize.rows)
    #expect(shuffled.modelSize.entries == plan.modelSize.entries)
  }

  @Test func `the same request gives the same answer to the last bit`() throws {
    let network = try NetworkGenerator.small(seed: 3)
    let (one, other) = (try network.plan(), try network.plan())
    #expect(one.netCost == other.netCost)
    #expect(one.flows.map(\.amount) == other.flows.map(\.amount))
    #expect(one.marginalValues.map(\.more) == other.marginalValues.map(\.more))
  }
}
