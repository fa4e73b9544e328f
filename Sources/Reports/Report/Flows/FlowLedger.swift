/// What passes between actors and the balances of commodities in one scope, in every layer.
///
/// All balances of a commodity in the scope are one pool. What a pool's entries leave open is taken
/// up by the actor that closes it, so that every pool balances in every layer.
struct FlowLedger {
  /// The sum of all flows between an actor and a pool, one way.
  struct Entry {
    let actor: FlowActor
    /// Whether the actor gives to the pool; else it takes from it.
    let isSource: Bool
    /// The amount in each layer.
    fileprivate(set) var layers: [Double]
    fileprivate(set) var evidence: FlowEvidence
  }

  /// A commodity's balances in the scope.
  struct Pool {
    let commodity: String
    fileprivate(set) var entries: [Entry]
    /// Who takes up what the entries leave open.
    fileprivate(set) var closing: FlowActor
  }

  /// The pools, sorted by commodity.
  private(set) var pools: [Pool] = []
  private var poolOf: [String: Int] = [:]
  private var entryOf: [EntryKey: Int] = [:]

  private struct EntryKey: Hashable {
    let pool: Int
    let actor: FlowActor
    let isSource: Bool
  }

  /// Adds a flow to the pool of a commodity.
  mutating func add(
    _ commodity: String, _ actor: FlowActor, isSource: Bool, layers: [Double],
    evidence: FlowEvidence
  ) {
    let pool = pool(of: commodity)
    let key = EntryKey(pool: pool, actor: actor, isSource: isSource)
    guard let index = entryOf[key] else {
      entryOf[key] = pools[pool].entries.count
      pools[pool].entries.append(
        Entry(actor: actor, isSource: isSource, layers: layers, evidence: evidence))
      return
    }
    for layer in layers.indices { pools[pool].entries[index].layers[layer] += layers[layer] }
    let known = pools[pool].entries[index].evidence
    pools[pool].entries[index].evidence = known.with(evidence)
  }

  /// Says that the scope shares the balance of a commodity with the rest of the zone.
  mutating func share(_ commodity: String) {
    pools[pool(of: commodity)].closing = .rest
  }

  private mutating func pool(of commodity: String) -> Int {
    if let pool = poolOf[commodity] { return pool }
    poolOf[commodity] = pools.count
    pools.append(Pool(commodity: commodity, entries: [], closing: .transit))
    return pools.count - 1
  }

  /// The same ledger with pools and entries in an order that does not depend on the tables' order.
  func sorted() -> FlowLedger {
    var ledger = FlowLedger()
    ledger.pools = pools.sorted { $0.commodity < $1.commodity }.map { pool in
      var pool = pool
      pool.entries.sort {
        ($0.actor.id, $0.isSource ? 0 : 1) < ($1.actor.id, $1.isSource ? 0 : 1)
      }
      return pool
    }
    return ledger
  }
}
