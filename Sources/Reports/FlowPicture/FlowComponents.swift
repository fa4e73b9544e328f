/// Which nodes hang together through major pairs, the component of the largest flow first.
struct FlowComponents {
  private var parent: [Int]

  /// The rank of each node's component.
  static func ranks(of graph: FlowGraph) -> [Int] {
    var components = FlowComponents(parent: Array(0..<graph.nodeCount))
    for pair in graph.pairs where pair.isMajor { components.join(pair.source, pair.target) }
    return components.rankByFlow(graph)
  }

  private func root(_ node: Int) -> Int {
    var node = node
    while parent[node] != node { node = parent[node] }
    return node
  }

  /// The smaller index becomes the root, whatever order pairs come in.
  private mutating func join(_ first: Int, _ second: Int) {
    let (left, right) = (root(first), root(second))
    let top = min(left, right)
    parent[left] = top
    parent[right] = top
    parent[first] = top
    parent[second] = top
  }

  private func rankByFlow(_ graph: FlowGraph) -> [Int] {
    var flow = [Double](repeating: 0, count: graph.nodeCount)
    for pair in graph.pairs where pair.isMajor { flow[root(pair.source)] += pair.value }
    let roots = (0..<graph.nodeCount).filter { parent[$0] == $0 }
    let sorted = roots.sorted { flow[$0] != flow[$1] ? flow[$0] > flow[$1] : $0 < $1 }
    var rank = [Int](repeating: 0, count: graph.nodeCount)
    for (place, root) in sorted.enumerated() { rank[root] = place }
    return (0..<graph.nodeCount).map { rank[root($0)] }
  }
}
