import ArgumentParser
import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite abatement`: what it costs to have less carbon, energy, water or waste.
struct AbatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abatement",
    abstract: "Lower a cap step by step and show what each step costs. 减排成本曲线。",
    discussion: """
      The measure is co2 (by default), energy, water, the id of a sheet (what of it is disposed of)
      or of a limit. The curve goes from the cheapest plan to the least that is possible.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The year. 年份。")
  var year: Int

  @Option(help: "What is abated: co2, energy, water, a sheet or a limit. 减什么。")
  var measure = "co2"

  @Option(help: "How many steps. 步数。")
  var steps = 10

  @Option(help: "The case of the prices: low, base or high. 价格情形。")
  var prices = PriceCase.base

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  @OptionGroup var limits: RunLimits

  func validate() throws {
    guard (1...1000).contains(steps) else {
      throw ValidationError("--steps must be from 1 to 1000. 步数须为 1 至 1000。")
    }
  }

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    guard let asked = PlanMeasure.named(measure, in: network) else {
      let keys = PlanMeasure.keys(of: network).joined(separator: ", ")
      throw Refusal.print(
        input.language == .zh
          ? "没有名为 \(measure) 的量；可用：\(keys)"
          : "There is nothing named \(measure); there are: \(keys)")
    }
    let request = PlanRequest(
      year: year, prices: prices, scenario: options.scenario, wantsTwoSidedValues: false)
    let filed = try filed(asked, request, input, network)
    switch format {
    case .text: Console.print(AbatementText(language: input.language).text(filed.document))
    case .json: Console.print(try JSONText.of(filed.document))
    case .csv:
      for file in AbatementTables.files(filed.document) {
        Console.print("# \(file.name)\r\n\(file.text)\r\n")
      }
    }
    Console.note(filed.message(in: input.language))
    if filed.document.status != "optimal" || filed.document.statusDetail != nil {
      throw ExitCode(2)
    }
  }

  private func filed(
    _ asked: PlanMeasure, _ request: PlanRequest, _ input: LoadedInput, _ network: Network
  ) throws -> Filed<AbatementDocument> {
    let solver = try HiGHSSolver()
    let filing = PlanFiling(
      input: input, solver: solver.identity,
      request: request.facts.merging([
        "command": "abatement", "year": "\(year)", "measure": measure, "steps": "\(steps)",
        "threads": "\(limits.threads)",
      ]) { first, _ in first },
      folder: results ?? "\(options.zone)/results")
    if let path = filing.finished {
      let document = try PlanFile.read(AbatementDocument.self, "\(path)/abatement.json")
      return Filed(document: document, folder: path, isReused: true)
    }
    let started = Date()
    let curve = try curve(asked, request, input, network, solver)
    let document = AbatementDocument(curve)
    let files = [("abatement.json", try JSONText.of(document))] + AbatementTables.files(document)
    let path = try filing.write(
      files, isFinal: curve.stop == nil && curve.status.isFinal,
      seconds: Date().timeIntervalSince(started))
    return Filed(document: document, folder: path, isReused: false)
  }

  private func curve(
    _ asked: PlanMeasure, _ request: PlanRequest, _ input: LoadedInput, _ network: Network,
    _ solver: HiGHSSolver
  ) throws -> AbatementCurve {
    let progress = ProgressLine(language: input.language)
    defer { progress.close() }
    let control = limits.control(progress)
    do throws(PlanError) {
      return try AbatementPlanner.curve(
        network, request, of: asked, steps: steps, solver: solver, control: control)
    } catch .refused(let findings) {
      throw Refusal.print(input.files.locate(findings), input)
    } catch {
      throw Refusal.print("\(error)")
    }
  }
}
