public import Findings
import Quantities

/// A named set of indicators of one document, which a zone switches on.
public struct IndicatorPack: Sendable {
  /// The id.
  public let id: String
  /// The document.
  public let name: Phrase
  /// How its content is known.
  public let certainty: Certainty
  /// Its indicators.
  public let definitions: [IndicatorDefinition]

  /// The packs that the product ships.
  public static let all: [IndicatorPack] = [
    .ndrc2017, .hj274, .materialFlows, .iso59020, .materialCircularity,
  ]

  init(
    _ id: String, zh: String, en: String, standard: String, version: String, _ certainty: Certainty,
    _ rows: [PackRow]
  ) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.certainty = certainty
    definitions = rows.map { $0.definition(pack: id, standard, version, certainty) }
  }
}

/// One indicator of a pack, as the packs' tables write it.
struct PackRow {
  let id: String
  let zh: String
  let en: String
  let unit: String
  let direction: IndicatorDirection
  let formula: String?
  var reported: String?
  var network: String?
  var threshold: String?
  var group: String?
  /// How this row is known, where that differs from its pack.
  var certainty: Certainty?

  init(
    _ id: String, _ zh: String, _ en: String, _ unit: String, _ direction: IndicatorDirection,
    _ formula: String?, reported: String? = nil, network: String? = nil, threshold: String? = nil,
    group: String? = nil,
    certainty: Certainty? = nil
  ) {
    self.id = id
    self.zh = zh
    self.en = en
    self.unit = unit
    self.direction = direction
    self.formula = formula
    self.reported = reported
    self.network = network
    self.threshold = threshold
    self.group = group
    self.certainty = certainty
  }

  func definition(
    pack: String, _ standard: String, _ version: String, _ packCertainty: Certainty
  ) -> IndicatorDefinition {
    // Mistakes of the shipped packs have their pack as place; the tests allow none.
    let place = Place(file: "pack \(pack)", field: id)
    let placed: (String?) -> PlacedFormula? = { $0.map { PlacedFormula($0, place: place) } }
    return IndicatorDefinition(
      id: id, name: Phrase(zh: zh, en: en), unit: (try? Unit(unit)) ?? .one, direction: direction,
      formula: placed(formula), network: placed(network), reported: placed(reported),
      threshold: placed(threshold),
      group: group, standard: standard, version: version, certainty: certainty ?? packCertainty,
      place: place)
  }
}
