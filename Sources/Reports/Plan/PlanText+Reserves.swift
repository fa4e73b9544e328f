extension PlanText {
  /// Reserves, a line for each: how much, at what price, by whom.
  func reserveLines(_ plan: PlanDocument) -> [String] {
    guard !plan.reserves.isEmpty else { return [] }
    var table = TextTable([
      (say("备用", "reserve"), .left), (say("方向", "direction"), .left),
      (say("最大所求", "most required"), .right), ("", .left),
      (say("最高价", "highest price"), .right), ("", .left),
      (say("全年每单位", "a unit all year"), .right), (say("提供者", "from"), .left),
    ])
    for reserve in plan.reserves {
      let shares = reserve.shares(plan.timesteps).prefix(4)
      table.add([
        "\(say(reserve.nameZh, reserve.nameEn)) (\(reserve.id))",
        reserve.direction == "up" ? say("上", "up") : say("下", "down"),
        Amounts.text(reserve.highest), reserve.unit, Amounts.text(reserve.highestPrice),
        "\(plan.units.money)/(\(reserve.unit))/h", Amounts.text(reserve.worth),
        shares.map { "\($0.id) \(Amounts.percent($0.share))" }.joined(separator: ", "),
      ])
    }
    return ["\n" + say("备用", "Reserves")] + table.lines
  }
}
