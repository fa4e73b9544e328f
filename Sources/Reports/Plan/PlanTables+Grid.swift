extension PlanTables {
  /// Sources, grid, load and stores timestep by timestep, a line for each amount that is not zero.
  static func gridBalances(_ plan: PlanDocument) -> String {
    var table = CSVText(["site", "commodity", "timestep", "part", "process", "amount", "unit"])
    for balance in plan.gridBalances {
      let parts =
        balance.sources.map { ("generation", $0.process, $0.byTimestep) }
        + balance.series.map { ($0.key, "", $0.byTimestep) }
        + [("level", "", balance.level)].filter { !$0.2.isEmpty }
      for (key, process, series) in parts {
        for (step, amount) in series.enumerated() where amount != 0 {
          table.add([
            balance.site, balance.commodity, plan.timesteps[step].id, key, process,
            CSVText.number(amount), balance.unit,
          ])
        }
      }
    }
    return table.text
  }

  /// What stores do in the year.
  static func stores(_ plan: PlanDocument) -> String {
    var table = CSVText([
      "store", "commodity", "site", "unit", "capacity", "size", "power", "built", "charged",
      "discharged", "lost", "cycles",
      "highest_level", "worth_of_capacity", "confidence",
    ])
    for store in plan.stores {
      table.add([
        store.id, store.commodity, store.site, store.unit, CSVText.number(store.capacity),
        CSVText.number(store.size), CSVText.number(store.power), store.isBuilt ? "yes" : "no",
        CSVText.number(store.charged), CSVText.number(store.discharged),
        CSVText.number(store.lost), CSVText.number(store.cycles),
        CSVText.number(store.highestLevel), CSVText.number(store.worthOfCapacity),
        store.origin.confidence,
      ])
    }
    return table.text
  }
}
