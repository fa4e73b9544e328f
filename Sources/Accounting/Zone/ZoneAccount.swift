public import Findings
public import ProcessNetwork

/// The account of a zone over reporting periods: the flows of its network, what was measured of them,
/// and what must balance, all layers together.
///
/// Every commodity balances at every place, in its own unit; every element, energy and water balance
/// over every facility, where contents that were assayed are quantities and others are constants, and
/// where a facility may leave open what its recipe leaves open. The stock at the end of a period
/// is that at the beginning of the next.
public struct ZoneAccount: Sendable {
  /// The periods, in their order.
  public let periods: [AccountPeriod]
  /// What each quantity of the problem is.
  public let quantities: [ZoneQuantity]
  /// The account.
  public let problem: NonlinearProblem
  /// What was found wrong or doubtful.
  public let findings: [Finding]

  /// Makes the account of a zone.
  ///
  /// - Complexity: O(arcs × layers × periods).
  public init(_ network: Network, periods: [AccountPeriod]) {
    var builder = ZoneAccountBuilder(network, periods.sorted())
    builder.build()
    self.periods = builder.periods
    quantities = builder.quantities
    problem = builder.finish()
    let isRead = builder.hasReadings
    let texts = builder.periods.map(\.text)
    findings =
      builder.findings
      + (isRead
        ? []
        : [
          Finding(
            .nothingMeasured, at: Place(file: "measurements.csv"), ["found": .list(texts)])
        ])
  }
}

extension ZoneAccount {
  /// The unit of each quantity.
  public func units(in network: Network) -> [String] { quantities.map { $0.unit(in: network) } }
}

/// Assembles the account of a zone.
struct ZoneAccountBuilder {
  let network: Network
  let periods: [AccountPeriod]
  private(set) var quantities: [ZoneQuantity] = []
  private(set) var findings: [Finding] = []
  private var number: [ZoneQuantity: Int] = [:]
  private var readings: [AccountedQuantity] = []
  private var starts: [Double] = []
  private var equations: [AccountedEquation] = []
  private var terms: [ProductEquations.Term] = []
  /// The number of each balance of a commodity at a place.
  private var balances: [Node: Int] = [:]
  /// Whether anything was measured.
  private(set) var hasReadings = false

  private struct Node: Hashable {
    var commodity: CommodityID
    var site: SiteID
    var period: Int
  }

  init(_ network: Network, _ periods: [AccountPeriod]) {
    self.network = network
    self.periods = periods
  }

  mutating func build() {
    for period in periods.indices {
      for facility in network.facilities.indices.lazy.map({ FacilityID($0) })
      where network[facility].exists(in: periods[period].year) {
        addFlows(of: facility, period)
      }
      addRoutes(period)
      addStores(period)
      addMarkets(period)
      addImpliedStocks(period)
      addDisposals(period)
    }
    readContents()
    for period in periods.indices {
      for facility in network.facilities.indices.lazy.map({ FacilityID($0) })
      where network[facility].exists(in: periods[period].year) {
        addLayers(of: facility, period)
      }
    }
    readAmounts()
  }

  func finish() -> NonlinearProblem {
    NonlinearProblem(
      quantities: readings, starts: starts, equations: equations,
      functions: ProductEquations(
        terms, rightSides: [Double](repeating: 0, count: equations.count),
        quantityCount: readings.count))
  }
}

// MARK: quantities and balances of commodities

extension ZoneAccountBuilder {
  /// The number of a quantity, which is added where it is new.
  private mutating func quantity(_ quantity: ZoneQuantity, start: Double, place: Place) -> Int {
    if let known = number[quantity] { return known }
    let id = quantity.id(in: network, periods: periods)
    number[quantity] = quantities.count
    quantities.append(quantity)
    readings.append(AccountedQuantity(id: id, reading: .none, place: place))
    starts.append(start)
    return quantities.count - 1
  }

  private mutating func equation(_ id: String, _ kind: AccountedEquation.Kind, _ place: Place)
    -> Int
  {
    equations.append(AccountedEquation(id: id, kind: kind, place: place))
    return equations.count - 1
  }

