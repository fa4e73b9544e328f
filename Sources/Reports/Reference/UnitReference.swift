public import Findings
import Quantities

/// The reference page of the units, made from the table of atoms.
public enum UnitReference {
  /// The page in Markdown.
  public static func page(language: Language) -> String {
    var lines = [
      language == .zh ? "# 单位" : "# Units", "",
      language == .zh
        ? "本页由单位表生成：`carnallite reference units`。单位由下列符号用 `*`、`/`、括号和 `^` 组成，"
          + "前面可加国际单位制词头或中文数词（万、百万、亿）；货币可带价格年份：`元(2020)/t`。"
        : "Made from the table of units by `carnallite reference units`. Units are composed of these"
          + " symbols with `*`, `/`, parentheses and `^`; SI prefixes or Chinese multipliers (万, 百万, 亿)"
          + " may stand before them, and money may carry its price year: `CNY_2020/t`.",
      "",
      language == .zh
        ? "| 符号 | 其他写法 | 名称 | 量纲 | 折合基本单位 |"
        : "| symbol | also written | name | dimension | in base units |",
      "|---|---|---|---|---:|",
    ]
    for unit in Unit.known {
      let also = unit.spellings.map { "`\($0)`" }.joined(separator: " ")
      let name = language == .zh ? unit.zh : unit.en
      let described = unit.dimension.description
      let dimension = language == .zh ? described.zh : described.en
      lines.append("| `\(unit.symbol)` | \(also) | \(name) | \(dimension) | \(unit.factor) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
