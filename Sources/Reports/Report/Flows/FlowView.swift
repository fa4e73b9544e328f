package import Findings

/// One flow picture of the report: a scope seen in a layer.
package struct FlowView {
  let scope: FlowScope
  /// The key of the layer.
  package let layer: String
  /// What the diagram's amounts are, in the unit of the layer.
  package let factor: Double
  /// The bars and ribbons.
  package let diagram: FlowDiagram
  /// What is too small to be drawn, by name, in the unit of the diagram.
  package let unseen: [(name: Phrase, value: Double)]

  /// What the scope is, and its id.
  package var scopeKey: String { scope.key }

  /// How many bars a view has at most: more of the zone than of its parts.
  static func mostNodes(_ kind: FlowScope.Kind) -> Int { kind == .zone ? 34 : 22 }
  /// The share of the greatest bar below which actors are drawn together.
  static let leastShare = 0.008

  /// Draws pools as a diagram; `nil` where nothing flows.
  init?(
    _ scope: FlowScope, _ layer: PlanDocument.LayerRow, pools: [FlowPool], _ names: ReportNames
  ) {
    guard let largest = pools.map(\.throughput).max(), largest > 0 else { return nil }
    self.scope = scope
    self.layer = layer.layer
    let layerName = Phrase(zh: layer.nameZh, en: layer.nameEn)
    let draft = FlowSketch.fitting(pools, mostNodes: Self.mostNodes(scope.kind))
    guard draft.links.count > 1 else { return nil }
    let unit = FlowUnit(layerUnit: layer.unit, largest: largest)
    factor = unit.factor
    let naming = FlowNaming(names, scope: scope, layer: layer.layer)
    unseen = draft.unseen.map {
      (naming.label(of: $0.node, draft), $0.value * unit.factor)
    }
    diagram = naming.diagram(
      of: draft, unit: unit,
      title: Phrase(
        zh: "\(scope.name.zh)：\(layerName.zh)", en: "\(scope.name.en): \(layerName.en)"))
  }
}

/// All flow pictures of a plan.
package struct FlowViews {
  /// The scopes that have views, in their order.
  let scopes: [FlowScope]
  /// The views, scope by scope, in the order of the plan's layers.
  package let views: [FlowView]

  /// The share of the zone's greatest flow below which a part of the zone has no view of a layer.
  private static let leastSize = 1e-4

  /// Draws every scope in every layer in which something flows.
  package init(_ plan: PlanDocument) {
    self.init(plan, ReportNames(plan))
  }

  init(_ plan: PlanDocument, _ names: ReportNames) {
    let ledgers = FlowLedgers(plan, names)
    let sites = FlowSites(plan)
    var views: [FlowView] = []
    var zoneSize = [Double](repeating: 0, count: plan.layers.count)
    for scope in FlowScope.all(of: plan) {
      let ledger = ledgers.ledger(of: scope)
      for (index, layer) in plan.layers.enumerated() {
        let pools =
          layer.layer != "money"
          ? FlowPool.pools(of: ledger, layer: index)
          : scope.kind == .chain ? [] : FlowPool.money(plan, scope, sites, names)
        let size = pools.map(\.throughput).max() ?? 0
        if scope.kind == .zone { zoneSize[index] = size }
        guard size > Self.leastSize * zoneSize[index] else { continue }
        if let view = FlowView(scope, layer, pools: pools, names) { views.append(view) }
      }
    }
    self.views = views
    scopes = FlowScope.all(of: plan).filter { scope in views.contains { $0.scope == scope } }
  }
}
