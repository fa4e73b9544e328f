public import ArgumentParser
import Findings
public import PhreeqcEngine
import Reports
import SaltLake
import ZoneFiles

/// `carnallite brine`: brines, ponds, dissolution and lakes by thermodynamics.
struct BrineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brine",
    abstract: "Brines, ponds, dissolution and lakes by thermodynamics. 卤水、盐田、溶采与盐湖。",
    subcommands: [
      BrinePathCommand.self, BrineSimulateCommand.self, BrineDissolveCommand.self,
      BrineLakeCommand.self, BrineRecipeCommand.self,
    ])
}

/// What every command on brine takes.
struct BrineOptions: ParsableArguments {
  @OptionGroup var zone: ZoneOptions

  @Option(
    help: "The thermodynamic data base: frezchem, coldchem or pitzer. 热力学数据库。")
  var database = PhreeqcDatabase.frezchem

  @Option(help: "How to print: text, csv or json. 输出格式。")
  var format = TableForm.text

  var language: Language { zone.language }

  /// The zone's brines, ponds and lakes.
  ///
  /// - Throws: an exit with status 1 where their tables have errors.
  func model() throws -> SaltLakeModel {
    let input = LoadedInput(zone)
    guard !input.loaded.hasErrors else {
      throw Refusal.print(input.files.locate(input.loaded.findings), input)
    }
    return input.loaded.saltLake
  }

  /// Engines of the chosen data base.
  func engines() throws -> PhreeqcEngineSource {
    do throws(BrineEngineError) {
      return try PhreeqcEngineSource(database)
    } catch {
      throw refusal(error)
    }
  }

  /// One engine.
  func engine() throws -> any BrineEngine {
    let source = try engines()
    do throws(BrineEngineError) {
      return try source.makeEngine()
    } catch {
      throw refusal(error)
    }
  }

  /// Ends with the engine's error and how to mend it.
  func refusal(_ error: BrineEngineError) -> ExitCode {
    Refusal.print("\(error.cause[language])\n  → \(error.mend[language])")
  }

  /// Ends with findings.
  func refusal(_ findings: [Finding]) -> ExitCode {
    Refusal.print(
      ZoneFolder(path: zone.zone).locate(findings), folder: zone.zone, language: language)
  }

  /// Shows warnings beside a result.
  func warn(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let located = ZoneFolder(path: zone.zone).locate(findings)
    Console.note(FindingsText(language: language, folder: zone.zone).text(located))
  }

  /// The sample of an id, made ready.
  func prepared(_ analysis: LaboratoryAnalysis) throws -> PreparedBrine {
    do throws(AnalysisFaults) {
      let sample = try analysis.prepared().get()
      warn(sample.warnings)
      return sample
    } catch {
      throw refusal(error.findings)
    }
  }

  /// Chooses one of several by its id; the only one where none is named.
  func chosen<Item>(
    _ items: [Item], _ id: String?, named name: KeyPath<Item, String>, table: String
  ) throws -> Item {
    if let item = items.first(where: { $0[keyPath: name] == id }) { return item }
    if id == nil, items.count == 1 { return items[0] }
    let known = items.map { $0[keyPath: name] }.joined(separator: ", ")
    throw Refusal.print(
      language == .zh
        ? "\(table)：没有“\(id ?? "")”；有：\(known.isEmpty ? "（无）" : known)"
        : "\(table): no '\(id ?? "")'; there are: \(known.isEmpty ? "none" : known)")
  }
}

extension PhreeqcDatabase: ExpressibleByArgument {}
