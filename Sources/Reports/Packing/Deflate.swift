/// Compresses bytes as browsers unpack them: DEFLATE of RFC 1951 in the zlib format of RFC 1950.
enum Deflate {
  /// The bytes in the zlib format; the same bytes give the same result.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var bits = BitWriter(bytes: [0x78, 0x9C])
    var matches = MatchFinder(bytes)
    repeat {
      let tokens = matches.next(atMost: blockLength)
      DeflateBlock(tokens).write(to: &bits, isLast: matches.isFinished)
    } while !matches.isFinished
    bits.flush()
    let sum = checksum(bytes)
    return bits.bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  /// How many tokens share one set of codes.
  private static let blockLength = 40_000

  /// Adler-32 of RFC 1950.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    var start = 0
    while start < bytes.count {
      let end = min(start + 5_000, bytes.count)
      for index in start..<end {
        low += UInt32(bytes[index])
        high += low
      }
      (low, high) = (low % 65_521, high % 65_521)
      start = end
    }
    return high << 16 | low
  }
}

/// Writes bits into bytes, the lowest bit first.
struct BitWriter {
  private(set) var bytes: [UInt8]
  private var pending: UInt64 = 0
  private var count = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Writes the lowest bits of a value, at most 32.
  mutating func write(_ value: UInt32, _ length: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func flush() {
    if count > 0 { write(0, 8 - count) }
  }
}
