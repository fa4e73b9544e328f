public import Quantities

/// What a number measures: its dimension, and for money the currency and the price year.
public struct FormulaMeasure: Sendable, Hashable {
  /// The dimension.
  public let dimension: Dimension
  /// The currency, where it measures money and states one.
  public let currency: String?
  /// The year in whose prices it is counted, where it measures money and states one.
  public let priceYear: Int?

  /// Creates a measure.
  public init(_ dimension: Dimension, currency: String? = nil, priceYear: Int? = nil) {
    self.dimension = dimension
    self.currency = dimension.moneyExponent == 0 ? nil : currency
    self.priceYear = dimension.moneyExponent == 0 ? nil : priceYear
  }

  /// What a unit measures.
  public init(_ unit: Unit) {
    self.init(unit.dimension, currency: unit.currency, priceYear: unit.priceYear)
  }

  /// The measure of a plain number.
  public static let plain = FormulaMeasure(.none)

  /// The common measure of two; `nil` where they cannot be added.
  func joined(with other: FormulaMeasure) -> FormulaMeasure? {
    dimension == other.dimension ? combined(with: other, dimension) : nil
  }

  /// The measure of a product or quotient; `nil` where the two count different money.
  func times(_ other: FormulaMeasure, isInverse: Bool) -> FormulaMeasure? {
    let dimension = isInverse ? dimension / other.dimension : dimension * other.dimension
    return combined(with: other, dimension)
  }

  private func combined(
    with other: FormulaMeasure, _ dimension: Dimension
  ) -> FormulaMeasure? {
    guard currency == nil || other.currency == nil || currency == other.currency,
      priceYear == nil || other.priceYear == nil || priceYear == other.priceYear
    else { return nil }
    return FormulaMeasure(
      dimension, currency: currency ?? other.currency, priceYear: priceYear ?? other.priceYear)
  }
}

/// What kind of value a formula or a part of it gives.
public enum FormulaType: Sendable, Hashable {
  /// A number; without a measure it is a zero, which fits anything.
  case number(FormulaMeasure?)
  /// Whether something holds.
  case truth
  /// A day.
  case date
  /// A text: an id, a word.
  case text

  /// The kind of value in words of both languages.
  public var description: (zh: String, en: String) {
    switch self {
    case .number(nil): ("零", "zero")
    case .number(let measure?):
      measure.priceYear.map {
        (
          "\(measure.dimension.description.zh)（\($0) 年价）",
          "\(measure.dimension.description.en) at prices of \($0)"
        )
      } ?? measure.dimension.description
    case .truth: ("条件", "a condition")
    case .date: ("日期", "a date")
    case .text: ("文字", "a text")
    }
  }

  /// The common kind of two values; `nil` where they differ.
  func joined(with other: FormulaType) -> FormulaType? {
    switch (self, other) {
    case (.number(nil), .number), (.number, .number(nil)):
      return self == .number(nil) ? other : self
    case (.number(let left?), .number(let right?)):
      return left.joined(with: right).map { .number($0) }
    default: return self == other ? self : nil
    }
  }
}
