/// Finds what one word of a unit's text means: an atom with multipliers, prefix, power and label.
enum UnitVocabulary {
  /// The multipliers of Chinese numerals, which stand before any unit and may be combined.
  static let multipliers: [(symbol: Character, factor: Double)] = [
    ("十", 10), ("百", 100), ("千", 1000), ("万", 1e4), ("亿", 1e8),
  ]

  /// The SI prefixes; `u` stands for micro.
  static let prefixes: [(symbol: String, factor: Double)] = [
    ("n", 1e-9), ("u", 1e-6), ("m", 1e-3), ("c", 1e-2), ("d", 1e-1), ("h", 1e2), ("k", 1e3),
    ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15),
    ("纳", 1e-9), ("微", 1e-6), ("毫", 1e-3), ("厘", 1e-2), ("分", 1e-1), ("千", 1e3),
    ("兆", 1e6), ("吉", 1e9), ("太", 1e12), ("拍", 1e15),
  ]

  /// Words after a unit of mass that say what is weighed and leave the unit as it is.
  static let labels = ["二氧化碳当量", "二氧化碳", "CO2e", "CO2eq", "CO2", "C"]

  /// What a word means; `nil` where it is unknown.
  static func scale(of word: Substring) -> Scale? {
    if let atom = index[String(word)] { return atom.scale }
    if let labelled = withoutLabel(word) { return labelled }
    if let prefixed = prefixed(word) { return prefixed }
    if let power = word.last?.wholeNumberValue, let base = scale(of: word.dropLast()) {
      return (2...9).contains(power) && word.dropLast().last?.isNumber != true
        ? base.power(power) : nil
    }
    guard let multiplier = multipliers.first(where: { $0.symbol == word.first }) else {
      return nil
    }
    return scale(of: word.dropFirst()).map { $0.times(multiplier.factor) }
  }

  /// A word without the multipliers before it, which are never the unknown part.
  static func withoutMultipliers(_ word: Substring) -> Substring {
    let rest = word.drop { character in multipliers.contains { $0.symbol == character } }
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

  private static func prefixed(_ word: Substring) -> Scale? {
    for prefix in prefixes where word.hasPrefix(prefix.symbol) {
      let rest = String(word.dropFirst(prefix.symbol.count))
      guard let atom = index[rest], allows(prefix, before: rest, atom) else { continue }
      return atom.scale.times(prefix.factor)
    }
    return nil
  }

  /// Whether a prefix may stand before a spelling: both Latin or both Chinese.
  static func allows(
    _ prefix: (symbol: String, factor: Double), before spelling: String, _ atom: KnownUnit
  ) -> Bool {
    guard isLatin(prefix.symbol) == isLatin(spelling) else { return false }
    return switch atom.prefixes {
    case .none: false
    case .large: prefix.factor >= 1000
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

extension Scale {
  /// The same unit so many times over; an offset has no meaning in it and is dropped.
  func times(_ number: Double) -> Scale {
    var result = self
    result.factor *= number
    result.offset = 0
    return result
  }
}
