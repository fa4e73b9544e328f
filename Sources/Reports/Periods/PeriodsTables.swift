/// A plan over several periods as CSV tables, numbers unrounded.
public enum PeriodsTables {
  /// The tables by file name, in a fixed order.
  public static func files(_ plan: PeriodsDocument) -> [(name: String, text: String)] {
    [("periods.csv", periods(plan)), ("builds.csv", builds(plan)), ("stock.csv", stock(plan))]
  }

  private static func periods(_ plan: PeriodsDocument) -> String {
    var table = CSVText(["year", "years", "weight", "term", "name_zh", "name_en", "amount"])
    for period in plan.periods {
      let head = ["\(period.year)", "\(period.years)", CSVText.number(period.weight)]
      for term in period.terms {
        table.add(head + [term.term, term.nameZh, term.nameEn, CSVText.number(term.amount)])
      }
      table.add(head + ["net_cost", "净支出", "net cost", CSVText.number(period.netCost)])
      table.add(
        head + ["discounted", "折现净支出", "discounted", CSVText.number(period.discounted)])
    }
    return table.text
  }

  private static func builds(_ plan: PeriodsDocument) -> String {
    var table = CSVText([
      "facility", "kind", "name_zh", "name_en", "year", "end", "amount", "unit", "annuity",
      "investment",
    ])
    for row in plan.builds {
      table.add([
        row.id, row.kind, row.nameZh, row.nameEn, "\(row.year)", CSVText.number(row.end),
        CSVText.number(row.amount), row.unit, CSVText.number(row.annuity),
        CSVText.number(row.investment),
      ])
    }
    return table.text
  }

  private static func stock(_ plan: PeriodsDocument) -> String {
    var table = CSVText(["facility", "kind", "name_zh", "name_en", "year", "size", "unit"])
    for row in plan.stock {
      for (period, size) in zip(plan.periods, row.byPeriod) {
        table.add([
          row.id, row.kind, row.nameZh, row.nameEn, "\(period.year)", CSVText.number(size),
          row.unit,
        ])
      }
    }
    return table.text
  }
}
