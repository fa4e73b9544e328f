public import Findings

/// A review as one HTML file that needs nothing else.
public struct ReviewPage: Sendable {
  private let language: Language

  /// Creates a page that opens in a language.
  public init(language: Language) { self.language = language }

  /// The whole file; the same review gives the same bytes.
  public func html(_ review: ReviewDocument) -> String {
    let words = ReviewWords(review)
    let sections =
      [plans(review, words), accounts(review, words)]
      + indicators(review, words) + changes(review)
    return ResultPage(
      title: words.title, lead: "<p>\(words.verdict)</p>", sections: sections, language: language
    ).html.markup
  }

  private func plans(_ review: ReviewDocument, _ words: ReviewWords) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "三个方案，金额为百万 \(review.money)/年", en: "Three plans, million \(review.money) a year"),
      [
        .init(heading: Phrase(zh: "方案", en: "plan")),
        .init(heading: Phrase(zh: "状态", en: "status")),
        .init(heading: Phrase(zh: "净支出", en: "net cost"), kind: .number),
        .init(heading: Phrase(zh: "收益", en: "gain"), kind: .number),
        .init(heading: Phrase(zh: "规模", en: "size"), kind: .number),
      ])
    table.isInteractive = false
    for plan in words.plans {
      table.add([
        Cell.heading(words.name(ofPlan: plan.role)), Cell.text(plan.status),
        millions(plan.netCost, review), millions(plan.gain, review),
        Cell.number(plan.size, unit: "\(review.project.unit)/a"),
      ])
    }
    return ReportSection(
      id: "plans", title: Phrase(zh: "有它与无它", en: "With and without"), body: table.html)
  }

  private func accounts(_ review: ReviewDocument, _ words: ReviewWords) -> ReportSection {
    var table = ReportTable(
      words.transfer,
      [
        .init(heading: Phrase(zh: "谁", en: "who")),
        .init(heading: Phrase(zh: "无项目", en: "without"), kind: .number),
        .init(heading: Phrase(zh: "有项目", en: "with"), kind: .number),
        .init(heading: Phrase(zh: "变化", en: "change"), kind: .number),
      ])
    table.shown = 40
    for row in review.accounts {
      table.add([
        Cell.heading(Phrase(zh: row.nameZh, en: row.nameEn)), millions(row.before, review),
        millions(row.after, review), millions(row.change, review),
      ])
    }
    return ReportSection(
      id: "accounts", title: Phrase(zh: "谁得谁失", en: "Who wins and loses"), body: table.html)
  }

  private func indicators(
    _ review: ReviewDocument, _ words: ReviewWords
  ) -> [ReportSection] {
    guard !review.indicators.isEmpty else { return [] }
    var table = ReportTable(
      words.indicatorsTitle,
      [
        .init(heading: Phrase(zh: "指标", en: "indicator")),
        .init(heading: Phrase(zh: "无项目", en: "without"), kind: .number),
        .init(heading: Phrase(zh: "有项目", en: "with"), kind: .number),
      ])
    table.shown = 40
    for row in review.indicators {
      table.add([
        Cell.heading(Phrase(zh: row.nameZh, en: row.nameEn)),
        Cell.number(row.before, unit: row.unit), Cell.number(row.after, unit: row.unit),
      ])
    }
    return [
      ReportSection(
        id: "indicators", title: Phrase(zh: "指标", en: "Indicators"), body: table.html)
    ]
  }

  private func changes(_ review: ReviewDocument) -> [ReportSection] {
    PlanComparison.Kind.allCases.compactMap { kind in
      let rows = review.forced.differences.filter { $0.kind == kind }
      guard !rows.isEmpty else { return nil }
      let title = ComparisonWords.title(kind)
      var table = ReportTable(
        title,
        [
          .init(heading: Phrase(zh: "名称", en: "name")),
          .init(heading: Phrase(zh: "园区", en: "site")), .init(heading: Phrase("")),
          .init(heading: Phrase(zh: "不建", en: "without"), kind: .number),
          .init(heading: Phrase(zh: "整体建设", en: "built whole"), kind: .number),
          .init(heading: Phrase(zh: "变化", en: "change"), kind: .number),
          .init(heading: Phrase(zh: "单位", en: "unit")),
        ])
      for row in rows {
        table.add([
          Cell.heading(Phrase(zh: row.nameZh, en: row.nameEn)),
          Cell.text(Phrase(zh: row.siteZh ?? "", en: row.siteEn ?? "")),
          Cell.text(ComparisonWords.name(of: row.quantity)),
          Cell.number(row.first, unit: row.unit), Cell.number(row.second, unit: row.unit),
          Cell.number(row.change, unit: row.unit), Cell.text(row.unit),
        ])
      }
      return ReportSection(id: "changes-\(kind.rawValue)", title: title, body: table.html)
    }
  }

  private func millions(_ money: Double?, _ review: ReviewDocument) -> HTML {
    Cell.number(money, unit: "\(review.money)/a", text: Amounts.millions)
  }
}
