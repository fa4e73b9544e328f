import ArgumentParser
import Findings
import Reports
import SaltLake

/// `carnallite brine dissolve`: solvents against solid potash.
struct BrineDissolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dissolve",
    abstract: "Dissolve a low-grade solid ore with water, brine and their mixtures. 固体钾矿浸泡溶解。")

  @OptionGroup var options: BrineOptions

  @Option(help: "The ore's id in ore_minerals.csv. 矿石标识。")
  var ore: String?

  @Option(help: "Kilograms of ore to a kilogram of solvent. 固液比。")
  var ratio = 1.0

  @Option(help: "How many solvents between water and brine. 溶剂数。")
  var steps = 10

  func validate() throws {
    guard ratio > 0, ratio.isFinite else { throw ValidationError("--ratio is positive.") }
    guard (1...200).contains(steps) else { throw ValidationError("--steps is 1 to 200.") }
  }

  func run() throws {
    let plan = try options.chosen(
      try options.model().ores, ore, named: \.id, table: "ore_minerals.csv")
    let engine = try options.engine()
    let shares = (0...steps).map { Double($0) / Double(steps) }
    do throws(DissolutionError) {
      let dissolution = try Dissolution.compute(
        plan, oreRatio: ratio, shares: shares, engine: engine)
      let document = DissolutionDocument(dissolution, engine.database)
      switch options.format {
      case .json: Console.print((try? JSONText.of(document)) ?? "")
      case .csv: Console.print(document.csv)
      case .text: Console.print(document.text(in: options.language))
      }
    } catch {
      switch error {
      case .analysis(let faults): throw options.refusal(faults.findings)
      case .engine(let fault, let share):
        Console.note("\(plan.place.description): \(plan.name[options.language]), \(share)")
        throw options.refusal(fault)
      }
    }
  }
}
