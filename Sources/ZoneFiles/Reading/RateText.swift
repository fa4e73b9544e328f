/// Whether the text of a unit counts per year.
///
/// `t/a` is a yearly amount; `MW` and `t/h` are rates while running. Both have the same dimension, so
/// the text decides.
enum RateText {
  private static let years: Set<String> = ["a", "yr", "year", "y", "年"]

  /// Whether a year stands below a fraction line: `t/a`, `万吨/年`, `CNY/(t/a)`.
  static func isPerYear(_ text: String) -> Bool {
    var isBelow = false
    var word = ""
    for character in text + "/" {
      if character.isLetter {
        word.append(character)
        continue
      }
      if isBelow, years.contains(word.lowercased()) { return true }
      if !(character == "(" && word.isEmpty) { isBelow = character == "/" || character == "／" }
      word = ""
    }
    return false
  }
}
