extension PlanTables {
  /// Reserves timestep by timestep: what is required, at what price, and what each offers.
  static func reserves(_ plan: PlanDocument) -> String {
    var table = CSVText(["reserve", "timestep", "part", "provider", "value", "unit"])
    for reserve in plan.reserves {
      let parts =
        [
          ("required", "", reserve.required, reserve.unit),
          ("price", "", reserve.price, "\(plan.units.money)/(\(reserve.unit))/h"),
        ] + reserve.providers.map { ("offered", $0.id, $0.offered, reserve.unit) }
      for (key, provider, series, unit) in parts {
        for (step, value) in series.enumerated() where value != 0 {
          table.add([
            reserve.id, plan.timesteps[step].id, key, provider, CSVText.number(value), unit,
          ])
        }
      }
    }
    return table.text
  }
}
