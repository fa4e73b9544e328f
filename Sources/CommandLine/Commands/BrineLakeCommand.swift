import ArgumentParser
import Findings
import Reports
import SaltLake

/// `carnallite brine lake`: a lake as a reservoir, and its signals.
struct BrineLakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lake",
    abstract: "Forecast a lake's level and grade, and review its signals. 盐湖水盐平衡与预警。")

  @OptionGroup var options: BrineOptions

  @Option(help: "The lake's id in lakes.csv. 盐湖标识。")
  var lake: String?

  @Option(help: "Years of the forecast. 预测年数。")
  var years = 30

  @Option(help: "Pumping in m3/a instead of the table's. 采卤量。")
  var pumping: Double?

  func validate() throws {
    guard (1...500).contains(years) else { throw ValidationError("--years is 1 to 500.") }
    if let pumping, !(pumping >= 0) { throw ValidationError("--pumping is not negative.") }
  }

  func run() throws {
    let model = try options.model()
    var plan = try options.chosen(model.lakes, lake, named: \.id, table: "lakes.csv")
    if let pumping { plan.pumping = pumping }
    do throws(AnalysisFaults) {
      let forecast = try LakeForecast.compute(plan, years: years)
      let capacity = try LakeForecast.carryingCapacity(plan, years: years)
      let reviews = model.signals.filter { $0.lake == plan.id }
        .map { SignalReview.review($0, forecast) }
      let document = LakeDocument(forecast, capacity: capacity, reviews: reviews)
      switch options.format {
      case .json: Console.print((try? JSONText.of(document)) ?? "")
      case .csv: Console.print(document.csv)
      case .text: Console.print(document.text(in: options.language))
      }
    } catch {
      throw options.refusal(error.findings)
    }
  }
}
