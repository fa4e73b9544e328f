import Quantities

/// How numbers in one unit become numbers in another.
enum Conversion: Sendable, Hashable {
  /// Multiply.
  case factor(Double)
  /// The two measure different things.
  case dimension
  /// The money is of another currency.
  case currency(String)
  /// The money is of another year, for which the zone states no price index.
  case priceYear(Int)
}

/// What money is counted in.
struct MoneyBasis: Sendable {
  var currency = "CNY"
  /// The year of the zone's prices; `nil` where `zone.yaml` cannot be used, so that nothing is said.
  var priceYear: Int?
  /// The price level of other years relative to that year.
  var indices: [Int: Double] = [:]
}

/// The distinct units of a zone's tables, each read once, and the factors between them.
struct UnitBook: Sendable {
  var money = MoneyBasis()
  private var texts = TextCodes()
  private var units: [Result<Unit, UnitError>] = []
  private var areYearly: [Bool] = []
  private var known: [[Conversion?]] = []

  /// The number of a cell's unit; -1 for an empty cell.
  @inline(__always)
  mutating func code(of cell: Cell, in table: borrowing CellTable) -> Int32 {
    let code = texts.code(of: cell, in: table)
    if code >= units.count { enter(texts.texts[Int(code)]) }
    return code
  }

  /// The number of a unit.
  mutating func code(of unit: Unit) -> Int32 {
    let code = texts.code(of: unit.symbol)
    if code >= units.count {
      units.append(.success(unit))
      areYearly.append(RateText.isPerYear(unit.symbol))
    }
    return code
  }

  /// The unit of a number; `nil` where its text is no unit.
  func unit(_ code: Int32) -> Unit? { try? units[Int(code)].get() }

  /// Whether the text of a unit counts per year.
  func isPerYear(_ code: Int) -> Bool { areYearly[code] }

  /// Why a text is no unit.
  func fault(_ code: Int32) -> UnitError? {
    guard case .failure(let error) = units[Int(code)] else { return nil }
    return error
  }

  /// The text of a unit.
  func text(_ code: Int32) -> String { texts.texts[Int(code)] }

  /// How numbers of one unit become numbers of another; both must be units.
  mutating func conversion(from: Int32, to: Int32) -> Conversion {
    let (from, to) = (Int(from), Int(to))
    if to < known.count, from < known[to].count, let conversion = known[to][from] {
      return conversion
    }
    let conversion = computed(from, to)
    while known.count <= to { known.append([]) }
    while known[to].count <= from { known[to].append(nil) }
    known[to][from] = conversion
    return conversion
  }

  private func computed(_ from: Int, _ to: Int) -> Conversion {
    guard let source = unit(Int32(from)), let target = unit(Int32(to)),
      source.dimension == target.dimension
    else { return .dimension }
    if let currency = source.currency, currency != money.currency { return .currency(currency) }
    var level = 1.0
    if let year = source.priceYear, let own = money.priceYear, year != own {
      guard let index = money.indices[year] else { return .priceYear(year) }
      level = index
    }
    return .factor(
      source.factor == target.factor ? 1 / level : source.factor / target.factor / level)
  }

  private mutating func enter(_ text: String) {
    units.append(Result { () throws(UnitError) in try Unit(text) })
    areYearly.append(RateText.isPerYear(text))
  }
}
