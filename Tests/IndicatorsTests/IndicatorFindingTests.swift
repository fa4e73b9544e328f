import Findings
import Indicators
import Quantities
import TestSupport
import Testing

/// What is wrong with indicators: one broken book for every rule, and the wording.
@Suite struct `A broken book of indicators` {
  private static func target(
    _ id: String, indicator: String, unit: String = "%", baseline: Double? = 55
  ) throws -> Target {
    Target(
      id: id, name: Phrase(id), indicator: indicator, year: 2025, comparison: .atLeast, value: 60,
      unit: try Unit(unit), baseline: baseline, baselineYear: 2020, kind: .level, path: .linear,
      authority: "", place: Place(file: "targets.csv", line: 2), source: "plan")
  }

  /// A sound book, with one mistake of each kind by the code of its rule.
  private static func broken(_ code: String) throws -> IndicatorSample {
    var sample = IndicatorSample()
    sample.state("waste_utilised", 2020, 55, "万t")
    sample.state("waste_generated", 2020, 100, "万t")
    try sample.define("rate", "%", formula: "waste_utilised / waste_generated")
    sample.book.targets = [try target("t", indicator: "rate")]
    let place = Place(file: "target_revisions.csv", line: 2)
    switch code {
    case "indicator-formula":
      try sample.define("x", "%", formula: "waste_utilized / waste_generated")
    case "indicator-circular": try sample.define("x", "%", formula: "x + 1")
    case "indicator-division-by-zero":
      try sample.define("x", "%", formula: "waste_utilised / (waste_generated - 100 [万t])")
    case "indicator-off-by-thousand":
      sample.state("solid_waste_utilisation", 2020, 0.055, "%")
      try sample.define(
        "x", "%", formula: "waste_utilised / waste_generated", reported: "solid_waste_utilisation")
    case "indicator-pack-unknown": sample.book.packs = ["ndrc-2016"]
    case "statistic-dimension": sample.state("waste_generated", 2021, 100, "万m3")
    case "target-indicator-unknown": sample.book.targets = [try target("t", indicator: "rates")]
    case "target-unit": sample.book.targets = [try target("t", indicator: "rate", unit: "t")]
    case "target-without-baseline":
      sample.book.targets = [try target("t", indicator: "rate", baseline: nil)]
    case "revision-target-unknown", "revision-old-differs":
      sample.book.revisions = [
        TargetRevision(
          target: code == "revision-old-differs" ? "t" : "tt", old: 61, new: 65, from: 2023,
          reason: "r", approver: "a", approved: "2023-06-30", place: place)
      ]
    case "confirmation-unknown", "confirmation-differs":
      sample.book.coefficients = [
        Coefficient(
          id: "grid", name: Phrase("grid"), value: 0.6, unit: try Unit("t/MWh"), standard: "n",
          certainty: .memory, place: Place(file: "coefficients.csv", line: 2))
      ]
      sample.book.confirmations = [
        Confirmation(
          id: code == "confirmation-differs" ? "grid" : "grit", value: 0.61, source: "s", who: "w",
          when: "2024-01-01", place: Place(file: "confirmations.csv", line: 2))
      ]
    case "statements-differ":
      sample.book.consistencies = [
        Consistency(
          id: "c", name: Phrase(zh: "分项与总数", en: "parts against the total"),
          left: PlacedFormula("waste_utilised", place: place),
          right: PlacedFormula("waste_generated", place: place), unit: try Unit("万t"),
          tolerance: 0.01, year: 2020, place: Place(file: "indicators.yaml", line: 9))
      ]
    default: break
    }
    return sample
  }

  private static func findings(_ sample: IndicatorSample) -> [Finding] {
    let model = sample.model
    return model.findings + model.findings(of: model.report(years: [2020], flows: []))
  }

  @Test func `is sound without its mistake`() throws {
    #expect(Self.findings(try Self.broken("")) == [])
  }

  @Test(arguments: IndicatorRules.all.map(\.code))
  func `gives its one finding`(code: String) throws {
    let codes = Self.findings(try Self.broken(code)).map(\.rule.code)
    #expect(Set(codes) == [code] && !codes.isEmpty, "\(codes)")
  }

  @Test(arguments: Language.allCases)
  func `is told in the golden words`(language: Language) throws {
    var text = ""
    for rule in IndicatorRules.all {
      for finding in Self.findings(try Self.broken(rule.code)).prefix(1) {
        text += "\(rule.code)\n  \(finding.cause(in: language))\n  \(finding.mend(in: language))\n"
      }
    }
    let difference = try Repository.golden("indicators-wording.\(language.rawValue).txt", text)
    #expect(difference == nil)
  }
}
