import Findings

/// Asks that what a plan may build has an investment and a lifetime.
enum InvestmentCheck {
  static func findings(_ network: Network) -> [Finding] {
    facilities(network) + stores(network)
  }

  private static func stores(_ network: Network) -> [Finding] {
    network.stores.compactMap { store in
      guard store.project != nil else { return nil }
      let isFree = store.investment == nil && store.powerInvestment == nil
      guard isFree || store.lifetime == nil else { return nil }
      return Finding(
        isFree ? .storeWithoutInvestment : .storeWithoutLifetime,
        at: network.place(store.origin, field: isFree ? "investment" : "lifetime"),
        ["store": .text(store.id)])
    }
  }

  private static func facilities(_ network: Network) -> [Finding] {
    network.facilityIDs.compactMap { id in
      let facility = network[id]
      guard facility.project != nil || facility.capacity == .unlimited,
        let process = facility.modes.first?.process
      else { return nil }
      let isProject = facility.project != nil
      if facility.project?.investment == nil, network[process].investment == nil {
        let field = isProject ? "investment" : "capacity"
        return finding(.buildWithoutInvestment, id, process, field, network)
      }
      guard network[process].lifetime == nil else { return nil }
      return finding(.buildWithoutLifetime, id, process, "process", network)
    }
  }

  private static func finding(
    _ rule: Rule, _ id: FacilityID, _ process: ProcessID, _ field: String, _ network: Network
  ) -> Finding {
    Finding(
      rule, at: network.place(network[id].origin, field: field),
      ["facility": network.named(id), "process": network.named(process)])
  }
}
