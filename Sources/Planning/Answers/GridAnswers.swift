import ProcessNetwork

extension PlanAnswers {
  /// Sources, grid, load and stores of every energy that a profile or a store makes vary, for the
  /// zone and every park; none where the year is one step.
  func gridBalances() -> [PlanGridBalance] {
    guard !sets.time.isOneStep else { return [] }
    let places = network.sites.indices.map { SiteID($0) }.filter {
      network[$0].kind == .zone || network[$0].kind == .park
    }
    return network.commodities.indices.map { CommodityID($0) }.filter { isVaryingEnergy($0) }
      .flatMap { commodity in
        places.compactMap { place in
          let balance = GridCollector(self, commodity, place).balance()
          return balance.generation > 0 || balance.load.contains { $0 > 0 } ? balance : nil
        }
      }
  }

  private func isVaryingEnergy(_ id: CommodityID) -> Bool {
    let commodity = network[id]
    guard commodity.category == .energy, commodity.massPerUnit == 0 else { return false }
    let isStored = sets.stores.store.contains { network[$0].commodity == id }
    return isStored
      || (0..<sets.activities.count).contains { row in
        let facility = network[sets.facilities.facility[sets.activities.facility[row]]]
        return facility.availability != nil && net(id, ofActivity: row) > 0
      }
  }

  /// Units of a commodity that an activity makes per unit, negative where it uses it.
  fileprivate func net(_ id: CommodityID, ofActivity row: Int) -> Double {
    var sum = 0.0
    for line in network.recipes.lines(of: sets.activities.process[row])
    where network.recipes.commodity[line] == id {
      sum += network.recipes.amount[line]
    }
    return sum
  }
}

/// Collects one energy's balance at one place.
private struct GridCollector {
  private let answers: PlanAnswers
  private let commodity: CommodityID
  private let place: SiteID
  private var made: [Int: [Double]] = [:]
  private var load: [Double]
  private var purchase: [Double]
  private var sale: [Double]
  private var charge: [Double]
  private var discharge: [Double]
  private var level: [Double]
  private var curtailed: [Double]

  init(_ answers: PlanAnswers, _ commodity: CommodityID, _ place: SiteID) {
    self.answers = answers
    self.commodity = commodity
    self.place = place
    let zero = [Double](repeating: 0, count: answers.sets.time.steps.count)
    (load, purchase, sale) = (zero, zero, zero)
    (charge, discharge, level, curtailed) = (zero, zero, zero, zero)
    addActivities()
    addMarkets()
    addStores()
  }

  private var sets: PlanSets { answers.sets }
  private var network: Network { answers.network }

  private mutating func addActivities() {
    for row in 0..<sets.activities.count {
      let facility = sets.activities.facility[row]
      let home = network[sets.facilities.facility[facility]].site
      let amount = answers.net(commodity, ofActivity: row)
      guard amount != 0, network.site(home, isWithin: place) else { continue }
      let series = answers.byTimestep(
        answers.layout.columns.activity[row], sets.resolution(ofActivity: row))
      if amount < 0 {
        add(series, times: -amount, to: \.load)
      } else if isGridConnection(sets.activities.process[row]) {
        add(series, times: amount, to: \.purchase)
      } else {
        let process = sets.activities.process[row].index
        let before = made[process] ?? series.map { _ in 0 }
        made[process] = zip(before, series).map { $0 + amount * $1 }
        addCurtailed(row, facility, series, amount)
      }
    }
  }

  private mutating func addCurtailed(
    _ row: Int, _ facility: Int, _ series: [Double], _ amount: Double
  ) {
    guard network[sets.facilities.facility[facility]].availability != nil,
      sets.facilities.evenness[facility] == .timestep,
      sets.facilities.activities(of: facility).count == 1
    else { return }
    let size = answers.size(ofFacility: facility) * sets.activities.unitsPerCapacity[row]
    guard size.isFinite else { return }
    let weights = sets.time.spans(.timestep).weights
    for (step, reach) in sets.facilities.reach[facility].enumerated() {
      let rest = size * reach * weights[step] - series[step]
      if rest > 1e-9 * size { curtailed[step] += amount * rest }
    }
  }

  private mutating func addMarkets() {
    for row in 0..<sets.markets.count {
      let node = sets.markets.node[row]
      guard sets.nodes.commodity[node] == commodity,
        network.site(sets.nodes.site[node], isWithin: place)
      else { continue }
      let series = answers.byTimestep(
        answers.layout.columns.market[row], answers.layout.resolution(ofMarketRow: row))
      let isInlet = network[sets.markets.market[row]].kind.isInlet
      add(series, times: 1, to: isInlet ? \.purchase : \.sale)
    }
  }

  private mutating func addStores() {
    for row in 0..<sets.stores.count {
      let store = network[sets.stores.store[row]]
      guard store.commodity == commodity, network.site(store.site, isWithin: place) else {
        continue
      }
      let columns = answers.layout.columns
      add(answers.byTimestep(columns.storeCharge[row], .timestep), times: 1, to: \.charge)
      add(answers.byTimestep(columns.storeDischarge[row], .timestep), times: 1, to: \.discharge)
      add(
        sets.time.steps.indices.map { answers.value(columns.storeLevel[row] + $0) }, times: 1,
        to: \.level)
    }
  }

  private mutating func add(
    _ series: [Double], times factor: Double, to sum: WritableKeyPath<GridCollector, [Double]>
  ) {
    for step in series.indices { self[keyPath: sum][step] += factor * series[step] }
  }

  /// Whether a process only passes on energy that is bought: its one input is an energy without mass
  /// with a purchase.
  private func isGridConnection(_ process: ProcessID) -> Bool {
    let inputs = network.recipes.lines(of: process).filter { network.recipes.amount[$0] < 0 }
    guard inputs.count == 1 else { return false }
    let input = network.recipes.commodity[inputs[0]]
    return network[input].category == .energy && network[input].massPerUnit == 0
      && network.markets.contains { $0.commodity == input && $0.kind == .purchase }
  }

  /// Whether a process runs on a resource without mass: sun, wind.
  private func isRenewable(_ process: Int) -> Bool {
    network.recipes.lines(of: ProcessID(process)).contains { line in
      let input = network[network.recipes.commodity[line]]
      return network.recipes.amount[line] < 0 && input.category == .resource
        && input.massPerUnit == 0
    }
  }

  /// What is left open is exchanged with the rest of the zone.
  func balance() -> PlanGridBalance {
    let sources = made.keys.sorted().map { process in
      PlanGridSource(
        process: process, isRenewable: isRenewable(process), byTimestep: made[process] ?? [])
    }
    let rest = load.indices.map { step in
      let supply = sources.reduce(purchase[step] + discharge[step]) { $0 + $1.byTimestep[step] }
      let use = load[step] + charge[step] + sale[step]
      return abs(use - supply) > 1e-9 * max(use, supply) ? use - supply : 0
    }
    return PlanGridBalance(
      site: place.index, commodity: commodity.index, sources: sources, load: load,
      purchase: purchase, sale: sale, inflow: rest.map { max(0, $0) },
      outflow: rest.map { max(0, -$0) }, charge: charge, discharge: discharge, level: level,
      curtailed: curtailed)
  }
}
