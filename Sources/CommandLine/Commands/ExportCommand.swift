import ArgumentParser
import Findings
import Reports
import Workbooks
import ZoneFiles

/// `carnallite export`: a whole zone as one workbook.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a whole zone as one XLSX workbook. 把试验区导出为一个工作簿。",
    discussion: """
      Every table is a sheet, every text a sheet of lines; results stay behind, and so do statistics that
      tell of fewer than three enterprises. 单个企业的保密统计值不导出。
      """)

  @Argument(help: "The zone's folder. 试验区文件夹。", completion: .directory)
  var zone: String

  @Option(help: "The workbook to write. 要写的工作簿。", completion: .file())
  var xlsx: String

  @Flag(help: "Take confidential statistics along; not for publication. 含保密统计值（内部使用）。")
  var `internal` = false

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let (workbook, findings) = ZoneWorkbook.export(zone, isInternal: `internal`)
    guard let workbook else {
      throw Refusal.print(findings, folder: zone, language: language)
    }
    if !findings.isEmpty {
      Console.note(FindingsText(language: language, folder: zone).text(findings))
    }
    try OutputFile.write(workbook, to: xlsx, language: language)
    Console.print(
      language == .zh
        ? "已写入 \(xlsx)：\(workbook.sheets.count) 张工作表\n"
        : "Wrote \(xlsx): \(workbook.sheets.count) sheets\n")
  }
}
