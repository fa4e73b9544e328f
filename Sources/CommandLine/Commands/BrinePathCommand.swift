public import ArgumentParser
import Findings
import PhreeqcEngine
import Reports
public import SaltLake

/// `carnallite brine path`: what a brine gives when it evaporates at one temperature.
struct BrinePathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Let one brine of brines.csv evaporate at one temperature. 单一卤水的等温蒸发。")

  @OptionGroup var options: BrineOptions

  @Option(help: "The brine's id in brines.csv. 卤水标识。")
  var brine: String?

  @Option(help: "The temperature, °C; that of the sample by default. 温度。")
  var temperature: Double?

  @Option(help: "Minerals that do not crystallise, separated by commas. 不结晶的矿物。")
  var suppress = ""

  @Option(help: "Whether salts stay with the brine (kept) or are removed. 盐是否留在卤水中。")
  var contact = EvaporationPath.Contact.removed

  @Option(help: "The share of the remaining water that a step evaporates. 步长。")
  var step = 0.04

  func validate() throws {
    guard step > 0, step < 1 else { throw ValidationError("--step lies between 0 and 1.") }
    for id in suppressed where Mineral(id: id) == nil {
      let known = Mineral.all.map(\.id).joined(separator: ", ")
      throw ValidationError("No mineral '\(id)'; there are: \(known)")
    }
  }

  private var suppressed: [String] {
    suppress.split(separator: ",").map { $0.filter { $0 != " " } }
  }

  func run() throws {
    let analysis = try options.chosen(
      try options.model().analyses, brine, named: \.id, table: "brines.csv")
    let sample = try options.prepared(analysis)
    let engine = try options.engine()
    let temperature = temperature ?? analysis.temperature
    guard engine.database.temperatures.contains(analysis.temperature) else {
      throw options.refusal([analysis.temperatureFinding(engine.database)])
    }
    let held = MineralSet(suppressed.compactMap { Mineral(id: $0) })
    do throws(BrineEngineError) {
      let path = try EvaporationPath.compute(
        sample.brine, at: temperature, minerals: engine.database.minerals.subtracting(held),
        contact: contact, step: step, engine: engine)
      try print(PathDocument(path, analysis, sample, engine.database))
    } catch {
      Console.note("\(analysis.place.description): \(analysis.name[options.language])")
      throw options.refusal(error)
    }
  }

  private func print(_ document: PathDocument) throws(BrineEngineError) {
    switch options.format {
    case .json: Console.print((try? JSONText.of(document)) ?? "")
    case .csv: Console.print(document.csv)
    case .text: Console.print(document.text(in: options.language))
    }
  }
}

extension EvaporationPath.Contact: ExpressibleByArgument {}
