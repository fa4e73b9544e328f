import ArgumentParser
import Findings
import Foundation
import HiGHSSolver
import PhreeqcEngine
import Planning
import ProcessNetwork
import SaltLake
import ZoneFiles

/// `carnallite brine recipe`: a pond series as a scenario with commodities and recipes.
struct BrineRecipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipe",
    abstract: "Write a scenario with the recipes of a pond series. 由物理生成配方情景。",
    discussion: """
      Writes ZONE/scenarios/ponds-SERIES: commodities with recomputed compositions, a mode for each
      operating point, potash and lithium plants behind the ponds. --year also plans it and says what
      the zone's value changes by for one per cent of each yield.
      """)

  @OptionGroup var options: BrineOptions

  @Option(help: "The series' id in pond_series.csv. 系列标识。")
  var ponds: String?

  @Option(help: "Operating points: per cent of the feed, separated by commas. 运行工况（进卤 %）。")
  var points = "100,90,110"

  @Option(help: "The share of sylvite that flotation takes. 浮选收率。")
  var flotation = 0.9

  @Option(help: "The commodity of fresh water. 淡水物料。")
  var water = "fresh_water"

  @Option(help: "Plan this year with the scenario and give sensitivities. 规划年份。")
  var year: Int?

  @Option(help: "The folder for the scenario; ZONE/scenarios/ponds-SERIES by default. 输出文件夹。")
  var output: String?

  private func percents() throws -> [Double] {
    let numbers = points.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0.map { (1...1000).contains($0) } ?? false })
    else { throw ValidationError("--points are per cents of the feed: 100,90,110") }
    return numbers.compactMap { $0 }
  }

  func validate() throws {
    _ = try percents()
    guard (0...1).contains(flotation) else { throw ValidationError("--flotation is 0 to 1.") }
  }

  func run() throws {
    let plan = try options.chosen(
      try options.model().series, ponds, named: \.id, table: "pond_series.csv")
    guard let feed = plan.brine.commodity, let site = plan.site else {
      throw Refusal.print(
        options.language == .zh
          ? "\(plan.place.description)：recipe 需要 site，且进卤的样品需要 commodity"
          : "\(plan.place.description): recipe needs a site, and a commodity of the feed's sample")
    }
    _ = try options.prepared(plan.brine)
    let engine = try options.engine()
    let recipes = try percents().map { try recipe(plan, $0, engine) }
    let scenario = PondScenario(
      plan: plan, site: site, feed: feed, water: water, recipes: recipes, year: year ?? 0)
    let folder = output ?? "\(options.zone.zone)/scenarios/ponds-\(plan.id)"
    try write(scenario, to: folder)
    Console.print(summary(recipes, folder))
    if let year { try sensitivities(plan, recipes, site, feed, year) }
  }

  private func recipe(
    _ plan: SeriesPlan, _ percent: Double, _ engine: any BrineEngine
  ) throws -> PondRecipe {
    do {
      var series = try plan.prepared(for: engine.database).get()
      series.feedRate *= percent / 100
      let steady = try SteadySeries.compute(series, engine: engine)
      return try PondRecipe.make(
        steady, point: "f\(Int(percent.rounded()))", flotation: flotation,
        lithiumRecovery: plan.lithiumRecovery, engine: engine)
    } catch let error as PondError {
      throw options.refusal([error.finding])
    } catch let error as AnalysisFaults {
      throw options.refusal(error.findings)
    } catch let error as BrineEngineError {
      throw options.refusal(error)
    }
  }

  private func write(_ scenario: PondScenario, to folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Refusal.print("\(folder): \(error.localizedDescription)")
    }
    for file in scenario.files {
      try OutputFile.write(file.text, to: "\(folder)/\(file.name)", language: options.language)
    }
  }

  private func summary(_ recipes: [PondRecipe], _ folder: String) -> String {
    let zh = options.language == .zh
    var lines = [zh ? "情景：\(folder)" : "Scenario: \(folder)"]
    for r in recipes {
      let potassium = Numeral.text(r.potassiumYield * 100, digits: 3)
      let ore = Numeral.text(r.orePotassium * 100, digits: 3)
      let potash = Numeral.text(r.potash / 1e6, digits: 4)
      let lithium = Numeral.text(r.lithium / 1e6, digits: 4)
      lines.append(
        zh
          ? "  \(r.point)：K 收入矿 \(ore) %，成为 KCl \(potassium) %；KCl \(potash) kt/a，LiCl \(lithium) kt/a；"
            + "元素不平衡 \(Numeral.text(r.largestImbalance, digits: 1))"
          : "  \(r.point): potassium in ore \(ore) %, as KCl \(potassium) %; KCl \(potash) kt/a, LiCl "
            + "\(lithium) kt/a; imbalance of elements \(Numeral.text(r.largestImbalance, digits: 1))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension BrineRecipeCommand {
  /// What the zone's value changes by for one per cent more of each yield, by planning anew.
  fileprivate func sensitivities(
    _ plan: SeriesPlan, _ recipes: [PondRecipe], _ site: String, _ feed: String, _ year: Int
  ) throws {
    let base = try value(plan, recipes, site, feed, year)
    let zh = options.language == .zh
    Console.print(
      (zh ? "试验区年价值：" : "value of the zone: ")
        + "\(Numeral.text(base / 1e6, digits: 5)) M/a\n")
    let changes: [(zh: String, en: String, change: (PondRecipe) -> PondRecipe)] = [
      ("钾收率 +1 %", "yield of potash +1 %", { $0.scaled(potash: 1.01, lithium: 1) }),
      ("锂收率 +1 %", "yield of lithium +1 %", { $0.scaled(potash: 1, lithium: 1.01) }),
    ]
    for change in changes {
      let other = try value(plan, recipes.map(change.change), site, feed, year)
      Console.print(
        "  \(zh ? change.zh : change.en): \(Numeral.text((other - base) / 1e6, digits: 4)) M/a\n")
    }
  }

  /// The value of the best plan of a copy of the zone with the scenario.
  private func value(
    _ plan: SeriesPlan, _ recipes: [PondRecipe], _ site: String, _ feed: String, _ year: Int
  ) throws -> Double {
    let files = FileManager.default
    let copy = files.temporaryDirectory.appendingPathComponent("ponds-\(UUID().uuidString)")
    defer { try? files.removeItem(at: copy) }
    try files.copyItem(at: URL(fileURLWithPath: options.zone.zone), to: copy)
    let scenario = PondScenario(
      plan: plan, site: site, feed: feed, water: water, recipes: recipes, year: year)
    try write(scenario, to: "\(copy.path)/scenarios/ponds-trial")
    let loaded = ZoneFolder(path: copy.path).load(scenario: "ponds-trial")
    guard let network = loaded.network, !loaded.hasErrors else {
      throw options.refusal(loaded.findings)
    }
    let request = PlanRequest(year: year, scenario: "ponds-trial", wantsTwoSidedValues: false)
    let result = try Planner.plan(network, request, solver: try HiGHSSolver())
    guard let objective = result.objective else {
      throw Refusal.print(
        options.language == .zh
          ? "带情景的规划没有最优解：\(result.status)" : "no plan with the scenario: \(result.status)"
      )
    }
    return objective.valueAdded
  }
}
