public import Findings
public import ProcessNetwork
import Quantities
public import Statistics

/// Statistics of a month or a year as tables for officers.
public struct StatisticTables {
  private let report: StatisticReport
  private let network: Network
  private let isInternal: Bool

  /// Takes a report over.
  ///
  /// - Parameter isInternal: whether what is withheld is shown, for those who keep the statistics.
  public init(_ report: StatisticReport, _ network: Network, isInternal: Bool = false) {
    self.report = isInternal ? report.revealed : report
    self.network = network
    self.isInternal = isInternal
  }

  /// What the report says, in a few sentences.
  public var lead: Phrase {
    let words = report.request.period.words
    var sentences = [
      Phrase(
        zh: "\(network.zone.name.zh) \(words.zh)统计",
        en: "\(network.zone.name.en): statistics of \(words.en)")
    ]
    guard !report.lines.isEmpty else {
      return Phrase(
        zh: "\(sentences[0].zh)：该期没有统计值", en: "\(sentences[0].en): none is stated for this period")
    }
    if let list = report.aboveScale {
      sentences.append(
        Phrase(
          zh: "规上企业名单 \(list.count) 家（新入库 \(list.entered) 家，退库 \(list.left) 家），企业数据只汇总名单内企业",
          en: "the above-scale list has \(list.count) enterprises (\(list.entered) entered, "
            + "\(list.left) left); only those on it are summed up"))
    }
    sentences.append(isInternal ? Self.internalWarning : disclosure)
    return Phrase(
      zh: sentences.map(\.zh).joined(separator: "；"),
      en: sentences.map(\.en).joined(separator: "; "))
  }

  private static let internalWarning = Phrase(
    zh: "内部资料，含单个企业的保密数据，不得公布",
    en: "internal: holds confidential figures of single enterprises, not for publication")

  private var disclosure: Phrase {
    let words = report.published.map(\.period.words)
    let beside =
      words.isEmpty
      ? Phrase("")
      : Phrase(
        zh: "（与已公布的\(words.map(\.zh).joined(separator: "、"))统计表一并核对）",
        en: " (held against the published tables of \(words.map(\.en).joined(separator: ", ")))")
    let count = report.withheldCount
    guard count > 0 else {
      return Phrase(zh: "没有不予公布的数\(beside.zh)", en: "nothing had to be withheld\(beside.en)")
    }
    return Phrase(
      zh: "\(count) 个数不予公布：来自少于 \(Disclosure.leastEnterprises) 家企业，或可由已公布的数推算\(beside.zh)",
      en:
        "\(count) figures are withheld: from fewer than \(Disclosure.leastEnterprises) enterprises, or "
        + "to be found from published ones\(beside.en)")
  }

