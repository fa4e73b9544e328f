import Findings

extension PlanText {
  /// Sources, grid, load and stores of the zone and its parks, a line for each.
  func gridLines(_ plan: PlanDocument) -> [String] {
    guard !plan.gridBalances.isEmpty else { return reserveLines(plan) }
    var table = TextTable([
      (say("地点", "place"), .left), (say("发电（产出）", "made"), .right),
      (say("外购", "bought"), .right), (say("调入", "from zone"), .right),
      (say("负荷", "load"), .right), (say("外销", "sold"), .right),
      (say("调出", "to zone"), .right), (say("储放", "from stores"), .right),
      (say("弃量", "curtailed"), .right), ("", .left), (say("可再生", "renewable"), .right),
      (say("自用", "own use"), .right), (say("自给", "own supply"), .right),
    ])
    for row in plan.gridBalances {
      let amounts = [
        row.generation, row.purchase, row.inflow, row.load, row.sale, row.outflow, row.discharge,
        row.curtailed,
      ]
      table.add(
        ["\(siteName(row.site, plan)) \(commodityName(row.commodity, plan))"]
          + amounts.map { $0 == 0 ? "" : Amounts.text($0) } + ["\(row.unit)/a"]
          + [row.renewableShare, row.selfConsumption, row.selfSufficiency].map {
            $0.map(Amounts.percent) ?? ""
          })
    }
    return ["\n" + say("源网荷储", "Sources, grid, load and stores")] + table.lines
      + storeLines(plan) + reserveLines(plan) + demandLines(plan)
  }

  private func storeLines(_ plan: PlanDocument) -> [String] {
    guard !plan.stores.isEmpty else { return [] }
    var table = TextTable([
      (say("储存", "store"), .left), (say("物料", "commodity"), .left),
      (say("进", "in"), .right), (say("出", "out"), .right), (say("损失", "lost"), .right),
      ("", .left), (say("最高存量", "most held"), .right), (say("容量", "capacity"), .right),
      (say("循环次数", "cycles"), .right),
    ])
    for store in plan.stores {
      table.add([
        store.id, commodityName(store.commodity, plan), Amounts.text(store.charged),
        Amounts.text(store.discharged), Amounts.text(store.lost), "\(store.unit)/a",
        Amounts.text(store.highestLevel), store.size.map { Amounts.text($0) } ?? "",
        store.cycles.map { Amounts.text($0) } ?? "",
      ])
    }
    return ["\n" + say("储存", "Stores")] + table.lines
  }

  private func demandLines(_ plan: PlanDocument) -> [String] {
    guard !plan.demands.isEmpty else { return [] }
    return ["\n" + say("需量电费", "Demand charges")]
      + plan.demands.map { demand in
        let peak = "\(Amounts.text(demand.peaks.max() ?? 0)) \(demand.unit)"
        let money = "\(Amounts.millions(demand.money)) M \(plan.units.money)/a"
        return say(
          "  \(demand.market)：最高需量 \(peak)，\(money)",
          "  \(demand.market): at most \(peak), \(money)")
      }
  }
}
