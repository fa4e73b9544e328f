import ArgumentParser
import Findings
import HiGHSSolver
import Optimization
import ProcessNetwork
import Reports
import Structures
import ZoneFiles

/// `carnallite structures`: which sets of units can make the products at all.
struct StructuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structures",
    abstract: "Find the maximal structure, count and rank the solution structures. 结构综合。",
    discussion: """
      The folder is a zone, or holds materials.csv, units.csv, recipes.csv and, where units exclude
      each other, exclusions.csv. Ends with status 2 where there is no structure.
      """)

  @Argument(help: "A zone's folder, or one of a synthesis problem. 文件夹。", completion: .directory)
  var folder: String

  @Option(help: "Of a zone: a scenario laid over it. 情景。")
  var scenario: String?

  @Option(help: "Of a zone: the year whose facilities and markets count; all by default. 年份。")
  var year: Int?

  @Option(
    name: .customLong("product"),
    help: "Of a zone: a commodity that must be sold, nothing else counting; may be repeated. 产品。")
  var products: [String] = []

  @Option(help: "Stop counting after this many structures. 计数上限。")
  var maxStructures = 1_000_000

  @Option(name: .customLong("n-best"), help: "How many of the cheapest to name. 最优结构的个数。")
  var best = 10

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    if maxStructures < 1 { throw ValidationError("--max-structures is at least 1.") }
    if best < 0 { throw ValidationError("--n-best is not negative.") }
  }

  func run() throws {
    let problem = try problem()
    let request = StructureRequest(most: maxStructures, best: best)
    let progress = ProgressLine(language: language)
    let start = ContinuousClock.now
    let answer: StructureAnswer
    do {
      answer = try StructureAnswer.find(
        problem, request, solver: { () throws(SolverError) in try HiGHSSolver() },
        isInterrupted: { steps in
          let elapsed = (ContinuousClock.now - start) / .seconds(1)
          let report = SolveProgress(elapsedSeconds: elapsed, iterations: steps)
          return progress.report(report) == .stop
        })
    } catch {
      throw Refusal.print("\(error)")
    }
    try print(StructuresDocument(answer, of: problem))
    if answer.maximal.units.isEmpty { throw ExitCode(2) }
  }

  private func problem() throws -> SynthesisProblem {
    let folder = SynthesisFolder(path: folder)
    guard folder.isPresent else { return try zoneProblem() }
    if year != nil || !products.isEmpty || scenario != nil {
      throw ValidationError("--year, --product and --scenario are for a zone's folder.")
    }
    let (problem, findings) = folder.read()
    let located = ZoneFolder(path: folder.path).locate(findings)
    guard !located.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(located, folder: folder.path, language: language)
    }
    if !located.isEmpty {
      Console.note(FindingsText(language: language, folder: folder.path).text(located))
    }
    return problem
  }

  private func zoneProblem() throws -> SynthesisProblem {
    let input = LoadedInput(folder: folder, scenario: scenario, language: language)
    let network = try input.checkedNetwork()
    let wanted = try products.map { name in
      guard let known = network.commodities.firstIndex(where: { $0.id == name }) else {
        throw ValidationError("There is no commodity '\(name)' in commodities.csv.")
      }
      return CommodityID(known)
    }
    return SynthesisProblem(network, year: year, products: Set(wanted))
  }

  private func print(_ document: StructuresDocument) throws {
    switch format {
    case .json: Console.print(try JSONText.of(document))
    case .csv: Console.print(CSVBundle.text(StructuresTables.files(document)))
    case .text: Console.print(StructuresText(language: language).text(document))
    }
  }
}
