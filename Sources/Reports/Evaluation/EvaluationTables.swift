public import Evaluation
import Findings
import Indicators
import Quantities

/// The evaluation of a plan as tables.
public enum EvaluationTables {
  /// All tables, in order.
  public static func all(_ evaluation: PlanEvaluation) -> [OfficerTable] {
    [
      counts(evaluation), targets(evaluation), lights(evaluation), forecasts(evaluation),
      revisions(evaluation), changes(evaluation),
    ].filter { !$0.rows.isEmpty }
  }

  /// How many targets each verdict has.
  static func counts(_ evaluation: PlanEvaluation) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "结论计数", en: "Verdicts"),
      note: Phrase(
        zh: "暂定：依据未核实的系数或模型值，不计入判定",
        en: "provisional: rests on an unconfirmed coefficient or on the model; counted apart"),
      columns: [
        ("verdict", Phrase(zh: "结论", en: "verdict")), ("confirmed", Phrase(zh: "判定", en: "judged")),
        ("provisional", Phrase(zh: "暂定", en: "provisional")),
      ])
    for count in evaluation.counts {
      table.add([
        .mark(count.verdict.words, mark(count.verdict)), .number(Double(count.confirmed)),
        .number(Double(count.provisional)),
      ])
    }
    return table
  }

  static func mark(_ verdict: TargetVerdict) -> OfficerTable.Mark {
    switch verdict {
    case .met, .onTrack: .good
    case .nearlyOnTrack: .warning
    case .offTrack, .regressed, .missed: .bad
    case .notJudged: .muted
    }
  }

  /// Every target with its evidence.
  static func targets(_ evaluation: PlanEvaluation) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(
        zh: "\(evaluation.year) 年\(evaluation.kind.words.zh)",
        en: "\(evaluation.kind.words.en) of \(evaluation.year)"),
      columns: [
        ("target", Phrase(zh: "标识", en: "id")), ("name", Phrase(zh: "目标", en: "target")),
        ("unit", Phrase(zh: "单位", en: "unit")), ("baseline", Phrase(zh: "基期值", en: "baseline")),
        ("target_value", Phrase(zh: "目标值", en: "target value")),
        ("due", Phrase(zh: "到期", en: "due")), ("expected", Phrase(zh: "本年应达", en: "path asks for")),
        ("actual", Phrase(zh: "实际值", en: "actual")),
        ("progress", Phrase(zh: "目标进度", en: "goal progress")),
        ("time", Phrase(zh: "时间进度", en: "time progress")),
        ("required_rate", Phrase(zh: "剩余年均增速", en: "rate still required")),
        ("verdict", Phrase(zh: "结论", en: "verdict")),
        ("provisional", Phrase(zh: "暂定", en: "provisional")),
        ("evidence", Phrase(zh: "依据", en: "evidence")),
        ("reasons", Phrase(zh: "理由", en: "reasons")),
      ])
    for item in evaluation.assessments {
      table.add([
        .text(Phrase(item.target.id)), .text(item.target.name),
        .text(Phrase(item.target.unit.symbol)), .optional(item.baseline), .optional(item.value),
        .text(Phrase("\(item.target.year)")), .optional(item.expected), .optional(item.actual),
        .optionalShare(item.progress), .share(item.time), .optionalShare(item.requiredRate),
        .mark(item.verdict.words, mark(item.verdict)),
        .text(item.isProvisional ? Phrase(zh: "是", en: "yes") : Phrase("")), evidence(item),
        .text(joined(item.reasons)),
      ])
    }
    return table
  }

  private static func evidence(_ item: TargetAssessment) -> OfficerTable.Cell {
    guard let evidence = item.evidence, evidence.value != nil else { return .none }
    return .text(
      Phrase(
        zh: "\(evidence.source.words.zh)：\(evidence.formula)",
        en: "\(evidence.source.words.en): \(evidence.formula)"))
  }

  private static func joined(_ phrases: [Phrase]) -> Phrase {
    Phrase(
      zh: phrases.map(\.zh).joined(separator: "；"),
      en: phrases.map(\.en).joined(separator: "; "))
  }

  /// The lights of dual control.
  static func lights(_ evaluation: PlanEvaluation) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "能耗、水耗双控预警", en: "Warnings of dual control"),
      note: Phrase(
        zh: "晴雨表的界线凭记忆，核实前均为暂定；总量以增长为负的下降",
        en:
          "the cuts of the barometer are from memory, provisional until confirmed; growth of a total is a "
          + "cut below zero"),
      columns: [
        ("subject", Phrase(zh: "对象", en: "subject")),
        ("scheme", Phrase(zh: "办法", en: "scheme")), ("level", Phrase(zh: "预警", en: "light")),
        ("achieved", Phrase(zh: "累计下降", en: "cut so far")),
        ("required", Phrase(zh: "应下降", en: "required by now")),
        ("provisional", Phrase(zh: "暂定", en: "provisional")),
        ("reason", Phrase(zh: "理由", en: "reason")),
      ])
    for light in evaluation.lights {
      let mark: OfficerTable.Mark =
        switch light.level {
        case .green: .good
        case .yellow: .warning
        case .orange, .red: .bad
        case .unknown: .muted
        }
      table.add([
        .text(light.subject), .text(scheme(light)), .mark(light.level.words, mark),
        .optionalShare(light.achieved),
        .optionalShare(light.required),
        .text(light.isProvisional ? Phrase(zh: "是", en: "yes") : Phrase("")), .text(light.reason),
      ])
    }
    return table
  }

  private static func scheme(_ light: WarningLight) -> Phrase {
    switch (light.scheme, light.quantity) {
    case (.barometer, .intensity): Phrase(zh: "晴雨表，强度", en: "barometer, intensity")
    case (.barometer, .total): Phrase(zh: "晴雨表，总量", en: "barometer, total")
    case (.completion, .intensity): Phrase(zh: "完成率，强度", en: "completion, intensity")
    case (.completion, .total): Phrase(zh: "完成率，总量", en: "completion, total")
    }
  }

  /// What targets may come to.
  static func forecasts(_ evaluation: PlanEvaluation) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "预测", en: "Forecasts"),
      columns: [
        ("target", Phrase(zh: "标识", en: "id")), ("name", Phrase(zh: "目标", en: "target")),
        ("year", Phrase(zh: "年份", en: "year")), ("low", Phrase(zh: "低", en: "low")),
        ("middle", Phrase(zh: "中", en: "middle")), ("high", Phrase(zh: "高", en: "high")),
        ("target_value", Phrase(zh: "目标值", en: "target value")),
        ("method", Phrase(zh: "方法与点数", en: "method and points")),
      ])
    for (item, forecast) in zip(evaluation.assessments, evaluation.forecasts) {
      guard let forecast, item.value != nil, forecast.method != .none else { continue }
      table.add([
        .text(Phrase(item.target.id)), .text(item.target.name), .text(Phrase("\(forecast.year)")),
        .optional(forecast.low), .optional(forecast.middle), .optional(forecast.high),
        .optional(item.value), .text(forecast.words),
      ])
    }
    return table
  }

  /// Changes of targets.
  static func revisions(_ evaluation: PlanEvaluation) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "目标调整", en: "Revisions of targets"),
      columns: [
        ("target", Phrase(zh: "标识", en: "id")), ("old", Phrase(zh: "原值", en: "old")),
        ("new", Phrase(zh: "新值", en: "new")), ("from", Phrase(zh: "起用", en: "from")),
        ("reason", Phrase(zh: "理由", en: "reason")), ("approver", Phrase(zh: "批准者", en: "approver")),
        ("approved", Phrase(zh: "批准日期", en: "approved")),
      ])
    for revision in evaluation.assessments.flatMap(\.revisions) {
      table.add([
        .text(Phrase(revision.target)), .optional(revision.old), .number(revision.new),
        .text(Phrase("\(revision.from)")), .text(Phrase(revision.reason)),
        .text(Phrase(revision.approver)), .text(Phrase(revision.approved)),
      ])
    }
    return table
  }

  /// Why quantities changed.
  static func changes(_ evaluation: PlanEvaluation) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "变化的分解（LMDI）", en: "Decomposition of changes (LMDI)"),
      columns: [
        ("quantity", Phrase(zh: "数量", en: "quantity")), ("split", Phrase(zh: "划分", en: "split")),
        ("part", Phrase(zh: "部分", en: "part")),
      ] + zip(["activity", "structure", "intensity"], ChangeByCause.causes).map { ($0, $1) } + [
        ("unit", Phrase(zh: "单位", en: "unit")),
        ("method", Phrase(zh: "方法或原因", en: "method or reason")),
      ])
    for change in evaluation.decompositions {
      if let reason = change.reason {
        table.add(
          [.text(change.name), .text(change.split.words)] + [.none, .none, .none, .none, .none]
            + [.mark(reason, .muted)])
      }
      for (index, part) in change.parts.enumerated() {
        table.add(
          [.text(change.name), .text(change.split.words), .text(part)]
            + change.effects[index].map { .number($0) }
            + [.text(Phrase(change.unit)), .text(Phrase(change.methods[index].rawValue))])
      }
    }
    return table
  }
}
