import ArgumentParser
import Findings
import Reports
import Workbooks

/// What commands with tables for officers take.
struct OfficerOutput: ParsableArguments {
  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @Option(help: "Write a workbook as well. 另存工作簿。", completion: .file())
  var xlsx: String?

  @Option(help: "Write a page as well. 另存网页。", completion: .file())
  var html: String?

  @Flag(
    help:
      "Show what is withheld as telling of fewer than three enterprises; not for publication. 含保密数据（内部使用）。"
  )
  var `internal` = false

  /// Prints a result and writes the files that were asked for.
  func write(_ result: OfficerResult, language: Language) throws {
    if let xlsx {
      let workbook = OfficerWorkbook.workbook(result.allTables, lead: result.lead, language)
      try OutputFile.write(workbook, to: xlsx, language: language)
    }
    if let html { try OutputFile.write(result.html(language), to: html, language: language) }
    switch format {
    case .json: Console.print(try result.json())
    case .csv:
      Console.print(result.tables.map { $0.csv(language) }.joined(separator: "\r\n"))
    case .text:
      Console.print(
        ([result.lead[language] + "\n"] + result.tables.map { $0.text(language) })
          .joined(separator: "\n"))
    }
  }
}

/// A result in every form that officers ask for.
struct OfficerResult {
  /// What it says, in one sentence.
  let lead: Phrase
  /// The tables that are printed.
  let tables: [OfficerTable]
  /// The tables of the workbook.
  let allTables: [OfficerTable]
  let json: () throws -> String
  let html: (Language) -> String
}
