import Findings

extension ReportContent {
  /// Sources, grid, load and stores: the zone and every park, each with a chart of typical days.
  var gridBalances: ReportSection? {
    guard !plan.gridBalances.isEmpty else { return nil }
    return ReportSection(
      id: "grid", title: Phrase(zh: "源网荷储", en: "Sources, grid, load, stores"),
      body: """
        \(gridTable)\(storeTable)\(reserveTable)
        \(plan.gridBalances.enumerated().map { gridFigure($1, number: $0) })
        """)
  }

  private var gridTable: HTML {
    var table = ReportTable(
      Phrase(zh: "各园区的发用储", en: "what is made, used and stored at each place"),
      [
        .init(heading: Phrase(zh: "地点", en: "place")),
        .init(heading: Phrase(zh: "自产", en: "made"), kind: .number),
        .init(heading: Phrase(zh: "外购", en: "bought"), kind: .number),
        .init(heading: Phrase(zh: "区内调入", en: "from the zone"), kind: .number),
        .init(heading: Phrase(zh: "负荷", en: "load"), kind: .number),
        .init(heading: Phrase(zh: "外销", en: "sold"), kind: .number),
        .init(heading: Phrase(zh: "区内调出", en: "to the zone"), kind: .number),
        .init(heading: Phrase(zh: "弃量", en: "curtailed"), kind: .number),
        .init(heading: Phrase(zh: "单位", en: "unit")),
        .init(heading: Phrase(zh: "可再生占比", en: "renewable share"), kind: .bar),
        .init(heading: Phrase(zh: "自用率", en: "own use"), kind: .bar),
        .init(heading: Phrase(zh: "自给率", en: "own supply"), kind: .bar),
      ])
    for row in plan.gridBalances {
      let unit = "\(row.unit)/a"
      table.add(
        [Cell.heading(names.site(row.site), note: names.commodity(row.commodity))]
          + [
            row.generation, row.purchase, row.inflow, row.load, row.sale, row.outflow,
            row.curtailed,
          ].map { Cell.number($0 == 0 ? nil : $0, unit: unit) } + [Cell.text(unit)]
          + [row.renewableShare, row.selfConsumption, row.selfSufficiency].map { Cell.share($0) })
    }
    return table.html
  }

  private var storeTable: HTML {
    guard !plan.stores.isEmpty else { return .empty }
    var table = ReportTable(
      Phrase(zh: "储存", en: "stores"),
      [
        .init(heading: Phrase(zh: "储存", en: "store")),
        .init(heading: Phrase(zh: "进", en: "in"), kind: .number),
        .init(heading: Phrase(zh: "出", en: "out"), kind: .number),
        .init(heading: Phrase(zh: "最高存量", en: "most held"), kind: .number),
        .init(heading: Phrase(zh: "容量", en: "capacity"), kind: .number),
        .init(heading: Phrase(zh: "每年循环", en: "cycles a year"), kind: .number),
        .init(heading: Phrase(zh: "增容一单位的价值", en: "worth of one unit more"), kind: .number),
        .init(heading: EvidenceMarks.headings[0]), .init(heading: EvidenceMarks.headings[1]),
      ])
    for store in plan.stores {
      table.add(
        [
          Cell.heading(Phrase(store.id), note: names.commodity(store.commodity)),
          Cell.number(store.charged, unit: "\(store.unit)/a"),
          Cell.number(store.discharged, unit: "\(store.unit)/a"),
          Cell.number(store.highestLevel, unit: store.unit),
          Cell.number(store.size, unit: store.unit), Cell.number(store.cycles, unit: "1/a"),
          Cell.number(store.worthOfCapacity, unit: plan.units.money),
        ] + evidence.cells(store.origin))
    }
    return table.html
  }

  private func gridFigure(_ balance: PlanDocument.GridBalance, number: Int) -> HTML {
    let days = TypicalDays(plan.timesteps)
    let supplies =
      balance.sources.map { ($0.process, Phrase(zh: $0.nameZh, en: $0.nameEn), $0.byTimestep) }
      + [
        ("discharge", Phrase(zh: "储存放出", en: "from stores")),
        ("inflow", Phrase(zh: "区内调入", en: "from the zone")),
        ("purchase", Phrase(zh: "外购", en: "bought")),
      ].map { ($0.0, $0.1, balance.amounts(of: $0.0)) }
    let used = ["load", "charge", "sale", "outflow"].map { balance.amounts(of: $0) }
    let total = plan.timesteps.indices.map { step in
      used.reduce(0) { $0 + ($1.isEmpty ? 0 : $1[step]) }
    }
    let title = Phrase(
      zh: "\(names.site(balance.site).zh)：各月典型日的\(names.commodity(balance.commodity).zh)",
      en: "\(names.site(balance.site).en): \(names.commodity(balance.commodity).en) "
        + "on a typical day of each month")
    let chart = DayChart(
      id: "grid-\(number)", title: title,
      parts: supplies.filter { !$0.2.isEmpty }.map {
        DayChart.Part(key: $0.0, name: $0.1, rates: days.rates($0.2))
      }, use: days.rates(total), level: days.means(balance.level), days: days.beginnings,
      unit: "\(balance.unit)/h", levelUnit: balance.unit)
    return "<figure><figcaption>\(title)</figcaption>\n\(chart.svg)</figure>\n"
  }
}

/// Gathers timesteps into the hours of a typical day of each month; where they have none of both,
/// each stands for itself.
struct TypicalDays {
  private let steps: [PlanDocument.TimestepRow]
  /// The place in the chart of each timestep.
  private let place: [Int]
  private let count: Int
  /// Where each day begins in the chart, with its name.
  let beginnings: [(first: Int, name: String)]

  init(_ steps: [PlanDocument.TimestepRow]) {
    self.steps = steps
    var known: [[Int]: Int] = [:]
    var place: [Int] = []
    var beginnings: [(first: Int, name: String)] = []
    var months: Set<Int> = []
    for (index, step) in steps.enumerated() {
      let key = step.hourOfDay.map { [step.month ?? 0, $0] } ?? [-1, index]
      let next = known.count
      let spot = known[key] ?? next
      known[key] = spot
      place.append(spot)
      if spot == next, let month = step.month, months.insert(month).inserted {
        beginnings.append((spot, String(month)))
      }
    }
    self.place = place
    self.beginnings = beginnings
    count = known.count
  }

  /// The mean rate an hour at each place of the chart of amounts in the year.
  func rates(_ amounts: [Double]) -> [Double] {
    zip(sums(amounts), sums(steps.map(\.hours))).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// The mean at each place of values of timesteps.
  func means(_ values: [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    return zip(sums(values), sums(steps.map { _ in 1 })).map { $0 / $1 }
  }

  private func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (step, value) in values.enumerated() { sums[place[step]] += value }
    return sums
  }
}
