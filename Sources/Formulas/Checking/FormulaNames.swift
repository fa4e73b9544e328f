/// What formulas may name; the part that uses formulas says it.
///
/// Keys are the part's own numbers: formulas hand them back when they ask for values.
public protocol FormulaNames {
  /// What a name stands for; `nil` where nothing has it.
  func meaning(of name: String) -> FormulaMeaning?
  /// All names, for advice on spelling.
  var allNames: [String] { get }
  /// Whether values belong to years, so that formulas may ask for those of another one.
  var hasYears: Bool { get }
}

/// What a name stands for.
public struct FormulaMeaning: Sendable {
  /// The number by which formulas ask for its values.
  public let key: Int
  /// The kind of its single value; `nil` where it has none outside of a function over a set.
  public let value: FormulaType?
  /// The set that it names; `nil` where it names none.
  public let set: FormulaSet?
  /// The texts that it groups; `nil` where it is no group.
  public let group: [String]?

  /// Creates a meaning.
  public init(
    key: Int, value: FormulaType? = nil, set: FormulaSet? = nil, group: [String]? = nil
  ) {
    self.key = key
    self.value = value
    self.set = set
    self.group = group
  }
}

/// A set whose items have attributes, such as flows or the returns of enterprises.
public struct FormulaSet: Sendable {
  /// The kind of the value that the set's own name stands for in an item; `nil` where an item is
  /// only counted.
  public let value: FormulaType?
  /// The attributes of its items.
  public let attributes: [FormulaAttribute]
  /// Whether the set is known to be complete, so that a choice of none of its items sums to zero;
  /// otherwise such a sum has no value.
  public let isComplete: Bool

  /// Creates a set.
  public init(value: FormulaType?, attributes: [FormulaAttribute], isComplete: Bool) {
    self.value = value
    self.attributes = attributes
    self.isComplete = isComplete
  }
}

/// An attribute of the items of a set.
public struct FormulaAttribute: Sendable {
  /// Its name.
  public let name: String
  /// The kind of its values.
  public let type: FormulaType
  /// The texts that it may have, where that is known.
  public let texts: [String]?

  /// Creates an attribute.
  public init(_ name: String, _ type: FormulaType, texts: [String]? = nil) {
    self.name = name
    self.type = type
    self.texts = texts
  }
}
