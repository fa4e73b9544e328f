/// Quotients that a mistaken unit explains better than anything that happened.
public enum OrderOfMagnitude {
  /// The factor between t and kg, 万元 and 元, t and g that a quotient is near to, either way; `nil` where it
  /// is near to none.
  public static func mistaken(_ quotient: Double) -> Double? {
    let size = abs(quotient)
    return [1e3, 1e4, 1e6].first { factor in
      (0.7...1.4).contains(size / factor) || (0.7...1.4).contains(size * factor)
    }
  }
}
