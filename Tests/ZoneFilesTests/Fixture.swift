import Findings
import Foundation
import ProcessNetwork
import TestSupport
import ZoneFiles

/// The minimal zone with changes, loaded from a temporary folder.
struct Fixture {
  /// The files that are changed: new bytes, or `nil` to remove.
  private var files: [String: [UInt8]?] = [:]

  /// Replaces a text in a file of the minimal zone.
  mutating func replace(_ file: String, _ old: String, _ new: String) throws {
    let text = try self.text(file)
    guard text.contains(old) else { throw CocoaError(.fileReadUnknown) }
    files[file] = Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  /// Writes a file.
  mutating func write(_ file: String, _ text: String) { files[file] = Array(text.utf8) }

  /// Writes bytes.
  mutating func write(_ file: String, bytes: [UInt8]) { files[file] = bytes }

  /// Removes a file.
  mutating func remove(_ file: String) { files[file] = .some(nil) }

  /// The text of a file as it is now.
  func text(_ file: String) throws -> String {
    if let bytes = files[file] { return String(decoding: bytes ?? [], as: UTF8.self) }
    return try String(contentsOf: BrokenZone.base.appendingPathComponent(file), encoding: .utf8)
  }

  /// The zone, loaded, with findings located.
  func load(scenario: String? = nil) throws -> LoadedZone {
    try withFolder { ZoneFolder(path: $0).load(scenario: scenario) }
  }

  /// The codes of what is found.
  func codes(scenario: String? = nil) throws -> [String] {
    try load(scenario: scenario).findings.map(\.rule.code)
  }

  /// Runs a body with the folder.
  func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    try Repository.withTemporaryFolder { parent in
      let zone = parent.appendingPathComponent("zone")
      try FileManager.default.copyItem(at: BrokenZone.base, to: zone)
      for (path, bytes) in files {
        let file = zone.appendingPathComponent(path)
        try? FileManager.default.removeItem(at: file)
        guard let bytes else { continue }
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      return try body(zone.path)
    }
  }
}
