/// A formula that was read and whose names, kinds and dimensions fit.
public struct CheckedFormula: Sendable {
  /// The text as it was written.
  public let text: String
  /// The kind of value that it gives.
  public let type: FormulaType
  /// The keys of the names that it asks for, rising.
  public let keys: [Int]
  let root: FormulaTerm

  /// Reads and checks a formula.
  ///
  /// - Parameters:
  ///   - text: the formula.
  ///   - names: what it may name.
  ///   - result: the kind of value that it must give; any where `nil`.
  /// - Throws: The first mistake, with its place in the text.
  public init(
    _ text: String, names: some FormulaNames, result: FormulaType? = nil
  ) throws(FormulaMistake) {
    var reader = try FormulaReader(text)
    let syntax = try reader.formula()
    var checker = FormulaChecker(names: names)
    let checked = try checker.checked(syntax)
    if let result, checked.type.joined(with: result) == nil {
      throw .result(found: checked.type, expected: result)
    }
    self.text = text
    type = result.flatMap { checked.type.joined(with: $0) } ?? checked.type
    keys = checker.keys.sorted()
    root = checked.term
  }
}
