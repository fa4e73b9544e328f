import Evaluation
import Findings
import Glibc
import Indicators
import ProcessNetwork
import Quantities
import Testing

/// Verdicts on targets.
@Suite struct `A target` {
  /// One indicator in percent whose values a test states, with a target from 55 in 2020 to 60 in 2025.
  private func evaluation(
    _ values: [Int: Double], kind: EvaluationKind = .annual, year: Int,
    target: Double? = 60, outlook: (year: Int, value: Double)? = nil, baseline: Double? = 55,
    quantity: TargetKind = .level,
    path: TargetPath = .linear, comparison: TargetComparison = .atLeast,
    revisions: [TargetRevision] = [],
    lights: [DualControlEntry] = [DualControlEntry(subject: Phrase("energy"), indicator: "rate")]
  ) throws -> PlanEvaluation {
    var builder = NetworkBuilder(
      zone: Zone(
        id: "z", name: Phrase("z"), priceYear: 2020, discountRate: 0, periods: [2020],
        trackedElements: []))
    let provenance = builder.provenance([
      builder.add(Source(key: "s", kind: .statistic, title: Phrase("s"), confidence: .high))
    ])
    for (year, value) in values {
      builder.add(
        Statistic(
          statistic: "solid_waste_utilisation", subject: .zone, periodStart: year * 10_000 + 101,
          periodEnd: year * 10_000 + 1231, value: value, amount: nil, unitText: "%",
          provenance: provenance))
    }
    var book = IndicatorBook()
    let place = Place(file: "indicators.yaml", line: 1)
    book.definitions = [
      IndicatorDefinition(
        id: "rate", name: Phrase("rate"), unit: try Unit("%"), direction: .up,
        formula: PlacedFormula("solid_waste_utilisation", place: place), standard: "s",
        version: "1", certainty: .read, place: place)
    ]
    let due = [(2025, target)] + (outlook.map { [($0.year, $0.value)] } ?? [])
    book.targets = try due.map { due, value in
      Target(
        id: "t\(due)", name: Phrase("t"), indicator: "rate", year: due, comparison: comparison,
        value: value, unit: try Unit("%"), baseline: baseline, baselineYear: 2020,
        kind: quantity, path: path, authority: "Haixi", place: place, source: "plan")
    }
    book.revisions = revisions
    book.dualControl = lights
    let model = IndicatorModel(book, network: builder.freeze())
    let years = Array(2020...2025).filter { $0 <= year }
    let report = model.report(years: years, flows: [])
    return PlanEvaluation(model, report: report, kind: kind, year: year, isInternal: true)
  }

  private func verdict(
    _ value: Double, year: Int = 2023, kind: EvaluationKind = .annual
  ) throws -> TargetVerdict? {
    try evaluation([year: value], kind: kind, year: year).assessments.first?.verdict
  }

  @Test func `is judged by goal progress against time progress`() throws {
    // At the end of 2023 time is 60 %: 58 is exactly as far.
    #expect(try verdict(55, year: 2020) == .notJudged)
    #expect(try verdict(58) == .onTrack)
    #expect(try verdict(57.6) == .nearlyOnTrack)
    #expect(try verdict(57) == .offTrack)
    #expect(try verdict(54) == .regressed)
    #expect(try verdict(60, year: 2025) == .met)
    #expect(try verdict(59, year: 2025) == .missed)
    #expect(try verdict(59, kind: .final) == .missed)
  }

  @Test func `beyond the plan is judged by its path when the plan ends`() throws {
    let ended = try evaluation(
      [2025: 58], kind: .final, year: 2025, outlook: (year: 2035, value: 64))
    // After five of fifteen years a third of the way is 58.
    #expect(ended.assessments.map(\.verdict) == [.missed, .onTrack])
  }

  @Test func `carries its progress, evidence and outlook`() throws {
    let item = try #require(try evaluation([2023: 58], year: 2023).assessments.first)
    #expect(abs((item.progress ?? 0) - 0.6) < 1e-12 && abs(item.time - 0.6) < 1e-12)
    #expect(abs((item.expected ?? 0) - 58) < 1e-12)
    #expect(abs((item.projection ?? 0) - 60) < 1e-12)
    #expect(item.evidence?.formula == "solid_waste_utilisation")
  }