  /// Adds a quantity to the balance of a commodity where a site's is kept.
  private mutating func balance(
    _ commodity: CommodityID, at site: SiteID, _ period: Int, _ coefficient: Double, _ quantity: Int
  ) {
    let home = network.balanceSite(of: site, for: commodity)
    let node = Node(commodity: commodity, site: home, period: period)
    let place = network.place(network[commodity].origin)
    let id = "\(network[commodity].id):\(network[home].id)"
    let own = balances[node] ?? equation(id, .balance, place)
    balances[node] = own
    terms.append(ProductEquations.Term(equation: own, coefficient: coefficient, quantity))
  }

  private mutating func addFlows(of facility: FacilityID, _ period: Int) {
    let plant = network[facility]
    for mode in plant.modes {
      for line in network.recipes.lines(of: mode.process) {
        let commodity = network.recipes.commodity[line]
        let isOutput = network.recipes.amount[line] > 0
        let flow = ZoneQuantity.facility(facility, commodity, isOutput: isOutput, period: period)
        guard number[flow] == nil else { continue }
        let added = quantity(flow, start: 1, place: network.place(plant.origin))
        balance(commodity, at: plant.site, period, isOutput ? 1 : -1, added)
      }
    }
  }

  /// Adds the markets of a period, which serve every place within their site.
  private mutating func addMarkets(_ period: Int) {
    for (index, market) in network.markets.enumerated()
    where market.exists(in: periods[period].year) {
      let whole = ZoneQuantity.market(
        market.id, market.commodity, market.site, market.kind, period: period)
      guard number[whole] == nil else { continue }
      let place = network.place(market.origin)
      let total = quantity(whole, start: 1, place: place)
      let sign: Double = market.kind.isInlet ? 1 : -1
      let served = sites(servedBy: MarketID(index), period)
      guard served.count != 1 else {
        balance(market.commodity, at: served[0], period, sign, total)
        continue
      }
      let own = equation("market:\(market.id)", .constraint, place)
      terms.append(ProductEquations.Term(equation: own, coefficient: -1, total))
      for site in served {
        let share = quantity(
          .marketShare(market.id, market.commodity, site, period: period), start: 1, place: place)
        balance(market.commodity, at: site, period, sign, share)
        terms.append(ProductEquations.Term(equation: own, coefficient: 1, share))
      }
    }
  }

  /// The places with a balance of its commodity that a market serves.
  private func sites(servedBy market: MarketID, _ period: Int) -> [SiteID] {
    balances.keys.filter {
      $0.commodity == network[market].commodity && $0.period == period
        && network.market(market, serves: $0.site)
    }.map(\.site).sorted()
  }

  private mutating func addRoutes(_ period: Int) {
    for route in network.routes.indices.lazy.map({ RouteID($0) }) {
      let carrier = network[route]
      for commodity in carried(by: carrier) {
        let added = quantity(
          .route(route, commodity, period: period), start: 1, place: network.place(carrier.origin))
        balance(commodity, at: carrier.from, period, -1, added)
        balance(commodity, at: carrier.to, period, 1 - carrier.loss, added)
      }
    }
  }

  /// The commodities that a route carries and both its ends know.
  private func carried(by route: Route) -> [CommodityID] {
    switch route.cargo {
    case .commodity(let commodity): return [commodity]
    case .cargoClass(let name):
      return network.commodities.indices.map({ CommodityID($0) }).filter { commodity in
        network[commodity].cargo == name
          && [route.from, route.to].allSatisfy { site in
            let home = network.balanceSite(of: site, for: commodity)
            return periods.indices.contains {
              balances[Node(commodity: commodity, site: home, period: $0)] != nil
            }
          }
      }
    }
  }

  private mutating func addStores(_ period: Int) {
    let hours = Double(periods[period].days) * 24
    for store in network.stores.indices.lazy.map({ StoreID($0) }) {
      let tank = network[store]
      let place = network.place(tank.origin)
      let before = quantity(
        .stock(store, day: periods[period].dayBefore), start: 1, place: place)
      let after = quantity(.stock(store, day: periods[period].end), start: 1, place: place)
      var kept = 1.0
      if tank.hourlyLoss > 0 {
        for _ in 0..<Int(hours) { kept *= 1 - tank.hourlyLoss }
      }
      balance(tank.commodity, at: tank.site, period, kept, before)
      balance(tank.commodity, at: tank.site, period, -1, after)
    }
  }

