import Findings
import Formulas
public import Indicators
import Quantities

/// The indicators of a zone as JSON.
public struct IndicatorDocument: Encodable {
  struct Input: Encodable {
    let name: String
    let value: Double?
    let unit: String
    let source: String
    let certainty: String
    let confirmed: Bool
  }

  struct Value: Encodable {
    let source: String
    let formula: String
    let value: Double?
    let standardUncertainty: Double?
    let missing: [String]
    let unconfirmed: Bool
    let withheld: Bool
    let inputs: [Input]
  }

  struct Variant: Encodable {
    let id: String
    let nameZh: String
    let nameEn: String
    let chosen: Bool
    let value: Value
  }

  struct Verdict: Encodable {
    let condition: String
    let met: Bool?
    let provisional: Bool
  }

  struct Year: Encodable {
    let year: Int
    let value: Double?
    let source: String?
    let difference: Double?
    let values: [Value]
    let variants: [Variant]
    let verdict: Verdict?
  }

  struct Indicator: Encodable {
    let id: String
    let pack: String?
    let nameZh: String
    let nameEn: String
    let unit: String
    let direction: String
    let standard: String
    let version: String
    let certainty: String
    let noteZh: String?
    let noteEn: String?
    let years: [Year]
  }

  struct Comparison: Encodable {
    let id: String
    let nameZh: String
    let nameEn: String
    let left: Double?
    let right: Double?
    let unit: String
    let agrees: Bool?
  }

  let zone: String
  let years: [Int]
  let indicators: [Indicator]
  let consistencies: [Comparison]

  /// Takes a report over.
  public init(_ report: IndicatorReport, zone: String) {
    self.zone = zone
    years = report.years
    indicators = report.series.map(Self.indicator)
    consistencies = report.consistencies.map { result in
      Comparison(
        id: result.consistency.id, nameZh: result.consistency.name.zh,
        nameEn: result.consistency.name.en, left: result.left, right: result.right,
        unit: result.consistency.unit.symbol, agrees: result.agrees)
    }
  }

  private static func indicator(_ series: IndicatorSeries) -> Indicator {
    let definition = series.definition
    return Indicator(
      id: definition.id, pack: series.pack, nameZh: definition.name.zh,
      nameEn: definition.name.en, unit: definition.unit.symbol,
      direction: definition.direction.rawValue, standard: definition.standard,
      version: definition.version, certainty: definition.certainty.rawValue,
      noteZh: definition.note?.zh, noteEn: definition.note?.en,
      years: series.years.map { year($0, chosen: definition.chosen) })
  }

  private static func year(_ year: IndicatorYear, chosen: String?) -> Year {
    Year(
      year: year.year, value: year.best?.value, source: year.best?.source.rawValue,
      difference: year.difference, values: year.values.map(value),
      variants: year.variants.map { variant, own in
        Variant(
          id: variant.id, nameZh: variant.name.zh, nameEn: variant.name.en,
          chosen: variant.id == chosen, value: value(own))
      },
      verdict: year.verdict.map {
        Verdict(condition: $0.condition, met: $0.isMet, provisional: $0.isProvisional)
      })
  }

  static func value(_ value: IndicatorValue) -> Value {
    Value(
      source: value.source.rawValue, formula: value.formula, value: value.value,
      standardUncertainty: value.uncertainty, missing: value.gaps.map(\.words.en),
      unconfirmed: value.isUnconfirmed, withheld: value.isWithheld && value.value == nil,
      inputs: value.inputs.map {
        Input(
          name: $0.name, value: $0.value, unit: $0.unit, source: $0.source.en,
          certainty: $0.certainty.rawValue, confirmed: $0.isConfirmed)
      })
  }
}
