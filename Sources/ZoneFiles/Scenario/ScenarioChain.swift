public import Findings
import Yams

/// A scenario of a zone: named changes laid over its tables.
public struct Scenario: Sendable, Hashable {
  /// The id: the name of its folder.
  public let id: String
  /// The name.
  public let name: Phrase
  /// A short word for tables of several scenarios; empty where none is stated.
  public let label: String
}

/// Finds a scenario and those that it extends, the base first.
struct ScenarioChain {
  private(set) var scenarios: [Scenario] = []
  private(set) var findings: [Finding] = []

  /// The folder of scenarios within the zone's folder.
  static let folder = "scenarios"

  /// The ids of all scenarios of a zone.
  static func all(_ paths: FolderPaths) -> [String] {
    paths.names(in: folder).filter { paths.isFolder("\(folder)/\($0)") }
  }

  /// Finds a scenario; the list is empty with findings where it cannot be used.
  mutating func find(_ id: String, _ reader: inout FolderReader) {
    var seen: [String] = []
    var next: String? = id
    var place = Place(file: Self.folder)
    while let current = next {
      guard !seen.contains(current) else {
        let names = (seen.drop { $0 != current } + [current]).joined(separator: " > ")
        findings.append(Finding(.scenarioCycle, at: place, ["found": .text(names)]))
        break
      }
      seen.append(current)
      guard exists(current, place, reader.paths) else { break }
      let file = "\(Self.folder)/\(current)/scenario.yaml"
      guard let bytes = reader.read(file, isRequired: true) else { break }
      place = read(bytes, current, file, &next)
    }
    scenarios.reverse()
    if !findings.isEmpty { scenarios = [] }
  }

  private mutating func exists(_ id: String, _ place: Place, _ paths: FolderPaths) -> Bool {
    guard id.allSatisfy({ $0 != "/" }), id != "..", id != "." else {
      findings.append(Finding(.fileOutside, at: place, ["found": .text(id)]))
      return false
    }
    guard FolderPaths.isID(id), paths.isFolder("\(Self.folder)/\(id)") else {
      let all = Self.all(paths)
      findings.append(
        Finding(
          .scenarioUnknown, at: place,
          [
            "found": .text(id), "expected": .list(all),
            "nearest": Advice.nearest(Spelling.nearest(to: id, among: all)),
          ]))
      return false
    }
    return true
  }

  /// Reads a scenario's document; the place of its `extends`.
  private mutating func read(
    _ bytes: [UInt8], _ id: String, _ file: String, _ next: inout String?
  ) -> Place {
    next = nil
    var yaml = YamlDocument(file: file)
    guard let map = yaml.root(bytes) else {
      findings += yaml.findings
      return Place(file: file)
    }
    yaml.check(map, required: ["name_zh", "name_en"], optional: ["extends", "label"])
    let zh = map["name_zh"].flatMap { yaml.text($0, "name_zh") } ?? id
    let en = map["name_en"].flatMap { yaml.text($0, "name_en") } ?? id
    let label = map["label"].flatMap { yaml.text($0, "label") } ?? ""
    next = map["extends"].flatMap { yaml.text($0, "extends") }
    scenarios.append(Scenario(id: id, name: Phrase(zh: zh, en: en), label: label))
    findings += yaml.findings
    let mark = map["extends"]?.mark
    return Place(file: file, line: mark?.line, field: "extends", column: mark?.column)
  }
}
