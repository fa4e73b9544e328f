/// One block of DEFLATE with codes of its own.
struct DeflateBlock {
  private let tokens: [DeflateToken]
  private let letters: HuffmanCode
  private let distances: HuffmanCode

  private static let endOfBlock = 256

  init(_ tokens: [DeflateToken]) {
    self.tokens = tokens
    var letterCounts = [Int](repeating: 0, count: 286)
    var distanceCounts = [Int](repeating: 0, count: 30)
    letterCounts[Self.endOfBlock] = 1
    for token in tokens {
      if token.length == 0 {
        letterCounts[Int(token.value)] += 1
      } else {
        letterCounts[DeflateAlphabet.length(token.length).symbol] += 1
        distanceCounts[DeflateAlphabet.distance(token.value).symbol] += 1
      }
    }
    letters = HuffmanCode(counts: letterCounts, longest: 15)
    distances = HuffmanCode(counts: distanceCounts, longest: 15)
  }

  /// Writes head, tokens and end.
  func write(to bits: inout BitWriter, isLast: Bool) {
    bits.write(isLast ? 1 : 0, 1)
    bits.write(2, 2)
    writeCodes(to: &bits)
    for token in tokens {
      guard token.length > 0 else {
        letters.write(Int(token.value), to: &bits)
        continue
      }
      for (part, code) in [
        (DeflateAlphabet.length(token.length), letters),
        (DeflateAlphabet.distance(token.value), distances),
      ] {
        code.write(part.symbol, to: &bits)
        bits.write(part.extra, part.extraLength)
      }
    }
    letters.write(Self.endOfBlock, to: &bits)
  }

  /// The lengths of both codes, themselves coded without runs.
  private func writeCodes(to bits: inout BitWriter) {
    let lengths = letters.lengths + distances.lengths
    var counts = [Int](repeating: 0, count: 19)
    for length in lengths { counts[length] += 1 }
    let code = HuffmanCode(counts: counts, longest: 7)
    bits.write(UInt32(letters.lengths.count - 257), 5)
    bits.write(UInt32(distances.lengths.count - 1), 5)
    bits.write(15, 4)
    for symbol in DeflateAlphabet.codeOrder { bits.write(UInt32(code.lengths[symbol]), 3) }
    for length in lengths { code.write(length, to: &bits) }
  }
}

/// How RFC 1951 writes lengths and distances: a symbol and extra bits.
enum DeflateAlphabet {
  /// A symbol with its extra bits.
  struct Part {
    let symbol: Int
    let extra: UInt32
    let extraLength: Int
  }

  /// The order in which lengths of the code of codes are written.
  static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The part of a length from 3 to 258.
  static func length(_ length: UInt16) -> Part {
    guard length < 258 else { return Part(symbol: 285, extra: 0, extraLength: 0) }
    return part(UInt32(length - 3), stepsPerDoubling: 4, first: 257)
  }

  /// The part of a distance from 1 to 32,768.
  static func distance(_ distance: UInt16) -> Part {
    part(UInt32(distance) - 1, stepsPerDoubling: 2, first: 0)
  }

  /// Both alphabets count one by one at first, then in steps that double after every few symbols.
  private static func part(_ value: UInt32, stepsPerDoubling steps: UInt32, first: Int) -> Part {
    guard value >= 2 * steps else {
      return Part(symbol: first + Int(value), extra: 0, extraLength: 0)
    }
    let magnitude = 31 - value.leadingZeroBitCount
    let extraLength = magnitude - steps.trailingZeroBitCount
    let step = value >> UInt32(extraLength)
    let symbol = first + Int(steps) * extraLength + Int(step)
    return Part(
      symbol: symbol, extra: value & ((1 << UInt32(extraLength)) - 1), extraLength: extraLength)
  }
}
