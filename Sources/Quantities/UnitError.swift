/// Why a unit cannot be read or converted; positions are characters of the text, counted from 1.
public enum UnitError: Error, Sendable, Hashable {
  /// There is no text.
  case empty
  /// The text is longer than a unit can be.
  case tooLong(count: Int, limit: Int)
  /// A part of the text is no known unit; with the known spelling that is most like it.
  case unknown(part: String, position: Int, nearest: String?)
  /// Something stands where it cannot; the part is empty at the end of the text.
  case unexpected(part: String, position: Int)
  /// A parenthesis has no partner.
  case unbalanced(position: Int)
  /// A product follows a quotient: `元/吨·公里` may be read in two ways.
  case ambiguous(position: Int)
  /// A number, a power or a price year is out of range.
  case outOfRange(part: String, position: Int)
  /// The two units measure different things.
  case dimensions(from: Unit, to: Unit)
  /// The two amounts of money are counted in different currencies.
  case currencies(String, String)
  /// The two amounts of money are counted in prices of different years.
  case priceYears(Int, Int)
  /// The two scales start at different points, so that no factor leads from one to the other.
  case offset(from: Unit, to: Unit)
}

extension UnitError {
  /// What is wrong, in words of both languages.
  public var cause: (zh: String, en: String) {
    switch self {
    case .empty: ("没有写单位", "there is no unit")
    case .tooLong(let count, let limit):
      ("单位有 \(count) 个字符，最多 \(limit) 个", "the unit has \(count) characters, at most \(limit)")
    case .unknown(let part, let position, _):
      (
        "第 \(position) 个字符处的“\(part)”不是已知单位",
        "\"\(part)\" at character \(position) is no known unit"
      )
    case .unexpected("", _): ("单位没有写完", "the unit ends too early")
    case .unexpected(let part, let position):
      ("第 \(position) 个字符处不应有“\(part)”", "\"\(part)\" at character \(position) is out of place")
    case .unbalanced(let position):
      ("第 \(position) 个字符处的括号不成对", "the parenthesis at character \(position) has no partner")
    case .ambiguous(let position):
      (
        "第 \(position) 个字符处除号之后又有乘号，可有两种读法",
        "the product at character \(position) follows a quotient and can be read in two ways"
      )
    case .outOfRange(let part, let position):
      ("第 \(position) 个字符处的“\(part)”超出范围", "\"\(part)\" at character \(position) is out of range")
    default: conversionCause
    }
  }

  private var conversionCause: (zh: String, en: String) {
    switch self {
    case .dimensions(let from, let to):
      (
        "“\(from)”的量纲是\(from.dimension.description.zh)，“\(to)”的量纲是\(to.dimension.description.zh)",
        "\"\(from)\" measures \(from.dimension.description.en), "
          + "\"\(to)\" measures \(to.dimension.description.en)"
      )
    case .currencies(let one, let other):
      ("货币不同：\(one) 与 \(other)", "the currencies differ: \(one) and \(other)")
    case .priceYears(let one, let other):
      ("价格年份不同：\(one) 与 \(other)", "the price years differ: \(one) and \(other)")
    case .offset(let from, let to):
      (
        "“\(from)”与“\(to)”的零点不同",
        "the scales of \"\(from)\" and \"\(to)\" start at different points"
      )
    default: ("", "")
    }
  }

  /// How to mend it, in words of both languages.
  public var mend: (zh: String, en: String) {
    switch self {
    case .unknown(_, _, .some(let nearest)): ("是否应为“\(nearest)”？", "did you mean \"\(nearest)\"?")
    case .unknown, .unexpected, .empty, .tooLong:
      ("请按单位参考表书写", "write the unit as the reference of units does")
    case .unbalanced: ("请补上或删去括号", "add the missing parenthesis or remove this one")
    case .ambiguous: ("请加括号，如“元/(吨·公里)”", "add parentheses, as in \"CNY/(t*km)\"")
    case .outOfRange:
      (
        "数大于零，指数为 -9 至 9 的非零整数，价格年份为 1900 至 2200 年",
        "a number is above 0, a power a whole number from -9 to 9 but not 0, "
          + "a price year from 1900 to 2200"
      )
    case .dimensions: ("请改用量纲相同的单位", "use a unit that measures the same")
    case .currencies: ("请先换算为同一货币", "convert to one currency first")
    case .priceYears: ("请先换算为同一价格年份", "convert to the prices of one year first")
    case .offset: ("请换算数值，不要用系数", "convert the value, not by a factor")
    }
  }
}
