extension ProofSearch {
  /// Entries of a merged programme up to which it is solved at leisure.
  private static let easyEntries = 120_000

  /// Stages for a programme: merged from long blocks to short ones, each nested in the next longer.
  ///
  /// Where costs stand still for several timesteps, as tariffs by the block do, blocks end where costs
  /// change. Otherwise lengths are powers of two. The first stage is the coarsest that the gap asked
  /// for leaves hope for: measured gaps fall by about the factor by which blocks shorten.
  public static func stages(
    for program: LinearProgram, structure: TimeStructure, gap: Double
  ) -> [Stage] {
    let steps = structure.steps
    guard steps > 1 else { return [whole(steps)] }
    let even = [8, 4, 2].filter { $0 <= steps }.map { TimePartition(steps: steps, length: $0) }
    let changes = TimePartition.ofCosts(program, structure)
    let hasTariffBlocks = changes.count * 2 <= steps && changes.count > steps / 12
    var merged = hasTariffBlocks ? [changes, changes.halved] : even
    // What is small is solved as it is at the end.
    if gap < 0.002, merged.count > 1, program.entryCount > easyEntries, !hasTariffBlocks {
      merged.removeFirst()
    }
    // Longer blocks leave less to the prices of what couples them.
    let hours = gap < 0.01 ? 48 : 24
    let stages = merged.map { Stage(merged: $0, blocks: blocks(over: $0, steps, hours)) }
    return stages + [whole(steps)]
  }

  /// Everything at once: the programme itself.
  private static func whole(_ steps: Int) -> Stage {
    let one = TimePartition(steps: max(1, steps), length: 1)
    return Stage(merged: one, blocks: TimePartition(steps: max(1, steps), length: max(1, steps)))
  }

  /// Blocks of so many timesteps, or half of a short horizon, that end where merged blocks do.
  private static func blocks(
    over merged: TimePartition, _ steps: Int, _ length: Int
  ) -> TimePartition {
    let length = max(1, min(length, steps / 2))
    var starts = [0]
    for start in merged.starts.dropFirst().dropLast()
    where start - starts[starts.count - 1] >= length {
      starts.append(start)
    }
    return TimePartition(starts: starts + [steps])
  }
}

extension TimePartition {
  /// Every block of several timesteps in two.
  var halved: TimePartition {
    var halves: [Int] = []
    for block in 0..<count {
      let steps = steps(of: block)
      halves.append(steps.lowerBound)
      if steps.count > 1 { halves.append(steps.lowerBound + steps.count / 2) }
    }
    return TimePartition(starts: halves + [starts[count]])
  }

  /// Blocks that end where the cost of any column changes from one timestep to the next.
  static func ofCosts(_ program: LinearProgram, _ structure: TimeStructure) -> TimePartition {
    let steps = structure.steps
    let series = Int(structure.columnSeries.max() ?? -1) + 1
    var cost = [Double](repeating: .nan, count: series * steps)
    for column in 0..<program.columnCount where structure.columnStep[column] >= 0 {
      cost[Int(structure.columnSeries[column]) * steps + Int(structure.columnStep[column])] =
        program.columnCost[column]
    }
    var changes = [Bool](repeating: false, count: steps)
    for own in 0..<series {
      for step in 1..<max(1, steps) {
        let (before, after) = (cost[own * steps + step - 1], cost[own * steps + step])
        if abs(after - before) > 1e-9 * max(1, abs(before)) { changes[step] = true }
      }
    }
    return TimePartition(starts: [0] + (1..<max(1, steps)).filter { changes[$0] } + [steps])
  }
}
