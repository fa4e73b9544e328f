import Foundation
import NetworkFamily

/// The peers from PyPI, in processes of their own.
enum PeerProcess {
  /// What one build told about itself.
  struct Build: Decodable {
    let wall: Double
    let cpu: Double
    let rows: Int
    let columns: Int
    let entries: Int
    let peak: Double
    let objective: Double?
  }

  private static let python = ".dependencies/peers/bin/python"
  private static let folder = "Benchmarks/Peers"

  /// One build of a family's instance by a peer.
  static func build(_ builder: String, _ file: String, isSolved: Bool = false) throws -> Build {
    let text = try output(
      python, ["\(folder)/measure.py", builder, file] + (isSolved ? ["solve"] : []))
    // Solvers print notices of their own; the answer is the last line.
    let line = text.split(separator: "\n").last ?? ""
    return try JSONDecoder().decode(Build.self, from: Data(line.utf8))
  }

  /// One build by this program, in a process of its own.
  static func ownBuild(steps: Int) throws -> Build {
    let text = try output(StartedProgram.own, ["--build", "\(steps)"])
    return try JSONDecoder().decode(Build.self, from: Data(text.utf8))
  }

  /// An instance with stores and ramps, drawn by the peers' generator.
  static func dispatchInstance(_ size: String) throws -> DispatchInstance {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = try output(python, ["\(folder)/procnet.py", size, file])
    return try DispatchInstance(file: file)
  }

  /// What a program writes to standard output; throws where it fails.
  static func output(_ program: String, _ arguments: [String]) throws -> String {
    let ended = try StartedProgram(program, arguments).end()
    guard ended.status == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: ended.output, as: UTF8.self)
  }
}
