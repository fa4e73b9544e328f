import Findings

extension Workbook {
  /// Reads the bytes of an XLSX file: cells, number formats and merged ranges of every sheet.
  ///
  /// Styles, widths, notes and charts are not read. Formulas have the value that the file holds.
  public init(
    _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookFault) {
    let zip = try ZipReader(bytes, limits: limits)
    defer { zip.close() }
    var reader = WorkbookReader(zip: zip, limits: limits)
    sheets = try reader.sheets()
  }
}

/// Reads the parts of a workbook in the order in which they need each other.
private struct WorkbookReader {
  var zip: ZipReader
  let limits: WorkbookLimits

  private static let first = "xl/workbook.xml"

  mutating func sheets() throws(WorkbookFault) -> [Sheet] {
    let workbook = WorkbookPart()
    guard try read(Self.first, workbook) else {
      throw .unreadable(
        Phrase(zh: "ZIP 文件中没有工作簿", en: "the ZIP file holds no workbook"))
    }
    let relations = RelationPart()
    try read("xl/_rels/workbook.xml.rels", relations)
    let shared = SharedTextPart()
    try read("xl/sharedStrings.xml", shared)
    let styles = StylePart()
    try read("xl/styles.xml", styles)
    var cellCount = 0
    var sheets: [Sheet] = []
    for (name, relation) in workbook.sheets {
      let part = relations.targets[relation] ?? ""
      let handler = SheetPart(
        part: part, shared: shared.texts, formats: styles.formats,
        daysShift: workbook.countsFrom1904 ? 1462 : 0, cellCount: cellCount, limit: limits.cells)
      guard try read(part, handler) else {
        throw .malformed(
          part: name, reason: Phrase(zh: "文件中没有这张工作表", en: "the file has no such sheet"))
      }
      cellCount = handler.cellCount
      sheets.append(Sheet(name: name, rows: handler.rows, merged: handler.merged))
    }
    return sheets
  }

  /// Reads a part; whether there is one.
  @discardableResult
  private mutating func read(
    _ part: String, _ handler: any XMLHandler
  ) throws(WorkbookFault) -> Bool {
    guard let bytes = try zip.read(part) else { return false }
    try XMLReader.read(bytes, part: part, limits: limits, handler)
    return true
  }
}
