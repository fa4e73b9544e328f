public import Findings

/// A table whose columns are the user's own: header and cells as texts.
public struct LooseTable: Sendable {
  /// The names in the header.
  public let header: [String]
  /// The cells of each row; `rows[i].count == header.count`.
  public let rows: [[String]]
  /// The line on which each row begins, counted from 1.
  public let lines: [Int]

  /// Reads a CSV file by the rules of a zone's tables: UTF-8, quotation marks, empty rows left out.
  ///
  /// - Returns: the table, or findings about the file and the form of its rows.
  public static func read(_ path: String) -> Result<LooseTable, LooseTableFault> {
    do throws(FileFault) {
      return table(try FileBytes.read(path), path)
    } catch {
      return .failure(LooseTableFault(findings: [FolderReader.finding(error, path)]))
    }
  }

  private static func table(
    _ bytes: [UInt8], _ path: String
  ) -> Result<LooseTable, LooseTableFault> {
    var scanner = TableScanner(bytes)
    let cells = CellTable(schema: ZoneSchema.table(.production), bytes: bytes)
    var (row, rows, lines) = ([Cell](), [[String]](), [Int]())
    while let line = scanner.next(&row) {
      if let header = rows.first, row.count != header.count {
        scanner.note(.ragged(line: line, found: row.count, expected: header.count))
      }
      rows.append(row.map(cells.text))
      lines.append(line)
    }
    guard scanner.faults.isEmpty else {
      return .failure(
        LooseTableFault(findings: scanner.faults.map { TableReader.finding($0, file: path) }))
    }
    return .success(
      LooseTable(
        header: rows.first ?? [], rows: Array(rows.dropFirst()), lines: Array(lines.dropFirst())))
  }
}

/// Why a table with columns of the user's own cannot be read.
public struct LooseTableFault: Error, Sendable {
  /// What is wrong, all of it.
  public let findings: [Finding]
}
