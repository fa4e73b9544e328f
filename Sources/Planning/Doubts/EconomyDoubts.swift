import Findings
import ProcessNetwork
import Quantities

/// Prices, amounts and investments at which a process would earn or lose a hundred times what it turns
/// over.
struct EconomyDoubts {
  private let network: Network
  private let prices: DoubtPrices

  static func doubts(_ network: Network, _ prices: DoubtPrices) -> [Doubt] {
    let check = EconomyDoubts(network: network, prices: prices)
    return network.processes.indices.compactMap { check.doubt(ProcessID($0)) }
  }

  /// A part of the revenue or of the cost, with the numbers that make it up.
  private struct Side {
    var money = 0.0
    var parts: [(money: Double, numbers: (Double) -> [DoubtedNumber])] = []

    mutating func add(_ part: Double, _ numbers: @escaping (Double) -> [DoubtedNumber]) {
      money += part
      parts.append((part, numbers))
    }

    /// The numbers of a part that a factor on it would bring the side to `wanted`, within a factor of 6.
    func candidates(_ factor: Double, wanted: Double) -> [DoubtedNumber] {
      parts.flatMap { part -> [DoubtedNumber] in
        let ratio = (money + (factor - 1) * part.money) / wanted
        return part.money > 0 && ratio > 1 / 6.0 && ratio < 6 ? part.numbers(factor) : []
      }
    }
  }

  private func doubt(_ id: ProcessID) -> Doubt? {
    // What is only used within the zone has no revenue to hold its cost against.
    guard prices.sale[network[id].reference.index] != nil, let costs = costs(id), costs.money > 0
    else { return nil }
    let revenue = revenue(id)
    guard revenue.money > 0, let factor = Doubts.mend(revenue.money / costs.money) else {
      return nil
    }
    let candidates =
      revenue.candidates(factor, wanted: costs.money)
      + costs.candidates(1 / factor, wanted: revenue.money)
    guard !candidates.isEmpty else { return nil }
    let found = Numeral.text(revenue.money / costs.money, digits: 3)
    return Doubt(
      candidates: candidates,
      reason: Phrase(
        zh: "\(network[id].id) 的产出价值是成本的 \(found) 倍",
        en: "what \(network[id].id) makes is worth \(found) times what it costs"))
  }

  private func revenue(_ id: ProcessID) -> Side {
    var side = Side()
    for line in network.recipes.lines(of: id) where network.recipes.amount[line] > 0 {
      guard let sale = prices.sale[network.recipes.commodity[line].index] else { continue }
      let market = network[sale]
      side.add(network.recipes.amount[line] * market.price.base) { factor in
        let price = network.doubted(priceOf: market, factor: factor)
        // The reference line is what the recipe counts by: its own amount is 1 by definition.
        guard market.commodity != network[id].reference else { return [price] }
        return [price, network.doubted(line: line, of: id, factor: factor)]
      }
    }
    return side
  }

  private func costs(_ id: ProcessID) -> Side? {
    guard let parts = prices.costs(of: id, network) else { return nil }
    let process = network[id]
    var side = Side()
    for part in parts {
      side.add(part.money) { factor in
        guard let line = part.line else { return own(process, part.money, factor) }
        let amount = network.doubted(line: line, of: id, factor: factor)
        let commodity = network.recipes.commodity[line].index
        guard let market = prices.market[commodity] else { return [amount] }
        return [network.doubted(priceOf: network[market], factor: factor), amount]
      }
    }
    return side
  }

  private func own(_ process: Process, _ money: Double, _ factor: Double) -> [DoubtedNumber] {
    let isVariable = money == process.variableCost
    let unit = network[process.reference].unit.symbol
    return [
      DoubtedNumber(
        label: Phrase(
          zh: "\(process.id) 的\(isVariable ? "可变成本" : "投资")",
          en: "the \(isVariable ? "variable cost" : "investment") of \(process.id)"),
        place: network.place(
          process.origin, field: isVariable ? "variable_cost" : "investment"),
        found: isVariable ? process.variableCost : process.investment ?? 0, factor: factor,
        unit: "\(network.zone.currency)/\(unit)")
    ]
  }
}

/// Investments of projects that their process contradicts.
enum InvestmentDoubts {
  static func doubts(_ network: Network) -> [Doubt] {
    network.facilities.compactMap { doubt($0, network) }
  }

  private static func doubt(_ facility: Facility, _ network: Network) -> Doubt? {
    let process = network[facility.modes[0].process]
    guard let whole = facility.project?.investment, case .limited(let size) = facility.capacity,
      size > 0,
      let each = process.investmentPerYearlyCapacity(operatingHours: facility.operatingHours),
      each > 0, let factor = Doubts.mend(whole / size / each)
    else { return nil }
    let unit = network[process.reference].unit.symbol
    let currency = network.zone.currency
    let place = network.place(facility.origin, field: "investment")
    return Doubt(
      candidates: [
        DoubtedNumber(
          label: Phrase(zh: "\(facility.id) 的投资", en: "the investment of \(facility.id)"),
          place: place, found: whole, factor: factor, unit: currency),
        network.doubted(capacityOf: facility, factor: 1 / factor),
        DoubtedNumber(
          label: Phrase(zh: "\(process.id) 的投资", en: "the investment of \(process.id)"),
          place: network.place(process.origin, field: "investment"),
          found: process.investment ?? 0, factor: 1 / factor, unit: "\(currency)/\(unit)"),
      ],
      reason: Phrase(
        zh: "单位产能投资是其工艺的 \(Numeral.text(whole / size / each, digits: 3)) 倍",
        en:
          "a unit of its capacity costs \(Numeral.text(whole / size / each, digits: 3)) times what "
          + "its process says"))
  }
}

extension Network {
  /// The capacity of a facility as a doubted number.
  func doubted(capacityOf facility: Facility, factor: Double) -> DoubtedNumber {
    DoubtedNumber(
      label: Phrase(zh: "\(facility.id) 的产能", en: "the capacity of \(facility.id)"),
      place: place(facility.origin, field: "capacity"), found: facility.capacity.value,
      factor: factor,
      unit: "\(self[self[facility.modes[0].process].reference].unit.symbol)/a")
  }
}
