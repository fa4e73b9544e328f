public import Findings

/// The reference page of the rule table, made from the rules themselves.
public enum RuleReference {
  /// The page in Markdown.
  ///
  /// - Parameter groups: the rules of each part that has some, under a heading.
  public static func page(
    _ groups: [(heading: Phrase, rules: [Rule])], language: Language
  ) -> String {
    var lines = [
      language == .zh ? "# 检查规则" : "# Rules",
      "",
      language == .zh
        ? "本页由规则表生成：`carnallite reference rules`。花括号内是随每条结果给出的数值。"
        : "Made from the rule table by `carnallite reference rules`. What stands in braces is filled in"
          + " from the finding.",
    ]
    for group in groups {
      lines += ["", "## \(group.heading[language])"]
      for rule in group.rules.sorted(by: { $0.code < $1.code }) {
        lines += section(rule, language)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ rule: Rule, _ language: Language) -> [String] {
    let severity: Phrase =
      switch rule.severity {
      case .error: Phrase(zh: "错误", en: "error")
      case .warning: Phrase(zh: "警告", en: "warning")
      case .notice: Phrase(zh: "提示", en: "notice")
      }
    return [
      "", "### `\(rule.code)`", "",
      "\(rule.title[language]) (\(severity[language]))", "",
      "- \(language == .zh ? "问题" : "Cause"): \(rule.cause[language])",
      "- \(language == .zh ? "处理" : "Mend"): \(rule.mend[language])",
    ]
  }
}
