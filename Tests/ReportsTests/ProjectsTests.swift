import Findings
import Reports
import Testing

/// What a plan makes of projects, on a plan that was put together by hand.
@Suite struct ProjectsTests {
  private static func plan(load: Double) -> PlanDocument {
    var plan = ReportSample.chlorine
    plan.facilities = [plan.facilities[0]]
    plan.facilities[0].capacity = 100
    plan.facilities[0].load = load
    plan.facilities[0].worthOfCapacity = 0
    for index in plan.markets.indices { plan.markets[index].isAtLimit = false }
    return plan
  }

  private static func verdict(_ plan: PlanDocument) throws -> ProjectsDocument.Project {
    let document = ProjectsDocument(plan, projects: [plan.facilities[0].id])
    return try #require(document.projects.first)
  }

  @Test func `a project is held by its own row, its market, or what pays`() throws {
    #expect(try Self.verdict(Self.plan(load: 100)).verdict == ProjectVerdict.whole.rawValue)
    var plan = Self.plan(load: 40)
    #expect(try Self.verdict(plan).verdict == ProjectVerdict.worth.rawValue)
    plan.markets[0].commodity = plan.facilities[0].modes[0].commodity
    plan.markets[0].kind = "sale"
    plan.markets[0].isAtLimit = true
    let held = try Self.verdict(plan)
    #expect(held.verdict == ProjectVerdict.market.rawValue)
    #expect(held.place == plan.markets[0].origin.place)
    #expect(held.size == 100 && held.used == 40)
  }

  @Test func `facilities that are no projects, and projects of any size, are left out`() {
    var plan = Self.plan(load: 40)
    let none = ProjectsDocument(plan, projects: [])
    #expect(none.projects == [])
    #expect(ProjectsText(language: .en).text(none).contains("no project"))
    plan.facilities[0].capacity = nil
    #expect(ProjectsDocument(plan, projects: [plan.facilities[0].id]).projects == [])
  }

  @Test(arguments: Language.allCases)
  func `the text names the project and its row`(language: Language) {
    let plan = Self.plan(load: 40)
    let text = ProjectsText(language: language).text(
      ProjectsDocument(plan, projects: [plan.facilities[0].id]))
    #expect(text.contains("40 %") && text.contains(plan.facilities[0].origin.place))
  }
}
