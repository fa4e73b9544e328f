public import Findings
public import Indicators
public import ProcessNetwork
public import SaltLake

/// A zone as a folder of tables.
public struct ZoneFolder: Sendable {
  /// The path as it was given.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(path: String) {
    self.path = path
  }

  /// Reads the zone, with a scenario laid over it where one is named.
  ///
  /// Mistakes in the files are findings, never errors.
  ///
  /// - Parameter timesteps: the absolute path of a table that takes the place of the zone's own
  ///   timesteps; `nil` for those of the folder.
  public func load(scenario: String? = nil, timesteps: String? = nil) -> LoadedZone {
    guard let paths = FolderPaths(path) else {
      let finding = Finding(.folderMissing, at: Place(file: path), ["found": .text(path)])
      return LoadedZone(
        network: nil, findings: [finding], files: [], hash: "", scenario: nil,
        coverage: nil, saltLake: SaltLakeModel())
    }
    var reading = ZoneReading(paths)
    return reading.zone(scenario: scenario, timesteps: timesteps)
  }

  /// The ids of the folder's scenarios.
  public var scenarios: [String] { FolderPaths(path).map(ScenarioChain.all) ?? [] }
}

/// A zone as it was read, with everything that was found wrong.
public struct LoadedZone: Sendable {
  /// The network of what could be used; `nil` where `zone.yaml` cannot be.
  public let network: Network?
  /// What was found, in the order of places.
  public let findings: [Finding]
  /// The files that were read.
  public let files: [FileRecord]
  /// The hash of what was read: 64 hexadecimal digits; empty where there is no folder.
  public let hash: String
  /// The scenario that was laid over the tables.
  public let scenario: Scenario?
  /// How much of the zone's plan is in it; `nil` where the folder does not say.
  public let coverage: PlanCoverage?
  /// What the folder says about indicators, targets and standards.
  public var indicators = IndicatorBook()
  /// The brines, ponds and lakes.
  public let saltLake: SaltLakeModel

  /// Whether anything was found that keeps the zone from being used.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
