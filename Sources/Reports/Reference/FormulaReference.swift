public import Findings
import Formulas

/// The reference page of the language of formulas; its lists are made from the language itself.
public enum FormulaReference {
  /// The page in Markdown.
  public static func page(language: Language) -> String {
    let zh = language == .zh
    var lines = [zh ? "# 公式" : "# Formulas", ""]
    lines += [zh ? introZh : introEn, ""]
    lines += section(zh ? "写法" : "How to write", zh ? writingZh : writingEn)
    lines += section(zh ? "一组数的函数" : "Functions over sets", zh ? setsZh : setsEn)
    lines += table(
      FormulaAggregate.allCases.map { ($0.usage.example, $0.usage.zh, $0.summary[language]) },
      language)
    lines += ["", zh ? "## 单个数的函数" : "## Functions of single values", ""]
    lines += table(
      FormulaFunction.allCases.map {
        ($0.usage.example, $0.usage.zh ?? "", $0.summary[language])
      }, language)
    lines.append("")
    lines += section(zh ? "没有值的时候" : "When there is no value", zh ? absenceZh : absenceEn)
    lines += section(zh ? "不确定度" : "Uncertainty", zh ? uncertaintyZh : uncertaintyEn)
    lines += section(zh ? "限度" : "Limits", limits(language))
    return lines.joined(separator: "\n")
  }

  private static func section(_ heading: String, _ text: String) -> [String] {
    ["## \(heading)", "", text, ""]
  }

  private static func table(
    _ rows: [(example: String, zh: String, summary: String)], _ language: Language
  ) -> [String] {
    let head = language == .zh ? "| 写法 | 中文名 | 得到 |" : "| written | in Chinese | gives |"
    return [head, "|---|---|---|"]
      + rows.map { "| `\($0.example)` | \($0.zh.isEmpty ? "" : "`\($0.zh)`") | \($0.summary) |" }
  }

  private static let introEn = """
    One language serves indicators, limits and rules. A formula is arithmetic and conditions over named
    values and sets; it has no loops, reads and writes nothing, and its cost is bounded, so that a
    stranger's formula is safe to run. Names and dimensions are checked when it is read.
    Made by `carnallite reference formulas`.
    """

  private static let introZh = """
    指标、约束和规则使用同一种公式语言。公式由有名字的量和集合上的算术与条件组成；没有循环，不读写任何东西，
    计算量有上限，因此陌生人的公式也可以放心运行。名称与量纲在读入时检查。本页由 `carnallite reference formulas` 生成。
    """

  private static let writingEn = """
    - `+ - * / ^`, parentheses, comparisons `< <= = <> >= >`, `and`, `or`, `not`; a power binds most, then
      signs, products, sums, comparisons, `not`, `and`, `or`.
    - `if … then … else …` chooses; only the chosen branch needs values.
    - A constant carries its unit in brackets: `100 [t]`, `20 [万元/亩]`. `5%` is 0.05. Zero fits anything.
    - `a in {x, y}` and `a in group` ask whether a text is in a list or a named group. A text is a bare word
      or stands in quotation marks: `site = golmud`, `facility = "coking-wulan"`.
    - Money of different currencies or price years does not add up.
    - A day less a day is a span of time; `date(2025, 12, 31) - due > 30 [d]`.
    - Chinese signs and words are read, too: `（ ） × ÷ ≤ ≥ ≠`, `若 … 则 … 否则 …`, `且`, `或`, `非`, `属于`, `其中`.
    """

  private static let writingZh = """
    - `+ - * / ^`、括号，比较 `< <= = <> >= >`，`and`（且）、`or`（或）、`not`（非）；结合次序：乘方、正负号、乘除、
      加减、比较、非、且、或。
    - `if … then … else …`（若 … 则 … 否则 …）择一；只有选中的一支需要有值。
    - 常数的单位写在方括号里：`100 [t]`、`20 [万元/亩]`。`5%` 就是 0.05。零与任何量纲相容。
    - `a in {x, y}`、`a in 组名`（属于）判断文字是否在列表或有名字的组里。文字直接写或加引号：`site = golmud`、
      `facility = "coking-wulan"`。
    - 货币不同或价格年份不同的金额不能相加。
    - 日期减日期是时间长度：`date(2025, 12, 31) - due > 30 [d]`。
    - 中文符号也可以：`（ ） × ÷ ≤ ≥ ≠`。
    """

  private static let setsEn = """
    `sum(flow where commodity in main_resources)`: the first name is a set; `where` chooses its items by
    their attributes. Other layers and numbers of an item stand after a dot: `sum(flow.energy where …)`.
    Which sets and attributes there are, the part that uses the formula says.

    """

  private static let setsZh = """
    `sum(flow where commodity in main_resources)`：第一个名称是集合，`where`（其中）按属性选取各项。
    一项的其他图层和数值写在点后：`sum(flow.energy where …)`。有哪些集合和属性，由使用公式的部分规定。

    """

  private static let absenceEn = """
    A missing statistic makes no value, with its name as the reason; it is never taken for zero. One chosen
    item without a value leaves the whole sum without. A sum over nothing is zero only where the set is
    known to be complete, as flows are; a sum over statistics of which none was reported has no value.
    What is not known stays so unless the rest decides: `false and ?` is false, `true or ?` is true.
    Division by zero and roots of negative numbers give no value, with their place in the text.
    """

  private static let absenceZh = """
    缺少统计值时公式没有值，并说明缺什么，绝不当作零。选中的一项没有值，整个合计就没有值。一项也没有选中时，
    只有已知完整的集合（如流量）合计为零；没有报送的统计值，合计没有值。不知道的仍是不知道，除非其余部分已能
    决定：`false and ?` 为假，`true or ?` 为真。除以零、负数开方没有值，并指出位置。
    """

  private static let uncertaintyEn = """
    First order, as in the GUM: derivatives by all inputs times their standard uncertainties, added in
    squares. Values are correlated by the inputs that they share and by nothing else: `a - a` is certain.
    """

  private static let uncertaintyZh = """
    按 GUM 一阶传递：对各输入的偏导数乘其标准不确定度，平方相加。两个量只因共用的输入而相关：`a - a` 没有不确定度。
    """

  private static func limits(_ language: Language) -> String {
    let (characters, depth) = (FormulaLimits.characters, FormulaLimits.depth)
    let (parts, years, steps) = (FormulaLimits.parts, FormulaLimits.years, FormulaLimits.steps)
    return language == .zh
      ? "文字最多 \(characters) 个字符，嵌套最多 \(depth) 层，组成部分最多 \(parts) 个，逐年合计最多 \(years) 年，"
        + "一次计算最多 \(steps) 步。集合函数不能嵌套。"
      : "At most \(characters) characters, \(depth) levels of nesting, \(parts) parts, \(years) years of a sum over"
        + " years, and \(steps) steps of one evaluation. Functions over sets do not nest."
  }
}
