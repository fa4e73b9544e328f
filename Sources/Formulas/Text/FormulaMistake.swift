public import Quantities

/// Why a formula cannot be used; positions are characters of its text, counted from 1.
public enum FormulaMistake: Error, Sendable, Hashable {
  /// There is no text.
  case empty
  /// The text is longer than a formula can be.
  case tooLong(count: Int, limit: Int)
  /// Parentheses, calls or conditions nest too deep.
  case tooDeep(limit: Int, position: Int)
  /// The formula has too many parts.
  case tooManyParts(limit: Int, position: Int)
  /// Something stands where it cannot.
  case unexpected(part: String, position: Int)
  /// A certain word or sign must stand here.
  case expected(String, position: Int)
  /// The text ends too early.
  case ended(position: Int)
  /// A parenthesis, bracket or quotation mark has no partner.
  case unbalanced(bracket: String, position: Int)
  /// A number cannot be read.
  case number(text: String, position: Int)
  /// A unit cannot be read; the position is that of its text.
  case unit(UnitError, position: Int)
  /// A name that nobody knows; with the known one that is most like it.
  case unknownName(String, nearest: String?, position: Int)
  /// A function that nobody knows; with the known one that is most like it.
  case unknownFunction(String, nearest: String?, position: Int)
  /// An attribute that the items of a set do not have; with those that they have.
  case unknownAttribute(String, of: String, known: [String], position: Int)
  /// A text that an attribute never has; with the known one that is most like it.
  case unknownText(String, of: String, nearest: String?, position: Int)
  /// A function has the wrong number of values.
  case argumentCount(function: String, found: Int, expected: String, position: Int)
  /// Something is of another kind than it must be.
  case type(found: FormulaType, expected: String, position: Int)
  /// Two values that are added, compared or chosen between are of different kinds.
  case mismatch(FormulaType, FormulaType, position: Int)
  /// The exponent of a value with a dimension is no constant that leaves whole exponents.
  case exponent(position: Int)
  /// A set is named where a single value must stand.
  case setAsValue(String, position: Int)
  /// A function over a set does not name one.
  case noSet(function: String, position: Int)
  /// A function over a set stands within another one.
  case nestedSet(position: Int)
  /// Years are shifted where there are none.
  case noYears(function: String, position: Int)
  /// The value measures something else than its unit says.
  case result(found: FormulaType, expected: FormulaType)
  /// Two unknowns are multiplied, divided or otherwise joined so that the formula is not linear.
  case notLinear(part: String, position: Int)
}
