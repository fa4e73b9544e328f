import ArgumentParser
import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// What studies of a year's plan take beside the zone.
struct StudyOptions: ParsableArguments {
  @OptionGroup var zone: ZoneOptions

  @Option(help: "The year to plan. 规划年份。")
  var year: Int

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  @Option(help: "The steps of the year: one (one step) or table (timesteps.csv). 时段。")
  var timesteps = PlanCommand.Steps.one

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var limits: RunLimits

  /// The plan of the year, each marginal value one dual.
  var plan: PlanRequest {
    PlanRequest(
      year: year, prices: prices, time: timesteps.detail, scenario: zone.scenario,
      wantsTwoSidedValues: false)
  }
}

/// A study of a year's plan: asked, made or found filed, printed.
struct StudyRun<Document: Codable> {
  /// What a study gives.
  struct Answer {
    /// The result.
    let document: Document
    /// Its files beside the document's own.
    let files: [(name: String, text: String)]
    /// Whether an equal request would end the same way.
    let isFinal: Bool
  }

  /// The name of the study: of its command and its file.
  let name: String
  let options: StudyOptions
  let input: LoadedInput
  /// What was asked, beside the plan.
  let facts: [String: String]

  /// The study: the filed one where an equal request was finished, else a new one.
  func filed(
    _ make: (HiGHSSolver, RunControl) throws -> Answer
  ) throws -> Filed<Document> {
    let solver = try HiGHSSolver()
    let plan = options.plan
    let filing = PlanFiling(
      input: input, solver: solver.identity,
      request: plan.facts.merging(facts) { _, own in own }.merging([
        "command": name, "year": String(plan.year), "threads": "\(options.limits.threads)",
      ]) { first, _ in first },
      folder: options.results ?? "\(options.zone.zone)/results")
    if let path = filing.finished {
      let document = try PlanFile.read(Document.self, "\(path)/\(name).json")
      return Filed(document: document, folder: path, isReused: true)
    }
    let started = Date()
    let progress = ProgressLine(language: input.language)
    defer { progress.close() }
    let answer = try make(solver, options.limits.control(progress))
    let own = (name: "\(name).json", text: try JSONText.of(answer.document))
    let path = try filing.write(
      [own] + answer.files, isFinal: answer.isFinal,
      seconds: Date().timeIntervalSince(started))
    return Filed(document: answer.document, folder: path, isReused: false)
  }

  /// Prints a study in the form asked for, and where it lies.
  func print(
    _ filed: Filed<Document>, text: (Document) -> String,
    tables: (Document) -> [(name: String, text: String)]
  ) throws {
    switch options.format {
    case .json: Console.print(try JSONText.of(filed.document))
    case .csv: Console.print(CSVBundle.text(tables(filed.document)))
    case .text: Console.print(text(filed.document))
    }
    Console.note(filed.message(in: input.language))
  }

  /// Runs what may be refused with findings of the zone.
  func refusing<Value>(_ body: () throws(PlanError) -> Value) throws -> Value {
    do {
      return try body()
    } catch .refused(let findings) {
      throw Refusal.print(input.files.locate(findings), input)
    } catch {
      throw Refusal.print("\(error)")
    }
  }
}
