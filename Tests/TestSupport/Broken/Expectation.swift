public import Findings
import Foundation

/// What a broken zone must give.
public struct Expectation: Codable, Sendable, Equatable {
  /// The finding of the broken rule.
  public struct Expected: Codable, Sendable, Equatable {
    /// The path of the file.
    public var file: String
    /// The line.
    public var line: Int?
    /// The character.
    public var column: Int?
    /// The column of the table or the key.
    public var field: String?
    /// The payload in English, by name.
    public var values: [String: String]

    /// What a finding is; a temporary folder's name is left out.
    public init(_ finding: Finding, folder: String) {
      let short = { (text: String) in text.replacingOccurrences(of: folder, with: "ZONE") }
      file = short(finding.place.file)
      line = finding.place.line
      column = finding.place.column
      field = finding.place.field
      values = finding.values.mapValues { short($0.text(in: .en)) }
    }
  }

  /// The finding.
  public var finding: Expected?
  /// The sound zone that is broken: a folder of `Tests/Zones`; `minimal` where it is not said.
  public var base: String?
  /// Codes of other findings that come along of necessity.
  public var besides: [String]?
  /// The scenario that is loaded.
  public var scenario: String?
  /// Files of the sound zone that are removed.
  public var removed: [String]?
  /// Symbolic links, path to target.
  public var links: [String: String]?
  /// Folders that stand in the place of files.
  public var folders: [String]?
  /// Files of a size, of one letter and zero bytes that take no room.
  public var sizes: [String: UInt64]?
  /// Whether there is no folder at all.
  public var noFolder: Bool?

  /// Whether there is no folder at all.
  public var isFolderMissing: Bool { noFolder ?? false }

  /// Expects nothing yet.
  public init() {}

  /// The text of `expected.json`.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
