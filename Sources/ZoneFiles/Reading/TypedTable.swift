import Findings

/// A table whose cells were read as their columns say.
///
/// Columns are plain arrays over the rows: numbers (NaN where nothing is stated), and codes (-1 where
/// nothing is stated) for choices, units, sources, dates, whole numbers, and the rows that ids name.
struct TypedTable: Sendable {
  let cells: CellTable
  /// The rows that an error takes out of the network.
  var isDropped: [Bool]
  private var numbers: [[Double]]
  private var roundings: [[Double]]
  private var codes: [[Int32]]

  init(_ cells: CellTable) {
    self.cells = cells
    isDropped = [Bool](repeating: cells.isMissingColumns, count: cells.rowCount)
    for row in cells.brokenRows { isDropped[row] = true }
    numbers = [[Double]](repeating: [], count: cells.width)
    roundings = numbers
    codes = [[Int32]](repeating: [], count: cells.width)
  }

  var schema: TableSchema { cells.schema }
  var rowCount: Int { cells.rowCount }

  /// The position of a column of the schema.
  func column(_ field: Field) -> Int {
    let position = schema.positions[field.rawValue]
    precondition(position >= 0, "the table has no such column")
    return position
  }

  /// The column that holds the unit of another one's numbers.
  func unitColumn(_ field: Field) -> Field? { schema.unitFields[column(field)] }

  /// The numbers of a column of numbers or bounds; `count == rowCount`.
  func numbers(_ field: Field) -> [Double] { numbers[column(field)] }

  /// Half a unit of the last printed digit of each number of a column; `count == rowCount`.
  func roundings(_ field: Field) -> [Double] { roundings[column(field)] }

  /// The codes of a column; `count == rowCount`.
  func codes(_ field: Field) -> [Int32] { codes[column(field)] }

  /// The text of a cell.
  func text(_ row: Int, _ field: Field) -> String { cells.text(cells.cell(row, column(field))) }

  /// A number, where one is stated.
  func number(_ row: Int, _ field: Field) -> Double? {
    let value = numbers[column(field)][row]
    return value.isNaN ? nil : value
  }

  /// A code, where one is stated.
  func code(_ row: Int, _ field: Field) -> Int? {
    let value = codes[column(field)][row]
    return value < 0 ? nil : Int(value)
  }

  mutating func setNumbers(_ column: Int, _ values: [Double], roundings: [Double]) {
    numbers[column] = values
    self.roundings[column] = roundings
  }

  mutating func setCodes(_ column: Int, _ values: [Int32]) { codes[column] = values }
}
