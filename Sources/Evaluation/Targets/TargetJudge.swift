import Findings
import Formulas
import Glibc
import Indicators
import Quantities

/// Judges targets by the values of a year.
struct TargetJudge {
  let report: IndicatorReport
  let book: IndicatorBook
  /// Why quantities changed.
  let changes: [ChangeByCause]
  let year: Int
  /// The year in which the plan ends, in its final evaluation: what is due by then is not on track any more.
  let end: Int?

  /// By how much progress may stay behind time and still count as nearly on track.
  static let tolerance = 0.1

  func assessment(_ target: Target) -> TargetAssessment {
    let all = book.revisions.filter { $0.target == target.id }.sorted { $0.from < $1.from }
    let value = all.last { $0.from <= year }?.new ?? target.value
    let series = report.series(target.indicator)
    let evidence = evidence(series)
    let scale = (series?.definition.unit.factor ?? 1) / target.unit.factor
    let baseline = target.baseline ?? stated(series, target.baselineYear).map { $0 * scale }
    let actual = evidence?.value.map { $0 * scale }
    let numbers = Numbers(
      target: target, value: absolute(target, value, baseline), baseline: baseline, actual: actual,
      elapsed: Double(year - target.baselineYear), span: Double(target.year - target.baselineYear))
    let verdict = verdict(numbers, target, series?.definition.direction ?? .up)
    return TargetAssessment(
      target: target, revisions: all, value: numbers.value, baseline: baseline, evidence: evidence,
      actual: actual, expected: numbers.expected, progress: numbers.progress, time: numbers.time,
      projection: numbers.projection, requiredRate: numbers.requiredRate, verdict: verdict,
      isProvisional: verdict != .notJudged
        && (evidence?.isUnconfirmed == true || evidence?.source == .network),
      reasons: reasons(verdict, numbers, target, series))
  }

  /// A value of a year that statistics or a document state; the network's own is no baseline.
  private func stated(_ series: IndicatorSeries?, _ year: Int) -> Double? {
    guard let best = series?.year(year)?.best, best.source != .network else { return nil }
    return best.value
  }

  private func evidence(_ series: IndicatorSeries?) -> IndicatorValue? {
    guard let values = series?.year(year)?.values else { return nil }
    return values.first { $0.value != nil } ?? values.first
  }

  /// The value to reach: of an increase, baseline plus increase; in percent, that share of it.
  private func absolute(_ target: Target, _ value: Double?, _ baseline: Double?) -> Double? {
    guard target.comparison == .added, let value else { return value }
    return baseline.map { $0 + value }
  }

  private func verdict(
    _ numbers: Numbers, _ target: Target, _ direction: IndicatorDirection
  ) -> TargetVerdict {
    guard let value = numbers.value, let actual = numbers.actual, numbers.elapsed > 0 else {
      return .notJudged
    }
    let isDown = target.comparison == .atMost || (target.comparison == .equal && direction == .down)
    let isReached = isDown ? actual <= value : actual >= value
    // A bound and a mean rate can be lost again until the final year, a level and a sum count as reached.
    let canBeLost = target.kind == .bound || target.kind == .growth
    if isReached, year >= target.year || !canBeLost { return .met }
    if target.kind == .bound { return isReached ? .onTrack : .offTrack }
    if target.year <= max(year, end ?? year) { return .missed }
    guard let progress = numbers.progress else { return .notJudged }
    if progress < 0 { return .regressed }
    let deviation = progress - numbers.goal
    if deviation >= -1e-9 { return .onTrack }
    return deviation >= -Self.tolerance ? .nearlyOnTrack : .offTrack
  }

  private func reasons(
    _ verdict: TargetVerdict, _ numbers: Numbers, _ target: Target, _ series: IndicatorSeries?
  ) -> [Phrase] {
    if numbers.value == nil {
      let who = target.authority.isEmpty ? "–" : target.authority
      return [
        Phrase(
          zh: "规划没有数值，不能判定：由\(who)下达",
          en: "the plan states no number, so it cannot be judged: set by \(who)")
      ]
    }
    guard numbers.actual != nil else { return missing(series) }
    if numbers.elapsed <= 0 {
      return [Phrase(zh: "基期年份，尚无进度可判", en: "the base year: there is no progress to judge yet")]
    }
    var reasons: [Phrase] = []
    if let progress = numbers.progress {
      let (goal, time) = (Self.percent(progress), Self.percent(numbers.time))
      reasons.append(
        Phrase(zh: "目标进度 \(goal)，时间进度 \(time)", en: "goal progress \(goal), time progress \(time)"))
      if target.kind == .level, abs(numbers.goal - numbers.time) > 0.0005 {
        let path = Self.percent(numbers.goal)
        reasons.append(
          Phrase(zh: "按路径应达到 \(path)", en: "the path asks for \(path) by now"))
      }
    }
    if let projection = numbers.projection, verdict != .met {
      let text = "\(Numeral.text(projection, digits: 4)) \(target.unit.symbol)"
      reasons.append(
        Phrase(
          zh: "按目前进度，\(target.year) 年为 \(text)",
          en: "at the present pace \(text) in \(target.year)"))
    }
    return reasons + causes(series)
  }

