extension BlockParts {
  /// Better row duals: those of every block alone, with what couples the blocks at the given duals.
  ///
  /// The Lagrangian relaxation of the linking rows and of the equality of each block's copies of the
  /// shared columns. In its programme a block buys linking rows at their duals and shared columns at
  /// what the given duals of its own rows say that they are worth there. Together, the blocks' duals
  /// prove at least what the given ones did, as those are feasible for every block; where a block has
  /// no optimum the given ones stay.
  package func improvedDuals(
    from duals: [Double], on team: some SolverTeam,
    progress: @escaping @Sendable (Int) -> SolveAnswer = { _ in .continue }
  ) throws(SolverError) -> [Double] {
    let costs = costs(after: duals)
    let found = Shared(BlockDuals(rows: duals))
    let parts = self
    try eachBlock(partition.count, isHot: true, on: team) { blocks, solver throws(SolverError) in
      var numbering = BlockColumns(parts)
      for block in blocks {
        if found.value(\.isStopped) { return }
        numbering = numbering.numbering(block..<block + 1, of: parts)
        let program = parts.priced(block, numbering, costs, duals)
        let solution = try solver.solve(program)
        found.update { found in
          if solution.isOptimal, solution.rowDuals.count == program.rowCount {
            for (row, dual) in zip(parts.rows[block..<block + 1], solution.rowDuals) {
              found.rows[Int(row)] = dual
            }
          }
          found.done += 1
          if progress(found.done) == .stop { found.isStopped = true }
        }
      }
    }
    return found.value.rows
  }

  /// Costs less what the linking rows pay.
  private func costs(after duals: [Double]) -> [Double] {
    var costs = program.columnCost
    for row in linking where duals[Int(row)] != 0 {
      for position in program.entries(ofRow: Int(row)) {
        costs[Int(program.columnIndex[position])] -=
          duals[Int(row)] * program.coefficient[position]
      }
    }
    return costs
  }

  /// The programme of a block that buys what it shares.
  private func priced(
    _ block: Int, _ numbering: BlockColumns, _ costs: [Double], _ duals: [Double]
  ) -> LinearProgram {
    let rows = rows[block..<block + 1]
    let own = columns[block..<block + 1].count
    var worth = [Double](repeating: 0, count: shared.count)
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
      builder.addColumn(
        cost: place < own ? costs[Int(column)] : worth[place - own],
        lower: program.columnLower[Int(column)], upper: program.columnUpper[Int(column)])
    }
    return builder.finish()
  }
}

private struct BlockDuals: Sendable {
  var rows: [Double]
  var done = 0
  var isStopped = false
}
