/// The bars and ribbons of a view, before they have names: amounts in the layer's unit.
struct FlowSketch {
  /// A bar.
  enum Node: Hashable {
    /// An actor, on the side where it stands.
    case actor(FlowActor, FlowActor.Side)
    /// A commodity of which several give and several take, so that nobody knows who feeds whom.
    case hub(String)
    /// All hubs too small to be drawn alone.
    case otherHubs
    /// What processes take more than they give.
    case missing
    /// What processes give more than they take.
    case added
  }

  /// A ribbon.
  struct Link {
    let source: Node
    let target: Node
    /// The commodity; `nil` for an imbalance, or where several are drawn as one.
    var commodity: String?
    var value: Double
    var evidence: FlowEvidence
    /// How many commodities it stands for.
    var count = 1
    var isStub = false
  }

  private(set) var links: [Link] = []
  /// How many actors each side's others stand for.
  let actorCounts: [FlowActor.Side: Int]
  /// Imbalances that are too small to be seen, with their sums.
  private(set) var unseen: [(node: Node, value: Double)] = []
  /// How many commodities ``Node/otherHubs`` stands for.
  private(set) var smallHubCount = 0

  /// The bars that ribbons touch, sources first.
  var nodes: [Node] {
    var seen: Set<Node> = []
    return links.flatMap { [$0.source, $0.target] }.filter { seen.insert($0).inserted }
  }

  /// Sketches pools so that there are at most so many bars, small actors and hubs drawn as one.
  static func fitting(_ pools: [FlowPool], mostNodes: Int) -> FlowSketch {
    var mostActors = mostNodes
    while true {
      let merge = FlowMerge(
        pools, leastShare: FlowView.leastShare, mostActors: mostActors)
      let sketch = FlowSketch(merge, mostHubs: mostActors / 3)
      let excess = sketch.nodes.count - mostNodes
      if excess <= 0 || mostActors <= 1 { return sketch }
      mostActors = max(1, mostActors - (excess + 1) / 2)
    }
  }

  private init(_ merge: FlowMerge, mostHubs: Int) {
    actorCounts = merge.counts
    let size = merge.pools.map(\.throughput).max() ?? 0
    let hubs = merge.pools.filter { $0.sources.count > 1 && $0.sinks.count > 1 }.sorted {
      ($1.throughput, $0.commodity) < ($0.throughput, $1.commodity)
    }
    let small = hubs.enumerated().filter { rank, hub in
      rank >= mostHubs || hub.throughput < FlowView.leastShare * size
    }.map(\.element)
    smallHubCount = small.count > 1 ? small.count : 0
    let smallNames = smallHubCount > 0 ? Set(small.map(\.commodity)) : []
    for pool in merge.pools { add(pool, isSmall: smallNames.contains(pool.commodity)) }
    addImbalances(merge.pools)
    leaveOutUnseen(below: Self.unseenShare * size)
    joinThinLinks(below: Self.thinShare * size)
  }

  /// The share of the greatest pool below which all imbalances of a kind together are only told.
  private static let unseenShare = 0.002
  /// The share of the greatest pool below which parallel ribbons are drawn as one.
  private static let thinShare = 0.002

  /// Draws a ribbon from the one giver or to the one taker; of several, all meet in a hub.
  private mutating func add(_ pool: FlowPool, isSmall: Bool) {
    if let source = pool.sources.first, pool.sources.count == 1 {
      for sink in pool.sinks { add(pool, source, sink, value: sink.value) }
    } else if let sink = pool.sinks.first, pool.sinks.count == 1 {
      for source in pool.sources { add(pool, source, sink, value: source.value) }
    } else {
      let hub = isSmall ? Node.otherHubs : .hub(pool.commodity)
      for end in pool.sources {
        add(pool, from: .actor(end.actor, end.actor.side(isSource: true)), to: hub, end)
      }
      for end in pool.sinks {
        add(pool, from: hub, to: .actor(end.actor, end.actor.side(isSource: false)), end)
      }
    }
  }

  /// What the others exchange among themselves is not drawn.
  private mutating func add(
    _ pool: FlowPool, _ source: FlowPool.End, _ sink: FlowPool.End, value: Double
  ) {
    if source.actor == .others(.processes), sink.actor == source.actor { return }
    let end = FlowPool.End(
      actor: source.actor, value: value, evidence: source.evidence.with(sink.evidence))
    add(
      pool, from: .actor(source.actor, source.actor.side(isSource: true)),
      to: .actor(sink.actor, sink.actor.side(isSource: false)), end)
  }

  private mutating func add(
    _ pool: FlowPool, from source: Node, to target: Node, _ end: FlowPool.End
  ) {
    links.append(
      Link(
        source: source, target: target, commodity: pool.commodity, value: end.value,
        evidence: end.evidence))
  }

  /// What a balanced actor takes more than it gives leaves it as an imbalance, and the reverse.
  private mutating func addImbalances(_ pools: [FlowPool]) {
    for balance in ActorBalance.balances(of: pools) {
      let open = balance.taken - balance.given
      guard abs(open) > FlowPool.rounding * max(balance.taken, balance.given) else { continue }
      let node = Node.actor(balance.actor, .processes)
      links.append(
        Link(
          source: open > 0 ? node : .added, target: open > 0 ? .missing : node, commodity: nil,
          value: abs(open), evidence: balance.evidence, isStub: true))
    }
  }

  /// Takes out imbalances that would all be hairlines, keeping their sums.
  private mutating func leaveOutUnseen(below least: Double) {
    for end in [Node.added, .missing] {
      let own = links.filter { $0.source == end || $0.target == end }
      let sum = own.reduce(0) { $0 + $1.value }
      guard !own.isEmpty, sum < least else { continue }
      links.removeAll { $0.source == end || $0.target == end }
      unseen.append((end, sum))
    }
  }

  private mutating func joinThinLinks(below least: Double) {
    var joined: [Link] = []
    var indexOf: [[Node]: Int] = [:]
    for link in links {
      guard link.value < least, !link.isStub else {
        joined.append(link)
        continue
      }
      let ends = [link.source, link.target]
      guard let index = indexOf[ends] else {
        indexOf[ends] = joined.count
        joined.append(link)
        continue
      }
      joined[index].value += link.value
      joined[index].evidence = joined[index].evidence.with(link.evidence)
      if joined[index].commodity != link.commodity {
        joined[index].commodity = nil
        joined[index].count += 1
      }
    }
    links = joined
  }
}

/// What a balanced actor takes and gives in a layer.
struct ActorBalance {
  let actor: FlowActor
  private(set) var taken = 0.0
  private(set) var given = 0.0
  private(set) var evidence = FlowEvidence.none

  private init(_ actor: FlowActor) { self.actor = actor }

  /// The balanced actors of pools, in the order in which pools name them.
  static func balances(of pools: [FlowPool]) -> [ActorBalance] {
    var balances: [ActorBalance] = []
    var indexOf: [FlowActor: Int] = [:]
    for pool in pools {
      for (ends, isSource) in [(pool.sources, true), (pool.sinks, false)] {
        for end in ends where end.actor.isBalanced {
          let index = indexOf[end.actor] ?? balances.count
          if index == balances.count {
            indexOf[end.actor] = index
            balances.append(ActorBalance(end.actor))
          }
          balances[index].add(end, isSource: isSource)
        }
      }
    }
    return balances
  }

  private mutating func add(_ end: FlowPool.End, isSource: Bool) {
    if isSource { given += end.value } else { taken += end.value }
    evidence = evidence.with(end.evidence)
  }
}
