/// A number as a cell prints it.
package struct Decimal: Sendable {
  /// The nearest double.
  package let value: Double
  /// Half a unit of the last printed digit; 0 for a whole number, which is read as exact.
  package let rounding: Double

  /// Why a text is no number.
  package enum Fault: Error, Hashable {
    /// It does not have the form of a number.
    case form
    /// It is a number beyond what can be stored, or the word for infinity or for no number.
    case notFinite
  }
}

extension Decimal {
  /// Reads a number: sign, digits, point, digits, exponent.
  ///
  /// The result is correctly rounded: where digits and exponent are small both are exact doubles and
  /// one operation rounds (W. D. Clinger, 1990); otherwise the standard library reads the text.
  package static func parse(
    _ bytes: Span<UInt8>, from start: Int, count: Int
  ) -> Result<Decimal, Fault> {
    var scan = DecimalScan()
    guard scan.read(bytes, from: start, count: count) else {
      return .failure(isWord(bytes, from: start, count: count) ? .notFinite : .form)
    }
    let exponent = scan.exponent
    let rounding = scan.hasFraction ? 0.5 * power(exponent) : 0
    if scan.digits <= 1 << 53, abs(exponent) <= 22, !scan.isLong {
      let digits = Double(scan.digits)
      let value = exponent < 0 ? digits / powers[-exponent] : digits * powers[exponent]
      return .success(Decimal(value: scan.isNegative ? -value : value, rounding: rounding))
    }
    guard let value = slow(bytes, from: start, count: count) else { return .failure(.form) }
    return value.isFinite
      ? .success(Decimal(value: value, rounding: rounding)) : .failure(.notFinite)
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private static func power(_ exponent: Int) -> Double {
    if exponent >= -22, exponent <= 0 { return 1 / powers[-exponent] }
    return Double("1e\(exponent)") ?? 0
  }

  private static func slow(_ bytes: Span<UInt8>, from start: Int, count: Int) -> Double? {
    Double(text(bytes, from: start, count: count))
  }

  private static func text(_ bytes: Span<UInt8>, from start: Int, count: Int) -> String {
    String(decoding: (start..<start + count).map { bytes[$0] }, as: UTF8.self)
  }

  private static func isWord(_ bytes: Span<UInt8>, from start: Int, count: Int) -> Bool {
    guard count <= 9 else { return false }
    var word = text(bytes, from: start, count: count).lowercased()
    if let first = word.first, first == "-" || first == "+" { word.removeFirst() }
    return ["nan", "inf", "infinity", "∞"].contains(word)
  }
}

/// The parts of a printed number.
struct DecimalScan {
  private(set) var isNegative = false
  /// The digits as a whole number, without the point.
  private(set) var digits: UInt64 = 0
  /// The power of ten of the last digit.
  private(set) var exponent = 0
  /// Whether the text has digits after a point, or an exponent.
  private(set) var hasFraction = false
  /// Whether there are more digits than ``digits`` holds.
  private(set) var isLong = false

  /// Reads a whole text; false where it does not have the form of a number.
  mutating func read(_ bytes: Span<UInt8>, from start: Int, count: Int) -> Bool {
    let end = start + count
    var index = start
    if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    let whole = readDigits(bytes, &index, end)
    var fraction = 0
    if index < end, bytes[index] == 0x2E {
      index += 1
      fraction = readDigits(bytes, &index, end)
      exponent = -fraction
      hasFraction = fraction > 0
    }
    guard whole + fraction > 0 else { return false }
    if index < end, bytes[index] | 0x20 == 0x65 {
      index += 1
      guard readExponent(bytes, &index, end) else { return false }
    }
    return index == end
  }

  private mutating func readDigits(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Int {
    let first = index
    while index < end, bytes[index] &- 0x30 <= 9 {
      if digits < 1_000_000_000_000_000_000 {
        digits = digits &* 10 &+ UInt64(bytes[index] &- 0x30)
      } else {
        isLong = true
      }
      index += 1
    }
    return index - first
  }

  private mutating func readExponent(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Bool {
    var isDown = false
    if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isDown = bytes[index] == 0x2D
      index += 1
    }
    let first = index
    var value = 0
    while index < end, bytes[index] &- 0x30 <= 9 {
      value = min(value * 10 + Int(bytes[index] &- 0x30), 100_000)
      index += 1
    }
    exponent += isDown ? -value : value
    hasFraction = true
    return index > first
  }
}
