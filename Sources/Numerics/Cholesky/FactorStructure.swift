/// The pattern of a factor, found before any arithmetic: what depends on the pattern of a matrix only.
public struct FactorStructure: Sendable {
  /// The original row at each step.
  let order: [Int32]
  /// The step of each original row.
  let step: [Int32]
  /// Where each supernode's columns begin, and the end.
  let columnStart: [Int32]
  /// The supernode that takes up each supernode's update, -1 at a root.
  let parent: [Int32]
  /// Where each supernode's row list begins in `rows`, and the end.
  let rowStart: [Int]
  /// The steps of each supernode's front: its own columns, then the rows below, rising.
  let rows: [Int32]
  /// Where each supernode's block of the factor begins, and the end.
  let blockStart: [Int]
  /// The supernode of each step.
  let supernode: [Int32]
  /// The lower triangle's entries by step of the earlier of their two rows.
  let entries: StepEntries

  /// The number of rows of the matrix.
  public var count: Int { order.count }

  /// The number of blocks in which the factor is computed.
  public var supernodeCount: Int { parent.count }

  /// How many numbers the factor stores.
  public var entryCount: Int { blockStart.last ?? 0 }

  /// How many multiplications and additions the factorisation takes, about.
  public var work: Double {
    (0..<supernodeCount).reduce(0.0) { sum, node in
      let size = Double(frontSize(node))
      let below = size - Double(columns(node).count)
      return sum + (size * size * size - below * below * below) / 3
    }
  }

  /// Orders the rows of a pattern and finds the pattern of its factor.
  public init(of matrix: SymmetricMatrix) {
    let adjacency = AdjacencyLists(matrix)
    let tree = EliminationTree(adjacency)
    order = tree.order
    step = tree.step
    columnStart = SupernodeRanges(tree).start
    entries = StepEntries(matrix, step: tree.step)
    let nodes = columnStart.count - 1
    var supernode = [Int32](repeating: 0, count: order.count)
    for node in 0..<nodes {
      for column in columnStart[node]..<columnStart[node + 1] {
        supernode[Int(column)] = Int32(node)
      }
    }
    self.supernode = supernode
    var builder = FrontRows(columnStart: columnStart, supernode: supernode, entries: entries)
    for node in 0..<nodes { builder.append(node) }
    parent = builder.parent
    rowStart = builder.rowStart
    rows = builder.rows
    var blockStart = [0]
    blockStart.reserveCapacity(nodes + 1)
    for node in 0..<nodes {
      let size = rowStart[node + 1] - rowStart[node]
      blockStart.append(blockStart[node] + size * Int(columnStart[node + 1] - columnStart[node]))
    }
    self.blockStart = blockStart
  }

  /// The columns of a supernode.
  func columns(_ node: Int) -> Range<Int> { Int(columnStart[node])..<Int(columnStart[node + 1]) }

  /// The rows of a supernode's front: its columns and all that they reach.
  package func frontSize(_ node: Int) -> Int { rowStart[node + 1] - rowStart[node] }

  /// The steps of the rows below a supernode's own columns.
  func rowsBelow(_ node: Int) -> ArraySlice<Int32> {
    rows[rowStart[node] + columns(node).count..<rowStart[node + 1]]
  }
}
