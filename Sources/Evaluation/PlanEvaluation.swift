public import Findings
public import Indicators
import ProcessNetwork
import Quantities

/// When a plan is evaluated.
public enum EvaluationKind: String, Sendable, Hashable, CaseIterable {
  /// Every year.
  case annual
  /// Half-way.
  case midterm
  /// At the end.
  case final

  /// The kind in words.
  public var words: Phrase {
    switch self {
    case .annual: Phrase(zh: "年度监测", en: "annual monitoring")
    case .midterm: Phrase(zh: "中期评估", en: "mid-term evaluation")
    case .final: Phrase(zh: "末期评估", en: "final evaluation")
    }
  }
}

/// The evaluation of a plan in a year.
public struct PlanEvaluation: Sendable {
  /// When the plan is evaluated.
  public let kind: EvaluationKind
  /// The year.
  public let year: Int
  /// The targets that are due after the year began, in the order of their table.
  public let assessments: [TargetAssessment]
  /// What each target may come to in its year.
  public let forecasts: [Forecast?]
  /// The lights of dual control.
  public let lights: [WarningLight]
  /// Why quantities changed since the base year.
  public let decompositions: [ChangeByCause]
  /// The indicators that the evaluation rests on.
  public let report: IndicatorReport

  /// Evaluates a plan.
  ///
  /// - Parameter isInternal: whether changes are shown by single enterprises whose returns are
  ///   confidential; the report decides by itself what it shows.
  public init(
    _ model: IndicatorModel, report: IndicatorReport, kind: EvaluationKind, year: Int,
    isInternal: Bool
  ) {
    self.kind = kind
    self.year = year
    self.report = report
    let targets = model.book.targets.filter { year <= $0.year && year >= $0.baselineYear }
    let base = targets.map(\.baselineYear).min() ?? year
    let changes = ChangeByCause.all(model, from: base, to: year).map {
      isInternal ? $0 : $0.published(model)
    }
    decompositions = changes
    // Later targets are outlooks beyond the plan that ends.
    let end = kind == .final ? targets.map(\.year).min() : nil
    let judge = TargetJudge(
      report: report, book: model.book, changes: changes, year: year, end: end)
    let assessments = targets.map(judge.assessment)
    self.assessments = assessments
    forecasts = targets.map { Self.forecast($0, report, until: year) }
    lights =
      DualControl(
        model: model, report: report, assessments: assessments, year: year
      ).lights
  }

  /// How many targets each verdict has, confirmed and provisional apart.
  public var counts: [(verdict: TargetVerdict, confirmed: Int, provisional: Int)] {
    TargetVerdict.allCases.compactMap { verdict in
      let own = assessments.filter { $0.verdict == verdict }
      guard !own.isEmpty else { return nil }
      let provisional = own.count { $0.isProvisional }
      return (verdict, own.count - provisional, provisional)
    }
  }

  private static func forecast(
    _ target: Target, _ report: IndicatorReport, until year: Int
  ) -> Forecast? {
    guard let series = report.series(target.indicator), target.year > year else { return nil }
    let scale = series.definition.unit.factor / target.unit.factor
    let points = series.years.filter { $0.year <= year }.compactMap { own in
      own.best?.value.map { (year: own.year, value: $0 * scale) }
    }
    return Forecast(points, year: target.year)
  }
}
