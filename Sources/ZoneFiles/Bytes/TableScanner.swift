/// What is wrong with the form of a table's text.
enum FormFault: Sendable, Hashable {
  /// A quotation mark is never closed.
  case openQuote(line: Int)
  /// Text stands beside a quoted cell, or a quotation mark within an unquoted one.
  case strayQuote(line: Int)
  /// A row has more or fewer cells than the header.
  case ragged(line: Int, found: Int, expected: Int)
  /// A row goes on over too many bytes.
  case rowTooLong(line: Int, limit: Int)
}

/// Splits the bytes of a table into rows and cells (RFC 4180).
///
/// Cells are separated by commas and may stand in quotation marks; lines end with LF, CRLF or CR.
/// Spaces and tabs around a cell do not count. Rows without any text are left out.
struct TableScanner {
  /// The most bytes of a row.
  static let rowLimit = 1 << 20

  private(set) var position = 0
  private(set) var line = 1
  private(set) var faults: [FormFault] = []
  /// Whether rows after the last one could not be read.
  private(set) var wasCut = false
  private let bytes: [UInt8]

  /// Begins at the first byte of a line; lines are counted from there.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  /// Reads the next row that holds text into `cells`; its line, or `nil` at the end.
  mutating func next(_ cells: inout [Cell]) -> Int? {
    while position < bytes.count {
      cells.removeAll(keepingCapacity: true)
      let first = line
      let start = position
      guard readRow(&cells) else {
        wasCut = true
        return nil
      }
      guard position - start <= Self.rowLimit else {
        faults.append(.rowTooLong(line: first, limit: Self.rowLimit))
        wasCut = true
        return nil
      }
      if cells.contains(where: { !$0.isEmpty }) { return first }
    }
    return nil
  }

  /// Notes a fault.
  mutating func note(_ fault: FormFault) { faults.append(fault) }

  /// Reads to the end of the row; false where a quotation mark is never closed.
  private mutating func readRow(_ cells: inout [Cell]) -> Bool {
    let all = self.bytes
    let bytes = all.span
    var index = position
    while true {
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      if index < bytes.count, bytes[index] == 0x22 {
        guard let cell = quotedCell(bytes, &index) else { return false }
        cells.append(cell)
      } else {
        cells.append(plainCell(bytes, &index))
      }
      guard index < bytes.count, bytes[index] == 0x2C else { break }
      index += 1
    }
    endLine(bytes, &index)
    position = index
    return true
  }

  @inline(__always)
  private mutating func plainCell(_ bytes: Span<UInt8>, _ index: inout Int) -> Cell {
    let start = index
    var hasQuote = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 { hasQuote = true }
      index += 1
    }
    if hasQuote { faults.append(.strayQuote(line: line)) }
    var end = index
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return Cell(start: start, count: end - start)
  }

  private mutating func quotedCell(_ bytes: Span<UInt8>, _ index: inout Int) -> Cell? {
    let opening = line
    let start = index + 1
    var doubled = false
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
        doubled = true
        index += 1
      } else if byte == 0x0A {
        line += 1
      }
      index += 1
      guard index - start <= Self.rowLimit else { break }
    }
    guard index < bytes.count, bytes[index] == 0x22 else {
      faults.append(.openQuote(line: opening))
      position = bytes.count
      return nil
    }
    let cell = Cell(start: start, count: index - start, hasDoubledQuotes: doubled)
    index += 1
    skipToSeparator(bytes, &index)
    return cell
  }

  private mutating func skipToSeparator(_ bytes: Span<UInt8>, _ index: inout Int) {
    var isStray = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
      if byte != 0x20, byte != 0x09 { isStray = true }
      index += 1
    }
    if isStray { faults.append(.strayQuote(line: line)) }
  }

  private mutating func endLine(_ bytes: Span<UInt8>, _ index: inout Int) {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    line += 1
  }
}
