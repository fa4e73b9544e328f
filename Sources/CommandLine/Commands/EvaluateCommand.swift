public import ArgumentParser
public import Evaluation
import Findings
import Foundation
import Indicators
import ProcessNetwork
import Reports
import Results
import ZoneFiles

/// `carnallite evaluate`: where the zone stands on the plan's path, and why.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Judge the plan's targets for a year and file the result. 规划评估。",
    discussion: "The result is filed under results/ of the zone with the evidence of every target.")

  @OptionGroup var options: ZoneOptions
  @OptionGroup var output: OfficerOutput

  @Option(help: "annual, midterm or final. 年度、中期或末期。")
  var kind = EvaluationKind.annual

  @Option(help: "The year. 年份。")
  var year: Int

  @Flag(help: "Do not file the result. 不存档。")
  var dry = false

  @OptionGroup var plan: PlannedFlows

  func run() throws {
    let indicators = try ZoneIndicators(options, year: year, plan: plan)
    let full = indicators.report()
    let evaluation = PlanEvaluation(
      indicators.model, report: output.internal ? full : full.published, kind: kind, year: year,
      isInternal: output.internal)
    let zone = indicators.network.zone
    let json = { try JSONText.of(EvaluationDocument(evaluation, zone: zone.id)) }
    let html: (Language) -> String = { language in
      EvaluationPage.html(evaluation, zone: zone.name, language: language)
    }
    let tables = EvaluationTables.all(evaluation)
    try output.write(
      OfficerResult(
        lead: Phrase(
          zh: "\(zone.name.zh) \(year) 年\(kind.words.zh)",
          en: "\(zone.name.en): \(kind.words.en) of \(year)"), tables: tables, allTables: tables,
        json: json, html: html), language: options.language)
    if !dry { try file(indicators, json: json(), html: html(options.language)) }
    indicators.note(indicators.model.findings(of: full))
  }

  private func file(_ indicators: ZoneIndicators, json: String, html: String) throws {
    let input = indicators.input
    let facts = [
      "command": "evaluate", "kind": kind.rawValue, "year": String(year),
      "scenario": options.scenario ?? "", "internal": String(output.internal),
      "plan": plan.isWanted ? "yes" : "no",
      "snapshot": input.loaded.hash,
      "program": ProgramVersion.text,
    ]
    let key = ResultKey(facts)
    let store = ResultStore(folder: "\(options.zone)/results")
    let zh = input.language == .zh
    if let path = store.finished(key) {
      Console.note(
        zh
          ? "同一评估此前已存档：\(path)" : "An equal evaluation was filed before: \(path)")
      return
    }
    let manifest = ResultManifest(
      key: key.digest, program: "carnallite \(ProgramVersion.text)", solver: "",
      snapshot: input.loaded.hash, request: facts, command: CommandLine.arguments,
      user: NSUserName(), finishedAt: ISO8601DateFormatter().string(from: Date()), seconds: 0)
    let path: String
    do {
      path = try store.write(
        key, files: [("evaluation.json", json), ("evaluation.html", html)],
        manifest: try JSONText.of(manifest), isFinal: true)
    } catch let failure as ResultStore.Failure {
      throw Refusal.print("\(failure)")
    }
    Console.note(zh ? "评估已存档：\(path)" : "Evaluation filed: \(path)")
  }
}

extension EvaluationKind: ExpressibleByArgument {}
