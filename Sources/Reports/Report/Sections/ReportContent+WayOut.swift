import Findings

extension ReportContent {
  /// The exceptions that would make a plan possible, where none exists.
  var waysOut: ReportSection? {
    guard !plan.exceptions.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(zh: "使规划可行所需的例外", en: "exceptions that would make a plan possible"),
      [
        .init(heading: Phrase(zh: "例外", en: "exception")),
        .init(heading: Phrase(zh: "平衡点", en: "site")),
        .init(heading: Phrase(zh: "数量", en: "amount"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(heading: Phrase(zh: "时段", en: "time")),
        .init(heading: Phrase(zh: "所在行", en: "row")),
      ])
    for row in plan.exceptions {
      table.add([
        Cell.heading(Self.exception(row)), Cell.text(row.site.map(names.site) ?? Phrase("")),
        Cell.number(row.amount, unit: "\(row.unit)/a"), Cell.text("\(row.unit)/a"),
        Cell.text(row.time == "year" ? Phrase(zh: "全年", en: "year") : Phrase(row.time)),
        "<td><code>\(row.place)</code></td>",
      ])
    }
    return ReportSection(
      id: "exceptions", title: Phrase(zh: "为什么没有可行方案", en: "Why no plan exists"),
      body: """
        <p>\(Phrase(
          zh: "没有任何方案同时满足所有行。下面是总份额最小的一组例外：逐条给出缺什么、多什么，以及表中的位置。",
          en: "No plan satisfies all rows. This is the smallest set of exceptions, by share: what is "
            + "short, what is left over, and where the row stands."))</p>
        \(table.html)
        """)
  }

  private static func exception(_ row: PlanDocument.ExceptionRow) -> Phrase {
    switch row.kind {
    case "surplus": Phrase(zh: "\(row.nameZh)没有去向", en: "\(row.nameEn) has no sink")
    case "shortage": Phrase(zh: "\(row.nameZh)短缺", en: "\(row.nameEn) is short")
    case "marketLimit":
      Phrase(zh: "\(row.nameZh)须超过市场限额", en: "\(row.nameEn) would have to pass its market's limit")
    case "capacity":
      Phrase(zh: "\(row.nameZh)须超过产能", en: "\(row.nameEn) would have to pass its capacity")
    case "routeCapacity":
      Phrase(zh: "\(row.nameZh)须超过运力", en: "\(row.nameEn) would have to pass its capacity")
    case "reserve":
      Phrase(zh: "备用“\(row.nameZh)”留不足", en: "reserve \(row.nameEn) cannot be held in full")
    default: Phrase(zh: "\(row.nameZh)须突破", en: "\(row.nameEn) would have to give")
    }
  }

  /// What makes money without end, where the plan is unbounded.
  var endlessGain: ReportSection? {
    guard !plan.endlessGain.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(zh: "循环中的单元，按每转一圈的量", en: "the units of the loop, per turn"),
      [
        .init(heading: Phrase(zh: "单元", en: "unit")),
        .init(heading: Phrase(zh: "平衡点", en: "site")),
        .init(heading: Phrase(zh: "每圈的量", en: "amount per turn"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "of")),
        .init(heading: Phrase(zh: "所在行", en: "row")),
      ])
    for row in plan.endlessGain {
      table.add([
        Cell.heading(Phrase(zh: row.nameZh, en: row.nameEn), note: Phrase(row.id)),
        Cell.text(row.site.map(names.site) ?? Phrase("")),
        Cell.number(row.amount, unit: row.unit), Cell.text(row.unit),
        "<td><code>\(row.place)</code></td>",
      ])
    }
    return ReportSection(
      id: "loop", title: Phrase(zh: "收益为什么没有上限", en: "Why the gain has no end"),
      body: """
        <p>\(Phrase(
          zh: "这些单元一起运行，每转一圈都赚钱，而没有任何一行限制它们。请给其中至少一行填上限额或改正价格。",
          en: "Running together these units earn money with every turn, and no row bounds them. Give at "
            + "least one of the rows a limit, or correct its price."))</p>
        \(table.html)
        """)
  }
}
