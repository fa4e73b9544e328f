public import ArgumentParser
import Findings
import Foundation
import Planning
import ProcessNetwork
import Reports
import Results
import ZoneFiles

/// `carnallite ensemble`: many variants of a plan.
struct EnsembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ensemble",
    abstract: "Plan many variants of prices, limits and capacities. 情景组规划。",
    discussion: """
      The file names parameters as TARGET:ID, where TARGET is price, demand, supply, limit or
      capacity; their values are factors, 1 for no change. Either every row is a scenario, or a
      column 'parameter' begins a description of distributions (parameter, distribution, low, mode,
      high) from which --draws scenarios are drawn. The result is filed under ZONE/results; a run
      that was stopped goes on where it ended.
      """)

  @OptionGroup var options: ZoneOptions

  @Option(help: "The file of scenarios or of distributions (CSV). 情景或分布文件。", completion: .file())
  var samples: String

  @Option(help: "The year to plan. 规划年份。")
  var year: Int

  @Option(help: "The steps of the year: one (one step) or table (timesteps.csv). 时段。")
  var timesteps = PlanCommand.Steps.one

  @Option(help: "Scenarios to draw from distributions. 抽样情景数。")
  var draws = 200

  @Option(help: "The seed of the drawing. 随机种子。")
  var seed: UInt64 = 1

  @Option(help: "How to draw: lhs (Latin hypercube) or sobol. 抽样方法。")
  var method = EnsembleDesign.Method.latinHypercube

  @Option(help: "Solvers that run side by side; one for each core by default. 并行求解器数。")
  var threads: Int?

  @Option(help: "How to print: text or json. 输出格式。")
  var format = Form.text

  @Option(help: "The folder for results; ZONE/results by default. 结果文件夹。")
  var results: String?

  /// The forms in which an ensemble is printed.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    guard (1...1_000_000).contains(draws) else {
      throw ValidationError("--draws must be from 1 to 1000000. 抽样情景数须为 1 至 1000000。")
    }
    guard (1...256).contains(threads ?? 1) else {
      throw ValidationError("--threads must be from 1 to 256. 线程数须为 1 至 256。")
    }
  }

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    let file = try readFile()
    let request = PlanRequest(
      year: year, time: timesteps.detail, scenario: options.scenario, wantsTwoSidedValues: false)
    let ensemble = try ensemble(network, request, file, input)
    let run = EnsembleRun(
      input: input, ensemble: ensemble, request: request, facts: facts(ensemble.design),
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let (document, folder) = try run.filed(in: results ?? "\(options.zone)/results")
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .text: Console.print(EnsembleText(language: options.language).text(document))
    }
    Console.note(options.language == .zh ? "结果：\(folder)" : "Result: \(folder)")
    if document.solved == 0 { throw ExitCode(2) }
  }

  private func readFile() throws -> EnsembleFile {
    let table: LooseTable
    switch LooseTable.read(samples) {
    case .success(let read): table = read
    case .failure(let fault):
      throw Refusal.print(fault.findings, folder: "", language: options.language)
    }
    switch EnsembleFile.read(header: table.header, rows: table.rows, lines: table.lines) {
    case .success(let file): return file
    case .failure(let faults): throw refusal(faults.all)
    }
  }

  private func refusal(_ faults: [EnsembleFault]) -> ExitCode {
    let lines = faults.map { fault in
      let place = fault.line.map { "\(samples):\($0)" } ?? samples
      return "\(place): \(fault.text[options.language])"
    }
    return Refusal.print(lines.joined(separator: "\n"))
  }

  private func ensemble(
    _ network: Network, _ request: PlanRequest, _ file: EnsembleFile, _ input: LoadedInput
  ) throws -> Ensemble {
    if file.samples == nil, method == .sobol, file.parameters.count > EnsembleDesign.sobolLimit {
      throw refusal([
        EnsembleFault(
          line: nil,
          kind: .tooManyForSobol(
            count: file.parameters.count, limit: EnsembleDesign.sobolLimit))
      ])
    }
    let design =
      file.samples.map { EnsembleDesign(parameters: file.parameters, samples: $0) }
      ?? EnsembleDesign(parameters: file.parameters, draws: draws, seed: seed, method: method)
    do {
      let ensemble = try Ensemble(network, request, design)
      let idle = ensemble.idleParameters.map {
        EnsembleFault(line: nil, kind: .idle(design.parameters[$0].id))
      }
      let bound = ensemble.boundParameters.map {
        EnsembleFault(line: nil, kind: .bound(design.parameters[$0].id))
      }
      guard idle.isEmpty, bound.isEmpty else { throw refusal(idle + bound) }
      return ensemble
    } catch PlanError.refused(let findings) {
      throw Refusal.print(input.files.locate(findings), input)
    }
  }

  /// The factors themselves are part of the key, so that an edited file is another ensemble.
  private func facts(_ design: EnsembleDesign) -> [String: String] {
    let factors = (0..<design.count).map { scenario in
      design.factors(of: scenario).map { "\($0)" }.joined(separator: ",")
    }
    return [
      "year": String(year), "time": timesteps.detail.rawValue, "scenario": options.scenario ?? "",
      "parameters": design.parameters.map(\.id).joined(separator: ","),
      "samples": String(design.samples.count),
      "factors": ResultKey(["factors": factors.joined(separator: ";")]).digest,
    ]
  }
}

extension EnsembleDesign.Method: ExpressibleByArgument {}
