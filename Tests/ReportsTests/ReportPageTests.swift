import Findings
import Foundation
import FoundationXML
import Reports
import Testing

@Suite
struct ReportPageTests {
  private static let chinese = PlanReport(language: .zh).html(ReportSample.chlorine)

  /// The plan with every name and id of a kind replaced by what a hostile table could hold.
  private static var hostile: PlanDocument {
    var plan = ReportSample.chlorine
    let evil = "<script>alert('x')</script>\"&]]>"
    plan.zone.nameZh = evil
    plan.statusDetail = evil
    plan.request.scenario = evil
    for index in plan.commodities.indices { plan.commodities[index].nameEn = evil }
    for index in plan.processes.indices { plan.processes[index].nameZh = evil }
    for index in plan.facilities.indices { plan.facilities[index].nameZh = evil }
    for index in plan.sites.indices { plan.sites[index].nameZh = evil }
    for index in plan.sources.indices { plan.sources[index].titleZh = evil }
    for index in plan.markets.indices { plan.markets[index].origin.place = evil }
    for index in plan.marginalValues.indices { plan.marginalValues[index].wordsZh = evil }
    for index in plan.layers.indices { plan.layers[index].nameZh = evil }
    plan.sheets[0].unit = evil
    return plan
  }

  private static func failed(_ status: String) -> PlanDocument {
    var plan = ReportSample.chlorine
    plan.status = status
    plan.objective = nil
    plan.exposure = nil
    (plan.flows, plan.markets, plan.routes, plan.sheets) = ([], [], [], [])
    (plan.limits, plan.marginalValues, plan.elements) = ([], [], [:])
    return plan
  }

  /// What keeps a text from being well-formed XML; `nil` where it is.
  private static func flaw(of text: String) -> String? {
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    guard !parser.parse() else { return nil }
    return "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "?")"
  }

  @Test(arguments: [
    Sample(name: "chlorine", plan: ReportSample.chlorine), Sample(name: "hostile", plan: hostile),
    Sample(name: "infeasible", plan: failed("infeasible")),
    Sample(name: "stopped", plan: failed("stopped")),
    Sample(
      name: "random",
      plan: ReportSample.random(seed: 3, processes: 30, commodities: 25, parks: 2, chains: 2)),
  ])
  func `the page is well formed, with every id once`(_ sample: Sample) {
    let html = PlanReport(language: .en).html(sample.plan)
    #expect(Self.flaw(of: html) == nil)
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(targets.isSubset(of: Set(ids)))
  }

  @Test func `the page refers to nothing outside itself`() {
    for mark in ["src=", "url(http", "@import", "<link", "<iframe", "href=\"http", "//cdn"] {
      #expect(!Self.chinese.contains(mark), "\(mark)")
    }
    let addresses = Self.chinese.matches(of: /https?:\/\/[^"'\s<]+/).map { String($0.0) }
    #expect(Set(addresses).isSubset(of: ["http://www.w3.org/2000/svg"]))
  }

  @Test func `hostile names are text, never markup`() {
    let html = PlanReport(language: .zh).html(Self.hostile)
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;alert"))
    #expect(html.matches(of: /<script>/).count == 1)
  }

  @Test func `both languages are in the file, and the page opens in the one asked for`() {
    let english = PlanReport(language: .en).html(ReportSample.chlorine)
    for (zh, en) in [
      ("关键数字", "Key figures"), ("流向图", "Flow picture"), ("平衡表", "Sheets"),
      ("元素平衡", "Element balances"), ("生产", "Production"), ("市场", "Markets"),
      ("运输", "Routes"), ("约束指标", "Limits"), ("目标函数", "Objective"),
      ("边际价值", "Marginal values"), ("来源与可信度", "Sources and confidence"),
    ] {
      for html in [Self.chinese, english] {
        #expect(html.contains("<span class=\"zh\">\(zh)</span><span class=\"en\">\(en)</span>"))
      }
    }
    #expect(Self.chinese.contains("<html lang=\"zh-CN\""))
    #expect(english.contains("<html lang=\"en\""))
  }

  @Test func `estimates are marked, and every row names its sources`() {
    let rows = Self.chinese.matches(of: /<td class="keys"[^>]*>(.*?)<\/td>/).map { String($0.1) }
    #expect(rows.count > 20)
    #expect(rows.allSatisfy { $0.contains("href=\"#s1\"") })
    #expect(Self.chinese.contains("<span class=\"estimate\"></span>"))
    #expect(Self.chinese.contains("≈ "))
  }

  @Test func `hovering shows the exact value`() {
    var plan = ReportSample.chlorine
    plan.facilities[0].load = 123_456.789_012
    let html = PlanReport(language: .zh).html(plan)
    #expect(html.contains("title=\"123456.789012 t/a\">123\u{202F}500</td>"))
  }

  @Test func `a plan without an optimum says why`() throws {
    var plan = Self.failed("infeasible")
    plan.exceptions = try JSONText.value(
      [PlanDocument.ExceptionRow].self,
      from: """
        [{"kind": "surplus", "id": "cl2", "name_zh": "氯气", "name_en": "Chlorine", "site": "lake",
          "time": "year", "amount": 1200, "unit": "t", "place": "commodities.csv:5"}]
        """)
    let html = PlanReport(language: .zh).html(plan)
    #expect(html.contains("氯气没有去向"))
    #expect(html.contains("commodities.csv:5"))
    #expect(html.contains("class=\"status infeasible\""))
    #expect(!html.contains("id=\"objective\""))
  }

  @Test func `the same plan gives the same bytes`() {
    #expect(PlanReport(language: .zh).html(ReportSample.chlorine) == Self.chinese)
  }

  @Test func `a random plan, denser than real zones are, stays below 4 MB`() {
    let plan = ReportSample.random(
      seed: 4, processes: 220, commodities: 310, parks: 5, chains: 8)
    let size = PlanReport(language: .zh).html(plan).utf8.count
    #expect(size < 4_000_000)
    #expect(size > 300_000)
  }

  @Test func `the page without its drawings is the golden one`() throws {
    let text = Self.chinese.replacing(
      /(<svg xmlns[^>]*class="flow-picture")[^>]*>.*?<\/svg>/.dotMatchesNewlines(), with: "<svg/>"
    ).replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "<style></style>")
      .replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "<script></script>")
      .replacing(/(<script type="application\/octet-stream"[^>]*>)[^<]*/) { "\($0.1)" }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/report/chlorine.html")
    if ProcessInfo.processInfo.environment["CARNALLITE_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}
