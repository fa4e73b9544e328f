/// The balance of a commodity in one layer: what gives to it and what takes from it, in equal sum.
struct FlowPool {
  /// One side of a flow.
  struct End {
    var actor: FlowActor
    var value: Double
    var evidence: FlowEvidence
  }

  let commodity: String
  var sources: [End]
  var sinks: [End]

  /// What passes.
  var throughput: Double {
    max(sources.reduce(0) { $0 + $1.value }, sinks.reduce(0) { $0 + $1.value })
  }

  /// The pools of a ledger that carry something in a layer, each closed.
  static func pools(of ledger: FlowLedger, layer: Int) -> [FlowPool] {
    ledger.pools.compactMap { pool in
      var flows = FlowPool(commodity: pool.commodity, sources: [], sinks: [])
      for entry in pool.entries where entry.layers[layer] != 0 {
        let value = entry.layers[layer]
        flows.add(
          End(actor: entry.actor, value: abs(value), evidence: entry.evidence),
          isSource: entry.isSource == (value > 0))
      }
      guard !flows.sources.isEmpty || !flows.sinks.isEmpty else { return nil }
      flows.close(with: pool.closing)
      return flows
    }
  }

  /// Adds an end; an actor stands once on each side.
  mutating func add(_ end: End, isSource: Bool) {
    if isSource { Self.add(end, to: &sources) } else { Self.add(end, to: &sinks) }
  }

  private static func add(_ end: End, to ends: inout [End]) {
    guard let index = ends.firstIndex(where: { $0.actor == end.actor }) else {
      ends.append(end)
      return
    }
    ends[index].value += end.value
    ends[index].evidence = ends[index].evidence.with(end.evidence)
  }

  /// Lets an actor take up what the others leave open, where that is more than rounding.
  private mutating func close(with actor: FlowActor) {
    let open = sources.reduce(0) { $0 + $1.value } - sinks.reduce(0) { $0 + $1.value }
    guard abs(open) > Self.rounding * throughput else { return }
    let evidence = (sources + sinks).reduce(FlowEvidence.none) { $0.with($1.evidence) }
    add(End(actor: actor, value: abs(open), evidence: evidence), isSource: open < 0)
  }

  /// The share of a flow that counts as rounding.
  static let rounding = 1e-9

  /// The pool with actors drawn as others, each at most once on a side.
  func renamed(_ actor: (FlowActor, _ isSource: Bool) -> FlowActor) -> FlowPool {
    var pool = FlowPool(commodity: commodity, sources: [], sinks: [])
    for (ends, isSource) in [(sources, true), (sinks, false)] {
      for end in ends {
        var end = end
        end.actor = actor(end.actor, isSource)
        pool.add(end, isSource: isSource)
      }
    }
    return pool
  }
}
