/// A piece of compressed text: a byte as it is, or a repetition of what stood before.
struct DeflateToken {
  /// The length of the repetition, 3 to 258; 0 for a byte.
  let length: UInt16
  /// How far back the repetition begins; the byte itself where the length is 0.
  let value: UInt16
}

/// Finds repetitions within the last 32 KiB, by chains of places with equal first three bytes.
struct MatchFinder {
  private let bytes: [UInt8]
  private var position = 0
  private var newest: [Int32]
  private var older: [Int32]

  private static let window = 32_768
  private static let longest = 258
  private static let mostTries = 24
  private static let goodLength = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    newest = [Int32](repeating: -1, count: 1 << 15)
    older = [Int32](repeating: -1, count: Self.window)
  }

  var isFinished: Bool { position >= bytes.count }

  /// The next tokens; a match gives way where the next byte begins a longer one.
  mutating func next(atMost count: Int) -> [DeflateToken] {
    var tokens: [DeflateToken] = []
    tokens.reserveCapacity(count)
    while tokens.count < count, position < bytes.count {
      let match = longestMatch(at: position)
      enter(position)
      if match.length >= 3, match.length < Self.goodLength, position + 1 < bytes.count,
        longestMatch(at: position + 1).length > match.length
      {
        tokens.append(DeflateToken(length: 0, value: UInt16(bytes[position])))
        position += 1
        continue
      }
      guard match.length >= 3 else {
        tokens.append(DeflateToken(length: 0, value: UInt16(bytes[position])))
        position += 1
        continue
      }
      tokens.append(
        DeflateToken(length: UInt16(match.length), value: UInt16(match.distance)))
      for place in (position + 1)..<(position + match.length) { enter(place) }
      position += match.length
    }
    return tokens
  }

  private func hash(at place: Int) -> Int {
    let three =
      UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
    return Int((three &* 2_654_435_761) >> 17)
  }

  private mutating func enter(_ place: Int) {
    guard place + 2 < bytes.count else { return }
    let hash = hash(at: place)
    older[place & (Self.window - 1)] = newest[hash]
    newest[hash] = Int32(place)
  }

  private func longestMatch(at place: Int) -> (length: Int, distance: Int) {
    guard place + 2 < bytes.count else { return (0, 0) }
    let most = min(Self.longest, bytes.count - place)
    var best = (length: 2, distance: 0)
    var candidate = Int(newest[hash(at: place)])
    var tries = Self.mostTries
    while candidate >= 0, place - candidate < Self.window, tries > 0 {
      let length = commonLength(candidate, place, most, atLeast: best.length)
      if length > best.length {
        best = (length, place - candidate)
        if length == most { break }
      }
      let next = Int(older[candidate & (Self.window - 1)])
      if next >= candidate { break }
      candidate = next
      tries -= 1
    }
    return best.distance > 0 ? best : (0, 0)
  }

  /// How many bytes agree; 0 where they are not more than `atLeast`.
  private func commonLength(_ left: Int, _ right: Int, _ most: Int, atLeast: Int) -> Int {
    guard atLeast < most, bytes[left + atLeast] == bytes[right + atLeast] else { return 0 }
    var length = 0
    while length < most, bytes[left + length] == bytes[right + length] { length += 1 }
    return length
  }
}