  /// Why the quantities changed that the indicator's formula names.
  private func causes(_ series: IndicatorSeries?) -> [Phrase] {
    guard let formula = series?.definition.formula?.text else { return [] }
    let names = Set(
      formula.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return changes.filter { names.contains($0.quantity) }.compactMap(\.words)
  }

  private func missing(_ series: IndicatorSeries?) -> [Phrase] {
    guard let series else {
      return [Phrase(zh: "没有这个指标", en: "the indicator does not exist")]
    }
    if series.year(year)?.values.contains(where: \.isWithheld) == true {
      return [
        Phrase(
          zh: "数值不予公布：来自少于三家企业",
          en: "the value is withheld: it is from fewer than three enterprises")
      ]
    }
    let gaps = (series.year(year)?.values ?? []).flatMap(\.gaps)
    guard !gaps.isEmpty else {
      return [
        Phrase(zh: "指标没有可用的公式", en: "the indicator has no formula that can be used")
      ]
    }
    var seen: [String] = []
    return gaps.compactMap { gap in
      let words = gap.words
      guard !seen.contains(words.en) else { return nil }
      seen.append(words.en)
      return Phrase(zh: words.zh, en: words.en)
    }
  }

  static func percent(_ share: Double) -> String { "\(Numeral.text(share * 100, digits: 3)) %" }
}

/// The numbers of an assessment.
struct Numbers {
  let target: Target
  let value: Double?
  let baseline: Double?
  let actual: Double?
  let elapsed: Double
  let span: Double

  var time: Double { span > 0 ? min(max(elapsed / span, 0), 1) : 1 }

  /// How far the path asks one to be, as a share of the way.
  var goal: Double {
    if target.kind == .growth, let value { return growth(value, value) ?? time }
    guard target.path != .cumulative, let expected, let value, let baseline, value != baseline
    else { return time }
    return (expected - baseline) / (value - baseline)
  }

  var expected: Double? {
    guard let value else { return nil }
    switch target.kind {
    case .bound, .growth: return value
    case .cumulative: return value * time
    case .level:
      return baseline.flatMap {
        PathValue.expected(target.path, baseline: $0, target: value, elapsed: elapsed, span: span)
      }
    }
  }

  /// The way gone: (A − B)/(T − B); of a sum A/T; of growth by the product of the years; without a
  /// baseline the attained share.
  var progress: Double? {
    guard let value, let actual else { return nil }
    switch target.kind {
    case .bound: return nil
    case .cumulative: return value == 0 ? nil : actual / value
    case .growth: return growth(value, actual)
    case .level:
      guard let baseline, baseline != value else {
        guard value != 0, actual != 0 else { return nil }
        return target.comparison == .atMost ? value / actual : actual / value
      }
      // Equal values may differ in their last digit after a conversion of units.
      guard abs(actual - baseline) > 1e-9 * abs(baseline) else { return 0 }
      return (actual - baseline) / (value - baseline)
    }
  }

  /// Growth so far against all the growth that the target means; rates are in the target's unit.
  private func growth(_ value: Double, _ actual: Double) -> Double? {
    let factor = target.unit.factor
    let wanted = pow(1 + value * factor, span) - 1
    guard wanted != 0 else { return nil }
    return (pow(1 + actual * factor, max(elapsed, 0)) - 1) / wanted
  }

  var projection: Double? {
    guard let actual else { return nil }
    switch target.kind {
    case .bound, .growth: return nil
    case .cumulative:
      return PathValue.projected(
        .cumulative, baseline: 0, actual: actual, elapsed: elapsed, span: span)
    case .level:
      guard let baseline, elapsed < span else { return nil }
      return PathValue.projected(
        target.path, baseline: baseline, actual: actual, elapsed: elapsed, span: span)
    }
  }

  /// The yearly rate that still leads to the target.
  var requiredRate: Double? {
    guard let value, let actual, elapsed < span else { return nil }
    switch target.kind {
    case .growth:
      let factor = target.unit.factor
      let wanted = pow(1 + value * factor, span) / pow(1 + actual * factor, max(elapsed, 0))
      return pow(wanted, 1 / (span - elapsed)) - 1
    case .level where value > 0 && actual > 0:
      return pow(value / actual, 1 / (span - elapsed)) - 1
    default: return nil
    }
  }
}
