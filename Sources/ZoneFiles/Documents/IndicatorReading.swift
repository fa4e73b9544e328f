import Findings
import Indicators
import Quantities
import Statistics
import Yams

/// Reads `indicators.yaml` into a book of indicators.
struct IndicatorReading {
  /// The path of the file within the folder.
  static let file = "indicators.yaml"

  private var yaml = YamlDocument(file: file)
  private var seen: [String: Int] = [:]

  var findings: [Finding] { yaml.findings }

  /// Adds what the file says to a book.
  mutating func read(_ bytes: [UInt8], into book: inout IndicatorBook) {
    guard let map = yaml.root(bytes) else { return }
    yaml.check(
      map, required: [],
      optional: [
        "packs", "groups", "statistics", "indicators", "consistencies", "dual_control",
      ])
    if let node = map["packs"] {
      book.packs = yaml.list(node, "packs").compactMap { yaml.text($0, "packs") }
    }
    for entry in maps(map, "dual_control") {
      dualControl(entry).map { book.dualControl.append($0) }
    }
    for entry in maps(map, "groups") { group(entry).map { book.groups.append($0) } }
    for entry in maps(map, "statistics") {
      statistic(entry).map { book.statistics.declared.append($0) }
    }
    for entry in maps(map, "indicators") { indicator(entry).map { book.definitions.append($0) } }
    for entry in maps(map, "consistencies") {
      consistency(entry).map { book.consistencies.append($0) }
    }
  }

  private mutating func dualControl(_ map: YamlMap) -> DualControlEntry? {
    yaml.check(
      map, required: ["name_zh", "name_en", "indicator"], optional: ["quantity", "scheme"])
    let quantity: DualControlQuantity? = choice(map, "quantity")
    let scheme: WarningScheme? = choice(map, "scheme")
    guard let name = name(map), let indicator = text(map, "indicator") else { return nil }
    return DualControlEntry(
      subject: name, indicator: indicator, quantity: quantity ?? .intensity,
      scheme: scheme ?? .barometer)
  }

  private mutating func maps(_ map: YamlMap, _ key: String) -> [YamlMap] {
    guard let node = map[key] else { return [] }
    return yaml.list(node, key).compactMap { yaml.map($0, key) }
  }

  private mutating func text(_ map: YamlMap, _ key: String) -> String? {
    map[key].flatMap { yaml.text($0, key) }
  }

  private mutating func name(_ map: YamlMap) -> Phrase? {
    guard let zh = text(map, "name_zh"), let en = text(map, "name_en") else { return nil }
    return Phrase(zh: zh, en: en)
  }

  private mutating func id(_ map: YamlMap, _ key: String) -> String? {
    guard let node = map[key], let id = yaml.id(node, key) else { return nil }
    if let line = seen[id] {
      yaml.report(.keyTwice, node, key, ["other": .text("\(Self.file):\(line)")])
      return nil
    }
    seen[id] = map.line
    return id
  }

  private mutating func unit(_ map: YamlMap) -> Unit? {
    guard let node = map["unit"], let text = yaml.text(node, "unit") else { return nil }
    do throws(UnitError) {
      return try Unit(text)
    } catch {
      yaml.report(.unitUnknown, node, "unit", ZoneLoader.values(of: error))
      return nil
    }
  }

