import ArgumentParser
import Findings
import ProcessNetwork
import Reports
import ZoneFiles

/// `carnallite balance`: given these outputs, what is short, what is left over, what jams first.
struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Say what given outputs lack and leave over, and which chain jams first. 产量平衡。",
    discussion: "No routes and no optimiser: every site by itself, and the zone without transport.")

  @OptionGroup var options: ZoneOptions

  @Option(help: "A table of outputs: facility,process,amount,unit. 产量表。", completion: .file())
  var production: String?

  @Option(help: "The year whose facilities and markets count. 年份。")
  var year: Int?

  @Flag(help: "Take the outputs that statistics.csv reports for the year. 按上报产量。")
  var asReported = false

  @Option(help: "How to print: text or json. 输出格式。")
  var format = TextOrJSON.text

  func validate() throws {
    if (production == nil) == !asReported {
      throw ValidationError("Give either --production FILE or --year YEAR --as-reported.")
    }
    if asReported, year == nil { throw ValidationError("--as-reported needs --year YEAR.") }
  }

  func run() throws {
    let input = LoadedInput(options)
    let network = try input.checkedNetwork()
    let outputs = try outputs(network, input)
    let request = BalanceRequest(year: try plannedYear(network), outputs: outputs)
    let result = Balance.compute(network, request)
    let findings = input.files.locate(result.production.findings)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(findings, input)
    }
    let document = BalanceDocument(result, network)
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .text:
      Console.print(BalanceText(language: input.language).text(document))
      if !findings.isEmpty {
        Console.note(FindingsText(language: input.language, folder: input.folder).text(findings))
      }
    }
  }

  private func outputs(
    _ network: Network, _ input: LoadedInput
  ) throws -> BalanceRequest.Outputs {
    guard let production else { return .asReported }
    let (rows, findings) = ZoneFolder.production(file: production, network: network)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(findings, folder: "", language: input.language)
    }
    return .given(rows)
  }

  private func plannedYear(_ network: Network) throws -> Int {
    guard let year = year ?? network.zone.periods.first else {
      throw ValidationError("Give --year YEAR: zone.yaml states no periods.")
    }
    return year
  }
}
