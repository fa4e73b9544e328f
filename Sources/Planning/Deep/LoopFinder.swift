import ProcessNetwork

/// Groups activities that share nodes or routes between them.
struct LoopFinder {
  private let sets: PlanSets
  private var root: [Int]

  init(_ sets: PlanSets) {
    self.sets = sets
    root = Array(0..<sets.nodes.count)
    for row in 0..<sets.transports.count {
      join(sets.transports.from[row], sets.transports.to[row])
    }
  }

  /// The groups, each in the order of the table.
  func loops(among activities: [Int]) -> [[Int]] {
    var finder = self
    for activity in activities {
      let nodes = sets.recipe(ofActivity: activity).map(\.node)
      for node in nodes { finder.join(nodes[0], node) }
    }
    var order: [Int] = []
    var groups: [Int: [Int]] = [:]
    for activity in activities {
      guard let node = sets.recipe(ofActivity: activity).first?.node else { continue }
      let group = finder.find(node)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(activity)
    }
    return order.compactMap { groups[$0] }
  }

  private func find(_ node: Int) -> Int {
    var here = node
    while root[here] != here { here = root[here] }
    return here
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (find(one), find(other))
    root[max(first, second)] = min(first, second)
  }
}
