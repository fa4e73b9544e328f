import Findings

/// Asks that nothing which a facility states contradicts the span over which it runs evenly, and that
/// only what has a profile is curtailed.
struct EvennessCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = EvennessCheck(network: network)
    return network.facilityIDs.flatMap { id -> [Finding] in
      let evenness = network.evenness(of: network[id])
      guard evenness > .timestep else { return [check.curtailment(id)].compactMap { $0 } }
      return [
        check.changes(id, evenness), check.availability(id, evenness), check.span(id, evenness),
      ].compactMap { $0 }
    }
  }

  private func changes(_ id: FacilityID, _ evenness: Resolution) -> Finding? {
    let facility = network[id]
    let stated =
      [
        ("minimum_load", facility.minimumLoad > 0), ("ramp_limit", facility.rampLimit != nil),
        ("start_cost", facility.startCost > 0),
        ("provides_reserve", facility.providesReserve),
      ].filter(\.1).map(\.0) + statedCurtailment(facility)
    guard let first = stated.first else { return nil }
    return Finding(
      .evenlyAndChanging, at: network.place(facility.origin, field: first),
      [
        "facility": network.named(id), "found": .phrase(evenness.name), "columns": .list(stated),
      ])
  }

  private func statedCurtailment(_ facility: Facility) -> [String] {
    [
      ("curtailment", facility.forbidsCurtailment),
      ("curtailment_cost", facility.curtailmentCost > 0),
    ].filter(\.1).map(\.0)
  }

  private func curtailment(_ id: FacilityID) -> Finding? {
    let facility = network[id]
    let stated = statedCurtailment(facility)
    guard facility.availability == nil, let first = stated.first else { return nil }
    return Finding(
      .curtailmentWithoutProfile, at: network.place(facility.origin, field: first),
      ["facility": network.named(id), "columns": .list(stated)])
  }

  private func availability(_ id: FacilityID, _ evenness: Resolution) -> Finding? {
    let facility = network[id]
    guard let profile = facility.availability,
      TimeSpans(network: network).varies(network[profile], within: evenness)
    else { return nil }
    return Finding(
      .evenlyAndVarying, at: network.place(facility.origin, field: "availability"),
      [
        "facility": network.named(id), "found": .phrase(evenness.name),
        "profile": .text(network[profile].id),
      ])
  }

  private func span(_ id: FacilityID, _ evenness: Resolution) -> Finding? {
    guard evenness < .year,
      let timestep = network.timesteps.first(where: { $0.span(evenness).isEmpty })
    else { return nil }
    return Finding(
      .evenlyWithoutSpan, at: network.place(network[id].origin),
      [
        "facility": network.named(id), "found": .phrase(evenness.name),
        "timestep": .text(timestep.id),
      ])
  }
}
