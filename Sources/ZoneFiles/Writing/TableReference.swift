public import Findings

/// The reference of the tables, written from the schema that the reader follows.
public enum TableReference {
  /// The page in one language, as Markdown.
  public static func page(_ language: Language) -> String {
    let words = Words(language)
    var lines = [
      words("# 表格参考", "# Reference of the tables"), "",
      words(
        "本页由程序的表格描述生成（格式 `\(ZoneSchema.format)`，第 \(ZoneSchema.version) 版）；读取、检查与"
          + "`datapackage.json` 用的是同一份描述。",
        "This page is generated from the program's description of the tables (format "
          + "`\(ZoneSchema.format)`, version \(ZoneSchema.version)); reader, checks and "
          + "`datapackage.json` follow the same description."), "",
      words(
        "文件为 UTF-8（可带 BOM）的 CSV，第一行是表头，列的次序不限。规则见"
          + "[语义](../explanation/semantics.zh-CN.md)。",
        "Files are CSV in UTF-8, with or without a byte order mark; the first line is the header, "
          + "in any order. The rules are in [semantics](../explanation/semantics.md)."), "",
    ]
    for table in ZoneSchema.tables { lines += section(table, words) }
    lines += profiles(words) + scenarios(words)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ table: TableSchema, _ words: Words) -> [String] {
    let key = table.key.map { "`\($0)`" }.joined(separator: ", ")
    let need = table.isRequired ? words("必需", "required") : words("可选", "optional")
    var lines = [
      "## `\(table.file)`", "", "\(words(table.meaning)) (\(need))", "",
      words("键：\(key)", "Key: \(key)"), "",
      words(
        "| 列 | 内容 | 填写 | 单位列与量 | 范围 | 含义 |",
        "| column | holds | presence | unit column and measure | range | meaning |"),
      "|---|---|---|---|---|---|",
    ]
    for column in table.columns { lines.append(row(column, words)) }
    return lines + [""]
  }

  private static func row(_ column: Column, _ words: Words) -> String {
    let measure = column.measure.map { words($0.meaning) } ?? ""
    let unit = column.unitColumn.map { "`\($0)`: \(measure)" } ?? measure
    let range = column.type == .year ? ValueRange.years.text : column.range.text
    let cells = [
      "`\(column.name)`", words(type(column.type)), words(presence(column.presence)), unit, range,
      words(column.meaning),
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  static func type(_ type: ColumnType) -> Phrase {
    switch type {
    case .id: Phrase(zh: "标识", en: "id")
    case .text: Phrase(zh: "文字", en: "text")
    case .number: Phrase(zh: "数", en: "number")
    case .bound: Phrase(zh: "数或 `unlimited`", en: "number or `unlimited`")
    case .integer: Phrase(zh: "整数", en: "whole number")
    case .year: Phrase(zh: "年份", en: "year")
    case .date: Phrase(zh: "日期 `2020-12-31`", en: "date `2020-12-31`")
    case .choice(let all): Phrase(all.map { "`\($0)`" }.joined(separator: " "))
    case .reference(let referent): Phrase("→ \(referent.home)")
    case .references(let referent): Phrase("→ \(referent.home) `;`")
    case .element: Phrase(zh: "元素符号", en: "symbol of an element")
    case .formula: Phrase(zh: "化学式", en: "formula")
    case .unit: Phrase(zh: "单位", en: "unit")
    case .flag: Phrase("`yes` `no`")
    }
  }

  private static func presence(_ presence: Presence) -> Phrase {
    switch presence {
    case .required: Phrase(zh: "必填", en: "required")
    case .optional: Phrase(zh: "可空缺", en: "optional")
    case .standard(let text): Phrase(zh: "空缺即 `\(text)`", en: "empty means `\(text)`")
    }
  }

  private static func profiles(_ words: Words) -> [String] {
    [
      "## `profiles/*.csv`", "",
      words(
        "第一列是 `hour`（0 至 8759，按次序）或 `timestep`（timesteps.csv 的各行，按次序）；其余每列是一条曲线，"
          + "列名即其标识，每格必须有数。",
        "The first column is `hour` (0 to 8759, in order) or `timestep` (the rows of timesteps.csv, "
          + "in order); every other column is a profile, its name the id, with a number in every "
          + "cell."), "",
    ]
  }

  private static func scenarios(_ words: Words) -> [String] {
    [
      "## `scenarios/<scenario>/`", "",
      words(
        "`scenario.yaml` 写 `name_zh`、`name_en`，可写 `extends`（以另一情景为基础）与 `label`。表格的列同上，"
          + "加一列 `change`：`add` 新增一行；`set` 以非空的格改写同键的行；`remove` 删去同键的行，只需写键。"
          + "`profiles/*.csv` 增加曲线。",
        "`scenario.yaml` states `name_zh` and `name_en`, and may state `extends` (another scenario "
          + "below this one) and `label`. Tables have the columns above and `change`: `add` adds a "
          + "row; `set` overrides the row of the same key by the cells that are not empty; `remove` "
          + "takes the row of the same key away and needs only the key. `profiles/*.csv` add profiles."
      ),
    ]
  }

  /// Chooses between the texts of two languages.
  private struct Words {
    let language: Language

    init(_ language: Language) {
      self.language = language
    }

    func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }
  }
}
