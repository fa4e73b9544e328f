/// A canonical Huffman code whose words have a greatest length.
struct HuffmanCode {
  /// The length of each symbol's word; 0 for symbols that do not occur.
  let lengths: [Int]
  private let words: [UInt32]

  /// The best code for symbols that occur so often.
  init(counts: [Int], longest: Int) {
    lengths = Self.lengths(counts, longest: longest)
    words = Self.words(lengths, longest: longest)
  }

  /// Writes the word of a symbol.
  func write(_ symbol: Int, to bits: inout BitWriter) {
    bits.write(words[symbol], lengths[symbol])
  }

  private struct Package {
    let weight: Int
    let symbols: [Int]
  }

  /// Package-merge: the optimal lengths under a bound.
  ///
  /// Source: L. L. Larmore, D. S. Hirschberg, *A fast algorithm for optimal length-limited Huffman
  /// codes*, Journal of the ACM 37 (1990).
  private static func lengths(_ counts: [Int], longest: Int) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    let leaves = counts.indices.filter { counts[$0] > 0 }.sorted {
      (counts[$0], $0) < (counts[$1], $1)
    }.map { Package(weight: counts[$0], symbols: [$0]) }
    guard leaves.count > 1 else {
      lengths[leaves.first?.symbols[0] ?? 0] = 1
      return lengths
    }
    var packages: [Package] = []
    for _ in 0..<longest {
      let list = (leaves + packages).sorted { $0.weight < $1.weight }
      packages = stride(from: 0, to: list.count - 1, by: 2).map {
        Package(
          weight: list[$0].weight + list[$0 + 1].weight,
          symbols: list[$0].symbols + list[$0 + 1].symbols)
      }
    }
    for symbol in packages.prefix(leaves.count - 1).flatMap(\.symbols) { lengths[symbol] += 1 }
    return lengths
  }

  /// Words count up within a length, as RFC 1951 asks, and are written with their highest bit first.
  private static func words(_ lengths: [Int], longest: Int) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: lengths.count)
    var next: UInt32 = 0
    for length in 1...longest {
      for symbol in lengths.indices where lengths[symbol] == length {
        words[symbol] = reversed(next, length)
        next += 1
      }
      next <<= 1
    }
    return words
  }

  private static func reversed(_ word: UInt32, _ length: Int) -> UInt32 {
    var (word, result) = (word, UInt32(0))
    for _ in 0..<length {
      result = result << 1 | word & 1
      word >>= 1
    }
    return result
  }
}
