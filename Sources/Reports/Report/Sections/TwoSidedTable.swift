import Findings

/// Sources on the left, sinks on the right, with bars that meet in the middle.
struct TwoSidedTable {
  /// One line.
  struct Line {
    let name: Phrase
    let note: Phrase?
    let amount: Double
    let origin: PlanDocument.RowOrigin?
    /// Whether it is a difference, not a flow.
    var isResidual = false
  }

  let sources: [Line]
  let sinks: [Line]
  let unit: String
  let evidence: EvidenceMarks
  /// How many lines of a side are seen until it is unfolded.
  var shown = 12
  /// How many lines of a side the page holds; the rest is summed.
  var most = 40

  var html: HTML {
    let greatest = (sources + sinks).map(\.amount).max() ?? 0
    return """
      <div class="two-sided">\(side(sources, Self.sourcesName, .right, greatest))\
      \(side(sinks, Self.sinksName, .left, greatest))</div>

      """
  }

  private static let sourcesName = Phrase(zh: "来源", en: "sources")
  private static let sinksName = Phrase(zh: "去向", en: "sinks")

  private func side(
    _ lines: [Line], _ name: Phrase, _ origin: ShareBar.Origin, _ greatest: Double
  ) -> HTML {
    let total = lines.reduce(0) { $0 + $1.amount }
    let rows: [HTML] = lines.prefix(most).enumerated().map { index, line in
      let cells = cells(line, total: total, origin, greatest)
      return "<tr\(rowClass(line, index))>\(origin == .right ? cells : cells.reversed())</tr>\n"
    }
    let heads = origin == .right ? Self.heads : Self.heads.reversed()
    return """
      <div class="table"><table class="side \(origin == .right ? "sources" : "sinks")">
      <caption>\(name)<span class="total" title="\(CSVText.number(total)) \(unit)/a">\
      \(Amounts.text(total)) \(unit)/a</span></caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)\(rest(lines, beyond: most, "cut"))\(rest(lines, beyond: shown, "rest"))</tbody></table></div>
      """
  }

  private static let heads: [HTML] = [
    "<th scope=\"col\">\(Phrase(zh: "工艺或市场", en: "process or market"))</th>",
    "<th scope=\"col\" class=\"sure\">\(Phrase(zh: "可信度", en: "sure"))</th>",
    "<th scope=\"col\" class=\"number\">\(Phrase(zh: "数量", en: "amount"))</th>",
    "<th scope=\"col\" class=\"number\">\(Phrase(zh: "占比", en: "share"))</th>",
    "<th scope=\"col\" class=\"bar\"><span class=\"silent\">\(Phrase(zh: "图", en: "bar"))</span></th>",
  ]

  private func cells(
    _ line: Line, total: Double, _ origin: ShareBar.Origin, _ greatest: Double
  ) -> [HTML] {
    let share = total > 0 ? line.amount / total : 0
    let bar = ShareBar(share: line.amount / greatest, origin: origin)
    return [
      Cell.heading(line.name, note: line.note), evidence.cell(line.origin),
      Cell.number(line.amount, unit: "\(unit)/a"),
      "<td class=\"number\">\(Amounts.percent(share))</td>",
      "<td class=\"bar\">\(bar.svg)</td>",
    ]
  }

  private func rowClass(_ line: Line, _ index: Int) -> HTML {
    let isMore = index >= shown
    guard isMore || line.isResidual else { return .empty }
    let names = [isMore ? "more" : nil, line.isResidual ? "residual" : nil].compactMap(\.self)
    return " class=\"\(names.joined(separator: " "))\""
  }

  /// The sum of the lines beyond a count: of those the page leaves out, or of those that are folded.
  private func rest(_ lines: [Line], beyond count: Int, _ style: String) -> HTML {
    guard lines.count > count else { return .empty }
    let hidden = lines.dropFirst(count)
    let sum = hidden.reduce(0) { $0 + $1.amount }
    let text = Phrase(
      zh: "其余 \(hidden.count) 项，共 \(Amounts.text(sum)) \(unit)/a",
      en: "\(hidden.count) more, together \(Amounts.text(sum)) \(unit)/a")
    return "<tr class=\"\(style)\"><td colspan=\"5\">\(text)</td></tr>\n"
  }
}
