/// A programme taken apart by blocks of timesteps.
package struct BlockParts: Sendable {
  let program: LinearProgram
  let partition: TimePartition
  /// The block of each column, -1 where all blocks share it.
  package let columnBlock: [Int32]
  /// The block of each row whose columns, apart from shared ones, lie in one block; else -1.
  let rowBlock: [Int32]
  /// The columns of each block.
  let columns: Groups
  /// The rows of each block.
  let rows: Groups
  /// The columns that all blocks share.
  let shared: [Int32]
  /// The rows that couple blocks, or hold shared columns only.
  package let linking: [Int32]
  /// The block in whose time a linking row lies, such as the later one of a store's balance; -1 for
  /// limits of all time; by position in ``linking``.
  let home: [Int32]

  package init(_ program: LinearProgram, _ structure: TimeStructure, _ partition: TimePartition) {
    self.program = program
    self.partition = partition
    let block = partition.blockOfStep
    let columnBlock = structure.columnStep.map { $0 < 0 ? -1 : block[Int($0)] }
    self.columnBlock = columnBlock
    rowBlock = (0..<program.rowCount).map { row in
      var own: Int32 = -1
      for position in program.entries(ofRow: row) {
        let other = columnBlock[Int(program.columnIndex[position])]
        if other >= 0, own >= 0, other != own { return -1 }
        own = max(own, other)
      }
      return own
    }
    columns = Groups(columnBlock, count: partition.count)
    rows = Groups(rowBlock, count: partition.count)
    shared = columnBlock.indices.filter { columnBlock[$0] < 0 }.map { Int32($0) }
    let rowBlock = rowBlock
    let linking = rowBlock.indices.filter { rowBlock[$0] < 0 }.map { Int32($0) }
    self.linking = linking
    home = linking.map { row in
      let step = structure.rowStep[Int(row)]
      return step < 0 ? -1 : block[Int(step)]
    }
  }
}

/// Numbers sorted into groups.
struct Groups: Sendable {
  private let start: [Int32]
  private let sorted: [Int32]

  /// Sorts positions by their group; those with -1 are left out.
  init(_ group: [Int32], count: Int) {
    var start = [Int32](repeating: 0, count: count + 1)
    for own in group where own >= 0 { start[Int(own) + 1] += 1 }
    for own in 0..<count { start[own + 1] += start[own] }
    var next = start
    var sorted = [Int32](repeating: 0, count: Int(start[count]))
    for (position, own) in group.enumerated() where own >= 0 {
      sorted[Int(next[Int(own)])] = Int32(position)
      next[Int(own)] += 1
    }
    self.start = start
    self.sorted = sorted
  }

  /// The members of consecutive groups.
  subscript(groups: Range<Int>) -> ArraySlice<Int32> {
    sorted[Int(start[groups.lowerBound])..<Int(start[groups.upperBound])]
  }
}

/// Numbers the columns of one block's programme: those of the block, then the shared ones.
struct BlockColumns {
  let columns: [Int32]
  private var place: [Int32]

  init(_ parts: BlockParts) {
    columns = []
    place = [Int32](repeating: -1, count: parts.program.columnCount)
  }

  private init(columns: [Int32], place: [Int32]) {
    self.columns = columns
    self.place = place
  }

  /// The numbering for consecutive blocks, with copies of other blocks' columns before the shared ones;
  /// reuses the place table of the one before.
  consuming func numbering(
    _ blocks: Range<Int>, of parts: BlockParts, copies: [Int32] = []
  ) -> BlockColumns {
    for column in columns { place[Int(column)] = -1 }
    let own = Array(parts.columns[blocks]) + copies + parts.shared
    for (position, column) in own.enumerated() { place[Int(column)] = Int32(position) }
    return BlockColumns(columns: own, place: place)
  }

  /// The number of a column of the full programme in the block's; -1 where it is not there.
  func place(of column: Int32) -> Int { Int(place[Int(column)]) }
}

/// Deals blocks out to a team, eight at a time; within a deal each block may start from the basis of
/// the one before, so that the answers do not depend on the number of threads.
func eachBlock(
  _ count: Int, isHot: Bool, on team: some SolverTeam,
  _ work:
    @escaping @Sendable (
      _ blocks: Range<Int>, _ solver: BlockSolver
    ) throws(SolverError) -> Void
) throws(SolverError) {
  let deal = 8
  let next = Shared(0)
  try team.run { _, solver throws(SolverError) in
    while let number = next.take(through: (count - 1) / deal) {
      try work(number * deal..<min(count, (number + 1) * deal), BlockSolver(solver, isHot: isHot))
    }
  }
}

/// A solver that starts each block from the basis of the one before where both have one form.
final class BlockSolver {
  private let solver: any Solver
  private let isHot: Bool
  private var shape = (columns: -1, rows: -1)

  init(_ solver: any Solver, isHot: Bool) {
    self.solver = solver
    self.isHot = isHot
  }

  func solve(_ program: LinearProgram) throws(SolverError) -> Solution {
    let basis =
      isHot && shape == (program.columnCount, program.rowCount) ? solver.basis : nil
    try solver.load(program)
    if let basis { try solver.setBasis(basis) }
    let solution = try solver.solve(SolveOptions())
    shape = solution.isOptimal ? (program.columnCount, program.rowCount) : (-1, -1)
    return solution
  }
}
