/// The sections of an MPS file.
struct MPSPieces {
  let program: LinearProgram
  let objective: String
  let rows: [String]
  let columns: [String]

  func writeRows(to output: inout some TextOutputStream) {
    output.write("ROWS\n N \(objective)\n")
    for row in 0..<program.rowCount {
      output.write(" \(MPSRow(program, row).kind) \(rows[row])\n")
    }
  }

  func writeColumns(to output: inout some TextOutputStream) {
    let columnwise = ColumnwiseEntries(program)
    output.write("COLUMNS\n")
    var isInteger = false
    for column in 0..<program.columnCount {
      let wantsInteger = program.integrality?[column] == .integer
      if wantsInteger != isInteger {
        isInteger = wantsInteger
        output.write(" marker\(column) 'MARKER' '\(isInteger ? "INTORG" : "INTEND")'\n")
      }
      // A column without entries must still be named here.
      let cost = program.columnCost[column]
      let range = columnwise.range(of: column)
      if cost != 0 || range.isEmpty {
        output.write(" \(columns[column]) \(objective) \(shortest(cost))\n")
      }
      for position in range {
        let row = rows[Int(columnwise.row[position])]
        output.write(" \(columns[column]) \(row) \(shortest(columnwise.value[position]))\n")
      }
    }
    if isInteger { output.write(" marker 'MARKER' 'INTEND'\n") }
  }

  func writeRightHandSides(to output: inout some TextOutputStream) {
    output.write("RHS\n")
    if program.offset != 0 {
      output.write(" rhs \(objective) \(shortest(-program.offset))\n")
    }
    for row in 0..<program.rowCount {
      let side = MPSRow(program, row).rightHandSide
      if side != 0 { output.write(" rhs \(rows[row]) \(shortest(side))\n") }
    }
  }

  func writeRanges(to output: inout some TextOutputStream) {
    var isFirst = true
    for row in 0..<program.rowCount {
      guard let range = MPSRow(program, row).range else { continue }
      if isFirst { output.write("RANGES\n") }
      isFirst = false
      output.write(" range \(rows[row]) \(shortest(range))\n")
    }
  }

  func writeBounds(to output: inout some TextOutputStream) {
    output.write("BOUNDS\n")
    for column in 0..<program.columnCount {
      for (kind, value) in bounds(ofColumn: column) {
        let number = value.map { " \(shortest($0))" } ?? ""
        output.write(" \(kind) bound \(columns[column])\(number)\n")
      }
    }
  }

  /// Bounds that differ from 0 and infinity; of an integer column all, since readers differ there.
  private func bounds(ofColumn column: Int) -> [(kind: String, value: Double?)] {
    let lower = program.columnLower[column]
    let upper = program.columnUpper[column]
    let isInteger = program.integrality?[column] == .integer
    if lower == upper { return [("FX", lower)] }
    if lower == -.infinity, upper == .infinity { return [("FR", nil)] }
    var lines: [(kind: String, value: Double?)] = []
    if lower == -.infinity { lines.append(("MI", nil)) }
    if lower.isFinite, lower != 0 || upper < 0 || isInteger { lines.append(("LO", lower)) }
    if upper.isFinite { lines.append(("UP", upper)) }
    if upper == .infinity, isInteger { lines.append(("PL", nil)) }
    return lines
  }
}

/// How a row is said in MPS: kind, right-hand side, and the range that makes the other bound.
struct MPSRow {
  let kind: String
  let rightHandSide: Double
  let range: Double?

  init(_ program: LinearProgram, _ row: Int) {
    let lower = program.rowLower[row]
    let upper = program.rowUpper[row]
    let hasLower = lower.isFinite
    kind = lower == upper ? "E" : hasLower ? "G" : upper.isFinite ? "L" : "N"
    rightHandSide = hasLower ? lower : upper.isFinite ? upper : 0
    range = hasLower && upper.isFinite && lower != upper ? upper - lower : nil
  }
}

/// The shortest text that reads back to the same value.
private func shortest(_ value: Double) -> String {
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
