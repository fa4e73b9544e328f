/// Where one cell's text lies in the bytes of its table.
struct Cell: Sendable, Hashable {
  /// The first byte.
  var start: UInt32
  /// The number of bytes; the top bit says that the text holds doubled quotation marks.
  private var packed: UInt32

  init(start: Int, count: Int, hasDoubledQuotes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    packed = UInt32(truncatingIfNeeded: count) | (hasDoubledQuotes ? 1 << 31 : 0)
  }

  /// The cell of a column that the file does not have.
  static let empty = Cell(start: 0, count: 0)

  var first: Int { Int(start) }
  var count: Int { Int(packed & ~(1 << 31)) }
  var isEmpty: Bool { packed == 0 }
  var hasDoubledQuotes: Bool { packed & 1 << 31 != 0 }

  /// The same cell after other bytes were put before those of its file.
  func moved(by offset: Int) -> Cell {
    var cell = self
    cell.start += UInt32(truncatingIfNeeded: offset)
    return cell
  }
}

/// The rows of a table as cells that point into its bytes, in the order of the schema's columns.
///
/// After a scenario was laid over it, bytes and rows of several files stand one after the other.
struct CellTable: Sendable {
  let schema: TableSchema
  /// The files, each with the position of its first byte.
  var files: [(file: Int32, start: Int)]
  var bytes: [UInt8]
  /// The cells of all rows; `count == rows * width`.
  var cells: [Cell] = []
  /// The line on which each row begins, counted from 1.
  var lines: [Int32] = []
  /// The file of each row.
  var rowFiles: [Int32] = []
  /// The names in the header of the table's own file, in its order.
  var header: [String] = []
  /// The rows that do not have the form of the header; they are kept for the ids that they hold.
  var brokenRows: [Int] = []
  /// Whether rows after the last one could not be read.
  var wasCut = false
  /// Whether a required column is not there, so that no row can be used.
  var isMissingColumns = false
  /// Which of the schema's columns the files have.
  var isPresent: [Bool]
  /// The rows whose cells partly come from a scenario: row to the scenario's lines, by file.
  var overlays: [Int: [(file: Int32, line: Int32)]] = [:]

  init(schema: TableSchema, file: Int32? = nil, bytes: [UInt8] = []) {
    self.schema = schema
    self.bytes = bytes
    files = file.map { [($0, 0)] } ?? []
    isPresent = [Bool](repeating: false, count: schema.columns.count)
  }

  var width: Int { schema.columns.count }
  var rowCount: Int { lines.count }

  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> Cell { cells[row * width + column] }

  /// The text of a cell, with doubled quotation marks made single.
  func text(_ cell: Cell) -> String {
    guard !cell.isEmpty else { return "" }
    let text = String(decoding: bytes[cell.first..<cell.first + cell.count], as: UTF8.self)
    return cell.hasDoubledQuotes
      ? text.split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\"") : text
  }

  /// Whether a cell's bytes are these.
  func matches(_ cell: Cell, _ text: StaticString) -> Bool {
    guard cell.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where bytes[cell.first + index] != wanted[index] {
        return false
      }
      return true
    }
  }

  /// The file and line of a cell.
  func source(of cell: Cell, row: Int) -> (file: Int32, line: Int32) {
    guard let lines = overlays[row], !cell.isEmpty else { return (rowFiles[row], lines[row]) }
    let file = files.last { $0.start <= cell.first }?.file ?? rowFiles[row]
    return lines.last { $0.file == file } ?? (rowFiles[row], self.lines[row])
  }
}
