import Findings

/// Asks that every reserve requires something, and that somebody may provide it.
struct ReserveCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = ReserveCheck(network: network)
    return network.reserves.flatMap { reserve in
      [check.requirement(reserve), check.provider(reserve), check.resolution(reserve)]
        .compactMap { $0 }
    }
  }

  private func requirement(_ reserve: Reserve) -> Finding? {
    guard reserve.amount == 0, reserve.shareOfLoad == 0, reserve.shareOfVariable == 0 else {
      return nil
    }
    return Finding(
      .reserveWithoutRequirement, at: network.place(reserve.origin, field: "amount"),
      ["reserve": label(reserve)])
  }

  private func provider(_ reserve: Reserve) -> Finding? {
    let isProvided =
      network.facilityIDs.contains { network.facility($0, mayProvide: reserve) }
      || network.stores.indices.contains { network.store(StoreID($0), mayProvide: reserve) }
    guard !isProvided else { return nil }
    return Finding(
      .reserveWithoutProvider, at: network.place(reserve.origin),
      [
        "reserve": label(reserve), "site": .phrase(network[reserve.site].name),
        "commodity": network.named(reserve.commodity),
      ])
  }

  private func resolution(_ reserve: Reserve) -> Finding? {
    let resolution = network[reserve.commodity].resolution
    guard resolution > .timestep else { return nil }
    return Finding(
      .reserveOnCoarse, at: network.place(reserve.origin, field: "commodity"),
      [
        "reserve": label(reserve), "commodity": network.named(reserve.commodity),
        "found": .phrase(resolution.name),
      ])
  }

  private func label(_ reserve: Reserve) -> FindingValue {
    .phrase(.label(reserve.name, reserve.id))
  }
}
