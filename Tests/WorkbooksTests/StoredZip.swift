/// A ZIP file whose parts are stored as they are, for workbooks that no spreadsheet program writes.
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// A workbook whose one sheet is this XML.
  static func workbook(sheet: String, others: [(String, String)] = []) -> [UInt8] {
    var zip = StoredZip()
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
    )
    zip.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
    for (name, text) in others { zip.add(name, text) }
    zip.add("xl/worksheets/sheet1.xml", sheet)
    return zip.finish()
  }

  /// Adds a part.
  mutating func add(_ name: String, _ text: String) {
    let bytes = Array(text.utf8)
    let offset = body.count
    let common =
      Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21) + Self.four(Self.checksum(bytes))
      + Self.four(bytes.count) + Self.four(bytes.count) + Self.two(name.utf8.count) + Self.two(0)
    body += [0x50, 0x4B, 3, 4] + Self.two(20) + common + Array(name.utf8) + bytes
    directory +=
      [0x50, 0x4B, 1, 2] + Self.two(20) + Self.two(20) + common + Self.two(0) + Self.two(0)
      + Self.two(0) + Self.four(0) + Self.four(offset) + Array(name.utf8)
    count += 1
  }

  /// The bytes of the file.
  func finish() -> [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(count)
      + Self.two(count) + Self.four(directory.count) + Self.four(body.count) + Self.two(0)
  }

  private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }

  private static func four(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
