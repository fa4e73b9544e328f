public import Findings

/// The rules about a zone as a workbook.
public enum ZoneWorkbookRules {
  /// All of them, as the reference of rules lists them.
  public static let all: [Rule] = [
    .workbookIndexMissing, .workbookIndexRow, .workbookPath, .workbookSheetMissing,
    .workbookSheetUnknown, .workbookMergedCells, .workbookFormula, .workbookCellError,
    .workbookDateSerial, .workbookTime, .workbookFileTwice,
    .workbookQuoting, .workbookFileLeftOut, .workbookWithheld,
  ]
}

extension Rule {
  package static let workbookWithheld = Rule(
    code: "workbook-withheld", severity: .warning,
    title: Phrase(
      zh: "导出的工作簿不含单个企业的保密数据",
      en: "An exported workbook holds no confidential figures of single enterprises"),
    cause: Phrase(
      zh: "{count} 行未导出：来自少于三家企业，来源未标明公开",
      en:
        "{count} rows stay behind: they tell of fewer than three enterprises, and their sources are not "
        + "marked as public"),
    mend: Phrase(
      zh: "供内部使用的完整工作簿用 --internal 导出；数据已公开的，在 sources.csv 的 disclosure 写 public",
      en:
        "export with --internal for a whole workbook that is not published; where the figures are public, "
        + "write `public` into disclosure of sources.csv"))

  package static let workbookIndexMissing = Rule(
    code: "workbook-index-missing", severity: .error,
    title: Phrase(
      zh: "试验区工作簿有目录表", en: "A zone's workbook has its index sheet"),
    cause: Phrase(
      zh: "没有工作表“{expected}”，无法知道各工作表对应哪个文件",
      en: "there is no sheet \"{expected}\", so that it is not known which file each sheet is"),
    mend: Phrase(
      zh: "用 `carnallite export` 导出的工作簿修改，并保留该表",
      en: "edit a workbook that `carnallite export` wrote, and keep that sheet"))

  package static let workbookIndexRow = Rule(
    code: "workbook-index-row", severity: .error,
    title: Phrase(zh: "目录表的行可读", en: "The rows of the index sheet can be read"),
    cause: Phrase(zh: "{cell}：该行不可读", en: "{cell}: the row cannot be read"),
    mend: Phrase(
      zh: "恢复为导出时的样子，或重新导出", en: "restore it as it was exported, or export again"))

  package static let workbookPath = Rule(
    code: "workbook-path", severity: .error,
    title: Phrase(
      zh: "工作簿中的文件在试验区文件夹之内", en: "The files of a workbook lie within the zone's folder"),
    cause: Phrase(
      zh: "{cell}：“{found}”不是试验区内的文件", en: "{cell}: \"{found}\" is no file within a zone"),
    mend: Phrase(
      zh: "写成 recipes.csv 或 profiles/wind.csv 的样子",
      en: "write it like recipes.csv or profiles/wind.csv"))

  package static let workbookSheetMissing = Rule(
    code: "workbook-sheet-missing", severity: .error,
    title: Phrase(zh: "目录所列的工作表存在", en: "The sheets that the index lists are there"),
    cause: Phrase(
      zh: "{cell}：没有工作表“{found}”", en: "{cell}: there is no sheet \"{found}\""),
    mend: Phrase(
      zh: "恢复该表；若要删除文件，请同时删去目录中的这一行",
      en: "restore the sheet; to drop the file, delete this row of the index, too"))

  package static let workbookSheetUnknown = Rule(
    code: "workbook-sheet-unknown", severity: .notice,
    title: Phrase(zh: "工作表都在目录中", en: "All sheets are in the index"),
    cause: Phrase(zh: "未读取工作表 {found}", en: "the sheets {found} are not read"),
    mend: Phrase(
      zh: "若应读取，请改为表格的名称（如 stores）",
      en: "name a sheet like a table (such as stores) if it should be read"))

  package static let workbookMergedCells = Rule(
    code: "workbook-merged-cells", severity: .error,
    title: Phrase(zh: "表格中没有合并单元格", en: "Tables have no merged cells"),
    cause: Phrase(
      zh: "{cell}：合并了 {found} 个单元格，其值属于哪一行不明",
      en: "{cell}: {found} cells are merged, so that it is unclear whose the value is"),
    mend: Phrase(
      zh: "取消合并，并在每一行填写数值", en: "unmerge them and fill in every row"))

  package static let workbookFormula = Rule(
    code: "workbook-formula-without-value", severity: .error,
    title: Phrase(zh: "公式有计算结果", en: "Formulas have values"),
    cause: Phrase(
      zh: "{cell}：公式 {found} 没有保存计算结果", en: "{cell}: the formula {found} has no stored value"),
    mend: Phrase(
      zh: "用表格软件打开、重新计算并保存，或粘贴为数值",
      en: "open it in a spreadsheet program, recalculate and save it, or paste it as a value"))

  package static let workbookCellError = Rule(
    code: "workbook-cell-error", severity: .error,
    title: Phrase(zh: "单元格没有错误值", en: "No cell holds an error"),
    cause: Phrase(zh: "{cell}：单元格是 {found}", en: "{cell}: the cell reads {found}"),
    mend: Phrase(zh: "改正公式，或清空单元格", en: "correct its formula, or empty the cell"))

  package static let workbookDateSerial = Rule(
    code: "workbook-date-serial", severity: .error,
    title: Phrase(zh: "日期列中是日期", en: "Columns of days hold days"),
    cause: Phrase(
      zh: "{cell}：日期列中是数 {found}，像是未设日期格式的 {expected}",
      en: "{cell}: a column of days holds the number {found}, as of {expected} without its format"),
    mend: Phrase(
      zh: "把该列设为日期格式，或写成 {expected} 的文字",
      en: "give the column a date format, or write the text {expected}"))

  package static let workbookTime = Rule(
    code: "workbook-time", severity: .error,
    title: Phrase(zh: "日期不带时刻", en: "Days have no time of day"),
    cause: Phrase(
      zh: "{cell}：{found} 不是整日的日期", en: "{cell}: {found} is no whole day"),
    mend: Phrase(
      zh: "只写日期；时刻请写成文字，如 2023-06-01T08:00",
      en: "write the day only; write a time as a text such as 2023-06-01T08:00"))

  package static let workbookFileTwice = Rule(
    code: "workbook-file-twice", severity: .error,
    title: Phrase(zh: "每个文件只列一次", en: "Each file is listed once"),
    cause: Phrase(zh: "“{found}”在目录中出现两次", en: "\"{found}\" is listed twice in the index"),
    mend: Phrase(zh: "删去一行", en: "delete one of the rows"))

  package static let workbookQuoting = Rule(
    code: "workbook-quoting", severity: .notice,
    title: Phrase(
      zh: "文件的引号与换行写法唯一", en: "Files quote and end lines in one way"),
    cause: Phrase(
      zh: "引号或换行写法不一：从工作簿返回时各单元格不变，写法会统一",
      en:
        "it quotes or ends lines in several ways: cells come back unchanged from the workbook, but written in one way"
    ),
    mend: Phrase(zh: "无需处理", en: "nothing to mend"))

  package static let workbookFileLeftOut = Rule(
    code: "workbook-file-left-out", severity: .notice,
    title: Phrase(zh: "工作簿包含全部文件", en: "The workbook holds all files"),
    cause: Phrase(
      zh: "未导出：不是表格或文本文件", en: "it is not exported: neither a table nor a text"),
    mend: Phrase(zh: "如需要请另行复制", en: "copy it by hand where it is needed"))
}
