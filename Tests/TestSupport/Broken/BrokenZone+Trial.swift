public import Findings
import Foundation

extension BrokenZone {
  /// What a trial found.
  public struct Trial: Sendable {
    /// The finding of the broken rule, with its folder's name left out.
    public let finding: Finding?
    /// What is not as expected; empty where all is.
    public let complaints: [String]
  }

  /// Loads and checks the broken zone and compares what is found.
  ///
  /// When recording, the finding is written into `expected.json` instead of being compared.
  ///
  /// - Parameters:
  ///   - rules: the rules of the part that is tried; findings of other rules do not count.
  ///   - find: gives the findings, located, of the folder at a path with a scenario.
  public func attempt(
    rules: [Rule], find: (_ path: String, _ scenario: String?) -> [Finding]
  ) throws -> Trial {
    try Repository.withTemporaryFolder { parent in
      let path = try make(in: parent)
      let codes = Set(rules.map(\.code))
      let found = find(path, expectation.scenario).filter { codes.contains($0.rule.code) }
      let own = found.filter { $0.rule.code == code }
      var complaints: [String] = []
      let others = Set(found.map(\.rule.code)).subtracting([code] + (expectation.besides ?? []))
      if !others.isEmpty { complaints.append("besides: \(others.sorted())") }
      if own.count != 1 { complaints.append("\(own.count) findings of \(code)") }
      if let finding = own.first { complaints += try compare(finding, path) }
      return Trial(finding: own.first.map { Self.general($0, path) }, complaints: complaints)
    }
  }

  /// A finding without the name of the temporary folder.
  private static func general(_ finding: Finding, _ path: String) -> Finding {
    Finding(
      finding.rule, at: finding.place,
      finding.values.mapValues { value in
        guard case .text(let text) = value else { return value }
        return .text(text.replacingOccurrences(of: path, with: "ZONE"))
      })
  }

  private func compare(_ finding: Finding, _ path: String) throws -> [String] {
    let found = Expectation.Expected(finding, folder: path)
    var complaints: [String] = []
    if Repository.isRecording {
      var recorded = expectation
      recorded.finding = found
      try recorded.text().write(
        to: folder.appendingPathComponent("expected.json"), atomically: true, encoding: .utf8)
    } else if expectation.finding != found {
      complaints.append("expected \(String(describing: expectation.finding)), found \(found)")
    }
    for language in Language.allCases {
      let words = finding.cause(in: language) + finding.mend(in: language)
      if words.contains("{") { complaints.append("a value is missing: \(words)") }
    }
    return complaints
  }

  /// The words of findings, for a golden file.
  public static func wording(
    _ findings: [(code: String, finding: Finding)], in language: Language
  ) -> String {
    findings.map { code, finding in
      """
      [\(code)] \(finding.rule.title[language])
        \(finding.cause(in: language))
        \(finding.mend(in: language))

      """
    }.joined(separator: "\n")
  }
}
