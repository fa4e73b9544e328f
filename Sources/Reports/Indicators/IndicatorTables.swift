public import Findings
import Formulas
public import Indicators
import Quantities

/// The indicators of a zone as tables.
public enum IndicatorTables {
  /// The zone's own indicators in a year: every source side by side, with the difference.
  public static func overview(_ report: IndicatorReport, year: Int) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "指标（\(year) 年）", en: "Indicators of \(year)"),
      note: basis(report, year),
      columns: [
        ("indicator", Phrase(zh: "标识", en: "id")), ("name", Phrase(zh: "指标", en: "indicator")),
        ("unit", Phrase(zh: "单位", en: "unit")),
        ("statistics", IndicatorSource.statistics.words),
        ("reported", IndicatorSource.reported.words),
        ("network", IndicatorSource.network.words),
        ("uncertainty", Phrase(zh: "网络值标准不确定度", en: "standard uncertainty (network)")),
        ("difference", Phrase(zh: "网络与其他之差", en: "network against the other")),
        ("remark", Phrase(zh: "说明", en: "remark")),
      ])
    for series in report.series where series.pack == nil {
      guard let own = series.year(year) else { continue }
      let definition = series.definition
      table.add([
        .text(Phrase(definition.id)), .text(definition.name),
        .text(Phrase(definition.unit.symbol)), cell(own.value(.statistics)),
        cell(own.value(.reported)), cell(own.value(.network)),
        .optional(own.value(.network)?.uncertainty), .optionalShare(own.difference),
        remark(own, definition),
      ])
    }
    return table
  }

  private static func basis(_ report: IndicatorReport, _ year: Int) -> Phrase? {
    report.bases.first { $0.year == year }.map { basis in
      Phrase(
        zh: "\(basis.basis.zh)；\(basis.missing) 个现有装置没有报产量",
        en: "\(basis.basis.en); \(basis.missing) existing facilities report no output")
    }
  }

  private static func remark(
    _ year: IndicatorYear, _ definition: IndicatorDefinition
  ) -> OfficerTable.Cell {
    guard let best = year.best else {
      let gaps = distinct(year.values.flatMap(\.gaps))
      let none = Phrase(zh: "没有公式", en: "no formula")
      return .mark(gaps.isEmpty ? none : joined(gaps), .muted)
    }
    var parts: [Phrase] = []
    if best.isUnconfirmed { parts.append(Certainty.memory.words) }
    if definition.certainty != .read { parts.append(definition.certainty.words) }
    if let note = definition.note { parts.append(note) }
    return .text(
      Phrase(
        zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; ")))
  }

  /// A value, or that it is withheld.
  static func cell(_ value: IndicatorValue?) -> OfficerTable.Cell {
    if let value, value.value == nil, value.isWithheld { return .withheld }
    return .optional(value?.value)
  }

  /// Gaps without repetition.
  static func distinct(_ gaps: [FormulaGap]) -> [FormulaGap] {
    var seen: Set<FormulaGap> = []
    return gaps.filter { seen.insert($0).inserted }
  }

  /// Gaps in one line.
  static func joined(_ gaps: [FormulaGap]) -> Phrase {
    Phrase(
      zh: gaps.map(\.words.zh).joined(separator: "；"),
      en: gaps.map(\.words.en).joined(separator: "; "))
  }

  /// The ways to count that definitions leave open.
  public static func variants(_ report: IndicatorReport, year: Int) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "口径并列", en: "Ways to count, side by side"),
      columns: [
        ("indicator", Phrase(zh: "标识", en: "id")), ("variant", Phrase(zh: "口径", en: "way")),
        ("name", Phrase(zh: "说明", en: "what it counts")),
        ("chosen", Phrase(zh: "采用", en: "chosen")), ("value", Phrase(zh: "数值", en: "value")),
        ("uncertainty", Phrase(zh: "标准不确定度", en: "standard uncertainty")),
        ("unit", Phrase(zh: "单位", en: "unit")), ("remark", Phrase(zh: "说明", en: "remark")),
      ])
    for series in report.series {
      for (variant, value) in series.year(year)?.variants ?? [] {
        let isChosen = variant.id == series.definition.chosen
        table.add([
          .text(Phrase(series.definition.id)), .text(Phrase(variant.id)), .text(variant.name),
          .text(isChosen ? Phrase(zh: "是", en: "yes") : Phrase("")), cell(value),
          .optional(value.uncertainty), .text(Phrase(series.definition.unit.symbol)),
          .text(value.value == nil ? joined(distinct(value.gaps)) : Phrase("")),
        ])
      }
    }
    return table
  }

  /// The packs with their conditions and verdicts.
  public static func packs(_ report: IndicatorReport, year: Int) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "其他指标体系", en: "Packs of indicators"),
      columns: [
        ("pack", Phrase(zh: "体系", en: "pack")), ("indicator", Phrase(zh: "标识", en: "id")),
        ("name", Phrase(zh: "指标", en: "indicator")), ("value", Phrase(zh: "数值", en: "value")),
        ("unit", Phrase(zh: "单位", en: "unit")), ("source", Phrase(zh: "来源", en: "source")),
        ("condition", Phrase(zh: "条件", en: "condition")),
        ("verdict", Phrase(zh: "判定", en: "verdict")), ("remark", Phrase(zh: "说明", en: "remark")),
      ])
    for series in report.series where series.pack != nil {
      guard let own = series.year(year) else { continue }
      let gaps = distinct(own.values.flatMap(\.gaps))
      table.add([
        .text(Phrase(series.pack ?? "")), .text(Phrase(series.definition.id)),
        .text(series.definition.name), cell(own.best ?? own.values.first),
        .text(Phrase(series.definition.unit.symbol)), .text(own.best?.source.words ?? Phrase("")),
        .text(Phrase(own.verdict?.condition ?? "")), verdict(own.verdict),
        .text(own.best == nil ? joined(gaps) : Phrase("")),
      ])
    }
    return table
  }

  private static func verdict(_ verdict: ThresholdVerdict?) -> OfficerTable.Cell {
    guard let verdict, let isMet = verdict.isMet else { return .none }
    let words = isMet ? Phrase(zh: "满足", en: "met") : Phrase(zh: "不满足", en: "not met")
    guard !verdict.isProvisional else {
      return .mark(
        Phrase(zh: "暂定：\(words.zh)", en: "provisional: \(words.en)"), .muted)
    }
    return .mark(words, isMet ? .good : .bad)
  }

  /// Statements held against each other.
  public static func consistencies(_ report: IndicatorReport) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "说法的相互核对", en: "Statements held against each other"),
      note: Phrase(
        zh: "两个数都照原文保留，不作调和", en: "both numbers are kept as printed; nothing is smoothed"),
      columns: [
        ("consistency", Phrase(zh: "标识", en: "id")), ("name", Phrase(zh: "核对", en: "comparison")),
        ("left", Phrase(zh: "一方", en: "one side")), ("right", Phrase(zh: "另一方", en: "other side")),
        ("unit", Phrase(zh: "单位", en: "unit")), ("verdict", Phrase(zh: "结论", en: "verdict")),
      ])
    for result in report.consistencies {
      let cell: OfficerTable.Cell =
        switch result.agrees {
        case nil where result.isWithheld: .withheld
        case nil: .mark(joined(distinct(result.gaps)), .muted)
        case true?: .mark(Phrase(zh: "一致", en: "agree"), .good)
        case false?: .mark(Phrase(zh: "不一致", en: "differ"), .bad)
        }
      table.add([
        .text(Phrase(result.consistency.id)), .text(result.consistency.name),
        .optional(result.left), .optional(result.right),
        .text(Phrase(result.consistency.unit.symbol)), cell,
      ])
    }
    return table
  }

  /// What every value was computed from.
  public static func inputs(_ report: IndicatorReport, year: Int) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "公式与输入", en: "Formulas and inputs"),
      columns: [
        ("indicator", Phrase(zh: "标识", en: "id")), ("source", Phrase(zh: "来源", en: "source")),
        ("formula", Phrase(zh: "公式", en: "formula")),
        ("standard", Phrase(zh: "依据", en: "standard")),
        ("version", Phrase(zh: "版本", en: "version")), ("input", Phrase(zh: "输入", en: "input")),
        ("value", Phrase(zh: "数值", en: "value")), ("unit", Phrase(zh: "单位", en: "unit")),
        ("origin", Phrase(zh: "出处", en: "where it comes from")),
        ("certainty", Phrase(zh: "可靠程度", en: "certainty")),
      ])
    for series in report.series {
      for value in series.year(year)?.values ?? [] {
        for input in value.inputs {
          table.add([
            .text(Phrase(series.definition.id)), .text(value.source.words),
            .text(Phrase(value.formula)), .text(Phrase(series.definition.standard)),
            .text(Phrase(series.definition.version)),
            .text(
              Phrase(zh: "\(input.name) \(input.title.zh)", en: "\(input.name), \(input.title.en)")),
            .optional(input.value), .text(Phrase(input.unit)), .text(input.source),
            .text(
              input.isConfirmed
                ? Phrase(zh: "已核实", en: "confirmed") : input.certainty.words),
          ])
        }
      }
    }
    return table
  }

  /// How many of the indicators that targets bound carry a value, in one line.
  public static func summary(_ report: IndicatorReport, targets: [Target], year: Int) -> Phrase {
    let ids = Set(targets.map(\.indicator))
    let valued = ids.count { report.series($0)?.year(year)?.best != nil }
    return Phrase(
      zh: "有目标的指标 \(ids.count) 个，其中 \(valued) 个有 \(year) 年数值；其余写明缺少的统计值",
      en:
        "\(ids.count) indicators have targets, \(valued) of them a value of \(year); the others name the "
        + "statistic that is missing")
  }
}
