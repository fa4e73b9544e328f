/// Which pairs run forward, so that what is left has no cycle.
///
/// Pairs are admitted from the largest down, ties by id; one that would close a cycle is refused
/// and drawn as a recycle. Whether a pair is admitted therefore depends on larger ones only: a new
/// small flow never turns a larger one round.
struct RecycleChoice {
  private var successors: [[Int]]
  private var visited: [Int]
  private var visit = 0

  private init(nodeCount: Int) {
    successors = Array(repeating: [], count: nodeCount)
    visited = Array(repeating: 0, count: nodeCount)
  }

  /// For each pair whether it is major and runs forward.
  static func forwardPairs(of graph: FlowGraph) -> [Bool] {
    var choice = RecycleChoice(nodeCount: graph.nodeCount)
    var forward = [Bool](repeating: false, count: graph.pairs.count)
    let candidates = graph.pairs.indices.filter {
      graph.pairs[$0].isMajor && !graph.pairs[$0].isLoop
    }
    let ordered = candidates.sorted {
      let (left, right) = (graph.pairs[$0].value, graph.pairs[$1].value)
      return left != right ? left > right : $0 < $1
    }
    for pair in ordered { forward[pair] = choice.admit(graph.pairs[pair]) }
    return forward
  }

  private mutating func admit(_ pair: FlowGraph.Pair) -> Bool {
    guard !reaches(from: pair.target, to: pair.source) else { return false }
    successors[pair.source].append(pair.target)
    return true
  }

  private mutating func reaches(from start: Int, to goal: Int) -> Bool {
    visit += 1
    var stack = [start]
    visited[start] = visit
    while let node = stack.popLast() {
      if node == goal { return true }
      for next in successors[node] where visited[next] != visit {
        visited[next] = visit
        stack.append(next)
      }
    }
    return false
  }
}
