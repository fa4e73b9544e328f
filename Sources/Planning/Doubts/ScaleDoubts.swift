import Findings
import ProcessNetwork
import Quantities

/// Capacities and limits of markets that leave a commodity with a thousand times more, or less, than all
/// others could take or give.
struct ScaleDoubts {
  private let network: Network
  private var supply: [Side]
  private var demand: [Side]

  /// What could be given, or taken, of a commodity in a year.
  private struct Side {
    var total = 0.0
    var parts: [(amount: Double, isFacility: Bool, number: (Double) -> DoubtedNumber)] = []

    mutating func add(
      _ amount: Double, isFacility: Bool, _ number: @escaping (Double) -> DoubtedNumber
    ) {
      total += amount
      parts.append((amount, isFacility, number))
    }

    func candidates(
      _ factor: Double, wanted: Double
    ) -> [(isFacility: Bool, number: DoubtedNumber)] {
      parts.compactMap { part in
        let ratio = (total + (factor - 1) * part.amount) / wanted
        return ratio > 0.1 && ratio < 10 ? (part.isFacility, part.number(factor)) : nil
      }
    }
  }

  static func doubts(_ network: Network) -> [Doubt] {
    var check = ScaleDoubts(network)
    check.addFacilities()
    check.addMarkets()
    return network.commodities.indices.compactMap { check.doubt(CommodityID($0)) }
  }

  private init(_ network: Network) {
    self.network = network
    supply = [Side](repeating: Side(), count: network.commodities.count)
    demand = supply
  }

  private mutating func addFacilities() {
    for facility in network.facilities {
      var most: [CommodityID: Double] = [:]
      for mode in facility.modes {
        for line in network.recipes.lines(of: mode.process) {
          let amount =
            facility.capacity.value * mode.unitsPerCapacity * network.recipes.amount[line]
          let commodity = network.recipes.commodity[line]
          if abs(amount) > abs(most[commodity] ?? 0) { most[commodity] = amount }
        }
      }
      for commodity in most.keys.sorted(by: { $0.index < $1.index }) {
        let amount = most[commodity] ?? 0
        let number = { [network] in network.doubted(capacityOf: facility, factor: $0) }
        if amount > 0 { supply[commodity.index].add(amount, isFacility: true, number) }
        if amount < 0 { demand[commodity.index].add(-amount, isFacility: true, number) }
      }
    }
  }

  private mutating func addMarkets() {
    for market in network.markets {
      let amount = market.limit?.value ?? .infinity
      let number = { [network] (factor: Double) in
        DoubtedNumber(
          label: Phrase(zh: "市场 \(market.id) 的限量", en: "the limit of market \(market.id)"),
          place: network.place(market.origin, field: "limit"), found: amount, factor: factor,
          unit: "\(network[market.commodity].unit.symbol)/a")
      }
      if market.kind.isInlet {
        supply[market.commodity.index].add(amount, isFacility: false, number)
      } else {
        demand[market.commodity.index].add(amount, isFacility: false, number)
      }
    }
  }

  private func doubt(_ id: CommodityID) -> Doubt? {
    let (given, taken) = (supply[id.index], demand[id.index])
    guard network[id].disposedAs == nil, given.total > 0, taken.total > 0,
      given.total.isFinite, taken.total.isFinite,
      let factor = Doubts.mend(given.total / taken.total, beyond: 200)
    else { return nil }
    let candidates =
      given.candidates(factor, wanted: taken.total)
      + taken.candidates(1 / factor, wanted: given.total)
    // Two markets may differ as they like: one buys what is short, the other sells what is over.
    guard candidates.contains(where: \.isFacility) else { return nil }
    let found = Numeral.text(given.total / taken.total, digits: 3)
    return Doubt(
      candidates: candidates.map(\.number),
      reason: Phrase(
        zh: "\(network[id].id) 最多可供 \(found) 倍于最多可用的量",
        en: "\(found) times as much \(network[id].id) could be had as could be used"))
  }
}
