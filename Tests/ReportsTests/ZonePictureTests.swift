import Findings
import Foundation
import HiGHSSolver
import Planning
import Reports
import TestSupport
import Testing
import ZoneFiles

/// The flow pictures of the shipped zone: every layer of the zone, its parks and its chains.
@Suite struct ZonePictureTests {
  /// The views of plans of the zone: as it stands, and as it is planned.
  private static let views: [FlowView] = plans.flatMap { FlowViews($0).views }

  private static let plans: [PlanDocument] = [
    plan(of: 2020, scenario: nil), plan(of: 2025, scenario: "2025-planned"),
  ].compactMap(\.self)

  private static func plan(of year: Int, scenario: String?) -> PlanDocument? {
    let zone =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/zones/qaidam"
    guard let network = ZoneFolder(path: zone).load(scenario: scenario).network,
      let solver = try? HiGHSSolver(),
      let result = try? Planner.plan(
        network,
        PlanRequest(year: year, scenario: scenario, marginal: [], wantsTwoSidedValues: false),
        solver: solver)
    else { return nil }
    return PlanDocument(result)
  }

  /// The same picture after an edit that changes every amount by up to a thousandth.
  private static func edited(_ diagram: FlowDiagram, seed: UInt64) -> FlowDiagram {
    var generator = SeededGenerator(seed: seed)
    return FlowDiagram(
      nodes: diagram.nodes,
      links: diagram.links.map { link in
        FlowDiagram.Link(
          id: link.id, source: link.source, target: link.target,
          value: link.value * Double.random(in: 0.999...1.001, using: &generator),
          label: link.label, commodity: link.commodity, colorKey: link.colorKey,
          confidence: link.confidence, isStub: link.isStub, evidence: link.evidence)
      },
      unit: diagram.unit, title: diagram.title, colors: diagram.colors)
  }

  @Test func `there are pictures of the zone, of every park and of every chain`() {
    #expect(Self.plans.count == 2)
    #expect(Self.views.count > 200)
    let scopes = Set(Self.views.map(\.scopeKey))
    #expect(scopes.contains("zone"))
    #expect(scopes.filter { $0.hasPrefix("park-") }.count >= 5)
    #expect(scopes.filter { $0.hasPrefix("chain-") }.count >= 7)
  }

  @Test func `no label lies over another, over a bar, or outside, and every bar has one`() {
    for view in Self.views {
      let picture = FlowPictureLayout().layout(view.diagram)
      let faults = picture.labelFaults
      #expect(faults == [], "\(view.scopeKey) \(view.layer)")
    }
  }

  @Test func `a small edit of the amounts moves no bar in 24 of 25 pictures`() {
    var moved: [String] = []
    for (index, view) in Self.views.enumerated() {
      let before = FlowPictureLayout().layout(view.diagram).bars
      let after = FlowPictureLayout().layout(Self.edited(view.diagram, seed: UInt64(index))).bars
      let isSame = zip(before, after).allSatisfy { $0.layer == $1.layer && $0.order == $1.order }
      if !isSame { moved.append("\(view.scopeKey) \(view.layer)") }
    }
    #expect(25 * moved.count <= Self.views.count, "\(moved)")
  }
}
