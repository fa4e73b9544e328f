import Findings
import Reports
import Testing

@Suite
struct ReportFlowTests {
  private static let plans = [
    Sample(name: "chlorine", plan: ReportSample.chlorine),
    Sample(
      name: "small",
      plan: ReportSample.random(seed: 1, processes: 9, commodities: 14, parks: 2, chains: 2)),
    Sample(
      name: "dense",
      plan: ReportSample.random(seed: 2, processes: 120, commodities: 90, parks: 3, chains: 4)),
  ]

  /// What enters and leaves each bar, in the unit of the layer, imbalances apart.
  private static func sums(_ view: FlowView) -> [String: (taken: Double, given: Double)] {
    var sums: [String: (taken: Double, given: Double)] = [:]
    for link in view.diagram.links where !link.isStub {
      let (source, target) = (view.diagram.nodes[link.source], view.diagram.nodes[link.target])
      sums[source.id, default: (0, 0)].given += link.value / view.factor
      sums[target.id, default: (0, 0)].taken += link.value / view.factor
    }
    return sums
  }

  private static func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }

  /// The sites in a scope: all, or a park with what lies in it.
  private static func sites(_ plan: PlanDocument, _ scope: String) -> Set<String> {
    guard scope.hasPrefix("park-") else { return Set(plan.sites.map(\.id)) }
    let park = String(scope.dropFirst("park-".count))
    return Set(plan.sites.filter { $0.id == park || $0.parent == park }.map(\.id))
  }

  @Test(arguments: plans)
  func `each process takes and gives what its flows say, to nine digits`(_ sample: Sample) {
    let plan = sample.plan
    var checked = 0
    for view in FlowViews(plan).views where view.layer != "money" {
      let layer = plan.layers.firstIndex { $0.layer == view.layer } ?? 0
      let homes = Dictionary(
        plan.facilities.map { ($0.id, $0.site) }, uniquingKeysWith: { first, _ in first })
      let inScope = Self.sites(plan, view.scopeKey)
      for (id, sum) in Self.sums(view) where id.hasPrefix("process:") {
        let flows = plan.flows.filter {
          $0.process == String(id.dropFirst(8)) && inScope.contains(homes[$0.unit] ?? "")
        }
        let taken = flows.filter { !$0.isIntoBalance }.reduce(0) { $0 + $1.layers[layer] }
        let given = flows.filter(\.isIntoBalance).reduce(0) { $0 + $1.layers[layer] }
        #expect(Self.isClose(sum.taken, taken), "\(view.scopeKey) \(view.layer) \(id)")
        #expect(Self.isClose(sum.given, given), "\(view.scopeKey) \(view.layer) \(id)")
        checked += 1
      }
    }
    #expect(checked > 20)
  }

  @Test(arguments: plans)
  func `markets of the zone pass what their rows say, the small ones together`(
    _ sample: Sample
  ) {
    let plan = sample.plan
    for view in FlowViews(plan).views where view.scopeKey == "zone" && view.layer == "mass" {
      let layer = plan.layers.firstIndex { $0.layer == "mass" } ?? 0
      let passed = plan.flows.filter { $0.kind == "market" }
      let sums = Self.sums(view)
      let inward = sums.filter { $0.key.hasSuffix("/sources") && !$0.key.hasPrefix("transit") }
      let outward = sums.filter { $0.key.hasSuffix("/sinks") && !$0.key.hasPrefix("transit") }
      #expect(
        Self.isClose(
          inward.keys.sorted().reduce(0) { $0 + (inward[$1]?.given ?? 0) },
          passed.filter(\.isIntoBalance).reduce(0) { $0 + $1.layers[layer] }))
      #expect(
        Self.isClose(
          outward.keys.sorted().reduce(0) { $0 + (outward[$1]?.taken ?? 0) },
          passed.filter { !$0.isIntoBalance }.reduce(0) { $0 + $1.layers[layer] }))
    }
  }

  @Test(arguments: plans)
  func `bars that flows pass through balance with their imbalances`(_ sample: Sample) {
    for view in FlowViews(sample.plan).views {
      let unseen = view.unseen.reduce(0) { $0 + $1.value }
      for (index, node) in view.diagram.nodes.enumerated()
      where ["process:", "hub:", "area:", "hubs", "others:processes"]
        .contains(where: node.id.hasPrefix)
      {
        let taken = view.diagram.links.filter { $0.target == index }.reduce(0) { $0 + $1.value }
        let given = view.diagram.links.filter { $0.source == index }.reduce(0) { $0 + $1.value }
        #expect(
          Self.isClose(taken, given) || abs(taken - given) <= unseen * (1 + 1e-9),
          "\(view.scopeKey) \(view.layer) \(node.id)")
      }
    }
  }

  @Test(arguments: plans)
  func `a view has at most 45 bars, each with a flow, and none without a link`(
    _ sample: Sample
  ) {
    for view in FlowViews(sample.plan).views {
      #expect(view.diagram.nodes.count <= 45)
      #expect(view.diagram.links.allSatisfy { $0.value > 0 })
      let touched = Set(view.diagram.links.flatMap { [$0.source, $0.target] })
      #expect(touched.count == view.diagram.nodes.count)
    }
  }

  @Test func `one giver or one taker is linked directly, several meet in a hub`() {
    let views = FlowViews(ReportSample.chlorine).views
    let zone = views.first { $0.scopeKey == "zone" && $0.layer == "Cl" }
    let ids = zone?.diagram.links.map(\.id) ?? []
    #expect(ids.contains("process:cells>process:synthesis:cl2"))
    #expect(ids.contains("process:synthesis>hub:hcl:hcl"))
    #expect(ids.contains("hub:hcl>process:polymer:hcl"))
    #expect(ids.contains("process:polymer>hub:hcl:hcl"))
  }

  @Test func `freight losses and imbalances have ends of their own`() {
    let views = FlowViews(ReportSample.chlorine).views
    let mass = views.first { $0.scopeKey == "zone" && $0.layer == "mass" }
    let lost = mass?.diagram.links.first { $0.id == "hub:hcl>transit/sinks:hcl" }
    #expect(Self.isClose(lost?.value ?? 0, 150_000 * 0.004 * (mass?.factor ?? 0)))
    let stubs = mass?.diagram.links.filter(\.isStub).map(\.id) ?? []
    #expect(stubs.contains("process:station>missing:"))
    #expect(stubs.contains("process:cells>missing:"))
  }

  @Test func `a park shows its routes and its share of the grid at its edge`() {
    let views = FlowViews(ReportSample.chlorine).views
    let chlorine = views.first { $0.scopeKey == "park-lake" && $0.layer == "Cl" }
    let out = chlorine?.diagram.links.first {
      $0.target == index(of: "neighbour:town/sinks", chlorine)
    }
    #expect(Self.isClose(out?.value ?? 0, 150_000 * 0.9724 * (chlorine?.factor ?? 0)))
    let energy = views.first { $0.scopeKey == "park-lake" && $0.layer == "energy" }
    #expect(energy?.diagram.nodes.contains { $0.id == "rest/sources" } == true)
  }

  private func index(of id: String, _ view: FlowView?) -> Int? {
    view?.diagram.nodes.firstIndex { $0.id == id }
  }

  @Test func `of a chain only what is certain is drawn, the rest as exchange with the zone`() {
    let views = FlowViews(ReportSample.chlorine).views
    let lake = views.first { $0.scopeKey == "chain-chain0" && $0.layer == "Cl" }
    let ids = lake?.diagram.nodes.map(\.id) ?? []
    #expect(ids.contains("extraction:salt/sources"))
    #expect(ids.contains("rest/sinks"))
    #expect(!ids.contains("process:polymer"))
  }

  @Test func `money keeps its parks in the middle and ends at the value added`() {
    let plan = ReportSample.chlorine
    let money = FlowViews(plan).views.first { $0.scopeKey == "zone" && $0.layer == "money" }
    let ends = money?.diagram.links.filter(\.isStub) ?? []
    let kept = ends.reduce(0) { sum, link in
      sum + (money?.diagram.nodes[link.target].id == "missing" ? link.value : -link.value)
    }
    let costs = plan.facilities.reduce(0) { $0 + $1.variableCost + $1.capitalCost + $1.fixedCost }
    let passed = plan.markets.reduce(0) { $0 + $1.money } + plan.routes.reduce(0) { $0 + $1.cost }
    #expect(Self.isClose(kept / (money?.factor ?? 1), -costs - passed))
  }

  @Test func `no layer without a flow has a view`() {
    var plan = ReportSample.chlorine
    let layer = plan.layers.firstIndex { $0.layer == "co2" } ?? 0
    for index in plan.flows.indices { plan.flows[index].layers[layer] = 0 }
    #expect(!FlowViews(plan).views.contains { $0.layer == "co2" })
    #expect(FlowViews(ReportSample.chlorine).views.contains { $0.layer == "co2" })
  }

  @Test func `a small edit changes no id of another bar`() {
    var plan = ReportSample.chlorine
    for index in plan.flows.indices { plan.flows[index].amount *= 1.001 }
    for index in plan.flows.indices {
      plan.flows[index].layers = plan.flows[index].layers.map { $0 * 1.001 }
    }
    plan.facilities.reverse()
    let before = FlowViews(ReportSample.chlorine).views
    let after = FlowViews(plan).views
    #expect(before.map(\.scopeKey) == after.map(\.scopeKey))
    for (old, new) in zip(before, after) where old.layer != "money" {
      #expect(old.diagram.nodes.map(\.id) == new.diagram.nodes.map(\.id))
      #expect(old.diagram.links.map(\.id) == new.diagram.links.map(\.id))
    }
  }
}
