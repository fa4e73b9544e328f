public import Evaluation
public import Findings
import Indicators
import Quantities

/// The page of a plan's evaluation.
public enum EvaluationPage {
  /// The page.
  public static func html(
    _ evaluation: PlanEvaluation, zone: Phrase, language: Language
  ) -> String {
    let tables = EvaluationTables.all(evaluation)
    let progress = progress(evaluation).map { [$0] } ?? []
    let sections = tables.enumerated().map { index, table in
      OfficerPage.Section(
        title: table.title,
        charts: index == 1 ? progress : index == 2 ? paths(evaluation) : [], tables: [table])
    }
    let kind = evaluation.kind.words
    return OfficerPage(
      title: Phrase(
        zh: "\(zone.zh) \(evaluation.year) 年\(kind.zh)",
        en: "\(zone.en): \(kind.en) of \(evaluation.year)"), lead: [], sections: sections
    ).html(language: language)
  }

  /// Goal progress of every target against time progress.
  private static func progress(_ evaluation: PlanEvaluation) -> String? {
    let rows = evaluation.assessments.compactMap { item in
      item.progress.map {
        BarChart.Row(name: item.target.name, values: [$0 * 100], target: item.time * 100)
      }
    }
    guard !rows.isEmpty else { return nil }
    return BarChart(
      title: Phrase(zh: "目标进度（红线为时间进度）", en: "Goal progress (red: time progress)"), unit: "%",
      series: [Phrase(zh: "进度", en: "progress")], rows: rows
    ).svg(idPrefix: "progress")
  }

  /// The path of each target with its values, for those that have a baseline.
  private static func paths(_ evaluation: PlanEvaluation) -> [String] {
    evaluation.assessments.enumerated().compactMap { index, item in
      guard item.target.kind == .level, let baseline = item.baseline, let value = item.value,
        item.target.comparison != .added
      else { return nil }
      let (first, last) = (item.target.baselineYear, item.target.year)
      guard first < last else { return nil }
      let path = (first...last).map { year in
        LineChart.Point(
          x: Double(year),
          y: PathValue.expected(
            item.target.path, baseline: baseline, target: value, elapsed: Double(year - first),
            span: Double(last - first)))
      }
      let factor =
        (evaluation.report.series(item.target.indicator)?.definition.unit.factor ?? 1)
        / item.target.unit.factor
      let actual = (first...last).map { year in
        LineChart.Point(
          x: Double(year),
          y: year <= evaluation.year
            ? evaluation.report.series(item.target.indicator)?.year(year)?.best?.value
              .map { $0 * factor } : nil)
      }
      return LineChart(
        title: item.target.name, axis: Phrase(zh: "年", en: "year"), unit: item.target.unit.symbol,
        series: [
          .init(name: Phrase(zh: "应达", en: "path"), points: path, style: .dashed),
          .init(name: Phrase(zh: "实际", en: "actual"), points: actual),
        ], limits: [.init(name: Phrase(zh: "目标", en: "target"), value: value)]
      ).svg(idPrefix: "path-\(index)")
    }
  }
}
