/// Runs of columns of the factor that have (nearly) the same pattern and are treated as one block.
struct SupernodeRanges {
  /// Where each supernode's columns begin, and the end.
  private(set) var start: [Int32] = [0]

  /// Cuts the steps of a tree into supernodes, small ones merged where few zeros are stored.
  init(_ tree: EliminationTree) {
    let exact = Self.equalPatterns(tree)
    start = Self.merged(exact, tree)
  }

  /// The runs of columns with one pattern.
  private static func equalPatterns(_ tree: EliminationTree) -> [Int32] {
    let count = tree.parent.count
    var start: [Int32] = [0]
    for step in 1..<max(1, count) {
      let isContinued =
        tree.parent[step - 1] == Int32(step)
        && tree.columnCount[step - 1] == tree.columnCount[step] + 1
      if !isContinued { start.append(Int32(step)) }
    }
    if count > 0 { start.append(Int32(count)) }
    return start
  }

  /// The runs after supernodes were merged into the parent that follows them, last ones first.
  private static func merged(_ start: [Int32], _ tree: EliminationTree) -> [Int32] {
    guard start.count > 1 else { return start }
    var kept: [Int32] = []
    var end = start[start.count - 1]
    var block = Block(start[start.count - 2], end, tree)
    for index in stride(from: start.count - 3, through: 0, by: -1) {
      let below = Block(start[index], start[index + 1], tree)
      let isChild = tree.parent[Int(start[index + 1]) - 1] == start[index + 1]
      if isChild, let union = below.merged(into: block) {
        block = union
      } else {
        kept.append(end)
        end = start[index + 1]
        block = below
      }
    }
    kept.append(end)
    kept.append(0)
    return kept.reversed()
  }

  /// A supernode while merging: its columns, the rows of its first column, the zeros it stores.
  private struct Block {
    var columns: Int
    var rows: Int
    var zeros = 0

    init(_ start: Int32, _ end: Int32, _ tree: EliminationTree) {
      columns = Int(end - start)
      rows = Int(tree.columnCount[Int(start)])
    }

    var size: Int { columns * rows - columns * (columns - 1) / 2 }

    /// The union with the parent, or nil where it would store too many zeros.
    func merged(into parent: Block) -> Block? {
      var union = parent
      union.columns += columns
      union.rows = columns + parent.rows
      union.zeros += zeros + columns * (columns + parent.rows - rows)
      let share = Double(union.zeros) / Double(union.size)
      let isWorth =
        union.columns <= 4 || (union.columns <= 16 && share < 0.8)
        || (union.columns <= 48 && share < 0.1) || share < 0.05
      return isWorth ? union : nil
    }
  }
}
