/// A value in a finding's payload.
public enum FindingValue: Sendable, Hashable {
  /// A text that reads the same in both languages: an id, a cell as it stands in the file.
  case text(String)
  /// A name or a text in both languages.
  case phrase(Phrase)
  /// A number with its unit; the unit is empty for a plain number.
  case number(Double, unit: String)
  /// A count.
  case count(Int)
  /// Several texts.
  case list([String])
}

/// One thing that a check found: the rule that is broken, where, and with which values.
///
/// A finding holds names and numbers, never a finished sentence; ``cause(in:)`` and ``mend(in:)``
/// render it.
public struct Finding: Sendable, Hashable {
  /// The rule that is broken.
  public let rule: Rule
  /// Where it is broken.
  public var place: Place
  /// The values for the rule's templates, by name; `found` and `expected` have these names.
  public let values: [String: FindingValue]

  /// Creates a finding.
  public init(_ rule: Rule, at place: Place, _ values: [String: FindingValue] = [:]) {
    self.rule = rule
    self.place = place
    self.values = values
  }

  /// How much the finding matters.
  public var severity: Severity { rule.severity }

  /// What is wrong, in words.
  public func cause(in language: Language) -> String {
    render(rule.cause[language], in: language)
  }

  /// How to mend it, in words.
  public func mend(in language: Language) -> String {
    render(rule.mend[language], in: language)
  }

  /// One value of the payload in words; `nil` where the finding has none of that name.
  public func text(_ name: String, in language: Language) -> String? {
    values[name].map { $0.text(in: language) }
  }

  private func render(_ template: String, in language: Language) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += values[name]?.text(in: language) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Finding: Comparable {
  /// Findings are ordered by place, then by code, then by payload, whatever order checks ran in.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.rule.code != right.rule.code { return left.rule.code < right.rule.code }
    return left.cause(in: .en) < right.cause(in: .en)
  }
}

extension FindingValue {
  /// The value in words.
  public func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .phrase(let phrase): phrase[language]
    case .number(let value, let unit):
      unit.isEmpty ? Numeral.text(value) : "\(Numeral.text(value)) \(unit)"
    case .count(let count): String(count)
    case .list(let items): items.joined(separator: language == .zh ? "、" : ", ")
    }
  }
}
