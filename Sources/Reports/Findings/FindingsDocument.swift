public import Findings

/// Findings as a document for programs: what `--format json` prints.
public struct FindingsDocument: Encodable {
  /// How many errors there are.
  public let errors: Int
  /// How many warnings there are.
  public let warnings: Int
  /// How many notices there are.
  public let notices: Int
  /// The findings, in the order of their places.
  public let findings: [Entry]

  /// One finding.
  public struct Entry: Encodable {
    let code: String
    let severity: String
    let file: String
    let line: Int?
    let column: Int?
    let field: String?
    let found: String?
    let expected: String?
    let cause: String
    let mend: String
    let values: [String: Value]
  }

  /// One value of a finding's payload: a text, a list, or a number with its unit.
  public enum Value: Encodable {
    case text(String)
    case list([String])
    case number(Double, unit: String)

    private enum Key: CodingKey {
      case value, unit
    }

    /// Writes a text as a string, a list as an array, a number as an object of value and unit.
    public func encode(to encoder: any Encoder) throws {
      switch self {
      case .text(let text):
        var container = encoder.singleValueContainer()
        try container.encode(text)
      case .list(let items):
        var container = encoder.singleValueContainer()
        try container.encode(items)
      case .number(let value, let unit):
        var container = encoder.container(keyedBy: Key.self)
        if value.isFinite { try container.encode(value, forKey: .value) }
        if !unit.isEmpty { try container.encode(unit, forKey: .unit) }
      }
    }
  }

  /// Makes the document of findings in a language.
  public init(_ findings: [Finding], language: Language) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    notices = findings.count { $0.severity == .notice }
    self.findings = findings.sorted().map { Entry($0, language: language) }
  }
}

extension FindingsDocument.Entry {
  fileprivate init(_ finding: Finding, language: Language) {
    code = finding.rule.code
    severity = finding.severity.rawValue
    file = finding.place.file
    line = finding.place.line
    column = finding.place.column
    field = finding.place.field
    found = finding.text("found", in: language)
    expected = finding.text("expected", in: language)
    cause = finding.cause(in: language)
    mend = finding.mend(in: language)
    values = finding.values.mapValues { value in
      switch value {
      case .text(let text): .text(text)
      case .phrase(let phrase): .text(phrase[language])
      case .number(let number, let unit): .number(number, unit: unit)
      case .count(let count): .number(Double(count), unit: "")
      case .list(let items): .list(items)
      }
    }
  }
}
