import Findings
import Foundation
import HiGHSSolver
import Planning
import ProcessNetwork
import ZoneFiles

/// Loading zones and checking them.
enum LoadCases {
  /// The folder of the Qaidam zone, from the root of the repository.
  static let qaidamFolder = "zones/qaidam"

  static func qaidam(_ name: String, _ arguments: [String]) throws {
    try loadAndCheck(name, qaidamFolder, runs: 15, limit: 0.1)
  }

  static func generated(_ name: String, _ arguments: [String]) throws {
    try loadAndCheck(name, arguments[0], runs: 5, limit: 1)
  }

  static func deepCheck(_ name: String, _ arguments: [String]) throws {
    let network = try network(of: qaidamFolder)
    var deep = Timing()
    var count = 0
    for _ in 0..<5 {
      count = try deep.run { try DeepCheck.findings(network, solver: HiGHSSolver()).count }
    }
    var whole = Timing()
    for _ in 0..<5 {
      try whole.run {
        let loaded = ZoneFolder(path: qaidamFolder).load()
        guard let network = loaded.network else { return }
        _ = NetworkChecks.run(network)
        _ = try DeepCheck.findings(network, solver: HiGHSSolver())
      }
    }
    Printed.timing(name, "deep check alone (\(count) findings)", deep)
    Printed.timing(name, "load, check and deep check", whole, limit: 2)
    Printed.memory(name)
  }

  /// The network of a zone without errors.
  static func network(of folder: String) throws -> Network {
    let loaded = ZoneFolder(path: folder).load()
    guard let network = loaded.network, !loaded.hasErrors else {
      throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: folder])
    }
    return network
  }

  private static func loadAndCheck(
    _ name: String, _ folder: String, runs: Int, limit: Double
  ) throws {
    var reading = Timing()
    var loading = Timing()
    var checking = Timing()
    var counts = (rows: 0, processes: 0, findings: 0, errors: 0)
    for _ in 0..<runs {
      let loaded = loading.run { ZoneFolder(path: folder).load() }
      guard let network = loaded.network else { throw CocoaError(.fileReadCorruptFile) }
      let found = checking.run { NetworkChecks.run(network, hasLostRows: loaded.hasErrors) }
      let findings = loaded.findings + found
      counts = (
        network.recipes.count, network.processes.count, findings.count,
        findings.count { $0.severity == .error }
      )
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
    for _ in 0..<runs {
      reading.run {
        for file in files { _ = FileManager.default.contents(atPath: "\(folder)/\(file)") }
      }
    }
    Printed.note(
      name,
      "\(counts.processes) processes, \(counts.rows) recipe rows, \(counts.findings) findings "
        + "(\(counts.errors) errors)")
    Printed.timing(name, "bytes of the files alone", reading)
    Printed.timing(name, "load: read and build", loading)
    Printed.timing(name, "checks", checking)
    Printed.timing(name, "load and check", .sum([loading, checking]), limit: limit)
    Printed.memory(name)
  }
}
