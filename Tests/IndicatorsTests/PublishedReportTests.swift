import Findings
import Indicators
import Testing

/// What indicators tell of single enterprises.
@Suite struct `A published report of indicators` {
  /// Enterprises that return energy, and an indicator of their sum that another one rests on.
  private func report(
    enterprises: Int, formula: String = "sum(energy_use)"
  ) throws -> IndicatorReport {
    var sample = IndicatorSample()
    for enterprise in 0..<enterprises {
      sample.state("energy_use", 2023, 10 + Double(enterprise), "万tce", enterprise: enterprise)
    }
    sample.state("industrial_value_added", 2023, 50, "亿元")
    try sample.define("energy", "万tce", formula: formula)
    try sample.define("intensity", "万tce/亿元", formula: "energy / industrial_value_added")
    return sample.model.report(years: [2023], flows: [])
  }

  private func value(_ id: String, _ report: IndicatorReport) -> IndicatorValue? {
    report.series(id)?.year(2023)?.values.first
  }

  @Test func `has no value from two, and none that rests on it`() throws {
    let full = try report(enterprises: 2)
    for id in ["energy", "intensity"] {
      #expect(value(id, full)?.value != nil && value(id, full)?.returns == 2)
      let open = value(id, full.published)
      #expect(open?.value == nil && open?.isWithheld == true)
      #expect(open?.inputs.allSatisfy { $0.value == nil } == true)
    }
  }

  @Test func `has what three return`() throws {
    let open = try report(enterprises: 3).published
    #expect(value("energy", open)?.returns == 3)
    #expect(abs((value("energy", open)?.value ?? 0) - 33) < 1e-9)
    #expect(value("intensity", open)?.isWithheld == false)
  }

  @Test func `counts those that a condition chooses`() throws {
    let formula = "sum(energy_use where enterprise in {e0, e1})"
    #expect(value("energy", try report(enterprises: 5, formula: formula).published)?.value == nil)
  }
}
