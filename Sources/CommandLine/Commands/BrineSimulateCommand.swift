import ArgumentParser
import Findings
import Foundation
import PhreeqcEngine
import Reports
import SaltLake

/// `carnallite brine simulate`: a pond series, steady or month by month.
struct BrineSimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate a pond series: salts, brines, recovery. 盐田系列模拟。",
    discussion: """
      The way as stated and, where minerals are suppressed, the way of equilibrium. --years prints months instead;
      --draws adds the spread for an unsure feed and weather; --report writes a page with pictures.
      """)

  @OptionGroup var options: BrineOptions

  @Option(help: "The series' id in pond_series.csv. 系列标识。")
  var ponds: String?

  @Option(help: "Simulate so many years month by month. 逐月模拟的年数。")
  var years: Int?

  @Option(help: "How many draws of feed and weather. 抽样次数。")
  var draws: Int?

  @Option(help: "The number with which draws begin. 随机数种子。")
  var seed: UInt64 = 1

  @Option(help: "Threads for draws. 线程数。")
  var threads = 2

  @Option(help: "Also write a page with pictures. 报告文件。", completion: .file())
  var report: String?

  func validate() throws {
    if let years, !(1...100).contains(years) { throw ValidationError("--years is 1 to 100.") }
    if let draws, draws < 1 { throw ValidationError("--draws is at least 1.") }
    if years != nil, draws != nil || report != nil {
      throw ValidationError(
        "--draws and --report are of the steady series; leave out --years. "
          + "--draws 与 --report 只用于稳态，请去掉 --years。")
    }
    if threads < 1 { throw ValidationError("--threads is at least 1.") }
  }

  func run() throws {
    let plan = try options.chosen(
      try options.model().series, ponds, named: \.id, table: "pond_series.csv")
    let sample = try options.prepared(plan.brine)
    let source = try options.engines()
    let series = try prepared(plan, source.database)
    let engine = try options.engine()
    noteAbsentMinerals(sample, source.database)
    if let years { return try simulateMonths(plan, series, years, engine) }
    var document = SeriesDocument(plan, sample, source.database)
    let steady = try steady(series, engine)
    document.add(steady, way: "metastable", suppressions: plan.suppressions)
    if series.atEquilibrium != series {
      document.add(
        try self.steady(series.atEquilibrium, engine), way: "equilibrium", suppressions: [])
    }
    if let draws { document.add(try spread(series, plan, draws, source)) }
    options.warn(steady.warnings.map(\.finding))
    try print(document)
  }

  private func prepared(_ plan: SeriesPlan, _ database: BrineDatabase) throws -> PondSeries {
    do throws(AnalysisFaults) {
      return try plan.prepared(for: database).get()
    } catch {
      throw options.refusal(error.findings)
    }
  }

  private func steady(_ series: PondSeries, _ engine: any BrineEngine) throws -> SteadySeries {
    do throws(PondError) {
      return try SteadySeries.compute(series, engine: engine)
    } catch {
      throw options.refusal([error.finding])
    }
  }

  /// Says which potassium salts of sulphate brines the data base cannot give.
  private func noteAbsentMinerals(_ sample: PreparedBrine, _ database: BrineDatabase) {
    let wanted = ["kainite", "leonite", "polyhalite"].compactMap { Mineral(id: $0) }
    let absent = wanted.filter { !database.minerals.contains($0) }
    let solutes = sample.brine.solutes
    guard !absent.isEmpty, solutes[.sulphate] > 0.1 * solutes[.magnesium] else { return }
    let names = absent.map { $0.name[options.language] }.joined(separator: ", ")
    Console.note(
      options.language == .zh
        ? "提示：硫酸盐型卤水，而数据库 \(database.name) 没有 \(names)；--database coldchem 有"
        : "note: a sulphate brine, but \(database.name) has no \(names); --database coldchem has")
  }

  private func spread(
    _ series: PondSeries, _ plan: SeriesPlan, _ draws: Int, _ source: any BrineEngineSource
  ) throws -> SeriesEnsemble {
    do throws(BrineEngineError) {
      return try SeriesEnsemble.compute(
        series, plan.uncertainty, count: draws, seed: seed, threads: threads, source: source)
    } catch {
      throw options.refusal(error)
    }
  }

  private func simulateMonths(
    _ plan: SeriesPlan, _ series: PondSeries, _ years: Int, _ engine: any BrineEngine
  ) throws {
    do throws(PondError) {
      let months = try DynamicSeries.compute(series, years: years, engine: engine)
      let document = MonthsDocument(months, database: engine.database.name)
      switch options.format {
      case .json: Console.print((try? JSONText.of(document)) ?? "")
      case .csv: Console.print(document.csv)
      case .text: Console.print(document.text(in: options.language))
      }
    } catch {
      throw options.refusal([error.finding])
    }
  }

  private func print(_ document: SeriesDocument) throws {
    switch options.format {
    case .json: Console.print(try JSONText.of(document))
    case .csv: Console.print(SeriesTables.csv(document))
    case .text: Console.print(SeriesText(language: options.language).text(document))
    }
    guard let report else { return }
    let html = SeriesReport(language: options.language).html(document)
    try OutputFile.write(html, to: report, language: options.language)
    Console.note(options.language == .zh ? "报告：\(report)" : "Report: \(report)")
  }
}
