import ArgumentParser
import Findings
import Foundation
import Planning
import ProcessNetwork
import Reports
import ZoneFiles

/// A zone as a command needs it: read, checked, and free of errors.
struct LoadedInput {
  /// The path of the zone's folder, as it was given.
  let folder: String
  /// The language to speak.
  let language: Language
  /// The folder itself.
  let files: ZoneFolder
  /// What was read.
  let loaded: LoadedZone

  /// Reads a zone; the findings of its tables are in ``loaded``.
  ///
  /// - Parameter timesteps: the file whose timesteps take the place of the zone's.
  init(_ options: ZoneOptions, timesteps: String? = nil) {
    self.init(
      folder: options.zone, scenario: options.scenario, timesteps: timesteps,
      language: options.language)
  }

  /// Reads a zone with a scenario laid over it where one is named.
  init(
    folder: String, scenario: String? = nil, timesteps: String? = nil, language: Language
  ) {
    Interruption.endAtOnce()
    self.folder = folder
    self.language = language
    files = ZoneFolder(path: folder)
    loaded = files.load(
      scenario: scenario,
      timesteps: timesteps.map { URL(fileURLWithPath: $0).standardizedFileURL.path })
  }

  /// The network, if neither its tables nor its structure have errors.
  ///
  /// - Throws: an exit with status 1, after the errors have been printed.
  func checkedNetwork() throws -> Network {
    guard let network = loaded.network else {
      throw Refusal.print(files.locate(loaded.findings), self)
    }
    let findings = loaded.findings + NetworkChecks.run(network, hasLostRows: loaded.hasErrors)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.print(files.locate(findings), self)
    }
    return network
  }

  /// What a study measures beside cost: carbon, energy, water, a sheet or a limit.
  ///
  /// - Throws: an exit with status 1 where nothing has the name, after the names have been printed.
  func measure(_ name: String, in network: Network) throws -> PlanMeasure {
    let key = name == "carbon" ? "co2" : name
    if let known = PlanMeasure.named(key, in: network) { return known }
    let keys = (["carbon"] + PlanMeasure.keys(of: network)).joined(separator: ", ")
    throw Refusal.print(
      language == .zh
        ? "没有名为 \(name) 的量；可用：\(keys)" : "There is nothing named \(name); there are: \(keys)")
  }
}
