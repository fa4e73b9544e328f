import ProcessNetwork

/// What each commodity is worth, for the order of magnitude: by its markets, else by what it costs to
/// make.
struct DoubtPrices {
  /// What a unit costs where it is bought or taken, else what it sells for; `nil` where no market says.
  private(set) var cost: [Double?]
  /// The market that says so; `nil` where a process or nothing does.
  private(set) var market: [MarketID?]
  /// The market that pays most for a unit.
  private(set) var sale: [MarketID?]

  /// Prices all commodities; what no market prices costs what its cheapest process does.
  init(_ network: Network) {
    let count = network.commodities.count
    cost = [Double?](repeating: nil, count: count)
    market = [MarketID?](repeating: nil, count: count)
    sale = [MarketID?](repeating: nil, count: count)
    addMarkets(network)
    for _ in 0..<network.processes.count where addProcesses(network) == 0 { break }
  }

  private mutating func addMarkets(_ network: Network) {
    for index in network.markets.indices {
      let row = network.markets[index]
      let commodity = row.commodity.index
      switch row.kind {
      case .purchase, .extraction:
        if cost[commodity].map({ row.price.base < $0 }) ?? true {
          cost[commodity] = row.price.base
          market[commodity] = MarketID(index)
        }
      case .sale where row.price.base > 0:
        let best = sale[commodity].map { network[$0].price.base } ?? 0
        if row.price.base > best { sale[commodity] = MarketID(index) }
      case .sale, .disposal, .emission: break
      }
    }
    for index in cost.indices where cost[index] == nil {
      guard let id = sale[index] else { continue }
      cost[index] = network[id].price.base
      market[index] = id
    }
  }

  /// The number of commodities that got a cost in this pass.
  private mutating func addProcesses(_ network: Network) -> Int {
    var added: [Int: Double] = [:]
    for index in network.processes.indices {
      let process = network.processes[index]
      guard cost[process.reference.index] == nil,
        let parts = costs(of: ProcessID(index), network)
      else { continue }
      let total = parts.reduce(0) { $0 + $1.money }
      added[process.reference.index] = min(added[process.reference.index] ?? .infinity, total)
    }
    for (commodity, value) in added { cost[commodity] = value }
    return added.count
  }

  /// A part of what a process costs per unit of its reference commodity.
  struct Part {
    /// The line of the recipe; `nil` for what is no commodity.
    let line: Int?
    /// Money.
    let money: Double
  }

  /// What a process costs per unit of its reference commodity; `nil` where an input has no cost.
  func costs(of id: ProcessID, _ network: Network) -> [Part]? {
    let process = network[id]
    var parts: [Part] = []
    for line in network.recipes.lines(of: id) where network.recipes.amount[line] < 0 {
      guard let each = cost[network.recipes.commodity[line].index] else { return nil }
      parts.append(Part(line: line, money: -network.recipes.amount[line] * each))
    }
    let investment = process.investmentPerYearlyCapacity(operatingHours: 8000) ?? 0
    let yearly =
      annuityFactor(rate: network.zone.discountRate, years: process.lifetime)
      + process.fixedCostShare
    parts.append(Part(line: nil, money: investment * yearly))
    if process.variableCost > 0 { parts.append(Part(line: nil, money: process.variableCost)) }
    return parts
  }
}
