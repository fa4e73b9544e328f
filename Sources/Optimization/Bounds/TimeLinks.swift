/// What couples neighbouring timesteps: series of columns that carry a state, and rows that limit
/// change.
struct TimeLinks {
  /// Whether a series of columns carries a state: an equality of a later timestep names it.
  private(set) var isState: [Bool]
  /// Whether a series of rows limits change: an inequality that names columns of another timestep.
  private(set) var isRamp: [Bool]

  /// Looks at every row once.
  init(_ program: LinearProgram, _ structure: TimeStructure) {
    isState = [Bool](repeating: false, count: Int(structure.columnSeries.max() ?? -1) + 1)
    isRamp = [Bool](repeating: false, count: Int(structure.rowSeries.max() ?? -1) + 1)
    for row in 0..<program.rowCount {
      let step = structure.rowStep[row]
      guard step >= 0 else { continue }
      let isEquality = program.rowLower[row] == program.rowUpper[row]
      for position in program.entries(ofRow: row) {
        let column = Int(program.columnIndex[position])
        guard structure.columnStep[column] >= 0, structure.columnStep[column] != step else {
          continue
        }
        if isEquality {
          isState[Int(structure.columnSeries[column])] = true
        } else {
          isRamp[Int(structure.rowSeries[row])] = true
        }
      }
    }
  }
}

/// The merged column of each column, numbered in the order of the first column of each.
func columnGroups(
  _ structure: TimeStructure, _ partition: TimePartition, _ links: TimeLinks
) -> [Int32] {
  let block = partition.blockOfStep
  // Two places for each series and block: what lies within it, and a state at its end.
  var known = [Int32](repeating: -1, count: links.isState.count * partition.count * 2)
  var groups = [Int32](repeating: 0, count: structure.columnStep.count)
  var next: Int32 = 0
  for column in groups.indices {
    let step = Int(structure.columnStep[column])
    guard step >= 0 else {
      groups[column] = next
      next += 1
      continue
    }
    let series = Int(structure.columnSeries[column])
    let own = Int(block[step])
    let isEnd = links.isState[series] && step == partition.starts[own + 1] - 1
    let place = (series * partition.count + own) * 2 + (isEnd ? 1 : 0)
    if known[place] < 0 {
      known[place] = next
      next += 1
    }
    groups[column] = known[place]
  }
  return groups
}

/// The rows that each merged row adds up, with their weights.
struct RowWeights: Sendable {
  private(set) var start: [Int32] = [0]
  private(set) var row: [Int32] = []
  private(set) var weight: [Double] = []

  /// The number of merged rows.
  var count: Int { start.count - 1 }

  func range(of merged: Int) -> Range<Int> { Int(start[merged])..<Int(start[merged + 1]) }

  /// Merged rows in the order of the rows' series; rows without a timestep stay as they are.
  init(
    _ program: LinearProgram, _ structure: TimeStructure, _ partition: TimePartition,
    _ links: TimeLinks
  ) {
    row.reserveCapacity(program.rowCount)
    weight.reserveCapacity(program.rowCount)
    let rowAt = RowWeights.rowsBySeries(structure, count: links.isRamp.count)
    for series in links.isRamp.indices {
      let rows = rowAt[series * structure.steps..<(series + 1) * structure.steps]
      if links.isRamp[series] {
        addRamps(rows, partition)
      } else {
        addSums(rows, partition)
      }
    }
    for index in 0..<program.rowCount where structure.rowStep[index] < 0 {
      row.append(Int32(index))
      weight.append(1)
      close()
    }
  }

  private static func rowsBySeries(_ structure: TimeStructure, count: Int) -> [Int32] {
    var rows = [Int32](repeating: -1, count: count * structure.steps)
    for row in structure.rowStep.indices where structure.rowStep[row] >= 0 {
      let place = Int(structure.rowSeries[row]) * structure.steps + Int(structure.rowStep[row])
      rows[place] = Int32(row)
    }
    return rows
  }

  private mutating func close() {
    if row.count > Int(start[start.count - 1]) { start.append(Int32(row.count)) }
  }

  private mutating func addSums(_ rows: ArraySlice<Int32>, _ partition: TimePartition) {
    for block in 0..<partition.count {
      for step in partition.steps(of: block) where rows[rows.startIndex + step] >= 0 {
        row.append(rows[rows.startIndex + step])
        weight.append(1)
      }
      close()
    }
  }

  /// mean(B') − mean(B) is the sum of the changes from one timestep to the next, each weighted by the
  /// share of B before it and of B' after it.
  private mutating func addRamps(_ rows: ArraySlice<Int32>, _ partition: TimePartition) {
    for block in 0..<partition.count - 1 {
      let (first, second) = (partition.steps(of: block), partition.steps(of: block + 1))
      for step in first.lowerBound + 1..<second.upperBound {
        let index = rows[rows.startIndex + step]
        guard index >= 0 else { continue }
        row.append(index)
        weight.append(
          step <= second.lowerBound
            ? Double(step - first.lowerBound) / Double(first.count)
            : Double(second.upperBound - step) / Double(second.count))
      }
      close()
    }
  }
}
