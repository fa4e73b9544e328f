extension BlockParts {
  /// Better row duals: those of every block alone, with what couples the blocks at the given duals.
  ///
  /// A Lagrangian relaxation. A block has the rows that lie in its time. Where one of them names a column
  /// of another block, such as the level that a store was left with, the block has a copy of it, bought
  /// at what the given duals say that it is worth there; the other block sells at that price. So it buys
  /// its copies of the shared columns too, and pays the given duals of the limits of all time. Copies
  /// have bounds, so that a block stays bounded at any price. Where it has no optimum, the given duals
  /// stay. What all duals together prove, ``DualBound`` says.
  ///
  /// - Parameter bounds: proven bounds of the columns, for the copies.
  package func improvedDuals(
    from duals: [Double], bounds: ImpliedBounds, on team: some SolverTeam,
    progress: @escaping @Sendable (Int) -> SolveAnswer = { _ in .continue }
  ) throws(SolverError) -> [Double] {
    let costs = costs(after: duals)
    let links = HomeLinks(self)
    let found = Shared(BlockDuals(rows: duals))
    let parts = self
    try eachBlock(partition.count, isHot: true, on: team) { blocks, solver throws(SolverError) in
      var numbering = BlockColumns(parts)
      for block in blocks {
        if found.value(\.isStopped) { return }
        let copies = links.copies[block]
        numbering = numbering.numbering(block..<block + 1, of: parts, copies: copies)
        let rows = Array(parts.rows[block..<block + 1]) + links.rows[block]
        let program = parts.priced(
          block, rows, numbering, copies: copies.count, costs, duals, bounds)
        let solution = try solver.solve(program)
        found.update { found in
          if solution.isOptimal, solution.rowDuals.count == program.rowCount {
            for (row, dual) in zip(rows, solution.rowDuals) { found.rows[Int(row)] = dual }
          }
          found.done += 1
          if progress(found.done) == .stop { found.isStopped = true }
        }
      }
    }
    return found.value.rows
  }

  /// Costs less what rows of other blocks and of all time pay.
  private func costs(after duals: [Double]) -> [Double] {
    var costs = program.columnCost
    for (position, row) in linking.enumerated() where duals[Int(row)] != 0 {
      for entry in program.entries(ofRow: Int(row)) {
        let column = Int(program.columnIndex[entry])
        guard columnBlock[column] < 0 || columnBlock[column] != home[position] else { continue }
        costs[column] -= duals[Int(row)] * program.coefficient[entry]
      }
    }
    return costs
  }

  /// The programme of a block that buys what it shares.
  private func priced(
    _ block: Int, _ rows: [Int32], _ numbering: BlockColumns, copies: Int, _ costs: [Double],
    _ duals: [Double], _ bounds: ImpliedBounds
  ) -> LinearProgram {
    let own = columns[block..<block + 1].count
    var worth = [Double](repeating: 0, count: copies + shared.count)
    var builder = LinearProgramBuilder(
      columns: numbering.columns.count, rows: rows.count, entries: 6 * rows.count)
    for row in rows {
      builder.beginRow(lower: program.rowLower[Int(row)], upper: program.rowUpper[Int(row)])
      for position in program.entries(ofRow: Int(row)) {
        let place = numbering.place(of: program.columnIndex[position])
        let coefficient = program.coefficient[position]
        builder.entry(place, coefficient)
        if place >= own { worth[place - own] += coefficient * duals[Int(row)] }
      }
      builder.endRow()
    }
    for (place, column) in numbering.columns.enumerated() {
      let isCopy = place >= own && place < own + copies
      builder.addColumn(
        cost: place < own ? costs[Int(column)] : worth[place - own],
        lower: isCopy ? bounds.lower[Int(column)] : program.columnLower[Int(column)],
        upper: isCopy ? bounds.upper[Int(column)] : program.columnUpper[Int(column)])
    }
    return builder.finish()
  }
}

/// The linking rows that lie in each block's time, and the columns of other blocks that they name.
private struct HomeLinks: Sendable {
  private(set) var rows: [[Int32]]
  private(set) var copies: [[Int32]]

  init(_ parts: BlockParts) {
    rows = [[Int32]](repeating: [], count: parts.partition.count)
    var named = rows.map { _ in Set<Int32>() }
    for (position, row) in parts.linking.enumerated() where parts.home[position] >= 0 {
      let block = Int(parts.home[position])
      rows[block].append(row)
      for entry in parts.program.entries(ofRow: Int(row)) {
        let column = parts.program.columnIndex[entry]
        let other = parts.columnBlock[Int(column)]
        if other >= 0, Int(other) != block { named[block].insert(column) }
      }
    }
    copies = named.map { $0.sorted() }
  }
}

private struct BlockDuals: Sendable {
  var rows: [Double]
  var done = 0
  var isStopped = false
}
