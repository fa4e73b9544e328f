/// Adds up columns and rows by their groups and weights.
func mergedProgram(
  _ full: LinearProgram, _ group: [Int32], _ members: [Int32], _ rows: RowWeights,
  _ rule: MergedProgram.CostRule
) -> LinearProgram {
  var builder = LinearProgramBuilder(
    columns: members.count, rows: rows.count,
    entries: full.entryCount / max(1, full.columnCount / max(1, members.count)))
  builder.offset = full.offset
  addColumns(full, group, members, rule, to: &builder)
  var sums = [Double](repeating: 0, count: members.count)
  var lastRow = [Int32](repeating: -1, count: members.count)
  var columns: [Int32] = []
  for merged in 0..<rows.count {
    columns.removeAll(keepingCapacity: true)
    var (lower, upper) = (0.0, 0.0)
    for position in rows.range(of: merged) {
      let (row, weight) = (Int(rows.row[position]), rows.weight[position])
      lower += weight * full.rowLower[row]
      upper += weight * full.rowUpper[row]
      for entry in full.entries(ofRow: row) {
        let column = group[Int(full.columnIndex[entry])]
        if lastRow[Int(column)] != Int32(merged) {
          lastRow[Int(column)] = Int32(merged)
          sums[Int(column)] = 0
          columns.append(column)
        }
        sums[Int(column)] += weight * full.coefficient[entry]
      }
    }
    builder.beginRow(lower: lower, upper: upper)
    for column in columns where abs(sums[Int(column)]) > 1e-13 {
      builder.entry(Int(column), sums[Int(column)])
    }
    builder.endRow()
  }
  return builder.finish()
}

/// Bounds are means; costs add up, by the rule.
private func addColumns(
  _ full: LinearProgram, _ group: [Int32], _ members: [Int32], _ rule: MergedProgram.CostRule,
  to builder: inout LinearProgramBuilder
) {
  var cost = [Double](repeating: rule == .least ? .infinity : 0, count: members.count)
  var lower = [Double](repeating: 0, count: members.count)
  var upper = lower
  for column in 0..<full.columnCount {
    let merged = Int(group[column])
    lower[merged] += full.columnLower[column]
    upper[merged] += full.columnUpper[column]
    switch rule {
    case .mean: cost[merged] += full.columnCost[column]
    case .least: cost[merged] = min(cost[merged], full.columnCost[column])
    }
  }
  for merged in members.indices {
    let count = Double(members[merged])
    builder.addColumn(
      cost: rule == .least ? cost[merged] * count : cost[merged], lower: lower[merged] / count,
      upper: upper[merged] / count)
  }
}
