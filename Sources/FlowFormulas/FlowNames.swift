public import Formulas

/// The names of formulas that speak of flows alone: the set `flow`, and the year.
public struct FlowNames: FormulaNames {
  /// The key of the set of flows.
  public static let flow = 0
  /// The key of the year.
  public static let year = 1

  private let vocabulary: FlowVocabulary

  /// The names of a vocabulary.
  public init(_ vocabulary: FlowVocabulary) { self.vocabulary = vocabulary }

  /// Flows are those of a year.
  public var hasYears: Bool { true }
  /// Both names.
  public var allNames: [String] { ["flow", "year"] }

  /// What a name stands for; `nil` where nothing has it.
  public func meaning(of name: String) -> FormulaMeaning? {
    switch name {
    case "flow": FormulaMeaning(key: Self.flow, set: vocabulary.set)
    case "year": FormulaMeaning(key: Self.year, value: .number(.plain))
    default: nil
    }
  }
}
