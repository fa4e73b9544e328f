/// Checks that bytes are UTF-8 text.
enum TextCheck {
  /// Refuses zero bytes and whatever is not UTF-8.
  static func check(_ bytes: [UInt8]) throws(FileFault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .notText(line: 1, encoding: .utf16)
    }
    if let zero = bytes.firstIndex(of: 0) { throw .zeroByte(line: line(of: zero, in: bytes)) }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let position = error.byteOffsets.lowerBound
      throw .notText(
        line: line(of: position, in: bytes), encoding: isGBK(bytes, from: position) ? .gbk : nil)
    }
  }

  /// The line of a byte, counted from 1.
  static func line(of position: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<position where bytes[index] == 0x0A { line += 1 }
    return line
  }

  /// Whether what stands from the first wrong byte to the end of its line reads as GBK.
  private static func isGBK(_ bytes: [UInt8], from position: Int) -> Bool {
    var start = position
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]),
        (0x40...0xFE).contains(bytes[index + 1]), bytes[index + 1] != 0x7F
      else { return false }
      index += 2
    }
    return true
  }
}
