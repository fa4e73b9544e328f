package import Findings

extension FileRules {
  static let forms: [Rule] = [
    .headerMissing, .lineTooLong, .quoteOpen, .quoteStray, .rowRagged,
  ]

  static let columns: [Rule] = [.columnUnknown, .columnMissing, .columnTwice]
}

extension Rule {
  package static let headerMissing = Rule(
    code: "header-missing", severity: .error,
    title: Phrase(zh: "表格有表头", en: "Tables have a header"),
    cause: Phrase(zh: "文件是空的，没有表头", en: "the file is empty: it has no header"),
    mend: Phrase(
      zh: "写上表头，或删去该文件（若非必需）",
      en: "write the header, or remove the file where it is not required"))

  package static let lineTooLong = Rule(
    code: "line-too-long", severity: .error,
    title: Phrase(zh: "一行不超过 1 MiB", en: "Lines and rows are at most 1 MiB"),
    cause: Phrase(
      zh: "该行多于 {expected} 字节", en: "the line has more than {expected} bytes"),
    mend: Phrase(
      zh: "检查换行符与引号是否丢失", en: "check whether line ends or quotation marks were lost"))

  package static let quoteOpen = Rule(
    code: "quote-open", severity: .error,
    title: Phrase(zh: "引号成对", en: "Quotation marks are closed"),
    cause: Phrase(
      zh: "该行的引号没有闭合，其后各行未读",
      en: "a quotation mark of this line is never closed; what follows is not read"),
    mend: Phrase(
      zh: "补上引号；单元格内的引号写两遍",
      en: "close it; write a quotation mark within a cell twice"))

  package static let quoteStray = Rule(
    code: "quote-stray", severity: .error,
    title: Phrase(zh: "引号包住整个单元格", en: "Quotation marks stand around whole cells"),
    cause: Phrase(
      zh: "该行的引号没有包住整个单元格",
      en: "a quotation mark of this line does not stand around a whole cell"),
    mend: Phrase(
      zh: "用引号包住整个单元格，其中的引号写两遍",
      en: "put the whole cell in quotation marks and write those within it twice"))

  package static let rowRagged = Rule(
    code: "row-ragged", severity: .error,
    title: Phrase(zh: "每行的单元格数与表头相同", en: "Rows have as many cells as the header"),
    cause: Phrase(
      zh: "该行有 {found} 个单元格，表头有 {expected} 个",
      en: "the row has {found} cells, the header {expected}"),
    mend: Phrase(
      zh: "补上或删去逗号；含逗号的单元格加引号",
      en: "add or remove commas; put cells that hold commas in quotation marks"))

  package static let columnUnknown = Rule(
    code: "column-unknown", severity: .error,
    title: Phrase(zh: "列名都为程序所知", en: "All columns are known"),
    cause: Phrase(zh: "没有名为“{found}”的列", en: "there is no column \"{found}\""),
    mend: Phrase(
      zh: "{nearest}可用的列：{expected}", en: "{nearest}The columns are: {expected}"))

  package static let columnMissing = Rule(
    code: "column-missing", severity: .error,
    title: Phrase(zh: "必需的列齐全", en: "The required columns are there"),
    cause: Phrase(zh: "缺少列“{expected}”", en: "the column \"{expected}\" is missing"),
    mend: Phrase(zh: "加上该列：{meaning}", en: "add the column: {meaning}"))

  package static let columnTwice = Rule(
    code: "column-twice", severity: .error,
    title: Phrase(zh: "列名不重复", en: "No column comes twice"),
    cause: Phrase(zh: "列“{found}”出现两次", en: "the column \"{found}\" comes twice"),
    mend: Phrase(zh: "删去其中一列", en: "remove one of the two"))
}
