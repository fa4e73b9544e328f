/// Names of sheets as spreadsheet programs accept them.
public struct SheetNames: Sendable {
  private var used: Set<String> = []

  /// The most characters of a name.
  public static let limit = 31

  /// Creates a set without names.
  public init() {}

  /// A name like a text that no sheet has yet: without `[]:*?/\`, at most 31 characters, not empty.
  public mutating func unique(_ text: String) -> String {
    let allowed = text.map { "[]:*?/\\".contains($0) || $0.isNewline ? "-" : $0 }
    var stem = String(allowed).trimmingQuotes()
    if stem.isEmpty { stem = "sheet" }
    var name = Self.shortened(stem, "")
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      name = Self.shortened(stem, "~\(number)")
      number += 1
    }
    return name
  }

  /// A stem cut so that it and an ending have at most 31 UTF-16 units.
  private static func shortened(_ stem: String, _ ending: String) -> String {
    var stem = stem
    while stem.utf16.count + ending.utf16.count > limit { stem.removeLast() }
    return stem + ending
  }
}

extension String {
  /// The text without apostrophes at its ends, which sheets' names may not have.
  fileprivate func trimmingQuotes() -> String {
    var text = self
    while text.hasPrefix("'") { text.removeFirst() }
    while text.hasSuffix("'") { text.removeLast() }
    return text
  }
}
