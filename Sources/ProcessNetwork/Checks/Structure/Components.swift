/// Sets of things that are joined with one another.
enum Components {
  /// The strongly connected components of a directed graph: for each thing the first of its set.
  ///
  /// Two depth-first passes (Kosaraju), without recursion.
  ///
  /// - Complexity: O(count + arcs).
  static func strong(_ count: Int, _ arcs: [(Int32, Int32)]) -> [Int32] {
    let forward = Neighbours(count, arcs)
    let backward = Neighbours(count, arcs.map { ($0.1, $0.0) })
    var component = [Int32](repeating: -1, count: count)
    for start in finishingOrder(forward).reversed() where component[Int(start)] < 0 {
      let members = members(from: start, backward, &component)
      let first = members.min() ?? start
      for member in members { component[Int(member)] = first }
    }
    return component
  }

  /// Marks and lists the unmarked things from which `start` is reached.
  private static func members(
    from start: Int32, _ neighbours: Neighbours, _ component: inout [Int32]
  ) -> [Int32] {
    var members = [start]
    component[Int(start)] = start
    var next = 0
    while next < members.count {
      for thing in neighbours.of(members[next]) where component[Int(thing)] < 0 {
        component[Int(thing)] = start
        members.append(thing)
      }
      next += 1
    }
    return members
  }

  private static func finishingOrder(_ neighbours: Neighbours) -> [Int32] {
    var order: [Int32] = []
    var isSeen = [Bool](repeating: false, count: neighbours.count)
    var stack: [(thing: Int32, next: Int)] = []
    for start in 0..<Int32(neighbours.count) where !isSeen[Int(start)] {
      isSeen[Int(start)] = true
      stack.append((start, 0))
      while let top = stack.last {
        let ways = neighbours.of(top.thing)
        guard top.next < ways.count else {
          order.append(top.thing)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let thing = ways[ways.startIndex + top.next]
        guard !isSeen[Int(thing)] else { continue }
        isSeen[Int(thing)] = true
        stack.append((thing, 0))
      }
    }
    return order
  }
}
