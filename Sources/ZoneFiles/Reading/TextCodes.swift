/// Numbers the distinct texts of cells in the order in which they come.
struct TextCodes: Sendable {
  /// The distinct texts.
  private(set) var texts: [String] = []
  private var keys: [Cell] = []
  private var bytes: [UInt8] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a cell's text; -1 for an empty cell.
  @inline(__always)
  mutating func code(of cell: Cell, in table: borrowing CellTable) -> Int32 {
    if cell.isEmpty { return -1 }
    let known = find(cell, table.bytes.span)
    return known >= 0 ? known : enter(cell, table.bytes, text: table.text(cell))
  }

  /// The number of a text, entering it where it is new.
  mutating func code(of text: String) -> Int32 {
    let letters = Array(text.utf8)
    let cell = Cell(start: 0, count: letters.count)
    let known = find(cell, letters.span)
    return known >= 0 ? known : enter(cell, letters, text: text)
  }

  @inline(__always)
  private func find(_ cell: Cell, _ letters: Span<UInt8>) -> Int32 {
    let own = bytes.span
    var slot = KeyIndex.hash(letters, cell) & (slots.count - 1)
    while slots[slot] >= 0 {
      if KeyIndex.equal(keys[Int(slots[slot])], own, cell, letters) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slots[slot]
  }

  private mutating func enter(_ cell: Cell, _ source: [UInt8], text: String) -> Int32 {
    let code = Int32(keys.count)
    keys.append(Cell(start: bytes.count, count: cell.count))
    bytes += source[cell.first..<cell.first + cell.count]
    texts.append(text)
    if keys.count * 2 > slots.count { grow() } else { insert(code) }
    return code
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for code in keys.indices { insert(Int32(code)) }
  }

  private mutating func insert(_ code: Int32) {
    var slot = KeyIndex.hash(bytes.span, keys[Int(code)]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = code
  }
}
