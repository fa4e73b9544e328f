/// The layer of each node: its column, counted from the left.
///
/// A node stands one layer right of its last supplier (longest path). What only feeds others, such
/// as a purchase or a chain of preparations, then moves right until it stands just before what it
/// feeds, so that its ribbon is short.
struct LayerAssignment {
  private let graph: FlowGraph
  private let forward: [Int]
  private let incoming: [[Int]]
  private let outgoing: [[Int]]
  private var layer: [Int]

  /// Assigns layers from the forward pairs, which must be free of cycles.
  static func layers(of graph: FlowGraph, forward: [Bool]) -> [Int] {
    var assignment = LayerAssignment(graph, forward: forward)
    let order = assignment.topologicalOrder()
    assignment.pushRight(in: order)
    assignment.pullSuppliers(in: order)
    return assignment.layer
  }

  private init(_ graph: FlowGraph, forward: [Bool]) {
    self.graph = graph
    self.forward = graph.pairs.indices.filter { forward[$0] }
    var incoming = [[Int]](repeating: [], count: graph.nodeCount)
    var outgoing = incoming
    for pair in self.forward {
      incoming[graph.pairs[pair].target].append(pair)
      outgoing[graph.pairs[pair].source].append(pair)
    }
    self.incoming = incoming
    self.outgoing = outgoing
    layer = Array(repeating: 0, count: graph.nodeCount)
  }

  private func topologicalOrder() -> [Int] {
    var waiting = incoming.map(\.count)
    var order = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for pair in outgoing[order[next]] {
        let target = graph.pairs[pair].target
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
      next += 1
    }
    return order
  }

  private mutating func pushRight(in order: [Int]) {
    for node in order {
      for pair in outgoing[node] {
        let target = graph.pairs[pair].target
        layer[target] = max(layer[target], layer[node] + 1)
      }
    }
  }

  private mutating func pullSuppliers(in order: [Int]) {
    let floats = floatingNodes(in: order)
    for node in order.reversed() where floats[node] {
      if let nearest = outgoing[node].map({ layer[graph.pairs[$0].target] }).min() {
        layer[node] = max(layer[node], nearest - 1)
      }
    }
  }

  /// A node floats where what holds it on the left is at most half of what it feeds.
  ///
  /// A supplier follows, and so holds nothing, where it floats itself and this node takes most of
  /// what it gives.
  private func floatingNodes(in order: [Int]) -> [Bool] {
    var floats = [Bool](repeating: false, count: graph.nodeCount)
    let given = outgoing.map { $0.reduce(0.0) { $0 + graph.pairs[$1].value } }
    for node in order {
      var held = 0.0
      for pair in incoming[node] {
        let supplier = graph.pairs[pair].source
        let follows = floats[supplier] && 2 * graph.pairs[pair].value > given[supplier]
        if !follows { held += graph.pairs[pair].value }
      }
      floats[node] = 2 * held <= given[node]
    }
    return floats
  }
}
