import Quantities

extension FormulaMistake {
  /// The character at which it stands, counted from 1; `nil` where the whole formula is meant.
  public var position: Int? {
    switch self {
    case .empty, .tooLong, .result: nil
    case .tooDeep(_, let at), .tooManyParts(_, let at), .unexpected(_, let at),
      .expected(_, let at), .ended(let at), .unbalanced(_, let at), .number(_, let at),
      .unknownName(_, _, let at), .unknownFunction(_, _, let at),
      .unknownAttribute(_, _, _, let at), .unknownText(_, _, _, let at),
      .argumentCount(_, _, _, let at), .type(_, _, let at), .mismatch(_, _, let at),
      .exponent(let at), .setAsValue(_, let at), .noSet(_, let at), .nestedSet(let at),
      .noYears(_, let at), .notLinear(_, let at):
      at
    case .unit(_, let at): at
    }
  }

  /// What is wrong, in words of both languages.
  public var cause: (zh: String, en: String) {
    let words = causeOfText ?? causeOfNames ?? causeOfMeaning
    guard let position else { return words }
    return ("第 \(position) 个字符：\(words.zh)", "character \(position): \(words.en)")
  }

  private var causeOfText: (zh: String, en: String)? {
    switch self {
    case .empty: ("没有写公式", "there is no formula")
    case .tooLong(let count, let limit):
      ("公式有 \(count) 个字符，最多 \(limit) 个", "the formula has \(count) characters, at most \(limit)")
    case .tooDeep(let limit, _): ("嵌套超过 \(limit) 层", "nested deeper than \(limit) levels")
    case .tooManyParts(let limit, _): ("组成部分超过 \(limit) 个", "more than \(limit) parts")
    case .unexpected(let part, _): ("不应有“\(part)”", "\"\(part)\" is out of place")
    case .expected(let mark, _): ("此处应为“\(mark)”", "\"\(mark)\" must stand here")
    case .ended: ("公式没有写完", "the formula ends too early")
    case .unbalanced(let bracket, _): ("“\(bracket)”不成对", "\"\(bracket)\" has no partner")
    case .number(let text, _): ("“\(text)”不是数", "\"\(text)\" is no number")
    case .unit(let error, _): (error.cause.zh, error.cause.en)
    default: nil
    }
  }

  private var causeOfNames: (zh: String, en: String)? {
    switch self {
    case .unknownName(let name, _, _): ("没有“\(name)”这个量", "nothing is called \"\(name)\"")
    case .unknownFunction(let name, _, _): ("没有函数“\(name)”", "there is no function \"\(name)\"")
    case .unknownAttribute(let name, let set, _, _):
      ("“\(set)”没有属性“\(name)”", "\"\(set)\" has no attribute \"\(name)\"")
    case .unknownText(let text, let attribute, _, _):
      ("“\(attribute)”没有“\(text)”", "no \(attribute) is called \"\(text)\"")
    case .argumentCount(let function, let found, let expected, _):
      (
        "函数“\(function)”有 \(found) 个参数，应为 \(expected) 个",
        "\"\(function)\" is given \(found) values, it takes \(expected)"
      )
    case .setAsValue(let name, _):
      ("“\(name)”是一组数，不是一个数", "\"\(name)\" is a set of values, not one")
    case .noSet(let function, _):
      ("“\(function)”中没有集合", "\"\(function)\" names no set")
    case .nestedSet: ("集合函数不能嵌套", "a function over a set stands within another one")
    case .noYears(let function, _):
      ("“\(function)”需要年份，此处没有", "\"\(function)\" needs years, and there are none here")
    default: nil
    }
  }

  private var causeOfMeaning: (zh: String, en: String) {
    switch self {
    case .type(let found, let expected, _):
      (
        "此处是\(found.description.zh)，应为\(Self.words[expected] ?? expected)",
        "this is \(found.description.en), it must be \(expected)"
      )
    case .mismatch(let left, let right, _):
      (
        "两边不同：\(left.description.zh)与\(right.description.zh)",
        "the two sides differ: \(left.description.en) and \(right.description.en)"
      )
    case .exponent:
      ("有量纲的数，其指数须为合适的常数", "a value with a dimension needs a fitting constant as its power")
    case .result(let found, let expected):
      (
        "公式得到\(found.description.zh)，单位是\(expected.description.zh)",
        "the formula gives \(found.description.en), its unit measures \(expected.description.en)"
      )
    case .notLinear(let part, _):
      ("“\(part)”使公式不是线性的", "\"\(part)\" makes the formula not linear")
    default: ("公式无法使用", "the formula cannot be used")
    }
  }

  private static let words = [
    "a number": "数", "a text": "文字", "a condition": "条件", "a date": "日期",
    "a plain number": "无量纲的数", "a year": "年份", "a linear expression": "线性表达式",
  ]
}

extension FormulaMistake {
  /// How to mend it, in words of both languages.
  public var mend: (zh: String, en: String) {
    switch self {
    case .unknownName(_, .some(let nearest), _), .unknownFunction(_, .some(let nearest), _),
      .unknownText(_, _, .some(let nearest), _):
      ("是否应为“\(nearest)”？", "did you mean \"\(nearest)\"?")
    case .unknownAttribute(_, _, let known, _):
      ("属性有：\(known.joined(separator: "、"))", "its attributes are \(known.joined(separator: ", "))")
    case .unit(let error, _): (error.mend.zh, error.mend.en)
    case .tooLong, .tooDeep, .tooManyParts:
      ("请拆成几个指标，一个引用另一个", "split it into several, one naming the other")
    case .unbalanced: ("请补上或删去括号", "add the partner or remove this one")
    case .mismatch, .result, .type, .exponent: dimensionMend
    case .setAsValue(let name, _): ("请写 sum(\(name) where …)", "write sum(\(name) where …)")
    case .noSet: ("请写出集合的名称，如 sum(flow where …)", "name the set, as in sum(flow where …)")
    case .nestedSet: ("请把内层写成另一个指标", "make the inner one an indicator of its own")
    case .noYears: ("请删去这个函数", "leave the function out")
    case .notLinear:
      ("请使未知流量只乘以常数", "multiply unknown flows by constants only")
    default: ("请按公式参考页书写", "write it as the reference of formulas does")
    }
  }

  private var dimensionMend: (zh: String, en: String) {
    (
      "请检查量纲；常数要带单位，如 100 [t]", "check the dimensions; give constants their units, as in 100 [t]"
    )
  }
}
