/// A diagram in canonical order: nodes by id, links bundled by the pair of nodes that they join.
///
/// Everything that follows works on these indices, so that ties are broken by id and the order in
/// which a diagram lists its nodes and links has no influence.
struct FlowGraph {
  /// All links from one node to another; they are routed side by side.
  struct Pair {
    let source: Int
    let target: Int
    /// Places in ``FlowGraph/links``.
    let links: Range<Int>
    let value: Double
    /// Whether the pair takes part in deciding layers and order.
    var isMajor: Bool
    var isLoop: Bool { source == target }
  }

  /// The diagram's index of each node.
  let nodes: [Int]
  /// The diagram's index of each link, sorted by pair.
  let links: [Int]
  let linkValues: [Double]
  private(set) var pairs: [Pair]
  private(set) var inflow: [Double]
  private(set) var outflow: [Double]

  init(_ diagram: FlowDiagram, minorShare: Double) {
    let nodes = diagram.nodes.indices.sorted {
      (diagram.nodes[$0].id, $0) < (diagram.nodes[$1].id, $1)
    }
    var rank = [Int](repeating: 0, count: nodes.count)
    for (place, node) in nodes.enumerated() { rank[node] = place }
    let links = Self.sortedLinks(of: diagram, rank: rank)
    self.nodes = nodes
    self.links = links
    linkValues = links.map { diagram.links[$0].value }
    pairs = []
    inflow = [Double](repeating: 0, count: nodes.count)
    outflow = inflow
    bundle(links.map { (rank[diagram.links[$0].source], rank[diagram.links[$0].target]) })
    markMajor(share: minorShare)
  }

  var nodeCount: Int { nodes.count }

  /// The larger of what enters and what leaves a node.
  func throughput(_ node: Int) -> Double { max(inflow[node], outflow[node]) }

  private static func sortedLinks(of diagram: FlowDiagram, rank: [Int]) -> [Int] {
    diagram.links.indices.sorted { first, second in
      let left = diagram.links[first]
      let right = diagram.links[second]
      let leftEnds = (rank[left.source], rank[left.target])
      let rightEnds = (rank[right.source], rank[right.target])
      if leftEnds != rightEnds { return leftEnds < rightEnds }
      return (left.colorKey, left.commodity, left.id, first)
        < (right.colorKey, right.commodity, right.id, second)
    }
  }

  private mutating func bundle(_ ends: [(source: Int, target: Int)]) {
    var start = 0
    while start < ends.count {
      let (source, target) = ends[start]
      var end = start
      var value = 0.0
      while end < ends.count, ends[end] == (source, target) {
        value += linkValues[end]
        end += 1
      }
      pairs.append(
        Pair(source: source, target: target, links: start..<end, value: value, isMajor: true))
      outflow[source] += value
      inflow[target] += value
      start = end
    }
  }

  /// A pair is minor where it carries less than a share of the largest pair at both of its nodes.
  private mutating func markMajor(share: Double) {
    var largest = [Double](repeating: 0, count: nodeCount)
    for pair in pairs {
      largest[pair.source] = max(largest[pair.source], pair.value)
      largest[pair.target] = max(largest[pair.target], pair.value)
    }
    for index in pairs.indices {
      let bound = share * min(largest[pairs[index].source], largest[pairs[index].target])
      pairs[index].isMajor = pairs[index].value >= bound
    }
  }
}