  /// Adds the growth of the stock that a resolution coarser than the period stands for.
  private mutating func addImpliedStocks(_ period: Int) {
    let days = periods[period].days
    let nodes = balances.keys.filter { $0.period == period }
      .sorted { ($0.commodity, $0.site) < ($1.commodity, $1.site) }
    for node in nodes {
      let span: Int
      switch network[node.commodity].resolution {
      case .year: span = 365
      case .season: span = 90
      case .month: span = 28
      case .day, .timestep: span = 1
      }
      guard days < span else { continue }
      let added = quantity(
        .stockGrowth(node.commodity, node.site, period: period), start: 0,
        place: network.place(network[node.commodity].origin))
      balance(node.commodity, at: node.site, period, -1, added)
    }
  }

  private mutating func addDisposals(_ period: Int) {
    let nodes = balances.keys.filter { $0.period == period }
      .sorted { ($0.commodity, $0.site) < ($1.commodity, $1.site) }
    for node in nodes {
      let waste = network[node.commodity]
      guard let disposal = waste.disposedAs, network[disposal].massPerUnit > 0,
        waste.massPerUnit > 0
      else { continue }
      let added = quantity(
        .disposedAs(node.commodity, node.site, period: period), start: 0,
        place: network.place(waste.origin))
      balance(node.commodity, at: node.site, period, -1 / waste.massPerUnit, added)
      balance(disposal, at: node.site, period, 1 / network[disposal].massPerUnit, added)
    }
  }
}

// MARK: layers over facilities

extension ZoneAccountBuilder {
  /// The share of a layer's throughput by which a plant may depart from its recipe, as a standard
  /// uncertainty: half the 2 % that a recipe of elements may miss; an assumption for the others.
  private static func share(_ layer: Layer) -> Double {
    if case .element = layer { 0.01 } else { 0.05 }
  }

  private mutating func addLayers(of facility: FacilityID, _ period: Int) {
    let layers: [Layer] =
      network.zone.trackedElements.map { .element($0) } + [.energy, .water]
    for layer in layers { addLayer(layer, of: facility, period) }
  }

  private mutating func addLayer(_ layer: Layer, of facility: FacilityID, _ period: Int) {
    let plant = network[facility]
    let lines = plant.modes.flatMap { network.recipes.lines(of: $0.process) }
    let counted = lines.filter { weight(network.recipes.commodity[$0], layer) > 0 }
    guard !counted.isEmpty else { return }
    let open = openness(plant, layer)
    let place = network.place(plant.origin)
    let own = equation("\(plant.id):\(layer.key)", .constraint, place)
    var seen: Set<Int> = []
    for line in counted {
      let commodity = network.recipes.commodity[line]
      let isOutput = network.recipes.amount[line] > 0
      let flow = ZoneQuantity.facility(facility, commodity, isOutput: isOutput, period: period)
      guard let flowNumber = number[flow], seen.insert(flowNumber).inserted else { continue }
      addTerm(layer, commodity, plant.site, period, isOutput ? 1 : -1, flowNumber, to: own)
    }
    let reference = network[plant.modes[0].process].reference
    let output = ZoneQuantity.facility(facility, reference, isOutput: true, period: period)
    guard let outputNumber = number[output], open.deviation > 0 else { return }
    let added = quantity(
      .openness(facility, layer, period: period), start: open.value, place: place)
    readings[added].reading = .measured(open.value, standardUncertainty: open.deviation)
    terms.append(
      ProductEquations.Term(equation: own, coefficient: -1, outputNumber, times: added))
  }

  private func weight(_ commodity: CommodityID, _ layer: Layer) -> Double {
    network.weight(of: commodity, in: layer) ?? 0
  }

  private mutating func addTerm(
    _ layer: Layer, _ commodity: CommodityID, _ site: SiteID, _ period: Int, _ sign: Double,
    _ flow: Int, to equation: Int
  ) {
    let home = network.balanceSite(of: site, for: commodity)
    if case .element(let element) = layer,
      let content = number[.content(commodity, home, element, period: period)]
    {
      terms.append(
        ProductEquations.Term(
          equation: equation, coefficient: sign * network[commodity].massPerUnit, flow,
          times: content))
    } else {
      terms.append(
        ProductEquations.Term(
          equation: equation, coefficient: sign * weight(commodity, layer), flow))
    }
  }

