/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Something that the reader should know.
  case notice
  /// Something doubtful: the zone can be used, its answers may mislead.
  case warning
  /// Something wrong: the zone cannot be used until it is mended.
  case error

  /// Notices come before warnings, warnings before errors.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One rule of the rule table: what is checked, and the words in which a breach is told.
///
/// The texts are templates: `{name}` stands for the value of that name in the finding's payload.
public struct Rule: Sendable, Hashable {
  /// The rule's code, stable over versions, in kebab case: `element-vanishes`.
  public let code: String
  /// How much a breach matters.
  public let severity: Severity
  /// What the rule asks, in one line.
  public let title: Phrase
  /// What is wrong, with what was found and what was expected.
  public let cause: Phrase
  /// How to mend it.
  public let mend: Phrase

  /// Creates a rule.
  public init(code: String, severity: Severity, title: Phrase, cause: Phrase, mend: Phrase) {
    self.code = code
    self.severity = severity
    self.title = title
    self.cause = cause
    self.mend = mend
  }
}
