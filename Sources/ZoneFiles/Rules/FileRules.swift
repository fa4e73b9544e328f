public import Findings

/// The rules about a zone's files, tables and cells.
public enum FileRules {
  /// All of them, as the reference of rules lists them.
  public static let all: [Rule] =
    files + forms + columns + cells + entities + documents + scenarios
    + coverage
}
