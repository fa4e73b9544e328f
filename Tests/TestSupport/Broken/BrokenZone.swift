public import Findings
public import Foundation

/// A sound zone with one mistake laid over it, and the finding that it must give.
///
/// `Tests/BrokenZones/<code>/` holds `expected.json` and the files that differ from
/// `Tests/Zones/minimal`, or from the zone that `base` names. What a repository cannot hold well is
/// described in `expected.json`: links, folders, files that are removed, and files of a great size.
public struct BrokenZone: Sendable, CustomStringConvertible {
  /// The code of the rule that is broken: the name of the folder.
  public let code: String
  /// The folder.
  public let folder: URL
  /// What is expected.
  public let expectation: Expectation

  /// The folder of all broken zones.
  public static let home = Repository.root.appendingPathComponent("Tests/BrokenZones")
  /// The zone over which they are laid.
  public static let base = Repository.root.appendingPathComponent("Tests/Zones/minimal")

  /// The code.
  public var description: String { code }

  /// Reads one.
  public init(_ folder: URL) throws {
    self.folder = folder
    code = folder.lastPathComponent
    let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
    expectation = try JSONDecoder().decode(Expectation.self, from: data)
  }

  /// All of some rules, in the order of their codes; rules without one are left out.
  public static func all(of rules: [Rule]) throws -> [BrokenZone] {
    let codes = Set(rules.map(\.code))
    return try FileManager.default.contentsOfDirectory(atPath: home.path).sorted()
      .filter(codes.contains).map { try BrokenZone(home.appendingPathComponent($0)) }
  }

  /// Makes the broken zone in a folder; its path.
  public func make(in parent: URL) throws -> String {
    let zone = parent.appendingPathComponent("zone")
    let files = FileManager.default
    guard !expectation.isFolderMissing else { return zone.path }
    let base = expectation.base.map {
      Repository.root.appendingPathComponent("Tests/Zones/\($0)")
    }
    try files.copyItem(at: base ?? Self.base, to: zone)
    for path in expectation.removed ?? [] {
      try files.removeItem(at: zone.appendingPathComponent(path))
    }
    for path in try files.subpathsOfDirectory(atPath: folder.path).sorted() {
      try lay(path, over: zone)
    }
    try makeSpecial(zone)
    return zone.path
  }

  private func lay(_ path: String, over zone: URL) throws {
    let source = folder.appendingPathComponent(path)
    var isFolder: ObjCBool = false
    guard path != "expected.json",
      FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder),
      !isFolder.boolValue
    else { return }
    try replace(zone.appendingPathComponent(path)) { target in
      try FileManager.default.copyItem(at: source, to: target)
    }
  }

  private func makeSpecial(_ zone: URL) throws {
    for (path, target) in expectation.links ?? [:] {
      try replace(zone.appendingPathComponent(path)) {
        try FileManager.default.createSymbolicLink(
          atPath: $0.path, withDestinationPath: target)
      }
    }
    for path in expectation.folders ?? [] {
      try replace(zone.appendingPathComponent(path)) {
        try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
      }
    }
    for (path, size) in expectation.sizes ?? [:] {
      try replace(zone.appendingPathComponent(path)) { file in
        try Data("x".utf8).write(to: file)
        try FileHandle(forWritingTo: file).truncate(atOffset: size)
      }
    }
  }

  private func replace(_ file: URL, _ body: (URL) throws -> Void) throws {
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try body(file)
  }
}
