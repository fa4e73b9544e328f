/// The slacks of one row or column: number of the slack column, or `nil`.
private struct Slacks {
  var below: Int?
  var above: Int?
}

/// The programme with a slack for each relaxation and no other costs.
func elasticProgram(_ program: LinearProgram, _ relaxations: [Relaxation]) -> LinearProgram {
  var rows = [Slacks?](repeating: nil, count: program.rowCount)
  var columns = [Slacks?](repeating: nil, count: program.columnCount)
  for (index, relaxation) in relaxations.enumerated() {
    let slack = program.columnCount + index
    switch relaxation.side.place {
    case .row(let row): set(&rows[row], slack, isLower: relaxation.side.isLower)
    case .column(let column): set(&columns[column], slack, isLower: relaxation.side.isLower)
    }
  }
  var builder = LinearProgramBuilder(
    columns: program.columnCount + relaxations.count,
    rows: program.rowCount + relaxations.count,
    entries: program.entryCount + 2 * relaxations.count)
  addColumns(of: program, columns, to: &builder)
  for relaxation in relaxations { builder.addColumn(cost: relaxation.cost) }
  addRows(of: program, rows, to: &builder)
  addBoundRows(of: program, columns, to: &builder)
  return builder.finish()
}

private func set(_ slacks: inout Slacks?, _ slack: Int, isLower: Bool) {
  var both = slacks ?? Slacks()
  if isLower { both.below = slack } else { both.above = slack }
  slacks = both
}

private func addColumns(
  of program: LinearProgram, _ slacks: [Slacks?], to builder: inout LinearProgramBuilder
) {
  for column in 0..<program.columnCount {
    builder.addColumn(
      lower: slacks[column]?.below == nil ? program.columnLower[column] : -.infinity,
      upper: slacks[column]?.above == nil ? program.columnUpper[column] : .infinity)
    if program.integrality?[column] == .integer { builder.setInteger(column: column) }
  }
}

private func addRows(
  of program: LinearProgram, _ slacks: [Slacks?], to builder: inout LinearProgramBuilder
) {
  for row in 0..<program.rowCount {
    builder.beginRow(lower: program.rowLower[row], upper: program.rowUpper[row])
    for position in program.entries(ofRow: row) {
      builder.entry(Int(program.columnIndex[position]), program.coefficient[position])
    }
    addEntries(slacks[row], to: &builder)
    builder.endRow()
  }
}

/// A relaxed column bound becomes a row, so that it can have a slack.
private func addBoundRows(
  of program: LinearProgram, _ slacks: [Slacks?], to builder: inout LinearProgramBuilder
) {
  for column in 0..<program.columnCount {
    guard let both = slacks[column] else { continue }
    builder.beginRow(
      lower: both.below == nil ? -.infinity : program.columnLower[column],
      upper: both.above == nil ? .infinity : program.columnUpper[column])
    builder.entry(column, 1)
    addEntries(both, to: &builder)
    builder.endRow()
  }
}

private func addEntries(_ slacks: Slacks?, to builder: inout LinearProgramBuilder) {
  if let below = slacks?.below { builder.entry(below, 1) }
  if let above = slacks?.above { builder.entry(above, -1) }
}
