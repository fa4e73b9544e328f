public import ProcessNetwork

extension Network {
  /// The same network with the amount of one line of a recipe multiplied.
  public func withRecipeAmount(of line: Int, scaledBy factor: Double) -> Network {
    rebuilt { index, old in
      guard index == line else { return old }
      return RecipeLine(
        commodity: old.commodity, amount: old.amount * factor, rounding: old.rounding,
        role: old.role, origin: old.origin, provenance: old.provenance)
    }
  }

  /// The same network with every line of every recipe replaced.
  public func rebuilt(_ change: (Int, RecipeLine) -> RecipeLine) -> Network {
    var builder = NetworkBuilder(zone: zone)
    for file in files { _ = builder.add(file: file) }
    for source in sources { builder.add(source) }
    for set in sourceSets { _ = builder.provenance(set) }
    for site in sites { builder.add(site) }
    for enterprise in enterprises { builder.add(enterprise) }
    for commodity in commodities { builder.add(commodity) }
    for profile in profiles { builder.add(profile) }
    for process in processes { builder.add(process) }
    for process in processes.indices {
      for line in recipes.lines(of: ProcessID(process)) {
        builder.add(change(line, recipes[line]), to: ProcessID(process))
      }
    }
    for facility in facilities { builder.add(facility) }
    for route in routes { builder.add(route) }
    for store in stores { builder.add(store) }
    for market in markets { builder.add(market) }
    for limit in limits { builder.add(limit) }
    for sheet in sheets { builder.add(sheet) }
    for chain in chains { builder.add(chain) }
    for timestep in timesteps { builder.add(timestep) }
    for statistic in statistics { builder.add(statistic) }
    for composition in siteCompositions { builder.add(composition) }
    return builder.freeze()
  }
}
