extension Dimension {
  /// What is measured, in words of both languages: `质量/时间`, `mass/time`.
  public var description: (zh: String, en: String) {
    if let own = Self.name(of: self) { return own }
    if let inverse = Self.name(of: .none / self) { return ("1/\(inverse.zh)", "1/\(inverse.en)") }
    for denominator in Self.named.dropFirst() {
      guard let numerator = Self.name(of: self * denominator.dimension) else { continue }
      return (
        "\(numerator.zh)/\(denominator.zh)", "\(numerator.en)/\(denominator.en)"
      )
    }
    return product
  }

  private static let named: [(dimension: Dimension, zh: String, en: String)] = [
    (.none, "无量纲", "dimensionless"),
    (.mass, "质量", "mass"),
    (.energy, "能量", "energy"),
    (.power, "功率", "power"),
    (.money, "金额", "money"),
    (.volume, "体积", "volume"),
    (.normalVolume, "标准状态气体体积", "normal gas volume"),
    (.area, "面积", "area"),
    (.length, "长度", "length"),
    (.time, "时间", "time"),
    (.temperature, "温度", "temperature"),
    (.amount, "物质的量", "amount of substance"),
    (.count, "数量", "count"),
    (.pressure, "压力", "pressure"),
    (.mass / .time, "(质量/时间)", "(mass/time)"),
    (.volume / .time, "(体积/时间)", "(volume/time)"),
    (.normalVolume / .time, "(标准状态气体体积/时间)", "(normal gas volume/time)"),
    (.mass * .length, "(质量·长度)", "(mass·length)"),
    (.area * .time, "(面积·时间)", "(area·time)"),
  ]

  private static func name(of dimension: Dimension) -> (zh: String, en: String)? {
    named.first { $0.dimension == dimension && !$0.zh.hasPrefix("(") }
      .map { ($0.zh, $0.en) }
  }

  private static let bases: [(zh: String, en: String)] = [
    ("质量", "mass"), ("长度", "length"), ("时间", "time"), ("温度", "temperature"),
    ("物质的量", "amount of substance"), ("金额", "money"),
    ("标准状态气体体积", "normal gas volume"), ("数量", "count"),
  ]

  private var product: (zh: String, en: String) {
    var zh: [String] = []
    var en: [String] = []
    for (index, base) in Self.bases.enumerated() where exponents[index] != 0 {
      let mark = exponents[index] == 1 ? "" : "^\(exponents[index])"
      zh.append(base.zh + mark)
      en.append(base.en + mark)
    }
    return (zh.joined(separator: "·"), en.joined(separator: "·"))
  }
}
