import Findings
import ProcessNetwork

extension ReportContent {
  /// Every source, with how often the report rests on it.
  var sources: ReportSection? {
    guard !plan.sources.isEmpty else { return nil }
    let uses = sourceUses
    var table = ReportTable(
      Phrase(zh: "本报告所用数据的来源", en: "the sources of what this report shows"),
      [
        .init(heading: Phrase(zh: "键", en: "key")),
        .init(heading: Phrase(zh: "题名", en: "title")),
        .init(heading: Phrase(zh: "性质", en: "kind")),
        .init(heading: Phrase(zh: "可信度", en: "confidence")),
        .init(heading: Phrase(zh: "位置", en: "location")),
        .init(heading: Phrase(zh: "引用行数", en: "rows"), kind: .number),
      ])
    table.shown = max(20, plan.sources.count)
    for (index, source) in plan.sources.enumerated() {
      table.add(sourceCells(source, index: index, uses: uses[source.key] ?? 0))
    }
    return ReportSection(
      id: "sources", title: Phrase(zh: "来源与可信度", en: "Sources and confidence"),
      body: "\(legend)\(table.html)")
  }

  private var legend: HTML {
    """
    <p class="note">\(evidence.mark("high")) \(Phrase(
      zh: "高：精确的化学计算或查到的公开数字", en: "high: exact chemistry, or a published figure that was read"))　\
    \(evidence.mark("medium")) \(Phrase(zh: "中：常用值，约 ±15 %", en: "medium: a usual value, about ±15 %"))　\
    \(evidence.mark("low")) \(Phrase(
      zh: "低：数量级，可能差 1.5 至 3 倍", en: "low: an order of magnitude, off by a factor of 1.5 to 3"))　\
    \(EvidenceMarks.estimateBadge) / ≈ \(Phrase(
      zh: "依据中有估计、假设、凭记忆或由差额推出的值", en: "rests on an estimate, an assumption, memory or a difference"))</p>
    """
  }

  private func sourceCells(
    _ source: PlanDocument.SourceRow, index: Int, uses: Int
  ) -> [HTML] {
    let badge = source.isEstimate ? EvidenceMarks.estimateBadge : .empty
    let kind = SourceKind(rawValue: source.kind)?.reportName ?? Phrase(source.kind)
    return [
      "<th scope=\"row\" id=\"s\(index + 1)\"><code>\(source.key)</code></th>",
      "<td>\(Phrase(zh: source.titleZh, en: source.titleEn))</td>", "<td>\(kind)\(badge)</td>",
      "<td class=\"sure\">\(evidence.mark(source.confidence))</td>",
      Cell.text(source.location), Cell.number(Double(uses), unit: ""),
    ]
  }

  /// How many rows of the plan name each source.
  private var sourceUses: [String: Int] {
    let origins =
      plan.facilities.map(\.origin) + plan.markets.map(\.origin) + plan.routes.map(\.origin)
      + plan.limits.map(\.origin) + plan.commodities.map(\.origin) + plan.processes.map(\.origin)
    var uses: [String: Int] = [:]
    for key in origins.flatMap(\.sources) { uses[key, default: 0] += 1 }
    return uses
  }
}

extension SourceKind {
  /// The kind in words.
  fileprivate var reportName: Phrase {
    switch self {
    case .document: Phrase(zh: "文件", en: "document")
    case .statistic: Phrase(zh: "统计", en: "statistic")
    case .stoichiometry: Phrase(zh: "化学计量", en: "stoichiometry")
    case .closure: Phrase(zh: "差额推算", en: "closure")
    case .computed: Phrase(zh: "计算", en: "computed")
    case .generated: Phrase(zh: "模型生成", en: "generated")
    case .memory: Phrase(zh: "凭记忆的常用值", en: "memory")
    case .estimate: Phrase(zh: "工程估计", en: "estimate")
    case .assumption: Phrase(zh: "假设", en: "assumption")
    }
  }
}
