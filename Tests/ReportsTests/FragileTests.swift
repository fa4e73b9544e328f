import Findings
import Reports
import Testing

/// The comparison of plans over the cases of the prices, on plans that were put together by hand.
@Suite struct FragileTests {
  private static func plan(_ prices: String) throws -> PlanDocument {
    var plan = ReportSample.chlorine
    plan.request.prices = prices
    plan.facilities = Array(plan.facilities.prefix(2))
    for index in plan.facilities.indices {
      plan.facilities[index].capacity = 100
      plan.facilities[index].load = 100
      plan.facilities[index].utilisation = 1
    }
    let value = """
      {"commodity":"\(plan.flows[0].commodity)","site":"\(plan.flows[0].site)","unit":"t","more":5,
       "less":-6,"sides":"two-sided","words_zh":"","words_en":""}
      """
    plan.marginalValues = [try JSONText.value(PlanDocument.MarginalValue.self, from: value)]
    return plan
  }

  @Test func `equal plans have no fragile conclusion`() throws {
    let document = FragileDocument([
      try Self.plan("low"), try Self.plan("base"), try Self.plan("high"),
    ])
    #expect(document.cases == ["low", "base", "high"])
    #expect(document.conclusions == [])
    #expect(document.compared["running"] == 2 && document.compared["worth"] == 1)
  }

  @Test func `a worth that changes its sign is one, a worth that only changes is none`() throws {
    var plans = [try Self.plan("low"), try Self.plan("base")]
    plans[0].marginalValues[0].more = 9
    #expect(FragileDocument(plans).conclusions == [])
    plans[0].marginalValues[0].more = -2
    let found = try #require(FragileDocument(plans).conclusions.first)
    #expect(found.kind == FragileKind.worth.rawValue)
    #expect(found.states == ["costs something", "worth something"])
    #expect(found.values == [-2, 5])
    plans[0].marginalValues[0].more = 1e-9
    #expect(
      FragileDocument(plans).conclusions.map(\.states) == [["worth nothing", "worth something"]])
  }

  @Test func `what stands in one case and what is full in one case are told apart`() throws {
    var plans = [try Self.plan("low"), try Self.plan("base")]
    plans[0].facilities[0].load = 50
    plans[0].facilities[0].utilisation = 0.5
    #expect(FragileDocument(plans).conclusions.map(\.kind) == ["full"])
    plans[0].facilities[0].load = 0
    plans[0].facilities[0].utilisation = 0
    #expect(FragileDocument(plans).conclusions.map(\.kind) == ["running", "full"])
  }

  @Test func `what does not move anywhere is not compared`() throws {
    var plans = [try Self.plan("low"), try Self.plan("base")]
    for index in plans.indices { plans[index].flows = [] }
    #expect(FragileDocument(plans).compared["worth"] == nil)
  }

  @Test func `a case in which a commodity does not move is not held against the others`() throws {
    var plans = [try Self.plan("low"), try Self.plan("base"), try Self.plan("high")]
    plans[0].marginalValues[0].more = -9
    plans[0].flows = []
    #expect(FragileDocument(plans).conclusions == [])
    plans[2].marginalValues[0].more = -1
    let found = try #require(FragileDocument(plans).conclusions.first)
    #expect(found.states == ["does not move", "worth something", "costs something"])
    #expect(FragileText(language: .en).text(FragileDocument(plans)).contains("none moves"))
  }

  @Test func `a facility that one case does not have is not compared`() throws {
    var plans = [try Self.plan("low"), try Self.plan("base")]
    plans[1].facilities.removeLast()
    #expect(FragileDocument(plans).compared["running"] == 1)
  }

  @Test(arguments: Language.allCases)
  func `the text names every kind`(language: Language) throws {
    var plans = [try Self.plan("low"), try Self.plan("high")]
    plans[0].facilities[0].load = 0
    let text = FragileText(language: language).text(FragileDocument(plans))
    #expect(text.contains(language == .zh ? "2 条中 1 条会变" : "1 of 2 differ"))
    #expect(text.split(separator: "\n").count > FragileKind.allCases.count)
  }
}
