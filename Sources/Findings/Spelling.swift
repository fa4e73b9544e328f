/// Finds the known word that is most like an unknown one.
public enum Spelling {
  /// The nearest of the candidates; `nil` where none is near.
  ///
  /// Distance is the number of letters to add, drop, change or swap with a neighbour (optimal string
  /// alignment), letter case not counting; a candidate is near within a third of the word's length.
  /// Of several that are equally near, the first.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(longest))
    guard !wanted.isEmpty else { return nil }
    var best: String?
    var least = max(1, wanted.count / 3) + 1
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(longest))
      guard abs(letters.count - wanted.count) < least else { continue }
      let distance = distance(wanted, letters, below: least)
      if distance < least {
        least = distance
        best = candidate
      }
    }
    return best
  }

  private static let longest = 64

  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], below limit: Int
  ) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let change = left[row - 1] == right[column] ? 0 : 1
        var cost = min(above[column] + change, above[column + 1] + 1, current[column] + 1)
        if row > 1, column > 0, left[row - 1] == right[column - 1],
          left[row - 2] == right[column]
        {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      guard (current.min() ?? 0) < limit else { return limit }
      before = above
      above = current
    }
    return above[right.count]
  }
}
