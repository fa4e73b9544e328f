public import Findings

/// Findings as text for a terminal, in the manner of compilers.
public struct FindingsText {
  /// The language of the text.
  public var language: Language
  /// How many notices or warnings of one rule are written out; the rest is counted.
  public var mostOfOneRule: Int
  /// The folder to write before each file; empty for paths within the zone's folder.
  public var folder: String

  /// Creates a writer.
  public init(language: Language, mostOfOneRule: Int = 5, folder: String = "") {
    self.language = language
    self.mostOfOneRule = mostOfOneRule
    self.folder = folder
  }

  /// All findings, the gravest first, each with place, cause and mend, and a line that counts them.
  ///
  /// Errors are always written out; of other rules at most ``mostOfOneRule`` findings are.
  public func text(_ findings: [Finding]) -> String {
    var lines: [String] = []
    for severity in Severity.allCases.reversed() {
      let group = findings.filter { $0.severity == severity }
      lines += severity == .error ? group.sorted().map(line) : shortened(group)
    }
    lines.append(summary(findings))
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many errors, warnings and notices there are.
  public func summary(_ findings: [Finding]) -> String {
    let counts = Severity.allCases.reversed().map { severity in
      (severity, findings.count { $0.severity == severity })
    }
    if language == .zh {
      return counts.map { "\(name(of: $0)) \($1) 项" }.joined(separator: "，")
    }
    return counts.map { "\($1) \(name(of: $0))\($1 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  private func shortened(_ findings: [Finding]) -> [String] {
    let byRule = Dictionary(grouping: findings, by: \.rule.code)
    return byRule.keys.sorted().flatMap { code -> [String] in
      let group = (byRule[code] ?? []).sorted()
      let shown = group.prefix(mostOfOneRule).map(line)
      let rest = group.count - shown.count
      guard rest > 0 else { return shown }
      let more =
        language == .zh
        ? "    ……另有 \(rest) 项 [\(code)]（--all 全部列出）"
        : "    … and \(rest) more [\(code)] (--all lists them)"
      return shown + [more]
    }
  }

  private func line(_ finding: Finding) -> String {
    let place = finding.place.description
    let isWhole = folder.isEmpty || place.isEmpty || place.hasPrefix("/")
    let prefix = isWhole ? place : "\(folder)/\(place)"
    let head = "\(prefix): \(name(of: finding.severity)) [\(finding.rule.code)]"
    let cause = finding.cause(in: language)
    let mend = finding.mend(in: language)
    let label = language == .zh ? "处理" : "mend"
    return "\(head) \(cause)" + (mend.isEmpty ? "" : "\n    \(label): \(mend)")
  }

  private func name(of severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .zh): "错误"
    case (.warning, .zh): "警告"
    case (.notice, .zh): "提示"
    case (_, .en): severity.rawValue
    }
  }
}
