public import Evaluation
import Findings
import Indicators
import Quantities

/// The evaluation of a plan as JSON.
public struct EvaluationDocument: Encodable {
  struct Revision: Encodable {
    let old: Double?
    let new: Double
    let from: Int
    let reason: String
    let approver: String
    let approved: String
  }

  struct Outlook: Encodable {
    let method: String
    let points: Int
    let year: Int
    let low: Double?
    let middle: Double?
    let high: Double?
  }

  struct Item: Encodable {
    let target: String
    let indicator: String
    let nameZh: String
    let nameEn: String
    let unit: String
    let due: Int
    let kind: String
    let path: String
    let baseline: Double?
    let targetValue: Double?
    let expected: Double?
    let actual: Double?
    let progress: Double?
    let time: Double
    let projection: Double?
    let requiredRate: Double?
    let verdict: String
    let provisional: Bool
    let reasonsZh: [String]
    let reasonsEn: [String]
    let revisions: [Revision]
    let forecast: Outlook?
    let evidence: IndicatorDocument.Value?
  }

  struct Count: Encodable {
    let verdict: String
    let judged: Int
    let provisional: Int
  }

  struct Light: Encodable {
    let indicator: String
    let quantity: String
    let scheme: String
    let level: String
    let achieved: Double?
    let required: Double?
    let provisional: Bool
  }

  struct Change: Encodable {
    let quantity: String
    let split: String
    let from: Int
    let to: Int
    let unit: String
    let parts: [String]
    let effects: [[Double]]
    let methods: [String]
    let reason: String?
  }

  let zone: String
  let kind: String
  let year: Int
  let counts: [Count]
  let targets: [Item]
  let warnings: [Light]
  let changes: [Change]

  /// Takes an evaluation over.
  public init(_ evaluation: PlanEvaluation, zone: String) {
    self.zone = zone
    kind = evaluation.kind.rawValue
    year = evaluation.year
    counts = evaluation.counts.map {
      Count(verdict: $0.verdict.rawValue, judged: $0.confirmed, provisional: $0.provisional)
    }
    targets = zip(evaluation.assessments, evaluation.forecasts).map(Self.item)
    warnings = evaluation.lights.map {
      Light(
        indicator: $0.indicator, quantity: $0.quantity.rawValue, scheme: $0.scheme.rawValue,
        level: $0.level.rawValue, achieved: $0.achieved,
        required: $0.required, provisional: $0.isProvisional)
    }
    changes = evaluation.decompositions.map {
      Change(
        quantity: $0.quantity, split: $0.split.rawValue, from: $0.from, to: $0.to, unit: $0.unit,
        parts: $0.parts.map(\.en), effects: $0.effects, methods: $0.methods.map(\.rawValue),
        reason: $0.reason?.en)
    }
  }

  private static func item(_ item: TargetAssessment, _ forecast: Forecast?) -> Item {
    Item(
      target: item.target.id, indicator: item.target.indicator, nameZh: item.target.name.zh,
      nameEn: item.target.name.en, unit: item.target.unit.symbol, due: item.target.year,
      kind: item.target.kind.rawValue, path: item.target.path.rawValue, baseline: item.baseline,
      targetValue: item.value, expected: item.expected, actual: item.actual,
      progress: item.progress, time: item.time, projection: item.projection,
      requiredRate: item.requiredRate, verdict: item.verdict.rawValue,
      provisional: item.isProvisional, reasonsZh: item.reasons.map(\.zh),
      reasonsEn: item.reasons.map(\.en),
      revisions: item.revisions.map {
        Revision(
          old: $0.old, new: $0.new, from: $0.from, reason: $0.reason, approver: $0.approver,
          approved: $0.approved)
      },
      forecast: forecast.map {
        Outlook(
          method: $0.method.rawValue, points: $0.points, year: $0.year, low: $0.low,
          middle: $0.middle, high: $0.high)
      }, evidence: item.evidence.map(IndicatorDocument.value))
  }
}
