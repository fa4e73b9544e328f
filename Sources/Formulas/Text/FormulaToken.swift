/// A piece of a formula's text.
struct FormulaToken {
  enum Kind: Equatable {
    case number(Double)
    /// The text of a unit, which stands in square brackets.
    case unit(String)
    /// A text in quotation marks.
    case text(String)
    /// A name, or a name and one of its attributes with a dot between them.
    case word(String)
    case mark(FormulaMark)
  }

  let kind: Kind
  /// The text as it was written.
  let text: String
  /// The character at which it begins, counted from 1.
  let position: Int
}

/// A sign or a word of the language that joins other pieces.
enum FormulaMark: String {
  case open = "("
  case close = ")"
  case openList = "{"
  case closeList = "}"
  case comma = ","
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case power = "^"
  case percent = "%"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "="
  case different = "<>"
  case and
  case or
  case not
  case isIn = "in"
  case `where`
  case `if`
  case then
  case `else`
}

extension FormulaMark {
  /// The signs of one character, and what else people write for them.
  static let signs: [Character: FormulaMark] = [
    "(": .open, ")": .close, "{": .openList, "}": .closeList, ",": .comma, "+": .plus,
    "-": .minus, "*": .times, "/": .over, "^": .power, "%": .percent, "<": .less, ">": .greater,
    "=": .equal, "≤": .lessOrEqual, "≥": .greaterOrEqual, "≠": .different,
    "（": .open, "）": .close, "，": .comma, "、": .comma, "＋": .plus, "－": .minus, "−": .minus,
    "×": .times, "·": .times, "÷": .over, "／": .over, "％": .percent, "＜": .less, "＞": .greater,
    "＝": .equal,
  ]

  /// The signs of two characters.
  static let pairs: [String: FormulaMark] = [
    "<=": .lessOrEqual, ">=": .greaterOrEqual, "<>": .different, "!=": .different, "==": .equal,
  ]

  /// The words, English and Chinese.
  static let words: [String: FormulaMark] = [
    "and": .and, "or": .or, "not": .not, "in": .isIn, "where": .where, "if": .if, "then": .then,
    "else": .else, "且": .and, "或": .or, "非": .not, "属于": .isIn, "其中": .where, "若": .if,
    "则": .then, "否则": .else,
  ]
}
