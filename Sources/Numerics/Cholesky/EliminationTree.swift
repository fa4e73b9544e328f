/// The elimination tree of a symmetric pattern in a postorder, and how full each column becomes.
struct EliminationTree {
  /// The original row at each step of the elimination.
  let order: [Int32]
  /// The step at which each original row is eliminated.
  let step: [Int32]
  /// The parent of each step, -1 at a root; always later than the step.
  let parent: [Int32]
  /// The entries of each step's column of the factor, diagonal included.
  let columnCount: [Int32]

  /// Orders a pattern by minimum degree, then by a postorder of its tree.
  init(_ pattern: AdjacencyLists) {
    let first = MinimumDegree.order(pattern)
    let early = Self.parents(pattern, order: first, step: Self.inverse(first))
    let post = Self.postorder(early)
    order = post.map { first[Int($0)] }
    step = Self.inverse(order)
    let place = Self.inverse(post)
    var parent = [Int32](repeating: -1, count: order.count)
    for (new, old) in post.enumerated() where early[Int(old)] >= 0 {
      parent[new] = place[Int(early[Int(old)])]
    }
    self.parent = parent
    columnCount = Self.columnCounts(pattern, order: order, step: step, parent: parent)
  }

  private static func inverse(_ order: [Int32]) -> [Int32] {
    var step = [Int32](repeating: 0, count: order.count)
    for (place, row) in order.enumerated() { step[Int(row)] = Int32(place) }
    return step
  }

  /// The parent of each step: the first later row that its column reaches (Liu, with short-cuts).
  private static func parents(
    _ pattern: AdjacencyLists, order: [Int32], step: [Int32]
  ) -> [Int32] {
    var parent = [Int32](repeating: -1, count: order.count)
    var ancestor = parent
    for (late, row) in order.enumerated() {
      for neighbour in pattern.neighbours(of: Int(row)) where step[Int(neighbour)] < Int32(late) {
        var node = Int(step[Int(neighbour)])
        while ancestor[node] >= 0, ancestor[node] != Int32(late) {
          let above = Int(ancestor[node])
          ancestor[node] = Int32(late)
          node = above
        }
        if ancestor[node] < 0 {
          ancestor[node] = Int32(late)
          parent[node] = Int32(late)
        }
      }
    }
    return parent
  }

  /// The steps so that every subtree is one run that ends with its root.
  private static func postorder(_ parent: [Int32]) -> [Int32] {
    var firstChild = [Int32](repeating: -1, count: parent.count)
    var sibling = firstChild
    for node in parent.indices.reversed() where parent[node] >= 0 {
      sibling[node] = firstChild[Int(parent[node])]
      firstChild[Int(parent[node])] = Int32(node)
    }
    var post: [Int32] = []
    post.reserveCapacity(parent.count)
    var stack: [Int32] = []
    for root in parent.indices where parent[root] < 0 {
      stack.append(Int32(root))
      while let top = stack.last {
        let child = firstChild[Int(top)]
        if child >= 0 {
          firstChild[Int(top)] = sibling[Int(child)]
          stack.append(child)
        } else {
          stack.removeLast()
          post.append(top)
        }
      }
    }
    return post
  }

  /// How full each column of the factor becomes, without forming it.
  ///
  /// A row's subtree is known by its leaves; each leaf adds one to the path above it, and the least
  /// common ancestor of neighbouring leaves takes one away.
  ///
  /// Source: J. R. Gilbert, E. G. Ng, B. W. Peyton, *An efficient algorithm to compute row and column
  /// counts for sparse Cholesky factorization*, SIAM J. Matrix Anal. Appl. 15 (1994) 1075-1091.
  private static func columnCounts(
    _ pattern: AdjacencyLists, order: [Int32], step: [Int32], parent: [Int32]
  ) -> [Int32] {
    let count = order.count
    var firstDescendant = (0..<Int32(count)).map { $0 }
    for node in 0..<count where parent[node] >= 0 {
      let above = Int(parent[node])
      firstDescendant[above] = min(firstDescendant[above], firstDescendant[node])
    }
    var counts = (0..<count).map { firstDescendant[$0] == Int32($0) ? Int32(1) : 0 }
    var lastNeighbour = [Int32](repeating: -1, count: count)
    var lastLeaf = lastNeighbour
    var ancestor = (0..<Int32(count)).map { $0 }
    for node in 0..<count {
      if parent[node] >= 0 { counts[Int(parent[node])] -= 1 }
      for neighbour in pattern.neighbours(of: Int(order[node])) {
        let row = Int(step[Int(neighbour)])
        guard row > node else { continue }
        if firstDescendant[node] > lastNeighbour[row] {
          counts[node] += 1
          if lastLeaf[row] >= 0 { counts[Self.root(of: Int(lastLeaf[row]), in: &ancestor)] -= 1 }
          lastLeaf[row] = Int32(node)
        }
        lastNeighbour[row] = Int32(node)
      }
      if parent[node] >= 0 { ancestor[node] = parent[node] }
    }
    for node in 0..<count where parent[node] >= 0 { counts[Int(parent[node])] += counts[node] }
    return counts
  }

  private static func root(of node: Int, in ancestor: inout [Int32]) -> Int {
    var root = node
    while Int(ancestor[root]) != root { root = Int(ancestor[root]) }
    var below = node
    while Int(ancestor[below]) != root, below != root {
      let above = Int(ancestor[below])
      ancestor[below] = Int32(root)
      below = above
    }
    return root
  }
}
