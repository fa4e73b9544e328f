/// Finds what one word of a unit's text means: an atom with multipliers, prefix, power and label.
enum UnitVocabulary {
  /// The multipliers of Chinese numerals, which stand before any unit and may be combined.
  static let multipliers = [
    UnitPrefix("十", 10), UnitPrefix("百", 100), UnitPrefix("千", 1e3), UnitPrefix("万", 1e4),
    UnitPrefix("亿", 1e8),
  ]

  /// The SI prefixes; `u` stands for micro.
  static let prefixes: [UnitPrefix] = [
    UnitPrefix("n", 1, over: 1e9), UnitPrefix("u", 1, over: 1e6), UnitPrefix("m", 1, over: 1e3),
    UnitPrefix("c", 1, over: 100), UnitPrefix("d", 1, over: 10), UnitPrefix("h", 100),
    UnitPrefix("k", 1e3), UnitPrefix("M", 1e6), UnitPrefix("G", 1e9), UnitPrefix("T", 1e12),
    UnitPrefix("P", 1e15),
    UnitPrefix("纳", 1, over: 1e9), UnitPrefix("微", 1, over: 1e6), UnitPrefix("毫", 1, over: 1e3),
    UnitPrefix("厘", 1, over: 100), UnitPrefix("分", 1, over: 10), UnitPrefix("千", 1e3),
    UnitPrefix("兆", 1e6), UnitPrefix("吉", 1e9), UnitPrefix("太", 1e12), UnitPrefix("拍", 1e15),
  ]

  /// Words after a unit of mass that say what is weighed and leave the unit as it is.
  static let labels = ["二氧化碳当量", "二氧化碳", "CO2e", "CO2eq", "CO2", "C"]

  /// What a word with a power means; `nil` where it is unknown.
  ///
  /// A power belongs to a unit with its SI prefix, not to a multiplier: `km3` is (km)³, `万m3` is
  /// ten thousand m³.
  static func scale(of word: Substring, raisedTo power: Int = 1) -> Scale? {
    if power > 1, let scale = prefixed(word + String(power)) { return scale }
    if let scale = prefixed(word) ?? withoutLabel(word) { return scale.power(power) }
    if let inner = word.last?.wholeNumberValue, (2...9).contains(inner),
      let base = prefixed(word.dropLast())
    {
      return base.power(inner * power)
    }
    guard let multiplier = multipliers.first(where: { word.hasPrefix($0.symbol) }) else {
      return nil
    }
    return scale(of: word.dropFirst(), raisedTo: power).map { $0.times(multiplier.number) }
  }

  /// A word without the multipliers before it, which are never the unknown part.
  static func withoutMultipliers(_ word: Substring) -> Substring {
    let rest = word.drop { character in multipliers.contains { $0.symbol == String(character) } }
    return rest.isEmpty ? word : rest
  }

  static func isLabel(_ word: Substring) -> Bool { labels.contains(String(word)) }

  private static func withoutLabel(_ word: Substring) -> Scale? {
    for label in labels where word.hasSuffix(label) && word.count > label.count {
      if let mass = scale(of: word.dropLast(label.count)), mass.dimension == .mass {
        return mass
      }
    }
    return nil
  }

  /// An atom, alone or after an SI prefix.
  private static func prefixed(_ word: Substring) -> Scale? {
    if let atom = index[String(word)] { return atom.scale }
    for prefix in prefixes where word.hasPrefix(prefix.symbol) {
      let rest = String(word.dropFirst(prefix.symbol.count))
      guard let atom = index[rest], allows(prefix, before: rest, atom) else { continue }
      return atom.scale.times(prefix.number, over: prefix.divisor)
    }
    return nil
  }

  /// Whether a prefix may stand before a spelling: both Latin or both Chinese.
  static func allows(
    _ prefix: UnitPrefix, before spelling: String, _ atom: KnownUnit
  ) -> Bool {
    guard isLatin(prefix.symbol) == isLatin(spelling) else { return false }
    return switch atom.prefixes {
    case .none: false
    case .large: prefix.number >= 1000
    case .all: true
    }
  }

  private static func isLatin(_ text: String) -> Bool { text.utf8.count == text.count }

  private static let index: [String: KnownUnit] = {
    var index: [String: KnownUnit] = [:]
    for atom in KnownUnit.table {
      for spelling in [atom.symbol] + atom.spellings { index[spelling] = atom }
    }
    return index
  }()
}