  /// What a plant's recipes leave open of a layer per unit of the reference commodity.
  private func openness(_ plant: Facility, _ layer: Layer) -> (value: Double, deviation: Double) {
    var values: [Double] = []
    var throughput = 0.0
    for mode in plant.modes {
      var open = 0.0
      var size = 0.0
      for line in network.recipes.lines(of: mode.process) {
        let amount =
          network.recipes.amount[line] * weight(network.recipes.commodity[line], layer)
        open += amount
        size += abs(amount) / 2
      }
      values.append(open)
      throughput = max(throughput, size)
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let spread = ((values.max() ?? 0) - (values.min() ?? 0)) / 2
    return (mean, max(Self.share(layer) * throughput, spread))
  }
}

// MARK: readings

extension ZoneAccountBuilder {
  /// Makes contents that were assayed quantities, before they are multiplied with flows.
  private mutating func readContents() {
    for measurement in network.measurements {
      guard let element = measurement.element, let period = period(of: measurement) else {
        continue
      }
      let (commodity, site) = origin(of: measurement)
      let home = network.balanceSite(of: site, for: commodity)
      let content = ZoneQuantity.content(commodity, home, element, period: period)
      let added = quantity(
        content, start: measurement.value, place: network.place(measurement.origin))
      read(measurement, added)
    }
  }

  private mutating func readAmounts() {
    for measurement in network.measurements where measurement.element == nil {
      let target: ZoneQuantity?
      switch measurement.target {
      case .stock(let store): target = .stock(store, day: measurement.periodEnd)
      case .facility(let facility, let commodity, let isOutput):
        target = period(of: measurement).map {
          .facility(facility, commodity, isOutput: isOutput, period: $0)
        }
      case .market(let id, let commodity, let site, let kind):
        target = period(of: measurement).map { .market(id, commodity, site, kind, period: $0) }
      case .route(let route, let commodity):
        target = period(of: measurement).map { .route(route, commodity, period: $0) }
      }
      guard let target else { continue }
      guard let known = number[target] else {
        if case .stock = target { continue }
        findings.append(
          Finding(
            .measurementOffNetwork, at: network.place(measurement.origin),
            ["measurement": .text(measurement.id)]))
        continue
      }
      read(measurement, known)
    }
  }

  /// The period that a measurement is of; `nil` with a notice where it only overlaps one.
  private mutating func period(of measurement: Measurement) -> Int? {
    let own = AccountPeriod(start: measurement.periodStart, end: measurement.periodEnd)
    if let found = periods.firstIndex(of: own) { return found }
    if periods.contains(where: { $0.start <= own.end && own.start <= $0.end }) {
      findings.append(
        Finding(
          .measurementOfOtherPeriod, at: network.place(measurement.origin),
          ["measurement": .text(measurement.id), "found": .text(own.text)]))
    }
    return nil
  }

  private func origin(of measurement: Measurement) -> (CommodityID, SiteID) {
    switch measurement.target {
    case .facility(let facility, let commodity, _): (commodity, network[facility].site)
    case .market(_, let commodity, let site, _): (commodity, site)
    case .route(let route, let commodity): (commodity, network[route].from)
    case .stock(let store): (network[store].commodity, network[store].site)
    }
  }

  /// Gives a quantity its reading; a second reading of it is a quantity of its own that equals it.
  private mutating func read(_ measurement: Measurement, _ number: Int) {
    hasReadings = true
    let place = network.place(measurement.origin)
    let reading: Reading =
      measurement.standardUncertainty > 0
      ? .measured(measurement.value, standardUncertainty: measurement.standardUncertainty)
      : .exact(measurement.value)
    guard readings[number].reading != .none else {
      readings[number].reading = reading
      readings[number].place = place
      starts[number] = measurement.value
      return
    }
    let own = equation("measurement:\(measurement.id)", .constraint, place)
    quantities.append(quantities[number])
    readings.append(
      AccountedQuantity(id: "measurement:\(measurement.id)", reading: reading, place: place))
    starts.append(measurement.value)
    terms.append(ProductEquations.Term(equation: own, coefficient: 1, number))
    terms.append(ProductEquations.Term(equation: own, coefficient: -1, quantities.count - 1))
  }
}
