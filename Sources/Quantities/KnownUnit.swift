/// One row of the table of units: an atom from which units are composed.
public struct KnownUnit: Sendable, Hashable {
  /// Which SI prefixes may stand before an atom.
  public enum Prefixes: Sendable, Hashable {
    /// No prefix.
    case none
    /// Kilo and larger; a small one would more likely be a slip (`mWh`).
    case large
    /// Any prefix.
    case all
  }

  /// The spelling that comes first.
  public let symbol: String
  /// The other spellings that mean the same.
  public let spellings: [String]
  /// The name in Chinese.
  public let zh: String
  /// The name in English.
  public let en: String
  /// What it measures.
  public let dimension: Dimension
  let numerator: Double
  let denominator: Double
  /// What must be added, in base units, to a value on a scale that starts elsewhere.
  public let offset: Double
  /// Which SI prefixes may stand before it.
  public let prefixes: Prefixes
  /// The currency code where it is money.
  public let currency: String?

  init(
    _ spellings: String, _ zh: String, _ en: String, _ dimension: Dimension, _ numerator: Double,
    over denominator: Double = 1, _ prefixes: Prefixes = .none, offset: Double = 0,
    currency: String? = nil
  ) {
    let all = spellings.split(separator: " ").map(String.init)
    self.symbol = all[0]
    self.spellings = Array(all.dropFirst())
    self.zh = zh
    self.en = en
    self.dimension = dimension
    self.numerator = numerator
    self.denominator = denominator
    self.offset = offset
    self.prefixes = prefixes
    self.currency = currency
  }

  /// Its size in base units.
  public var factor: Double { numerator / denominator }

  var scale: Scale {
    Scale(
      dimension: dimension, numerator: numerator, denominator: denominator, offset: offset,
      currency: currency)
  }
}

extension Unit {
  /// All atoms, grouped by what they measure, in each group by size and then by symbol.
  public static let known: [KnownUnit] = {
    var groups: [Dimension] = []
    for atom in KnownUnit.table where !groups.contains(atom.dimension) {
      groups.append(atom.dimension)
    }
    return groups.flatMap { group in
      KnownUnit.table.filter { $0.dimension == group }
        .sorted { ($0.factor, $0.symbol) < ($1.factor, $1.symbol) }
    }
  }()
}
