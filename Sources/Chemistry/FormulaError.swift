/// Why a formula cannot be read; positions are characters of the text, counted from 1.
public enum FormulaError: Error, Sendable, Hashable {
  /// There is no text.
  case empty
  /// The text is longer than a formula can be.
  case tooLong(count: Int, limit: Int)
  /// A symbol is no element that has a standard atomic weight.
  case unknownElement(symbol: String, position: Int)
  /// An element's symbol begins with a small letter.
  case lowerCaseStart(symbol: String, position: Int)
  /// A bracket has no partner of its kind.
  case unbalanced(bracket: String, position: Int)
  /// A pair of brackets, or a part between dots, holds nothing.
  case emptyGroup(position: Int)
  /// A count is zero.
  case zeroCount(position: Int)
  /// A count is no number, or is out of range.
  case badCount(text: String, position: Int)
  /// A charge stands in the formula; a commodity has none.
  case charge(position: Int)
  /// Something stands where it cannot.
  case unexpected(part: String, position: Int)
}

extension FormulaError {
  /// What is wrong, in words of both languages.
  public var cause: (zh: String, en: String) {
    switch self {
    case .empty: ("没有写化学式", "there is no formula")
    case .tooLong(let count, let limit):
      (
        "化学式有 \(count) 个字符，最多 \(limit) 个",
        "the formula has \(count) characters, at most \(limit)"
      )
    case .unknownElement(let symbol, let position):
      (
        "第 \(position) 个字符处的“\(symbol)”不是有标准原子量的元素",
        "\"\(symbol)\" at character \(position) is no element that has a standard atomic weight"
      )
    case .lowerCaseStart(let symbol, let position):
      (
        "第 \(position) 个字符处的“\(symbol)”以小写字母开头",
        "\"\(symbol)\" at character \(position) begins with a small letter"
      )
    default: structureCause
    }
  }

  private var structureCause: (zh: String, en: String) {
    switch self {
    case .unbalanced(let bracket, let position):
      (
        "第 \(position) 个字符处的括号“\(bracket)”不成对",
        "the bracket \"\(bracket)\" at character \(position) has no partner"
      )
    case .emptyGroup(let position):
      ("第 \(position) 个字符处缺少元素", "an element is missing at character \(position)")
    case .zeroCount(let position):
      ("第 \(position) 个字符处的个数为零", "the count at character \(position) is zero")
    case .badCount(let text, let position):
      (
        "第 \(position) 个字符处的“\(text)”不是可用的个数",
        "\"\(text)\" at character \(position) is no usable count"
      )
    case .charge(let position):
      ("第 \(position) 个字符处有电荷", "there is a charge at character \(position)")
    case .unexpected(let part, let position):
      (
        "第 \(position) 个字符处不应有“\(part)”",
        "\"\(part)\" at character \(position) is out of place"
      )
    default: ("", "")
    }
  }

  /// How to mend it, in words of both languages.
  public var mend: (zh: String, en: String) {
    switch self {
    case .empty, .tooLong, .unexpected:
      ("请按“KMgCl3·6H2O”的格式书写", "write it like \"KMgCl3·6H2O\"")
    case .unknownElement, .lowerCaseStart:
      ("请检查元素符号及其大小写", "check the element's symbol and its letter case")
    case .unbalanced: ("请补上或删去括号", "add the missing bracket or remove this one")
    case .emptyGroup: ("请写出元素，或删去此处", "write the elements, or remove the place for them")
    case .zeroCount, .badCount:
      ("请写大于零、不超过一百万的数", "write a number above zero, at most one million")
    case .charge: ("请写中性化合物的化学式", "write the formula of the neutral compound")
    }
  }
}
