/// Finds rows of a table by the bytes of their key cells, without making strings.
///
/// An open addressing table of row numbers; a probe compares the bytes of the cells.
struct KeyIndex: Sendable {
  private var slots: [Int32]
  private let columns: [Int]

  /// Indexes a table; a later row of a known key is reported, not entered.
  ///
  /// - Parameter duplicate: called with the row and the earlier one of the same key.
  init(_ table: CellTable, columns: [Int], duplicate: (Int, Int) -> Void) {
    self.columns = columns
    var size = 16
    while size < table.rowCount * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for row in 0..<table.rowCount {
      let slot = findSlot(table, row)
      if slots[slot] < 0 { slots[slot] = Int32(row) } else { duplicate(row, Int(slots[slot])) }
    }
  }

  /// The row whose only key cell holds a text of another table.
  @inline(__always)
  func row(of cell: Cell, in bytes: Span<UInt8>, table: borrowing CellTable) -> Int32 {
    let own = table.bytes.span
    var slot = Int(truncatingIfNeeded: Self.hash(bytes, cell, Self.seed)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = table.cell(Int(slots[slot]), columns[0])
      if Self.equal(known, own, cell, bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The row whose key cells are those of a row of another table.
  ///
  /// - Parameter shift: how many columns the other table has before those of this one.
  func row(like other: CellTable, _ otherRow: Int, shift: Int, in table: CellTable) -> Int? {
    let bytes = other.bytes.span
    let own = table.bytes.span
    var hash = Self.seed
    for column in columns { hash = Self.hash(bytes, other.cell(otherRow, column + shift), hash) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      var isSame = true
      for column in columns where isSame {
        isSame = Self.equal(
          table.cell(known, column), own, other.cell(otherRow, column + shift), bytes)
      }
      if isSame { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func findSlot(_ table: CellTable, _ row: Int) -> Int {
    let bytes = table.bytes.span
    var hash = Self.seed
    for column in columns { hash = Self.hash(bytes, table.cell(row, column), hash) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      var isSame = true
      for column in columns {
        isSame =
          isSame && Self.equal(table.cell(known, column), bytes, table.cell(row, column), bytes)
      }
      if isSame { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of one cell's bytes, not negative.
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, _ cell: Cell) -> Int {
    Int(truncatingIfNeeded: hash(bytes, cell, seed) >> 1)
  }

  /// A hash of a cell's bytes, eight at a time, mixed so that low bits are good.
  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ cell: Cell, _ start: UInt64) -> UInt64 {
    var hash = start ^ UInt64(cell.count)
    var index = cell.first
    let end = index + cell.count
    while index < end {
      hash = (hash ^ word(bytes, index, end - index)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 8
    }
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }

  /// Whether two cells hold the same bytes.
  @inline(__always)
  static func equal(
    _ left: Cell, _ leftBytes: Span<UInt8>, _ right: Cell, _ rightBytes: Span<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index < left.count {
      let rest = left.count - index
      guard
        word(leftBytes, left.first + index, rest) == word(rightBytes, right.first + index, rest)
      else { return false }
      index += 8
    }
    return true
  }

  /// The next eight bytes as a number; those after the last `rest` bytes count as zero.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ index: Int, _ rest: Int) -> UInt64 {
    if index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      return rest >= 8 ? word : word & ((1 << (UInt64(rest) * 8)) - 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(rest, 8) { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
    return word
  }
}
