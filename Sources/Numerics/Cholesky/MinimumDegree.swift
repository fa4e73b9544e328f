import Glibc

/// Orders the rows of a symmetric matrix so that its factorisation fills in little: approximate
/// minimum degree on a quotient graph.
///
/// A node is a *variable* until it is eliminated, then an *element*: the clique of the variables that
/// its elimination joins. Variables with the same neighbours are merged and eliminated together.
///
/// Source: P. R. Amestoy, T. A. Davis, I. S. Duff, *An approximate minimum degree ordering
/// algorithm*, SIAM J. Matrix Anal. Appl. 17 (1996) 886-905.
struct MinimumDegree {
  /// The lists of all nodes, one after the other: first a node's elements, then its variables.
  var lists: [Int32]
  /// Where the list of each node begins.
  var start: [Int]
  /// How long the list of each node is.
  var length: [Int32]
  /// How many entries at the head of a variable's list are elements.
  var elementCount: [Int32]
  /// How many rows a variable stands for: 0 where it is merged or eliminated, negative while it
  /// belongs to the element being formed.
  var weight: [Int32]
  /// The approximate degree of a variable; the weight of an element.
  var degree: [Int32]
  /// Stamps of elements: 0 where the element is absorbed.
  var stamp: [Int]
  /// The stamp below which all stamps are old.
  var now = 1
  /// The node into which each node was merged or absorbed, else -1.
  var parent: [Int32]
  /// The first variable of each degree, and the chains of variables of one degree.
  var first: [Int32]
  var next: [Int32]
  var previous: [Int32]
  /// The first variable of each hash, and the chains of one hash.
  var hashFirst: [Int32]
  var hashNext: [Int32]
  var hash: [Int32]
  /// The elements in the order in which they were formed.
  var sequence: [Int32] = []
  /// The least degree that any variable may have.
  var least = 0
  /// How many rows are eliminated.
  var eliminated = 0
  /// The rows that are so full that they come last, outside the graph.
  var postponed: [Int32] = []

  /// The number of rows.
  var count: Int { start.count }

  /// Orders the rows of a symmetric pattern.
  ///
  /// - Parameter pattern: both triangles; entries on the diagonal are passed over.
  /// - Returns: the rows in the order of elimination.
  static func order(_ pattern: AdjacencyLists) -> [Int32] {
    var state = MinimumDegree(pattern)
    let all = state.count - state.postponed.count
    while state.eliminated < all { state.eliminateNext() }
    return state.rowsInOrder()
  }

  private init(_ pattern: AdjacencyLists) {
    let count = pattern.count
    let limit = max(16, Int(10 * Double(count).squareRoot()))
    let isPostponed = (0..<count).map { pattern.neighbours(of: $0).count > limit }
    lists = []
    lists.reserveCapacity(pattern.index.count + pattern.index.count / 4 + count)
    start = [Int](repeating: 0, count: count)
    length = [Int32](repeating: 0, count: count)
    elementCount = length
    weight = [Int32](repeating: 1, count: count)
    degree = length
    stamp = [Int](repeating: 1, count: count)
    parent = [Int32](repeating: -1, count: count)
    first = [Int32](repeating: -1, count: count + 1)
    next = parent
    previous = parent
    hashFirst = parent
    hashNext = parent
    hash = length
    for row in 0..<count where !isPostponed[row] {
      start[row] = lists.count
      for neighbour in pattern.neighbours(of: row) where !isPostponed[Int(neighbour)] {
        lists.append(neighbour)
      }
      length[row] = Int32(lists.count - start[row])
      degree[row] = length[row]
      enqueue(row)
    }
    for row in 0..<count where isPostponed[row] {
      weight[row] = 0
      postponed.append(Int32(row))
    }
  }

  /// Each element's own row, then the rows that were eliminated with it; the postponed rows last.
  private func rowsInOrder() -> [Int32] {
    var members = [[Int32]](repeating: [], count: count)
    var root = parent
    for row in 0..<count { root[row] = owner(of: Int32(row), in: parent) }
    for row in 0..<count where root[row] != Int32(row) {
      members[Int(root[row])].append(Int32(row))
    }
    var order: [Int32] = []
    order.reserveCapacity(count)
    for element in sequence {
      order.append(element)
      order.append(contentsOf: members[Int(element)])
    }
    return order + postponed
  }

  /// The element that a row was eliminated with.
  private func owner(of row: Int32, in parent: [Int32]) -> Int32 {
    var node = row
    while elementCount[Int(node)] >= 0, parent[Int(node)] >= 0 { node = parent[Int(node)] }
    return node
  }

  /// Puts a variable into the chain of its degree.
  mutating func enqueue(_ variable: Int) {
    let key = Int(degree[variable])
    let head = first[key]
    next[variable] = head
    previous[variable] = -1
    if head >= 0 { previous[Int(head)] = Int32(variable) }
    first[key] = Int32(variable)
    least = min(least, key)
  }

  /// Takes a variable out of the chain of its degree.
  mutating func dequeue(_ variable: Int) {
    let before = previous[variable]
    let after = next[variable]
    if before >= 0 { next[Int(before)] = after } else { first[Int(degree[variable])] = after }
    if after >= 0 { previous[Int(after)] = before }
  }
}
