import ArgumentParser
import Findings
import Foundation
import Reports
import Results
import ZoneFiles

/// `carnallite report`: one HTML file that shows a result.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make one HTML file that shows a result and opens offline. 生成报告。",
    discussion: """
      A plan over several periods gets a page that shows them together, and beside it the report of each
      period's year.
      """)

  @Argument(
    help: "A result's folder, or a zone's folder for its newest plan. 结果或试验区文件夹。",
    completion: .directory)
  var result: String

  @Option(help: "The file to write; report.html in the result's folder by default. 输出文件。")
  var output: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let folder = try ResultFolder.find(result, language)
    let target = output ?? "\(folder)/report.html"
    let html =
      ResultFolder.holds(folder, ResultFolder.periods)
      ? try periods(of: folder, beside: target, language)
      : PlanReport(language: language).html(try PlanFile.read(folder))
    try OutputFile.write(html, to: target, language: language)
    Console.print(language == .zh ? "报告：\(target)\n" : "Report: \(target)\n")
  }

  /// The page of a plan over periods; the report of each year is written beside the page.
  private func periods(
    of folder: String, beside target: String, _ language: Language
  ) throws -> String {
    let plan = try PeriodsRun.read(folder)
    let base = URL(fileURLWithPath: target)
    let name = base.deletingPathExtension().lastPathComponent
    var reports: [Int: String] = [:]
    for period in plan.periods where ResultFolder.holds("\(folder)/\(period.year)", "plan.json") {
      let year = try PlanFile.read("\(folder)/\(period.year)")
      let file = "\(name)-\(period.year).html"
      try OutputFile.write(
        PlanReport(language: language).html(year),
        to: base.deletingLastPathComponent().appendingPathComponent(file).path,
        language: language)
      reports[period.year] = file
    }
    return PeriodsPage(language: language).html(plan, reports: reports)
  }
}

/// The folder of a plan's result.
enum ResultFolder {
  /// The file that a result over several periods holds.
  static let periods = "periods.json"

  /// Whether a folder holds a file.
  static func holds(_ folder: String, _ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(file)")
  }

  /// The path itself where it is a result, or the newest result of a zone's folder.
  ///
  /// - Throws: an exit with status 1, after saying how to make a result.
  static func find(_ path: String, _ language: Language) throws -> String {
    if holds(path, "plan.json") || holds(path, periods) { return path }
    if let newest = ResultStore(folder: "\(path)/results").newest(holding: "plan.json") {
      return newest
    }
    throw Refusal.print(
      language == .zh
        ? "\(path) 既不是结果文件夹，也没有结果。请先运行：carnallite plan \(path) --year 年份"
        : "\(path) is no result and holds none. First run: carnallite plan \(path) --year YEAR")
  }
}

/// The plan that a result's folder holds.
enum PlanFile {
  /// Reads `plan.json`.
  static func read(_ folder: String) throws -> PlanDocument {
    try read(PlanDocument.self, "\(folder)/plan.json")
  }

  /// Reads a document that the product wrote.
  static func read<Document: Decodable>(_ type: Document.Type, _ path: String) throws -> Document {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal.print("\(path): cannot be read 无法读取")
    }
    do {
      return try JSONText.value(type, from: String(decoding: data, as: UTF8.self))
    } catch {
      throw Refusal.print(
        "\(path): not a plan of this version; run carnallite plan again 不是本版本的规划结果，请重新规划")
    }
  }
}
