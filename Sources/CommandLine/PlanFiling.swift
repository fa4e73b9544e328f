import Foundation
import Optimization
import Reports
import Results
import ZoneFiles

/// How results of plans are keyed and filed: what they depend on, who made them, and where they lie.
struct PlanFiling {
  /// The zone that is planned.
  let input: LoadedInput
  /// The solver.
  let solver: SolverIdentity
  /// What was asked, by name.
  let request: [String: String]
  /// The folder for results.
  let folder: String

  /// The key of the result.
  var key: ResultKey {
    ResultKey(
      [
        "snapshot": input.loaded.hash, "program": ProgramVersion.text,
        "solver": "\(solver.name) \(solver.version)",
      ].merging(request) { first, _ in first })
  }

  /// The folder of an equal request that was finished before.
  var finished: String? { ResultStore(folder: folder).finished(key) }

  /// Writes a result; the folder in which it lies then.
  func write(
    _ files: [(name: String, text: String)], isFinal: Bool, seconds: Double
  ) throws -> String {
    let manifest = ResultManifest(
      key: key.digest, program: "carnallite \(ProgramVersion.text)",
      solver: "\(solver.name) \(solver.version)", snapshot: input.loaded.hash,
      request: request, command: CommandLine.arguments, user: NSUserName(),
      finishedAt: ISO8601DateFormatter().string(from: Date()), seconds: seconds)
    return try ResultStore(folder: folder).write(
      key, files: files, manifest: try JSONText.of(manifest), isFinal: isFinal)
  }
}
