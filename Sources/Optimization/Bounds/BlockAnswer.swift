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
  /// The plan fixes the shared columns and the shares. A block that has no answer within its share is
  /// solved again with what the others left, alone or with neighbours, and may then have more of a shared
  /// column at its cost; all have the greatest.
  ///
  /// - Returns: the values, checked on the whole programme; `nil` where there is no answer even of a
  ///   good part of the blocks together, or the run was stopped.
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
        let program = parts.stated(
          block..<block + 1, numbering, bounded, touching, mayAdd: false
        ) { shares.bounds(ofLink: $0, in: block) }
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
      try parts.repairFailed(found, touching, on: team, progress: progress)
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

  /// Solves each block without an answer once more, beside what the others found: alone, where it may
  /// use all that they leave of the linking rows, then together with its neighbours, more and more of them.
  ///
  /// Every such solve keeps all rows between its blocks and the values of all others as they then are;
  /// so when the last block has been solved, all rows hold.
  private func repairFailed(
    _ found: Shared<BlockValues>, _ links: BlockLinks, on team: some SolverTeam,
    progress: @escaping @Sendable (Int) -> SolveAnswer
  ) throws(SolverError) -> Bool {
    let failed = found.value.failed.sorted()
    guard !failed.isEmpty else { return true }
    let parts = self
    try team.run { worker, solver throws(SolverError) in
      guard worker == 0 else { return }
      let hot = BlockSolver(solver, isHot: true)
      var numbering = BlockColumns(parts)
      var solved = Set<Int>()
      for block in failed where !solved.contains(block) {
        var range = block..<block + 1
        while true {
          if progress(found.value(\.done)) == .stop { found.update { $0.isStopped = true } }
          if found.value(\.isStopped) { return }
          numbering = numbering.numbering(range, of: parts)
          if try parts.solve(range, numbering, links, on: hot, into: found) { break }
          let wider = parts.widened(range)
          guard wider.count > range.count, wider.count <= parts.widest else {
            found.update { $0.isStopped = true }
            return
          }
          range = wider
        }
        solved.formUnion(range)
      }
    }
    return !found.value.isStopped
  }

  /// How many blocks are solved together at most: with more the whole programme, less merged, is the
  /// better attempt.
  private var widest: Int { min(partition.count, 30) }

  /// The range with as many blocks more to both sides.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    max(
      0, range.lowerBound - range.count)..<min(
        partition.count, range.upperBound + range.count)
  }

  /// Solves consecutive blocks beside the values of all others with the shared columns as they are and,
  /// where several blocks find no answer so, with more of them.
  private func solve(
    _ blocks: Range<Int>, _ numbering: BlockColumns, _ links: BlockLinks,
    on solver: BlockSolver, into found: Shared<BlockValues>
  ) throws(SolverError) -> Bool {
    let columns = numbering.columns
    for mayAdd in blocks.count > 1 ? [false, true] : [false] {
      let values = found.value(\.values)
      let solution = try solver.solve(
        stated(blocks, numbering, values, links, mayAdd: mayAdd) {
          rest(ofLink: $0, beside: blocks, values)
        })
      if solution.isOptimal {
        found.update { $0.take(solution.columnValues, columns, self) }
        return true
      }
    }
    return false
  }

  /// The programme of consecutive blocks with the shared columns as planned, or more of them.
  ///
  /// - Parameter bounds: the bounds of what the blocks may contribute to a linking row that is not theirs
  ///   alone.
  private func stated(
    _ blocks: Range<Int>, _ numbering: BlockColumns, _ plan: [Double], _ links: BlockLinks,
    mayAdd: Bool, bounds: (_ position: Int) -> (lower: Double, upper: Double)
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
      addLink(Int(position), blocks, numbering, bounds, to: &builder)
    }
    return builder.finish()
  }

  /// A linking row as far as it lies in the blocks: the row itself where all of it does.
  private func addLink(
    _ position: Int, _ blocks: Range<Int>, _ numbering: BlockColumns,
    _ bounds: (_ position: Int) -> (lower: Double, upper: Double),
    to builder: inout LinearProgramBuilder
  ) {
    let row = Int(linking[position])
    let isWhole = isWhole(row, within: blocks)
    let (lower, upper) =
      isWhole ? (program.rowLower[row], program.rowUpper[row]) : bounds(position)
    builder.beginRow(lower: lower, upper: upper)
    for entry in program.entries(ofRow: row) {
      let column = program.columnIndex[entry]
      let block = columnBlock[Int(column)]
      guard block < 0 ? isWhole : blocks.contains(Int(block)) else { continue }
      builder.entry(numbering.place(of: column), program.coefficient[entry])
    }
    builder.endRow()
  }

  private func isWhole(_ row: Int, within blocks: Range<Int>) -> Bool {
    program.entries(ofRow: row).allSatisfy { entry in
      let block = columnBlock[Int(program.columnIndex[entry])]
      return block < 0 || blocks.contains(Int(block))
    }
  }

  /// What the values of all other columns leave of a linking row.
  private func rest(
    ofLink position: Int, beside blocks: Range<Int>, _ values: [Double]
  ) -> (lower: Double, upper: Double) {
    let row = Int(linking[position])
    var used = 0.0
    for entry in program.entries(ofRow: row) {
      let column = Int(program.columnIndex[entry])
      let block = columnBlock[column]
      guard block < 0 || !blocks.contains(Int(block)) else { continue }
      used += program.coefficient[entry] * values[column]
    }
    return (program.rowLower[row] - used, program.rowUpper[row] - used)
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