  /// The table: of the zone, with its sites where asked for.
  public func table(bySite: Bool) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(
        zh: "\(report.request.period.words.zh)统计表",
        en: "Statistics of \(report.request.period.words.en)"),
      note: isInternal ? Self.internalWarning : nil, columns: columns.map { ($0.key, $0.heading) })
    for line in report.lines where bySite || line.site == nil {
      table.add(columns.map { $0.cell(line) })
    }
    return table
  }

  private struct Column {
    let key: String
    let heading: Phrase
    let cell: (StatisticReport.Line) -> OfficerTable.Cell
  }

  private var columns: [Column] {
    heads + (report.request.month == nil ? ofYear : ofMonth)
      + [
        growth("comparable", "同口径同比", "same enterprises over year", \.comparableOverYear),
        growth("real", "不变价同比", "over year at constant prices", \.realOverYear),
      ] + (report.request.month == nil ? [constant] : [])
      + [Column(key: "remark", heading: Phrase(zh: "说明", en: "remark"), cell: remark)]
  }

  private var heads: [Column] {
    [
      Column(key: "statistic", heading: Phrase(zh: "标识", en: "id")) {
        .text(Phrase($0.statistic.id))
      },
      Column(key: "name", heading: Phrase(zh: "指标", en: "statistic")) { .text($0.statistic.name) },
      Column(key: "commodity", heading: Phrase(zh: "物料", en: "commodity")) { line in
        .text(line.commodity.map { network[$0].name } ?? Phrase(""))
      },
      Column(key: "site", heading: Phrase(zh: "园区", en: "site")) { line in
        .text(line.site.map { network[$0].name } ?? Phrase(zh: "全区", en: "zone"))
      },
      Column(key: "basis", heading: Phrase(zh: "来历", en: "basis"), cell: basis),
      Column(key: "unit", heading: Phrase(zh: "计量单位", en: "unit")) {
        .text(Phrase($0.unit.symbol))
      },
    ]
  }

  private var ofYear: [Column] {
    [
      figure("current", "本年", "this year", .current),
      figure("year_before", "上年", "year before", .yearBefore),
      growth("over_year", "同比", "over year", \.overYear),
    ]
  }

  private var ofMonth: [Column] {
    let isFirst = report.request.cumulative == nil
    let months = report.request.cumulative?.words ?? report.request.period.words
    let single: [Column] = [
      figure("current", isFirst ? "1—2月" : "本月", isFirst ? "Jan–Feb" : "month", .current),
      figure(
        "year_before", isFirst ? "上年1—2月" : "上年同月", "same of the year before", .yearBefore),
      growth("over_year", "同比", "over year", \.overYear),
    ]
    guard !isFirst else { return single }
    return single + [
      growth("over_previous", "环比", "over month", \.overPrevious),
      figure("cumulative", "\(months.zh)累计", "\(months.en), cumulative", .cumulative),
      figure("cumulative_before", "上年同期累计", "same of the year before", .cumulativeBefore),
      growth("cumulative_over_year", "累计同比", "cumulative over year", \.cumulativeOverYear),
    ]
  }

  private var constant: Column {
    Column(
      key: "constant",
      heading: Phrase(zh: "按\(report.baseYear)年价", en: "at prices of \(report.baseYear)")
    ) { .optional($0.constantValue) }
  }

  private func figure(
    _ key: String, _ zh: String, _ en: String, _ column: StatisticColumn
  ) -> Column {
    Column(key: key, heading: Phrase(zh: zh, en: en)) { line in
      guard let figure = line.figures[column] else { return .none }
      return figure.isWithheld ? .withheld : .number(figure.value)
    }
  }

  private func growth(
    _ key: String, _ zh: String, _ en: String,
    _ value: @escaping (StatisticReport.Line) -> Double?
  ) -> Column {
    Column(key: key, heading: Phrase(zh: zh, en: en)) { line in
      if let share = value(line) { return .share(share) }
      let isComparable = key == "comparable" && line.figures[.comparable] != nil
      return isComparable ? .withheld : .none
    }
  }

  private func basis(_ line: StatisticReport.Line) -> OfficerTable.Cell {
    guard line.basis == .summed else { return .text(Phrase(zh: "填报", en: "stated")) }
    let shown = [StatisticColumn.current, .cumulative].compactMap { line.figures[$0] }
    let count = shown.map(\.enterprises).max() ?? 0
    // A count below the threshold would itself tell of single enterprises.
    let isHidden = [StatisticColumn.current, .cumulative].contains {
      line.figures[$0]?.isWithheld == true
    }
    guard !isHidden else {
      return .text(Phrase(zh: "企业汇总", en: "summed up"))
    }
    let unnamed = shown.map(\.unnamedFacilities).max() ?? 0
    guard unnamed > 0 else {
      return .text(Phrase(zh: "\(count) 家企业汇总", en: "sum of \(count) enterprises"))
    }
    return .text(
      Phrase(
        zh: "\(count) 家企业和 \(unnamed) 个未列企业的装置汇总",
        en: "sum of \(count) enterprises and \(unnamed) facilities of unnamed ones"))
  }

  private func remark(_ line: StatisticReport.Line) -> OfficerTable.Cell {
    var words: [Phrase] = []
    let shown = [StatisticColumn.current, .cumulative].compactMap { line.figures[$0] }
    if shown.contains(where: \.isPreliminary) { words.append(Phrase(zh: "初步数", en: "preliminary")) }
    if shown.contains(where: \.isRevised) { words.append(Phrase(zh: "已修订", en: "revised")) }
    if line.figures[.current]?.isDerived == true, line.basis == .stated {
      words.append(Phrase(zh: "由其他报告期推算", en: "from other periods"))
    }
    return .text(
      Phrase(
        zh: words.map(\.zh).joined(separator: "；"), en: words.map(\.en).joined(separator: "; ")))
  }
}
