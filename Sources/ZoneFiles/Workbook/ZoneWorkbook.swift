public import Findings
public import Workbooks

/// A whole zone as one workbook: every table a sheet, every text a sheet of lines.
public enum ZoneWorkbook {
  /// The endings of files that a workbook carries.
  static let endings = [".csv", ".yaml", ".yml", ".json", ".md", ".txt"]

  /// The workbook of a zone's folder, results left out.
  ///
  /// - Parameter isInternal: whether confidential statistics go along; without it they are left out, with
  ///   a finding for each table.
  /// - Returns: the workbook, unless a finding is an error.
  public static func export(
    _ folder: String, isInternal: Bool
  ) -> (workbook: Workbook?, findings: [Finding]) {
    guard let paths = FolderPaths(folder) else {
      return (nil, [Finding(.folderMissing, at: Place(file: folder), ["found": .text(folder)])])
    }
    let confidential = isInternal ? nil : ConfidentialRows(paths, folder)
    var export = WorkbookExport(paths, without: confidential)
    let workbook = export.workbook()
    let hasErrors = export.findings.contains { $0.severity == .error }
    return (hasErrors ? nil : workbook, export.findings.sorted())
  }

  /// The files of a zone that a workbook states.
  ///
  /// - Parameter file: the name of the workbook, for findings.
  /// - Returns: the files' paths and bytes, unless a finding is an error.
  public static func files(
    _ workbook: Workbook, file: String
  ) -> (files: [(path: String, bytes: [UInt8])]?, findings: [Finding]) {
    var imported = WorkbookImport(workbook, file: file)
    let files = imported.files()
    return (imported.log.hasErrors ? nil : files, imported.log.findings.sorted())
  }
}

/// Turns the files of a folder into sheets.
struct WorkbookExport {
  private let paths: FolderPaths
  private let confidential: ConfidentialRows?
  private(set) var findings: [Finding] = []
  private var index = WorkbookIndex()
  private var sheets: [Sheet] = []
  private var names = SheetNames()

  init(_ paths: FolderPaths, without confidential: ConfidentialRows?) {
    self.paths = paths
    self.confidential = confidential
    _ = names.unique(WorkbookIndex.sheetName)
  }

  mutating func workbook() -> Workbook {
    for path in Self.order(files(in: "")) { add(path) }
    return Workbook(sheets: [index.sheet] + sheets)
  }

  /// The files of a folder and of those within it.
  private func files(in folder: String) -> [String] {
    paths.names(in: folder).flatMap { name -> [String] in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard paths.isFolder(path) else { return [path] }
      return path == "results" ? [] : files(in: path)
    }
  }

  /// The files in the order of the schema, others after them.
  private static func order(_ files: [String]) -> [String] {
    let known = [ZoneDocument.file] + ZoneSchema.tables.map(\.file)
    let first = known.filter(files.contains)
    return first + files.filter { !known.contains($0) }
  }

  private mutating func add(_ path: String) {
    guard WorkbookIndex.isSafe(path) else {
      findings.append(Finding(.workbookFileLeftOut, at: Place(file: path)))
      return
    }
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try FileBytes.read(try paths.resolve(path), keepsMark: true)
    } catch {
      findings.append(FolderReader.finding(error, path))
      return
    }
    let isTable = path.hasSuffix(".csv")
    let form = TextForm(bytes)
    let text = form.text(bytes)
    let stem = isTable ? String(path.dropLast(4)) : path
    var sheet = Sheet(name: names.unique(stem))
    let lines: [String]
    var original: [String]?
    if isTable {
      let all = RawTable.rows(text)
      let rows = open(all, path)
      lines = rows.map(RawTable.line)
      if rows.count < all.count { original = all.map(RawTable.line) }
      Self.fill(&sheet, rows, schema: Self.schema(of: path))
    } else {
      lines = RawTable.lines(text, form)
      sheet.rows = lines.map { $0.isEmpty ? [] : [SheetCell(.text($0), format: .text)] }
      sheet.columnWidths = [100]
    }
    if form.bytes(original ?? lines) != bytes {
      findings.append(Finding(.workbookQuoting, at: Place(file: path)))
    }
    sheets.append(sheet)
    index.entries.append(
      WorkbookIndex.Entry(
        path: path, sheet: sheet.name, content: isTable ? .table : .text, form: form,
        lineCount: isTable ? 0 : lines.count))
  }

  /// The rows that may leave; those that may not are told.
  private mutating func open(_ rows: [[String]], _ path: String) -> [[String]] {
    guard let confidential, Self.schema(of: path)?.name == .statistics else { return rows }
    let open = confidential.open(rows, file: path)
    if open.count < rows.count {
      findings.append(
        Finding(
          .workbookWithheld, at: Place(file: path), ["count": .count(rows.count - open.count)]))
    }
    return open
  }

  /// The schema of a table, of a scenario's table too.
  static func schema(of path: String) -> TableSchema? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard !path.contains("/") || path.hasPrefix("\(ScenarioChain.folder)/") else { return nil }
    return ZoneSchema.tables.first { $0.file == name }
  }

  private static func fill(_ sheet: inout Sheet, _ rows: [[String]], schema: TableSchema?) {
    sheet.rows = rows.enumerated().map { number, row in
      guard number == 0 else { return row.map(CellText.cell) }
      return row.map { name in
        let column = schema?.columns.first { $0.name == name }
        return .text(
          name, style: .heading, note: column.map { "\($0.meaning.zh)\n\($0.meaning.en)" })
      }
    }
    sheet.columnWidths = widths(rows)
    sheet.frozenRows = 1
    sheet.hasFilter = true
  }

  /// Widths by the longest of the first thousand cells, within reason.
  private static func widths(_ rows: [[String]]) -> [Double] {
    var widths = [Double](repeating: 8, count: rows.first?.count ?? 0)
    for row in rows.prefix(1000) {
      for (column, cell) in row.enumerated() where column < widths.count {
        let width = cell.unicodeScalars.reduce(2.0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        widths[column] = min(48, max(widths[column], width))
      }
    }
    return widths
  }
}
