extension UnitVocabulary {
  /// The known spelling that is most like a word; `nil` where none is.
  ///
  /// Spellings that differ by letter case alone come first, then those with the fewest changed
  /// letters, then those with the same last letter, then those that come first in the table.
  static func nearest(to word: Substring) -> String? {
    let folded = Array(word.lowercased())
    if let same = spellings.first(where: { $0.folded == folded }) { return same.text }
    var best: (text: String, rank: Int)?
    for spelling in spellings {
      let longer = max(folded.count, spelling.folded.count)
      let limit = min(max(1, longer / 3), longer - 1)
      guard abs(folded.count - spelling.folded.count) <= limit else { continue }
      let distance = distance(folded, spelling.folded)
      guard distance <= limit else { continue }
      let rank = 2 * distance + (folded.last == spelling.folded.last ? 0 : 1)
      if rank < best?.rank ?? .max { best = (spelling.text, rank) }
    }
    return best?.text
  }

  /// All spellings, first the bare ones, then those with a prefix.
  private static let spellings: [(text: String, folded: [Character])] = {
    var texts = KnownUnit.table.flatMap { [$0.symbol] + $0.spellings }
    for atom in KnownUnit.table where atom.prefixes != .none {
      for spelling in [atom.symbol] + atom.spellings {
        texts += prefixes.filter { allows($0, before: spelling, atom) }
          .map { $0.symbol + spelling }
      }
    }
    return texts.map { ($0, Array($0.lowercased())) }
  }()

  /// The least number of letters to insert, remove or change.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
