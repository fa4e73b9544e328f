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
  func column(_ name: String) -> Int {
    guard let position = schema.position(of: name) else {
      preconditionFailure("\(schema.file) has no column \(name)")
    }
    return position
  }

  /// The numbers of a column of numbers or bounds; `count == rowCount`.
  func numbers(_ name: String) -> [Double] { numbers[column(name)] }

  /// Half a unit of the last printed digit of each number of a column; `count == rowCount`.
  func roundings(_ name: String) -> [Double] { roundings[column(name)] }

  /// The codes of a column; `count == rowCount`.
  func codes(_ name: String) -> [Int32] { codes[column(name)] }

  /// The text of a cell.
  func text(_ row: Int, _ name: String) -> String { cells.text(cells.cell(row, column(name))) }

  /// A number, where one is stated.
  func number(_ row: Int, _ name: String) -> Double? {
    let value = numbers[column(name)][row]
    return value.isNaN ? nil : value
  }

  /// A code, where one is stated.
  func code(_ row: Int, _ name: String) -> Int? {
    let value = codes[column(name)][row]
    return value < 0 ? nil : Int(value)
  }

  mutating func setNumbers(_ column: Int, _ values: [Double], roundings: [Double]) {
    numbers[column] = values
    self.roundings[column] = roundings
  }

  mutating func setCodes(_ column: Int, _ values: [Int32]) { codes[column] = values }
}
