import Findings

/// How texts for people write amounts: four significant digits, thousands grouped.
enum Amounts {
  /// An amount with its thousands grouped: `1 234 000`, `0.0123`.
  static func text(_ value: Double, digits: Int = 4) -> String {
    grouped(Numeral.text(value, digits: digits))
  }

  /// A share in per cent: `87.5 %`.
  static func percent(_ share: Double) -> String {
    Numeral.text(share * 100, digits: 3) + " %"
  }

  /// Money in millions of the currency.
  static func millions(_ money: Double) -> String {
    text(money / 1e6)
  }

  private static func grouped(_ text: String) -> String {
    guard !text.contains("e") else { return text }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var whole = ""
    let digits = parts[0].drop { $0 == "-" }
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole.append("\u{202F}") }
      whole.append(digit)
    }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}
