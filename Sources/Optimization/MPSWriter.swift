/// Writes a linear programme as free-format MPS, the same bytes for the same programme.
///
/// Numbers are the shortest text that reads back to the same value; the upper bound of a range row
/// is written as its distance from the lower one, so its last digit may differ. The objective's
/// offset stands as the negative right-hand side of the objective row, as HiGHS and most readers
/// take it. Blanks in names become `_`; a name that is empty, taken or a word of the format gets
/// its number appended.
public struct MPSWriter {
  private let rowName: (Int) -> String
  private let columnName: (Int) -> String

  /// Takes the names of rows and columns by number.
  public init(
    rowName: @escaping (Int) -> String = { "r\($0)" },
    columnName: @escaping (Int) -> String = { "c\($0)" }
  ) {
    self.rowName = rowName
    self.columnName = columnName
  }

  /// The whole file as one text.
  public func text(_ program: LinearProgram, name: String = "program") throws(MPSError) -> String {
    var output = ""
    try write(program, name: name, to: &output)
    return output
  }

  /// Writes the file piece by piece.
  ///
  /// - Throws: `MPSError` where a row's bounds cross, which the format cannot say.
  public func write(
    _ program: LinearProgram, name: String = "program", to output: inout some TextOutputStream
  ) throws(MPSError) {
    for row in 0..<program.rowCount where program.rowLower[row] > program.rowUpper[row] {
      throw .crossedRowBounds(row: row)
    }
    var names = MPSNames()
    let objective = names.unique("cost", number: 0)
    let rows = (0..<program.rowCount).map { names.unique(rowName($0), number: $0) }
    names.startOver()
    let columns = (0..<program.columnCount).map { names.unique(columnName($0), number: $0) }
    let pieces = MPSPieces(program: program, objective: objective, rows: rows, columns: columns)
    output.write("NAME \(MPSNames.cleaned(name))\n")
    pieces.writeRows(to: &output)
    pieces.writeColumns(to: &output)
    pieces.writeRightHandSides(to: &output)
    pieces.writeRanges(to: &output)
    pieces.writeBounds(to: &output)
    output.write("ENDATA\n")
  }
}

/// What MPS cannot say.
public enum MPSError: Error, Sendable, Equatable {
  /// A row's lower bound is greater than its upper bound.
  case crossedRowBounds(row: Int)
}
