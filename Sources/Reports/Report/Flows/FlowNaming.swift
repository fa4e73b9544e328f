import Findings

/// Gives the bars and ribbons of a sketch their names, colours and groups.
struct FlowNaming {
  private let names: ReportNames
  private let scope: FlowScope
  private let layer: String

  init(_ names: ReportNames, scope: FlowScope, layer: String) {
    self.names = names
    self.scope = scope
    self.layer = layer
  }

  /// The diagram of a sketch, its amounts in a unit.
  func diagram(of sketch: FlowSketch, unit: FlowUnit, title: Phrase) -> FlowDiagram {
    let bars = sketch.nodes
    let indexOf = Dictionary(
      bars.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let colors = FlowColors(sketch, name: name)
    let links = sketch.links.compactMap { link -> FlowDiagram.Link? in
      guard let source = indexOf[link.source], let target = indexOf[link.target] else { return nil }
      return FlowDiagram.Link(
        id: "\(id(link.source))>\(id(link.target)):\(link.commodity ?? "")", source: source,
        target: target, value: link.value * unit.factor, label: label(of: link),
        commodity: link.commodity ?? "", colorKey: colors.key(of: link),
        confidence: link.evidence.confidence, isStub: link.isStub,
        evidence: link.evidence.text.map { Phrase($0) })
    }
    return FlowDiagram(
      nodes: bars.map { node($0, sketch) }, links: links, unit: unit.text, title: title,
      colors: colors.legend)
  }

  private func label(of link: FlowSketch.Link) -> Phrase {
    if link.isStub {
      return link.target == .missing
        ? FlowTerms.missing(in: layer) : FlowTerms.added(in: layer)
    }
    return link.commodity.map(name) ?? FlowTerms.commodities(link.count)
  }

  /// The name of what flows: a commodity, or a cost where money flows.
  private func name(_ flow: String) -> Phrase {
    let cost = layer == "money" ? FlowTerms.cost(flow) : Phrase(flow)
    return cost == Phrase(flow) ? names.commodity(flow) : cost
  }

  private func id(_ node: FlowSketch.Node) -> String {
    switch node {
    case .actor(let actor, let side): actor.isBalanced ? actor.id : "\(actor.id)/\(side.rawValue)"
    case .hub(let commodity): "hub:\(commodity)"
    case .otherHubs: "hubs"
    case .missing: "missing"
    case .added: "added"
    }
  }

  private func node(_ node: FlowSketch.Node, _ sketch: FlowSketch) -> FlowDiagram.Node {
    FlowDiagram.Node(
      id: id(node), label: label(of: node, sketch), group: group(of: node), kind: kind(of: node))
  }

  /// The name of a bar.
  func label(of node: FlowSketch.Node, _ sketch: FlowSketch) -> Phrase {
    switch node {
    case .actor(let actor, let side): label(of: actor, side, sketch)
    case .hub(let commodity): names.commodity(commodity)
    case .otherHubs: FlowTerms.commodities(sketch.smallHubCount)
    case .missing: FlowTerms.missing(in: layer)
    case .added: FlowTerms.added(in: layer)
    }
  }

  private func label(
    of actor: FlowActor, _ side: FlowActor.Side, _ sketch: FlowSketch
  ) -> Phrase {
    switch actor {
    case .process(let id): names.process(id)
    case .conversion(let id): names.commodity(id)
    case .market(let kind, let commodity): names.market(kind, of: commodity)
    case .neighbour(let site), .area(let site): names.site(site)
    case .rest: FlowTerms.rest(isSource: side == .sources)
    case .transit: FlowTerms.transit(isSource: side == .sources)
    case .storage: FlowTerms.storage
    case .cost(let term): FlowTerms.cost(term)
    case .others(let side): FlowTerms.others(side, sketch.actorCounts[side] ?? 0)
    }
  }

  private func kind(of node: FlowSketch.Node) -> FlowDiagram.NodeKind {
    switch node {
    case .actor(let actor, _):
      switch actor {
      case .process, .conversion, .others(.processes): .process
      case .market, .cost, .others: .market
      case .neighbour, .rest, .area: .site
      case .transit, .storage: .stub
      }
    case .hub, .otherHubs: .store
    case .missing, .added: .stub
    }
  }

  /// Processes of a chain stand together, but in the chain's own picture.
  private func group(of node: FlowSketch.Node) -> String? {
    guard scope.kind != .chain, case .actor(.process(let id), _) = node else { return nil }
    return names.chains(of: id).first
  }
}

/// The colours of a view: one for each of the commodities that carry most.
struct FlowColors {
  private let own: Set<String>
  /// The colours by name.
  let legend: [FlowDiagram.ColorName]

  init(_ sketch: FlowSketch, name: (String) -> Phrase) {
    var totals: [String: Double] = [:]
    for link in sketch.links {
      if let commodity = link.commodity { totals[commodity, default: 0] += link.value }
    }
    let ranked = totals.keys.sorted { (totals[$1] ?? 0, $0) < (totals[$0] ?? 0, $1) }
    let shown = ranked.prefix(Self.most).sorted()
    own = Set(shown)
    var legend = shown.map { FlowDiagram.ColorName(key: $0, label: name($0)) }
    if sketch.links.contains(where: { !$0.isStub && !shown.contains($0.commodity ?? "") }) {
      legend.append(FlowDiagram.ColorName(key: Self.other, label: FlowTerms.otherColors))
    }
    self.legend = legend
  }

  /// The colour of a ribbon.
  func key(of link: FlowSketch.Link) -> String {
    guard let commodity = link.commodity, own.contains(commodity) else { return Self.other }
    return commodity
  }

  private static let most = 10
  private static let other = "other"
}
