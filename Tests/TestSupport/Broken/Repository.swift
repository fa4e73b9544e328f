public import Foundation

/// Where the repository's files lie that tests read, and whether they are to be written anew.
public enum Repository {
  /// The root of the repository.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether golden files are written instead of compared: `CARNALLITE_RECORD=1`.
  public static let isRecording = ProcessInfo.processInfo.environment["CARNALLITE_RECORD"] == "1"

  /// Runs a body with a new temporary folder, which is removed afterwards.
  public static func withTemporaryFolder<Value>(
    _ body: (URL) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("carnallite-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Compares a text with a golden file under `Tests/Golden`, or writes it when recording.
  ///
  /// - Returns: the first line that differs, as expected and found; `nil` where none does.
  public static func golden(_ name: String, _ text: String) throws -> String? {
    try compare(text, with: root.appendingPathComponent("Tests/Golden/\(name)"))
  }

  /// Compares a text with a committed file, or writes it when recording.
  public static func compare(_ text: String, with file: URL) throws -> String? {
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return nil
    }
    guard let known = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(file.lastPathComponent) is not there"
    }
    guard known != text else { return nil }
    let expected = known.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
      return "line \(line + 1): expected \(pair.0), found \(pair.1)"
    }
    return "\(expected.count) lines expected, \(found.count) found"
  }
}
