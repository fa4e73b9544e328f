import Findings
import ProcessNetwork
import Quantities
import Yams

extension ZoneLoader {
  /// The path of the sheets within the folder.
  static let sheetsFile = "sheets.yaml"

  /// Adds the sheets of `sheets.yaml`.
  mutating func addSheets(_ bytes: [UInt8], file: Int32) {
    var yaml = YamlDocument(file: Self.sheetsFile)
    if let node = yaml.node(bytes) {
      var seen: [String: Int] = [:]
      for entry in yaml.list(node, "sheets") {
        guard let map = yaml.map(entry, nil) else { continue }
        yaml.check(map, required: ["sheet", "name_zh", "name_en", "unit", "commodities"])
        if let sheet = sheet(map, &yaml, file: file, &seen) { builder.add(sheet) }
      }
    }
    log.append(yaml.findings)
  }

  private func sheet(
    _ map: YamlMap, _ yaml: inout YamlDocument, file: Int32, _ seen: inout [String: Int]
  ) -> Sheet? {
    let id = map["sheet"].flatMap { yaml.id($0, "sheet") }
    let zh = map["name_zh"].flatMap { yaml.text($0, "name_zh") }
    let en = map["name_en"].flatMap { yaml.text($0, "name_en") }
    let unit = map["unit"].flatMap { self.unit($0, &yaml) }
    let weights = map["commodities"].flatMap { self.weights($0, &yaml) }
    guard let id, let zh, let en, let unit, let weights else { return nil }
    if let line = seen[id] {
      map["sheet"].map {
        yaml.report(.keyTwice, $0, "sheet", ["other": .text("\(Self.sheetsFile):\(line)")])
      }
      return nil
    }
    seen[id] = map.line
    return Sheet(
      id: id, name: Phrase(zh: zh, en: en), unit: unit, weights: weights,
      origin: Origin(file: file, line: Int32(map.line)))
  }

  private func unit(_ node: Node, _ yaml: inout YamlDocument) -> Unit? {
    guard let text = yaml.text(node, "unit") else { return nil }
    do throws(UnitError) {
      return try Unit(text)
    } catch {
      yaml.report(.unitUnknown, node, "unit", Self.values(of: error))
      return nil
    }
  }

  private func weights(
    _ node: Node, _ yaml: inout YamlDocument
  ) -> [(commodity: CommodityID, weight: Double)]? {
    guard let map = yaml.map(node, "commodities") else { return nil }
    var weights: [(commodity: CommodityID, weight: Double)] = []
    for entry in map.entries {
      let row = references.row(named: entry.key, .commodity)
      let weight = yaml.number(entry.node, entry.key, .any)
      guard row >= 0 else {
        reportUnknown(entry.key, entry.mark, &yaml)
        continue
      }
      if let weight, let id = commodities[Int(row)] { weights.append((id, weight)) }
    }
    return weights
  }

  private func reportUnknown(_ id: String, _ mark: Mark?, _ yaml: inout YamlDocument) {
    guard !references.mayBeLost(.commodity) else { return }
    var copy = references
    let nearest = Advice.nearest(copy.nearest(to: id, .commodity))
    yaml.append(
      Finding(
        .referenceUnknown,
        at: Place(file: yaml.file, line: mark?.line, field: id, column: mark?.column),
        ["found": .text(id), "expected": .text(Referent.commodity.home), "nearest": nearest]))
  }
}
