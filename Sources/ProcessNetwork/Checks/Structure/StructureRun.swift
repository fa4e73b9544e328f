/// Finds which units of a structure can run, and for the others what stops them.
///
/// A unit can run where something that can run, or an inlet, gives all that it takes, where
/// something that can run, or an outlet, takes all that it gives, and where it is joined forward
/// to an inlet and backward to an outlet. It is the greatest such set, so a recycle does not stop
/// itself; whether amounts balance too is a question to the linear programme.
struct StructureRun {
  /// Why a unit cannot run.
  enum Block: Sendable, Hashable {
    /// Nothing gives the commodity of a node.
    case nothingGives(node: Int)
    /// Nothing takes the commodity of a node.
    case nothingTakes(node: Int)
    /// No inlet leads to the units that it stands with.
    case noInlet
    /// The units that it stands with lead to no outlet.
    case noOutlet
  }

  /// What stops each unit at the root; `nil` where it can run.
  private(set) var blocks: [Block?]
  private let graph: StructureGraph
  private let givers: Neighbours
  private let takers: Neighbours
  private var giverCount: [Int32]
  private var takerCount: [Int32]
  private var starved: [(node: Int, root: Block)] = []

  /// Runs the elimination.
  ///
  /// - Complexity: O(ports of all units) for each round; a second round comes only after a closed
  ///   loop was found.
  init(_ graph: StructureGraph) {
    self.graph = graph
    givers = graph.givers()
    takers = graph.takers()
    blocks = Array(repeating: nil, count: graph.units.count)
    giverCount = graph.isInlet.map { $0 ? 1 : 0 }
    takerCount = graph.isOutlet.map { $0 ? 1 : 0 }
    for node in 0..<graph.table.count {
      giverCount[node] += Int32(givers.of(Int32(node)).count)
      takerCount[node] += Int32(takers.of(Int32(node)).count)
    }
    eliminateRoots()
    repeat { eliminate() } while blockUnjoined()
  }

  /// Whether anything that can run, or an inlet, gives to a node.
  func isGiven(_ node: Int) -> Bool { giverCount[node] > 0 }

  /// Whether anything that can run, or an outlet, takes from a node.
  func isTaken(_ node: Int) -> Bool { takerCount[node] > 0 }

  private mutating func eliminateRoots() {
    for node in 0..<graph.table.count {
      if giverCount[node] == 0 { starved.append((node, .nothingGives(node: node))) }
      if takerCount[node] == 0 { starved.append((node, .nothingTakes(node: node))) }
    }
  }

  private mutating func eliminate() {
    var next = 0
    while next < starved.count {
      let (node, root) = starved[next]
      next += 1
      if giverCount[node] == 0 {
        for unit in takers.of(Int32(node)) { block(Int(unit), root) }
      }
      if takerCount[node] == 0 {
        for unit in givers.of(Int32(node)) { block(Int(unit), root) }
      }
    }
    starved.removeAll()
  }

  private mutating func block(_ unit: Int, _ root: Block) {
    guard blocks[unit] == nil else { return }
    blocks[unit] = root
    for node in graph.gives(unit) {
      giverCount[Int(node)] -= 1
      if giverCount[Int(node)] == 0 { starved.append((Int(node), root)) }
    }
    for node in graph.takes(unit) {
      takerCount[Int(node)] -= 1
      if takerCount[Int(node)] == 0 { starved.append((Int(node), root)) }
    }
  }

  /// Blocks units that no inlet leads to or that lead to no outlet; whether there were any.
  private mutating func blockUnjoined() -> Bool {
    let isFed = reached(from: graph.isInlet, by: takers, enter: graph.takes, leave: graph.gives)
    let isDrained = reached(
      from: graph.isOutlet, by: givers, enter: graph.gives, leave: graph.takes)
    var found = false
    for unit in blocks.indices where blocks[unit] == nil && !(isFed[unit] && isDrained[unit]) {
      block(unit, isFed[unit] ? .noOutlet : .noInlet)
      found = true
    }
    return found
  }

  /// The units that are reached through units that can run; a unit without a side is its own end.
  private func reached(
    from start: [Bool], by neighbours: Neighbours, enter: (Int) -> ArraySlice<Int32>,
    leave: (Int) -> ArraySlice<Int32>
  ) -> [Bool] {
    var isReached = [Bool](repeating: false, count: blocks.count)
    var isSeen = start
    var nodes = start.indices.filter { start[$0] }
    func pass(_ unit: Int) {
      guard blocks[unit] == nil, !isReached[unit] else { return }
      isReached[unit] = true
      for node in leave(unit) where !isSeen[Int(node)] {
        isSeen[Int(node)] = true
        nodes.append(Int(node))
      }
    }
    for unit in blocks.indices where enter(unit).isEmpty { pass(unit) }
    var next = 0
    while next < nodes.count {
      for unit in neighbours.of(Int32(nodes[next])) { pass(Int(unit)) }
      next += 1
    }
    return isReached
  }
}
