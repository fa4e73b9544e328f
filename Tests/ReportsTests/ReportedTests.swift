import Findings
import Reports
import Testing

/// Modelled beside reported, on a plan that was put together by hand.
@Suite struct ReportedTests {
  /// A balance that was given one output of each of the plan's first facilities.
  private static func balance(_ outputs: [(facility: String, amount: Double)]) throws
    -> BalanceDocument
  {
    let rows = outputs.map {
      #"{"facility":"\#($0.facility)","process":"p","amount":\#($0.amount),"unit":"t"}"#
    }
    let text = """
      {"zone":{"id":"z","name_zh":"","name_en":""},"year":2020,
       "production":[\(rows.joined(separator: ","))],"missing":[],"exceeded":[],"chains":[],
       "chains_with_free_transport":[],"sheets":[],"elements":[],"commodities":[],
       "zone_commodities":[]}
      """
    return try JSONText.value(BalanceDocument.self, from: text)
  }

  private static func plan(utilisation: Double) -> PlanDocument {
    var plan = ReportSample.chlorine
    plan.facilities = [plan.facilities[0]]
    plan.facilities[0].capacity = 100
    plan.facilities[0].utilisation = utilisation
    plan.facilities[0].worthOfCapacity = 0
    plan.facilities[0].modes[0].activity = 100 * utilisation
    return plan
  }

  @Test func `a full plant is held by its size, at the row of the plant`() throws {
    let plan = Self.plan(utilisation: 1)
    let document = ReportedDocument(
      reported: try Self.balance([(plan.facilities[0].id, 80)]), plan: plan)
    let product = try #require(document.products.first)
    #expect(product.reported == 80 && product.modelled == 100)
    #expect(abs((product.deviation ?? 0) - 0.25) < 1e-12)
    #expect(product.cause == ReportedCause.capacity.rawValue)
    #expect(product.place == plan.facilities[0].origin.place)
    #expect(document.deviating.count == 1)
  }

  @Test func `a plant with room is held by its market at the limit, else by what pays`() throws {
    var plan = Self.plan(utilisation: 0.9)
    let balance = try Self.balance([(plan.facilities[0].id, 80)])
    for index in plan.markets.indices { plan.markets[index].isAtLimit = false }
    #expect(
      ReportedDocument(reported: balance, plan: plan).products.map(\.cause) == [
        ReportedCause.worth.rawValue
      ])
    plan.markets[0].commodity = plan.facilities[0].modes[0].commodity
    plan.markets[0].kind = "sale"
    plan.markets[0].isAtLimit = true
    let held = ReportedDocument(reported: balance, plan: plan).products[0]
    #expect(held.cause == ReportedCause.market.rawValue)
    #expect(held.place == plan.markets[0].origin.place)
    #expect(ReportedDocument(reported: balance, plan: plan).deviating == [])
  }

  @Test func `nothing reported and nothing made is no deviation, something made is`() throws {
    var plan = Self.plan(utilisation: 0)
    let balance = try Self.balance([(plan.facilities[0].id, 0)])
    #expect(ReportedDocument(reported: balance, plan: plan).deviating == [])
    plan.facilities[0].modes[0].activity = 5
    #expect(ReportedDocument(reported: balance, plan: plan).deviating.count == 1)
  }

  @Test func `plants without a reported output and plants of any size do not count`() throws {
    var plan = Self.plan(utilisation: 1)
    #expect(ReportedDocument(reported: try Self.balance([]), plan: plan).products == [])
    let balance = try Self.balance([(plan.facilities[0].id, 80)])
    plan.facilities[0].capacity = nil
    #expect(ReportedDocument(reported: balance, plan: plan).products == [])
  }
}
