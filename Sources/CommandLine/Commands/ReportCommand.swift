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
    abstract: "Make one HTML file that shows a result and opens offline. 生成报告。")

  @Argument(
    help: "A result's folder, or a zone's folder for its newest plan. 结果或试验区文件夹。",
    completion: .directory)
  var result: String

  @Option(help: "The file to write; report.html in the result's folder by default. 输出文件。")
  var output: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let folder = try resultFolder()
    let plan = try PlanFile.read(folder)
    let target = output ?? "\(folder)/report.html"
    let html = PlanReport(language: language).html(plan)
    try OutputFile.write(html, to: target, language: language)
    Console.print(language == .zh ? "报告：\(target)\n" : "Report: \(target)\n")
  }

  private func resultFolder() throws -> String {
    if FileManager.default.fileExists(atPath: "\(result)/plan.json") { return result }
    if let newest = ResultStore(folder: "\(result)/results").newest() { return newest }
    throw Refusal.print(
      languageOption.language == .zh
        ? "\(result) 既不是结果文件夹，也没有结果。请先运行：carnallite plan \(result) --year 年份"
        : "\(result) is no result and holds none. First run: carnallite plan \(result) --year YEAR")
  }
}

/// The plan that a result's folder holds.
enum PlanFile {
  /// Reads `plan.json`.
  static func read(_ folder: String) throws -> PlanDocument {
    let path = "\(folder)/plan.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal.print("\(path): cannot be read 无法读取")
    }
    do {
      return try JSONText.value(PlanDocument.self, from: String(decoding: data, as: UTF8.self))
    } catch {
      throw Refusal.print(
        "\(path): not a plan of this version; run carnallite plan again 不是本版本的规划结果，请重新规划")
    }
  }
}
