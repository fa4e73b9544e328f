/// Numbers as messages, tables and reports write them.
public enum Numeral {
  /// A number with at most `digits` significant digits, without an exponent between 1e-6 and 1e16.
  ///
  /// Thousands are not separated, trailing zeros are dropped: `12.5`, `416000000`, `0.00032`.
  public static func text(_ value: Double, digits: Int = 6) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
    guard value != 0 else { return "0" }
    let magnitude = abs(value)
    guard magnitude >= 1e-6, magnitude < 1e16 else { return "\(rounded(value, digits: digits))" }
    return decimal(rounded(value, digits: digits))
  }

  /// A number rounded to a count of significant digits.
  public static func rounded(_ value: Double, digits: Int) -> Double {
    guard value != 0, value.isFinite else { return value }
    var exponent = 0
    var magnitude = abs(value)
    while magnitude >= 10 {
      magnitude /= 10
      exponent += 1
    }
    while magnitude < 1 {
      magnitude *= 10
      exponent -= 1
    }
    let places = digits - 1 - exponent
    let scale = power(10, abs(places))
    return places >= 0
      ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }

  /// The shortest text of a number, with any exponent written out as zeros.
  private static func decimal(_ value: Double) -> String {
    var text = "\(value)"
    if let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) {
      text = shifted(String(text[..<mark]), by: exponent)
    }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func shifted(_ mantissa: String, by exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let parts = mantissa.drop(while: { $0 == "-" }).split(separator: ".", maxSplits: 1)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    if exponent < 0 {
      let zeros = String(repeating: "0", count: -exponent - 1)
      return "\(sign)0.\(zeros)\(whole)\(fraction)"
    }
    let zeros = String(repeating: "0", count: max(0, exponent - fraction.count))
    return sign + whole + fraction + zeros
  }
}
