import Findings

/// Parts of sentences that findings share.
enum Advice {
  /// The nearest known spelling as a question; nothing where none is near.
  static func nearest(_ word: String?) -> FindingValue {
    guard let word else { return .phrase(Phrase("")) }
    return .phrase(Phrase(zh: "是否应为“\(word)”？", en: "Did you mean \"\(word)\"? "))
  }
}
