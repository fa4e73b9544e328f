import ArgumentParser
import Findings
import Reports
import Workbooks
import ZoneFiles

/// `carnallite import`: a workbook as a new zone's folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a zone's folder from a workbook that export wrote. 从工作簿导入试验区。",
    discussion: "The folder is written whole or, where anything is wrong, not at all.")

  @Argument(help: "The workbook. 工作簿。", completion: .file())
  var workbook: String

  @Argument(help: "The folder to make; it must not exist or be empty. 新文件夹。")
  var folder: String

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let (read, problems) = WorkbookFile.read(workbook)
    guard let read else { throw Refusal.print(problems, folder: "", language: language) }
    let (files, findings) = ZoneWorkbook.files(read, file: workbook)
    guard let files else { throw Refusal.print(findings, folder: "", language: language) }
    if !findings.isEmpty { Console.note(FindingsText(language: language).text(findings)) }
    do {
      try NewFolder.write(files, to: folder)
    } catch {
      throw Refusal.print(error.cause[language])
    }
    Console.print(
      language == .zh
        ? "已写入 \(folder)：\(files.count) 个文件。下一步：carnallite check \(folder)\n"
        : "Wrote \(folder): \(files.count) files. Next: carnallite check \(folder)\n")
  }
}
