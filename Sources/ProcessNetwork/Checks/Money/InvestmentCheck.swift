import Findings

/// Asks that what a plan may build has an investment and a lifetime.
enum InvestmentCheck {
  static func findings(_ network: Network) -> [Finding] {
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
