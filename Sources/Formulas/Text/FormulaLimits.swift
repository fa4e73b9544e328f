/// How large a formula and its evaluation may be, so that a stranger's formula is safe to run.
public enum FormulaLimits {
  /// The most characters (Unicode scalars) of a text.
  public static let characters = 4000
  /// How deep parentheses, calls and conditions may nest.
  public static let depth = 64
  /// The most parts: numbers, names, operators, calls.
  public static let parts = 1000
  /// The most steps of one evaluation: parts times the items and years that they are asked for.
  public static let steps = 5_000_000
  /// The most years that a sum over years may span.
  public static let years = 200
}
