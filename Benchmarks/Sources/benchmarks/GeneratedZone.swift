import Foundation
import TestSupport

/// The generated zone with 20,000 processes and 200,000 rows of recipes.
enum GeneratedZone {
  /// Writes it in a process of its own into a folder that is removed afterwards.
  static func prepare() throws -> (arguments: [String], cleanUp: () -> Void) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("carnallite-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    let cleanUp = { _ = try? FileManager.default.removeItem(at: folder) }
    guard try ChildProcess.run(["--write-zone", folder.path]) == 0 else {
      cleanUp()
      throw CocoaError(.fileWriteUnknown)
    }
    return ([folder.path], cleanUp)
  }

  /// Writes it as a folder.
  static func write(to folder: String) throws {
    let network = try NetworkGenerator(.large, seed: 1).network()
    try ZoneWriter(network).write(to: folder)
  }
}
