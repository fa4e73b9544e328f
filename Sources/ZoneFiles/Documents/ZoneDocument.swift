import Chemistry
import Findings
import ProcessNetwork
import Yams

/// What `zone.yaml` states.
struct ZoneDocument {
  let zone: Zone
  let money: MoneyBasis

  /// The path of the file within the folder.
  static let file = "zone.yaml"

  /// Stands in for a document that cannot be used, so that the tables are checked all the same.
  static let unread = Zone(
    id: "zone", name: Phrase(""), priceYear: 0, discountRate: 0, periods: [], trackedElements: [])

  private static let required = [
    "format", "version", "id", "name_zh", "name_en", "currency", "price_year", "discount_rate",
    "periods", "tracked_elements",
  ]

  /// Reads the file; the document is `nil` where it cannot be used.
  static func read(_ bytes: [UInt8]) -> (ZoneDocument?, [Finding]) {
    var yaml = YamlDocument(file: file)
    guard let map = yaml.root(bytes) else { return (nil, yaml.findings) }
    yaml.check(map, required: required, optional: ["price_indices"])
    let isFormat = checkFormat(map, &yaml)
    guard isFormat, let zone = zone(map, &yaml) else { return (nil, yaml.findings) }
    let money = MoneyBasis(
      currency: zone.currency, priceYear: zone.priceYear, indices: indices(map, &yaml))
    let hasError = yaml.findings.contains { $0.severity == .error && $0.rule != .yamlKeyUnknown }
    return (hasError ? nil : ZoneDocument(zone: zone, money: money), yaml.findings)
  }

  private static func checkFormat(_ map: YamlMap, _ yaml: inout YamlDocument) -> Bool {
    if let node = map["format"], node.scalar?.string != ZoneSchema.format {
      yaml.report(.formatUnknown, node, "format", ["expected": .text(ZoneSchema.format)])
      return false
    }
    guard let node = map["version"], let version = yaml.whole(node, "version", 1...1_000_000) else {
      return map["version"] == nil
    }
    guard version <= ZoneSchema.version else {
      yaml.report(.formatNewer, node, "version", ["expected": .count(ZoneSchema.version)])
      return false
    }
    return true
  }

  private static func zone(_ map: YamlMap, _ yaml: inout YamlDocument) -> Zone? {
    let id = map["id"].flatMap { yaml.id($0, "id") }
    let zh = map["name_zh"].flatMap { yaml.text($0, "name_zh") }
    let en = map["name_en"].flatMap { yaml.text($0, "name_en") }
    let currency = map["currency"].flatMap { yaml.currency($0, "currency") }
    let year = map["price_year"].flatMap { yaml.whole($0, "price_year", 1900...2200) }
    let rate = map["discount_rate"].flatMap {
      yaml.number($0, "discount_rate", ValueRange(0, 1))
    }
    let periods = map["periods"].flatMap { yaml.periods($0, "periods") }
    let elements = map["tracked_elements"].flatMap { yaml.elements($0, "tracked_elements") }
    guard let id, let zh, let en, let currency, let year, let rate, let periods, let elements
    else { return nil }
    return Zone(
      id: id, name: Phrase(zh: zh, en: en), currency: currency, priceYear: year,
      discountRate: rate, periods: periods, trackedElements: elements)
  }

  private static func indices(_ map: YamlMap, _ yaml: inout YamlDocument) -> [Int: Double] {
    guard let node = map["price_indices"], let years = yaml.map(node, "price_indices") else {
      return [:]
    }
    var indices: [Int: Double] = [:]
    for entry in years.entries {
      guard let year = Int(entry.key), (1900...2200).contains(year) else {
        yaml.report(
          .yamlShape, line: entry.mark?.line ?? years.line, "price_indices",
          ["found": .text(entry.key), "expected": .phrase(Phrase(zh: "年份", en: "a year"))])
        continue
      }
      indices[year] = yaml.number(entry.node, "price_indices", .positive)
    }
    return indices
  }
}
