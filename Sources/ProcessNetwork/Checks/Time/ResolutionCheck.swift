import Findings
import Quantities

/// Asks that nothing is stored or shifted in time without being said.
struct ResolutionCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = ResolutionCheck(network: network)
    return check.tariffs() + check.stores() + check.freeStores() + check.missingPartitions()
      + check.profiles()
  }

  private func tariffs() -> [Finding] {
    let spans = TimeSpans(network: network)
    return network.markets.compactMap { market in
      let resolution = network[market.commodity].resolution
      guard let profile = market.tariff, spans.varies(network[profile], within: resolution) else {
        return nil
      }
      return Finding(
        .tariffOnCoarse, at: network.place(market.origin, field: "tariff"),
        [
          "market": .text(market.id), "profile": .text(network[profile].id),
          "commodity": network.named(market.commodity), "found": .phrase(resolution.name),
        ])
    }
  }

  private func stores() -> [Finding] {
    network.stores.filter { network[$0.commodity].resolution > .timestep }.map { store in
      Finding(
        .storeOnCoarse, at: network.place(store.origin, field: "commodity"),
        [
          "store": .text(store.id), "commodity": network.named(store.commodity),
          "found": .phrase(network[store.commodity].resolution.name),
        ])
    }
  }

  private func freeStores() -> [Finding] {
    network.commodityIDs.filter { network[$0].resolution > .timestep && isFleeting($0) }.map {
      Finding(
        .flowStoredFreely, at: network.place(network[$0].origin, field: "resolution"),
        [
          "commodity": network.named($0), "unit": .text(network[$0].unit.symbol),
          "found": .phrase(network[$0].resolution.name),
        ])
    }
  }

  /// Whether a commodity is power or heat without mass, or a gas that is not still in the ground.
  private func isFleeting(_ id: CommodityID) -> Bool {
    let commodity = network[id]
    return (commodity.category == .energy && commodity.massPerUnit == 0)
      || (commodity.unit.dimension == .normalVolume && commodity.category != .resource)
  }

  private func missingPartitions() -> [Finding] {
    network.commodityIDs.compactMap { id in
      let resolution = network[id].resolution
      guard resolution > .timestep, resolution < .year,
        let timestep = network.timesteps.first(where: { $0.span(resolution).isEmpty })
      else { return nil }
      return Finding(
        .partitionMissing, at: network.place(network[id].origin, field: "resolution"),
        [
          "commodity": network.named(id), "found": .phrase(resolution.name),
          "timestep": .text(timestep.id),
        ])
    }
  }

  private func profiles() -> [Finding] {
    let unavailable: [Finding] = network.facilityIDs.compactMap { id in
      guard let profile = network[id].availability,
        let value = network[profile].values.first(where: { !(0...1).contains($0) })
      else { return nil }
      return Finding(
        .availabilityRange, at: network.place(network[id].origin, field: "availability"),
        [
          "facility": network.named(id), "profile": .text(network[profile].id),
          "found": .number(value, unit: ""),
        ])
    }
    return unavailable
      + network.markets.compactMap { market in
        guard let profile = market.tariff,
          let value = network[profile].values.first(where: { $0 < 0 })
        else { return nil }
        return Finding(
          .tariffNegative, at: network.place(market.origin, field: "tariff"),
          [
            "market": .text(market.id), "profile": .text(network[profile].id),
            "found": .number(value, unit: ""),
          ])
      }
  }
}

extension Resolution {
  /// The resolution in words.
  var name: Phrase {
    switch self {
    case .timestep: Phrase(zh: "时段", en: "timestep")
    case .day: Phrase(zh: "日", en: "day")
    case .month: Phrase(zh: "月", en: "month")
    case .season: Phrase(zh: "季节", en: "season")
    case .year: Phrase(zh: "年", en: "year")
    }
  }
}
