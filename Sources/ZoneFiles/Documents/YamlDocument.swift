import Findings
import Yams

/// A YAML file read into a tree, with the findings about it.
struct YamlDocument {
  let file: String
  private(set) var findings: [Finding] = []

  /// The deepest nesting that is read.
  static let deepest = 32

  init(file: String) {
    self.file = file
  }

  /// The root mapping of the text; `nil` with a finding where there is none.
  mutating func root(_ bytes: [UInt8]) -> YamlMap? { node(bytes).flatMap { map($0, nil) } }

  /// The root of the text; `nil` with a finding where there is none.
  mutating func node(_ bytes: [UInt8]) -> Node? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let line = Self.lineTooDeep(text) {
      report(.yamlTooDeep, line: line, nil, ["expected": .count(Self.deepest)])
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        report(.yamlShape, line: 1, nil, Self.expected(Phrase(zh: "键与值", en: "keys and values")))
        return nil
      }
      return node
    } catch {
      report(error)
      return nil
    }
  }

  /// A node as a mapping.
  mutating func map(_ node: Node, _ key: String?) -> YamlMap? {
    guard let mapping = node.mapping else {
      report(.yamlShape, node, key, Self.expected(Phrase(zh: "键与值", en: "keys and values")))
      return nil
    }
    let entries = mapping.map { (key: $0.key.string ?? "", mark: $0.key.mark, node: $0.value) }
    return YamlMap(entries: entries, line: node.mark?.line ?? 1)
  }

  /// A node as a sequence.
  mutating func list(_ node: Node, _ key: String) -> [Node] {
    guard let sequence = node.sequence else {
      report(.yamlShape, node, key, Self.expected(Phrase(zh: "列表", en: "a list")))
      return []
    }
    return Array(sequence)
  }

  /// Reports the keys that a mapping does not have and those that nobody knows.
  mutating func check(_ map: YamlMap, required: [String], optional: [String] = []) {
    let known = required + optional
    for entry in map.entries where !known.contains(entry.key) {
      let nearest = Spelling.nearest(to: entry.key, among: known)
      findings.append(
        Finding(
          .yamlKeyUnknown,
          at: Place(
            file: file, line: entry.mark?.line, field: entry.key, column: entry.mark?.column),
          [
            "found": .text(entry.key), "expected": .list(known),
            "nearest": Advice.nearest(nearest),
          ]))
    }
    for key in required where map[key] == nil {
      report(.yamlKeyMissing, line: map.line, key, ["expected": .text(key)])
    }
  }

  mutating func append(_ finding: Finding) { findings.append(finding) }

  static func expected(_ phrase: Phrase) -> [String: FindingValue] { ["expected": .phrase(phrase)] }

  mutating func report(_ rule: Rule, _ node: Node, _ key: String?, _ values: [String: FindingValue])
  {
    var values = values
    values["found"] = .text(node.scalar?.string ?? "…")
    let place = Place(
      file: file, line: node.mark?.line, field: key, column: node.mark?.column)
    findings.append(Finding(rule, at: place, values))
  }

  mutating func report(_ rule: Rule, line: Int, _ key: String?, _ values: [String: FindingValue]) {
    findings.append(Finding(rule, at: Place(file: file, line: line, field: key), values))
  }
}

/// A mapping of a YAML file.
struct YamlMap {
  let entries: [(key: String, mark: Mark?, node: Node)]
  let line: Int

  subscript(key: String) -> Node? { entries.first { $0.key == key }?.node }
}
