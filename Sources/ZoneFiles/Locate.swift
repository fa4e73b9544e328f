public import Findings

extension ZoneFolder {
  /// The same findings with the character at which each field begins, read from the files again.
  ///
  /// Characters are Unicode scalars counted from 1 in the line where the field begins, which is a
  /// later one where a cell before it holds line ends. A finding whose field is not in its file, as
  /// a column that is missing, keeps the place that it has.
  public func locate(_ findings: [Finding]) -> [Finding] {
    guard let paths = FolderPaths(path) else { return findings }
    var files: [String: RowFinder?] = [:]
    return findings.map { finding in
      let place = finding.place
      guard place.column == nil, let line = place.line, let field = place.field,
        place.file.hasSuffix(".csv")
      else { return finding }
      if files[place.file] == nil { files[place.file] = .some(finder(place.file, paths)) }
      guard let found = files[place.file]??.position(line: line, field: field) else {
        return finding
      }
      var located = finding
      located.place.line = found.line
      located.place.column = found.column
      return located
    }
  }

  private func finder(_ file: String, _ paths: FolderPaths) -> RowFinder? {
    let found = file.hasPrefix("/") ? file : try? paths.resolve(file)
    guard let real = found, let bytes = try? FileBytes.read(real) else {
      return nil
    }
    return RowFinder(bytes)
  }
}

/// Finds fields in the text of a table.
struct RowFinder {
  private let bytes: [UInt8]
  private let header: [String]
  /// The first byte of each line.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    lineStarts = starts
    var scanner = TableScanner(bytes)
    var cells: [Cell] = []
    _ = scanner.next(&cells)
    let table = CellTable(schema: ZoneSchema.table(.sources), bytes: bytes)
    header = cells.map { table.text($0) }
  }

  /// The line and character at which a field of the row that begins on a line begins.
  ///
  /// In the header it is the last column of that name: the one that comes twice.
  func position(line: Int, field: String) -> (line: Int, column: Int)? {
    let last = line == 1 ? header.lastIndex(of: field) : header.firstIndex(of: field)
    guard let index = last, lineStarts.indices.contains(line - 1) else { return nil }
    var scanner = TableScanner(bytes, from: lineStarts[line - 1])
    var cells: [Cell] = []
    guard scanner.next(&cells) != nil || !cells.isEmpty, index < cells.count else { return nil }
    let start = cells[index].first
    var found = line - 1
    while found + 1 < lineStarts.count, lineStarts[found + 1] <= start { found += 1 }
    let before = bytes[lineStarts[found]..<start]
    let quote = before.last == 0x22 ? 1 : 0
    let count = before.count { $0 & 0xC0 != 0x80 }
    return (found + 1, count - quote + 1)
  }
}
