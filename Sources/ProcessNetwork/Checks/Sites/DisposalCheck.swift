import Findings

/// Asks that what wastes become has a way out and keeps their mass and hazard.
struct DisposalCheck {
  private let network: Network
  private let outlets: WasteOutlets

  static func findings(_ network: Network) -> [Finding] {
    let check = DisposalCheck(network: network, outlets: WasteOutlets(network))
    return network.commodityIDs.flatMap { commodity in
      network[commodity].disposedAs.map { check.findings(commodity, $0) } ?? []
    }
  }

  private func findings(_ waste: CommodityID, _ disposal: CommodityID) -> [Finding] {
    if let circle = circle(from: waste) {
      return [finding(.disposedAsItself, waste, disposal, .list(circle.map { network.label($0) }))]
    }
    var findings: [Finding] = []
    if !outlets.endsSomewhere(disposal, in: network) {
      findings.append(finding(.disposedAsNowhere, waste, disposal, network.named(disposal)))
    }
    if let massless = [waste, disposal].first(where: { network[$0].massPerUnit == 0 }) {
      findings.append(finding(.disposedAsWithoutMass, waste, disposal, network.named(massless)))
    }
    if network[waste].hazard == .hazardous, network[disposal].hazard != .hazardous {
      let found = FindingValue.text(network[disposal].hazard.rawValue)
      findings.append(finding(.hazardLost, waste, disposal, found))
    }
    return findings
  }

  /// The commodities that a waste becomes one after the other, where they lead back to it.
  private func circle(from waste: CommodityID) -> [CommodityID]? {
    var path = [waste]
    while let next = network[path[path.count - 1]].disposedAs {
      if next == waste { return path + [waste] }
      if path.contains(next) { return nil }
      path.append(next)
    }
    return nil
  }

  private func finding(
    _ rule: Rule, _ waste: CommodityID, _ disposal: CommodityID, _ found: FindingValue
  ) -> Finding {
    Finding(
      rule, at: network.place(network[waste].origin, field: "disposed_as"),
      [
        "commodity": network.named(waste), "disposal": network.named(disposal), "found": found,
      ])
  }
}
