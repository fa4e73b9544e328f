/// Values that keep every row and bound of a programme, put together block by block.
struct BlockAnswer: Sendable {
  /// The value of each column.
  let columnValues: [Double]
  /// Their cost, offset included.
  let objective: Double
  /// The greatest scaled violation of a row or bound.
  let violation: Double
}

extension BlockParts {
  /// Solves every block alone within its share of what couples the blocks.
  ///
  /// The plan fixes the shared columns and the shares. A block that has no answer within them is solved
  /// together with its neighbours, more and more of them, and may then have more of a shared column at
  /// its cost; all have the greatest.
  ///
  /// - Returns: the values, checked on the whole programme; `nil` where there is no answer even of all
  ///   blocks together, or the run was stopped.
  func answer(
    to plan: [Double], within tolerance: Double, on team: some SolverTeam,
    progress: @escaping @Sendable (Int) -> SolveAnswer = { _ in .continue }
  ) throws(SolverError) -> BlockAnswer? {
    let parts = self
    let bounded = withinReach(plan)
    let shares = BlockShares(self, plan: bounded)
    let touching = BlockLinks(self, shares)
    let found = Shared(BlockValues(values: bounded))
    try eachBlock(partition.count, isHot: true, on: team) { blocks, solver throws(SolverError) in
      var numbering = BlockColumns(parts)
      for block in blocks {
        if found.value(\.isStopped) { return }
        numbering = numbering.numbering(block..<block + 1, of: parts)
        let program = parts.shared(
          block..<block + 1, numbering, bounded, shares, touching, mayAdd: false)
        let solution = try solver.solve(program)
        found.update { found in
          if solution.isOptimal {
            found.take(solution.columnValues, numbering.columns, parts)
          } else {
            found.failed.append(block)
          }
          found.done += 1
          if progress(found.done) == .stop { found.isStopped = true }
        }
      }
    }
    guard !found.value.isStopped,
      try parts.joinFailed(found, bounded, shares, touching, on: team)
    else { return nil }
    let values = found.value.values
    let violation = program.violation(at: values)
    guard violation <= tolerance else { return nil }
    return BlockAnswer(
      columnValues: values, objective: program.objective(at: values).value, violation: violation)
  }

  /// The plan within its bounds, and each activity within what the planned shared columns allow it in
  /// its own timestep.
  private func withinReach(_ plan: [Double]) -> [Double] {
    var values = plan
    for column in values.indices {
      values[column] = min(
        max(values[column], program.columnLower[column]), program.columnUpper[column])
    }
    for row in 0..<program.rowCount where program.rowUpper[row].isFinite {
      var (own, fixed) = (-1, 0.0)
      var isSingle = true
      for position in program.entries(ofRow: row) {
        let column = Int(program.columnIndex[position])
        if columnBlock[column] < 0 {
          fixed += program.coefficient[position] * values[column]
        } else if own < 0, program.coefficient[position] > 0 {
          own = position
        } else {
          isSingle = false
        }
      }
      guard isSingle, own >= 0 else { continue }
      let column = Int(program.columnIndex[own])
      let reach = (program.rowUpper[row] - fixed) / program.coefficient[own]
      values[column] = min(values[column], max(reach, program.columnLower[column]))
    }
    return values
  }

  /// Solves each block without an answer together with its neighbours, more and more of them.
  private func joinFailed(
    _ found: Shared<BlockValues>, _ plan: [Double], _ shares: BlockShares, _ links: BlockLinks,
    on team: some SolverTeam
  ) throws(SolverError) -> Bool {
    let failed = found.value.failed.sorted()
    guard !failed.isEmpty else { return true }
    let parts = self
    try team.run { worker, solver throws(SolverError) in
      guard worker == 0 else { return }
      var numbering = BlockColumns(parts)
      var joined: [Range<Int>] = []
      for block in failed where !joined.contains(where: { $0.contains(block) }) {
        var range = block..<block + 1
        repeat {
          guard range.count < parts.partition.count else {
            found.update { $0.isStopped = true }
            return
          }
          range = parts.widened(range, over: &joined)
          numbering = numbering.numbering(range, of: parts)
        } while try !parts.solve(range, numbering, plan, shares, links, on: solver, into: found)
        joined.append(range)
      }
    }
    return !found.value.isStopped
  }

  /// The range with as many blocks more to both sides, and with every range that it then touches: what
  /// was solved together stays together, as it kept the rows between its blocks and not their shares.
  private func widened(_ range: Range<Int>, over joined: inout [Range<Int>]) -> Range<Int> {
    var lower = max(0, range.lowerBound - range.count)
    var upper = min(partition.count, range.upperBound + range.count)
    for other in joined where other.overlaps(lower..<upper) {
      lower = min(lower, other.lowerBound)
      upper = max(upper, other.upperBound)
    }
    joined.removeAll { $0.overlaps(lower..<upper) }
    return lower..<upper
  }