  @Test func `without a number or a value is not judged`() throws {
    let open = try evaluation([2023: 58], year: 2023, target: nil, quantity: .bound)
    #expect(open.assessments.first?.verdict == .notJudged)
    #expect(open.assessments.first?.reasons.first?.en.contains("set by Haixi") == true)
    let silent = try evaluation([2020: 55], year: 2023)
    #expect(silent.assessments.first?.verdict == .notJudged)
    #expect(
      silent.assessments.first?.reasons.map(\.en) == ["solid_waste_utilisation 2023 is missing"])
  }

  @Test func `of growth counts the product of the years`() throws {
    // 6 % a year for five years is 33.82 %; three years of 6 % are 19.10 %, 56.5 % of the way.
    let item = try #require(
      try evaluation(
        [2023: 6], year: 2023, target: 6, baseline: nil, quantity: .growth
      ).assessments.first)
    #expect(abs((item.progress ?? 0) - 0.191016 / 0.3382255776) < 1e-6)
    #expect(abs((item.requiredRate ?? 0) - 0.06) < 1e-12)
    #expect(item.verdict == .onTrack)
  }

  @Test func `keeps its old value when it is revised`() throws {
    let revision = TargetRevision(
      target: "t2025", old: 60, new: 58, from: 2023, reason: "late works", approver: "prefecture",
      approved: "2023-06-30", place: Place(file: "target_revisions.csv", line: 2))
    let before = try evaluation([2022: 57], year: 2022, revisions: [revision])
    #expect(before.assessments.first?.value == 60)
    let after = try evaluation([2023: 57], year: 2023, revisions: [revision])
    #expect(after.assessments.first?.value == 58)
    #expect(after.assessments.first?.target.value == 60)
    #expect(after.assessments.first?.revisions.first?.approver == "prefecture")
  }

  @Test func `of dual control gives a light`() throws {
    // Productivity from 55 to 60 means an intensity cut of 8.33 %; a third of a percent a year behind.
    func level(_ value: Double) throws -> WarningLight.Level? {
      try evaluation([2023: value], year: 2023).lights.first?.level
    }
    #expect(try level(60) == .green)
    #expect(try level(56) == .yellow)
    #expect(try level(54) == .red)
    #expect(try evaluation([2020: 55], year: 2023).lights.first?.level == .unknown)
  }

  @Test func `of dual control by completion gives four colours`() throws {
    let entry = DualControlEntry(
      subject: Phrase("energy"), indicator: "rate", scheme: .completion)
    func level(_ value: Double) throws -> WarningLight? {
      try evaluation([2023: value], year: 2023, lights: [entry]).lights.first
    }
    // Required by the end of 2023: 1 − (55/60)^0.6 = 5.09 %.
    #expect(try level(58)?.level == .green && level(58)?.isProvisional == false)
    #expect(try level(57.7)?.level == .yellow)
    #expect(try level(57)?.level == .orange)
    #expect(try level(56)?.level == .red)
  }

  @Test func `of a total is on course while it grows less than allowed`() throws {
    let entry = DualControlEntry(subject: Phrase("energy"), indicator: "rate", quantity: .total)
    func light(_ value: Double) throws -> WarningLight? {
      try evaluation([2023: value], year: 2023, lights: [entry]).lights.first
    }
    // From 55 to 60 in five years: 57.95 is allowed at the end of the third.
    #expect(try light(57.9)?.level == .green && light(57.9)?.isProvisional == true)
    #expect(try light(59)?.level == .yellow && light(61)?.level == .red)
    #expect(abs((try light(57.9)?.required ?? 0) - (1 - pow(60.0 / 55, 0.6))) < 1e-12)
    let other = DualControlEntry(subject: Phrase("water"), indicator: "no-such")
    let unknown = try evaluation([2023: 58], year: 2023, lights: [other]).lights.first
    #expect(unknown?.level == .unknown && unknown?.reason.en.contains("no target") == true)
  }

  @Test func `is counted by its verdict`() throws {
    let counts = try evaluation([2023: 58], year: 2023).counts
    #expect(counts.count == 1)
    #expect(counts.first?.verdict == .onTrack && counts.first?.confirmed == 1)
  }
}
