public import Findings

/// Why a workbook cannot be written.
public enum WorkbookWriteError: Error, Sendable, Hashable {
  /// A text is longer than a cell holds, 32,767 characters.
  case textTooLong(sheet: String, row: Int, column: Int)
  /// A sheet has more rows or columns than spreadsheet programs show.
  case sheetTooLarge(sheet: String)
  /// Memory is exhausted.
  case memory

  /// What is wrong, in words.
  public var cause: Phrase {
    switch self {
    case .textTooLong(let sheet, let row, let column):
      Phrase(
        zh: "工作表“\(sheet)”第 \(row + 1) 行第 \(column + 1) 列的文字超过 32767 个字符",
        en: "sheet \"\(sheet)\", row \(row + 1), column \(column + 1): the text has more than "
          + "32,767 characters")
    case .sheetTooLarge(let sheet):
      Phrase(
        zh: "工作表“\(sheet)”超过 1048576 行或 16384 列",
        en: "sheet \"\(sheet)\" has more than 1,048,576 rows or 16,384 columns")
    case .memory: Phrase(zh: "内存不足", en: "memory is exhausted")
    }
  }
}

extension Workbook {
  /// The workbook as the bytes of an XLSX file; equal workbooks give equal bytes.
  public func bytes() throws(WorkbookWriteError) -> [UInt8] {
    guard let zip = ZipWriter() else { throw .memory }
    var formats = CellFormats()
    var parts = SheetParts()
    for (index, sheet) in sheets.enumerated() {
      var writer = SheetWriter(sheet, formats: formats)
      let text = try writer.xml()
      formats = writer.formats
      zip.add("xl/worksheets/sheet\(index + 1).xml", text)
      guard !writer.notes.isEmpty else { continue }
      parts.sheetsWithNotes.append(index + 1)
      let notes = NoteParts(writer.notes)
      zip.add("xl/comments\(index + 1).xml", notes.comments)
      zip.add("xl/drawings/notes\(index + 1).vml", notes.drawing)
      zip.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels", NoteParts.relations(index + 1))
    }
    zip.add("xl/styles.xml", formats.xml)
    zip.add("xl/workbook.xml", parts.workbook(sheets))
    zip.add("xl/_rels/workbook.xml.rels", parts.workbookRelations(sheets.count))
    zip.add("_rels/.rels", SheetParts.packageRelations)
    zip.add("[Content_Types].xml", parts.contentTypes(sheets.count))
    return zip.finish()
  }
}

/// The parts that name the others.
private struct SheetParts {
  var sheetsWithNotes: [Int] = []

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static let packageRelations =
    XMLText.header
    + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
    + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

  func workbook(_ sheets: [Sheet]) -> String {
    let rows = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(XMLText.escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return XMLText.header
      + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      + "xmlns:r=\"\(Self.office)\"><sheets>\(rows.joined())</sheets></workbook>"
  }

  func workbookRelations(_ count: Int) -> String {
    let rows = (1...max(count, 1)).map { number in
      "<Relationship Id=\"rId\(number)\" Type=\"\(Self.office)/worksheet\" "
        + "Target=\"worksheets/sheet\(number).xml\"/>"
    }
    return XMLText.header + "<Relationships xmlns=\"\(Self.package)/relationships\">"
      + rows.joined()
      + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
      + "</Relationships>"
  }

  func contentTypes(_ count: Int) -> String {
    let sheets = (1...max(count, 1)).map { number in
      "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(Self.kind).worksheet+xml\"/>"
    }
    let notes = sheetsWithNotes.map { number in
      "<Override PartName=\"/xl/comments\(number).xml\" ContentType=\"\(Self.kind).comments+xml\"/>"
    }
    return XMLText.header + "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.kind).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.kind).styles+xml\"/>"
      + (sheets + notes).joined() + "</Types>"
  }
}
