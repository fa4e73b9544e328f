import Findings
import Glibc
import Indicators
import Quantities

/// The warnings of the dual control of energy and water.
///
/// Intensities: the cut so far, d, against what is required by now, 1 − (1 − D)^(t/N), with D the cut that
/// the target means; an indicator that goes up is a productivity, its intensity is the inverse. By the
/// barometer (晴雨表) the light is red where d < 0, yellow where d is less than required, green otherwise.
/// Totals: the growth so far against what is allowed by now, (1 + G)^(t/N) − 1; red where the allowance of
/// all N years is used up before its time. By completion: the share of the required cut that is reached,
/// green from 100 %, yellow from 90 %, orange above 50 %, else red. Sources: the barometer of energy saving
/// of the National Development and Reform Commission, whose numeric cuts are from memory; a municipal rule
/// of 2010 for completion.
struct DualControl {
  let model: IndicatorModel
  let report: IndicatorReport
  let assessments: [TargetAssessment]
  let year: Int

  /// The light of every entry, in their order.
  var lights: [WarningLight] { model.book.dualControl.map(light) }

  private func light(_ entry: DualControlEntry) -> WarningLight {
    guard let series = report.series(entry.indicator),
      let assessment = assessments.first(where: { $0.target.indicator == entry.indicator })
    else { return unknown(entry, noTarget(entry)) }
    guard year > assessment.target.baselineYear else {
      return unknown(
        entry, Phrase(zh: "基期年份，尚无进度", en: "the base year: there is no progress yet"))
    }
    let isDown = entry.quantity == .total || series.definition.direction == .down
    let moved = Movement(assessment, isDown: isDown, year: year)
    guard let achieved = moved.achieved, let required = moved.required, let whole = moved.whole
    else {
      return unknown(
        entry,
        assessment.reasons.first ?? Phrase(zh: "缺少基期值或目标值", en: "baseline or target is missing"))
    }
    let level = level(entry, achieved: achieved, required: required, whole: whole)
    let isFromMemory =
      entry.scheme == .barometer && !model.isConfirmed(DualControlEntry.barometerCuts, 1)
    return WarningLight(
      subject: entry.subject, indicator: entry.indicator, quantity: entry.quantity,
      scheme: entry.scheme, level: level, achieved: achieved, required: required,
      reason: reason(entry, achieved, required),
      isProvisional: isFromMemory || assessment.isProvisional)
  }

  private func unknown(_ entry: DualControlEntry, _ reason: Phrase) -> WarningLight {
    WarningLight(
      subject: entry.subject, indicator: entry.indicator, quantity: entry.quantity,
      scheme: entry.scheme, level: .unknown, achieved: nil, required: nil, reason: reason,
      isProvisional: false)
  }

  private func noTarget(_ entry: DualControlEntry) -> Phrase {
    Phrase(
      zh: "\(year) 年没有 \(entry.indicator) 的目标，无法判断；目标写入 targets.csv",
      en:
        "there is no target for \(entry.indicator) in \(year), so nothing can be said; targets stand in "
        + "targets.csv")
  }

  /// Cuts of an intensity are good, of a total growth is what counts: both as shares, good upwards.
  private func level(
    _ entry: DualControlEntry, achieved: Double, required: Double, whole: Double
  ) -> WarningLight.Level {
    let isEnough = achieved >= required - 1e-12
    switch (entry.scheme, entry.quantity) {
    case (.completion, _):
      guard !isEnough, required > 0 else { return isEnough ? .green : .red }
      let completion = achieved / required
      return completion >= 0.9 ? .yellow : completion > 0.5 ? .orange : .red
    case (.barometer, .intensity): return isEnough ? .green : achieved < 0 ? .red : .yellow
    case (.barometer, .total):
      return isEnough ? .green : achieved < whole - 1e-12 ? .red : .yellow
    }
  }

  private func reason(
    _ entry: DualControlEntry, _ achieved: Double, _ required: Double
  ) -> Phrase {
    let percent = TargetJudge.percent
    switch entry.quantity {
    case .intensity:
      return Phrase(
        zh: "强度累计下降 \(percent(achieved))，应下降 \(percent(required))",
        en: "intensity cut by \(percent(achieved)), required by now \(percent(required))")
    case .total:
      // Growth is a cut below zero.
      return Phrase(
        zh:
          "总量累计增长 \(percent(Movement.growth(achieved)))，至今允许增长 \(percent(Movement.growth(required)))",
        en: "the total grew by \(percent(Movement.growth(achieved))), allowed by now "
          + "\(percent(Movement.growth(required)))")
    }
  }
}

/// How far a quantity has been cut since the base year, and how far it should be; growth is a cut below zero.
private struct Movement {
  /// The cut so far.
  let achieved: Double?
  /// The cut that is required by now.
  let required: Double?
  /// The cut that the target means.
  let whole: Double?

  init(_ assessment: TargetAssessment, isDown: Bool, year: Int) {
    guard let baseline = assessment.baseline, baseline > 0 else {
      (achieved, required, whole) = (nil, nil, nil)
      return
    }
    let cut: (Double) -> Double? = { value in
      guard value > 0 else { return nil }
      guard abs(value - baseline) > 1e-9 * baseline else { return 0 }
      return isDown ? 1 - value / baseline : 1 - baseline / value
    }
    let span = Double(assessment.target.year - assessment.target.baselineYear)
    let elapsed = Double(year - assessment.target.baselineYear)
    let share = span > 0 ? min(max(elapsed / span, 0), 1) : 1
    achieved = assessment.actual.flatMap(cut)
    whole = assessment.value.flatMap(cut)
    required = whole.map { 1 - pow(1 - $0, share) }
  }

  /// A cut as growth.
  static func growth(_ cut: Double) -> Double { -cut }
}