  private mutating func formula(_ map: YamlMap, _ key: String) -> PlacedFormula? {
    guard let node = map[key], let text = yaml.text(node, key) else { return nil }
    return PlacedFormula(
      text,
      place: Place(
        file: Self.file, line: node.mark?.line, field: key, column: node.mark?.column))
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ map: YamlMap, _ key: String
  ) -> Value? where Value.RawValue == String {
    guard let node = map[key], let text = yaml.text(node, key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    yaml.report(
      .choiceUnknown, node, key,
      [
        "expected": .list(words), "meaning": .text(key),
        "nearest": Advice.nearest(Spelling.nearest(to: text, among: words)),
      ])
    return nil
  }

  private func place(_ map: YamlMap) -> Place { Place(file: Self.file, line: map.line) }

  private mutating func group(_ map: YamlMap) -> NamedGroup? {
    yaml.check(map, required: ["group", "name_zh", "name_en", "members"])
    guard let id = id(map, "group"), let name = name(map), let node = map["members"] else {
      return nil
    }
    let members = yaml.list(node, "members").compactMap { yaml.text($0, "members") }
    return NamedGroup(id: id, name: name, members: members)
  }

  private mutating func statistic(_ map: YamlMap) -> DeclaredStatistic? {
    yaml.check(
      map, required: ["statistic", "name_zh", "name_en", "unit"],
      optional: ["kind", "price_index"])
    let kind: StatisticKind? = choice(map, "kind")
    guard let id = id(map, "statistic"), let name = name(map), let unit = unit(map) else {
      return nil
    }
    return DeclaredStatistic(
      id: id, name: name, unit: unit, kind: kind, priceIndex: text(map, "price_index"),
      place: place(map))
  }

  private mutating func indicator(_ map: YamlMap) -> IndicatorDefinition? {
    yaml.check(
      map,
      required: [
        "indicator", "name_zh", "name_en", "unit", "direction", "standard", "version", "certainty",
      ],
      optional: [
        "formula", "reported", "network", "variants", "chosen", "threshold", "note_zh", "note_en",
      ])
    let id = id(map, "indicator")
    let name = name(map)
    let unit = unit(map)
    let direction: IndicatorDirection? = choice(map, "direction")
    let certainty: Certainty? = choice(map, "certainty")
    let standard = text(map, "standard")
    let version = text(map, "version")
    let variants = maps(map, "variants").compactMap { variant($0) }
    guard let id, let name, let unit, let direction, let certainty, let standard, let version else {
      return nil
    }
    let chosen = text(map, "chosen")
    checkChosen(chosen, variants, map)
    let note = text(map, "note_zh").flatMap { zh in
      text(map, "note_en").map { Phrase(zh: zh, en: $0) }
    }
    return IndicatorDefinition(
      id: id, name: name, unit: unit, direction: direction, formula: formula(map, "formula"),
      network: formula(map, "network"), reported: formula(map, "reported"), variants: variants,
      chosen: chosen, threshold: formula(map, "threshold"), standard: standard, version: version,
      certainty: certainty, note: note, place: place(map))
  }

  private mutating func variant(_ map: YamlMap) -> IndicatorVariant? {
    yaml.check(map, required: ["variant", "name_zh", "name_en", "network"])
    guard let node = map["variant"], let id = yaml.id(node, "variant"), let name = name(map),
      let network = formula(map, "network")
    else { return nil }
    return IndicatorVariant(id: id, name: name, network: network)
  }

  private mutating func checkChosen(
    _ chosen: String?, _ variants: [IndicatorVariant], _ map: YamlMap
  ) {
    guard let chosen, let node = map["chosen"], !variants.contains(where: { $0.id == chosen })
    else { return }
    let words = variants.map(\.id)
    yaml.report(
      .choiceUnknown, node, "chosen",
      [
        "expected": .list(words), "meaning": .text("chosen"),
        "nearest": Advice.nearest(Spelling.nearest(to: chosen, among: words)),
      ])
  }

  private mutating func consistency(_ map: YamlMap) -> Consistency? {
    yaml.check(
      map,
      required: ["consistency", "name_zh", "name_en", "left", "right", "unit", "tolerance", "year"])
    guard let id = id(map, "consistency"), let name = name(map), let unit = unit(map),
      let left = formula(map, "left"), let right = formula(map, "right"),
      let tolerance = map["tolerance"].flatMap({ yaml.number($0, "tolerance", .notNegative) }),
      let year = map["year"].flatMap({ yaml.whole($0, "year", 1900...2200) })
    else { return nil }
    return Consistency(
      id: id, name: name, left: left, right: right, unit: unit, tolerance: tolerance, year: year,
      place: place(map))
  }
}
