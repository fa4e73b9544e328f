/// A plan as CSV tables, numbers unrounded.
public enum PlanTables {
  /// The tables of a plan by file name, in a fixed order.
  public static func files(_ plan: PlanDocument) -> [(name: String, text: String)] {
    [
      ("facilities.csv", facilities(plan)), ("markets.csv", markets(plan)),
      ("routes.csv", routes(plan)), ("sheets.csv", sheets(plan)),
      ("elements.csv", elements(plan)), ("marginal_values.csv", marginalValues(plan)),
      ("objective.csv", objective(plan)), ("flows.csv", flows(plan)),
    ]
      + (plan.timesteps.isEmpty
        ? [] : [("grid.csv", gridBalances(plan)), ("stores.csv", stores(plan))])
      + (plan.reserves.isEmpty ? [] : [("reserves.csv", reserves(plan))])
  }

  private static func facilities(_ plan: PlanDocument) -> String {
    var table = CSVText([
      "facility", "name_zh", "name_en", "site", "process", "activity", "activity_unit", "load",
      "size", "unit", "utilisation", "built", "worth_of_capacity", "curtailed", "confidence",
    ])
    for row in plan.facilities {
      for mode in row.modes {
        table.add([
          row.id, row.nameZh, row.nameEn, row.site, mode.process, CSVText.number(mode.activity),
          mode.unit, CSVText.number(row.load), CSVText.number(row.size), row.unit,
          CSVText.number(row.utilisation), row.isBuilt ? "yes" : "no",
          CSVText.number(row.worthOfCapacity), CSVText.number(row.curtailed), row.origin.confidence,
        ])
      }
    }
    return table.text
  }

  private static func markets(_ plan: PlanDocument) -> String {
    var table = CSVText([
      "market", "kind", "commodity", "site", "amount", "unit", "price", "money", "limit",
      "openness", "at_limit", "worth_of_limit", "confidence",
    ])
    for row in plan.markets {
      table.add([
        row.id, row.kind, row.commodity, row.site, CSVText.number(row.amount), row.unit,
        CSVText.number(row.price), CSVText.number(row.money), CSVText.number(row.limit),
        row.openness ?? "", row.isAtLimit ? "yes" : "no", CSVText.number(row.worthOfLimit),
        row.origin.confidence,
      ])
    }
    return table.text
  }

  private static func routes(_ plan: PlanDocument) -> String {
    var table = CSVText([
      "route", "means", "commodity", "from", "to", "amount", "arrived", "unit", "cost",
      "at_capacity", "confidence",
    ])
    for row in plan.routes {
      table.add([
        row.id, row.means, row.commodity, row.from, row.to, CSVText.number(row.amount),
        CSVText.number(row.arrived), row.unit, CSVText.number(row.cost),
        row.isAtCapacity ? "yes" : "no", row.origin.confidence,
      ])
    }
    return table.text
  }

  private static func sheets(_ plan: PlanDocument) -> String {
    var table = CSVText(["sheet", "side"] + lineColumns + ["unit"])
    for sheet in plan.sheets {
      for line in sheet.sources { table.add([sheet.id, "source"] + cells(line) + [sheet.unit]) }
      for line in sheet.sinks { table.add([sheet.id, "sink"] + cells(line) + [sheet.unit]) }
    }
    return table.text
  }

  private static func elements(_ plan: PlanDocument) -> String {
    var table = CSVText(["element", "side"] + lineColumns + ["unit"])
    for symbol in plan.elements.keys.sorted() {
      guard let element = plan.elements[symbol] else { continue }
      for (side, lines) in [
        ("source", element.sources), ("residual", element.residual), ("sink", element.sinks),
        ("stock_change", element.stockChange),
      ] {
        for line in lines { table.add([symbol, side] + cells(line) + ["t"]) }
      }
    }
    return table.text
  }

  private static func marginalValues(_ plan: PlanDocument) -> String {
    var table = CSVText(["commodity", "site", "unit", "more", "less", "sides"])
    for value in plan.marginalValues {
      table.add([
        value.commodity, value.site, value.unit, CSVText.number(value.more),
        CSVText.number(value.less), value.sides,
      ])
    }
    return table.text
  }

  private static func objective(_ plan: PlanDocument) -> String {
    var table = CSVText(["term", "name_zh", "name_en", "amount", "currency"])
    for term in plan.objective?.terms ?? [] {
      table.add([
        term.term, term.nameZh, term.nameEn, CSVText.number(term.amount), plan.units.money,
      ])
    }
    return table.text
  }

  private static func flows(_ plan: PlanDocument) -> String {
    let keys = plan.layers.map(\.layer)
    var table = CSVText(
      ["kind", "unit_id", "process", "commodity", "site", "direction", "amount"] + keys)
    for flow in plan.flows {
      table.add(
        [
          flow.kind, flow.unit, flow.process ?? "", flow.commodity, flow.site,
          flow.isIntoBalance ? "in" : "out", CSVText.number(flow.amount),
        ] + flow.layers.map { CSVText.number($0) })
    }
    return table.text
  }

  private static let lineColumns = [
    "kind", "name", "name_zh", "name_en", "facility", "site", "commodity", "amount",
  ]

  private static func cells(_ line: PlanDocument.Line) -> [String] {
    [
      line.kind, line.name, line.nameZh, line.nameEn, line.facility ?? "", line.site,
      line.commodity ?? "", CSVText.number(line.amount),
    ]
  }
}