  /// Solves consecutive blocks with the planned shared columns and, where that is too little, with
  /// more of them.
  private func solve(
    _ blocks: Range<Int>, _ numbering: BlockColumns, _ plan: [Double],
    _ shares: BlockShares, _ links: BlockLinks, on solver: any Solver,
    into found: Shared<BlockValues>
  ) throws(SolverError) -> Bool {
    let columns = numbering.columns
    for mayAdd in [false, true] {
      try solver.load(shared(blocks, numbering, plan, shares, links, mayAdd: mayAdd))
      let solution = try solver.solve()
      if solution.isOptimal {
        found.update { $0.take(solution.columnValues, columns, self) }
        return true
      }
    }
    return false
  }

  /// The programme of consecutive blocks within their shares.
  private func shared(
    _ blocks: Range<Int>, _ numbering: BlockColumns, _ plan: [Double], _ shares: BlockShares,
    _ links: BlockLinks, mayAdd: Bool
  ) -> LinearProgram {
    let own = columns[blocks].count
    var builder = LinearProgramBuilder(
      columns: numbering.columns.count, rows: rows[blocks].count, entries: 6 * rows[blocks].count)
    for (place, column) in numbering.columns.enumerated() {
      let isShared = place >= own
      builder.addColumn(
        cost: program.columnCost[Int(column)],
        lower: isShared ? plan[Int(column)] : program.columnLower[Int(column)],
        upper: isShared && !mayAdd ? plan[Int(column)] : program.columnUpper[Int(column)])
    }
    for row in rows[blocks] {
      builder.beginRow(lower: program.rowLower[Int(row)], upper: program.rowUpper[Int(row)])
      for position in program.entries(ofRow: Int(row)) {
        builder.entry(
          numbering.place(of: program.columnIndex[position]), program.coefficient[position])
      }
      builder.endRow()
    }
    for position in links.links(of: blocks) {
      addLink(Int(position), blocks, numbering, shares, to: &builder)
    }
    return builder.finish()
  }

  /// A linking row as far as it lies in the blocks: the row itself where all of it does, else the
  /// blocks' shares of it.
  private func addLink(
    _ position: Int, _ blocks: Range<Int>, _ numbering: BlockColumns, _ shares: BlockShares,
    to builder: inout LinearProgramBuilder
  ) {
    let row = Int(linking[position])
    let range = shares.range(of: position)
    let isWhole = range.allSatisfy { blocks.contains(Int(shares.block[$0])) }
    var (lower, upper) = (program.rowLower[row], program.rowUpper[row])
    if !isWhole {
      (lower, upper) = (0, 0)
      for share in range where blocks.contains(Int(shares.block[share])) {
        lower += shares.lower[share]
        upper += shares.upper[share]
      }
    }
    builder.beginRow(lower: lower, upper: upper)
    for entry in program.entries(ofRow: row) {
      let column = program.columnIndex[entry]
      let block = columnBlock[Int(column)]
      guard block < 0 ? isWhole : blocks.contains(Int(block)) else { continue }
      builder.entry(numbering.place(of: column), program.coefficient[entry])
    }
    builder.endRow()
  }
}

/// Which linking rows each block has a share of.
private struct BlockLinks: Sendable {
  private let byBlock: [[Int32]]

  init(_ parts: BlockParts, _ shares: BlockShares) {
    var byBlock = [[Int32]](repeating: [], count: parts.partition.count)
    for position in parts.linking.indices {
      for share in shares.range(of: position) {
        byBlock[Int(shares.block[share])].append(Int32(position))
      }
    }
    self.byBlock = byBlock
  }

  /// The linking rows of consecutive blocks, each once, ascending.
  func links(of blocks: Range<Int>) -> [Int32] {
    guard blocks.count > 1 else { return byBlock[blocks.lowerBound] }
    return Set(byBlock[blocks].joined()).sorted()
  }
}

/// Values of the columns as the blocks find them.
private struct BlockValues: Sendable {
  var values: [Double]
  var failed: [Int] = []
  var done = 0
  var isStopped = false

  /// Takes a block's own columns, and of shared ones the greatest.
  mutating func take(_ found: [Double], _ columns: [Int32], _ parts: BlockParts) {
    for (value, column) in zip(found, columns) {
      let isShared = parts.columnBlock[Int(column)] < 0
      values[Int(column)] = isShared ? max(values[Int(column)], value) : value
    }
  }
}

extension LinearProgram {
  /// The greatest scaled violation of a row or column bound.
  package func violation(at values: [Double]) -> Double {
    primalResidual(self, values, rowValues(at: values)).scaled
  }
}
