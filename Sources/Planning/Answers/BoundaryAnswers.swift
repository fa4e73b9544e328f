import Findings
import Optimization
import ProcessNetwork
import Quantities

extension PlanAnswers {
  /// What passes every market's step at every node that it serves, in the order of the index table.
  func markets() -> [PlanMarket] {
    var totals = [Double](repeating: 0, count: network.markets.count)
    let amounts = (0..<sets.markets.count).map { market($0) }
    for (row, amount) in amounts.enumerated() { totals[sets.markets.market[row].index] += amount }
    return amounts.indices.map { row in
      market(row, amount: amounts[row], total: totals[sets.markets.market[row].index])
    }
  }

  private func market(_ row: Int, amount: Double, total: Double) -> PlanMarket {
    let id = sets.markets.market[row]
    let market = network[id]
    let money = money(ofMarket: row)
    let limit = PlanBound(market.limit)
    let sign = market.kind == .sale ? -1.0 : 1.0
    return PlanMarket(
      id: market.id, kind: market.kind, commodity: market.commodity.index,
      site: sets.nodes.site[sets.markets.node[row]].index, home: market.site.index,
      step: market.step, amount: amount,
      price: amount > 0 ? sign * money / amount : meanPrice(of: row), money: money, limit: limit,
      total: total, isAtLimit: PlanAnswers.reaches(total, limit.value),
      worthOfLimit: worth(ofLimitOf: row),
      provenance: PlanProvenance(network, market.provenance, market.origin))
  }

  /// What the zone pays at a market's step at a node in the year, negative where it is paid.
  private func money(ofMarket row: Int) -> Double {
    let market = network[sets.markets.market[row]]
    let rate = sets.price(of: market) * (market.kind == .sale ? -1 : 1)
    var sum = 0.0
    for (span, weight) in layout.marketWeights(row).enumerated() {
      sum += rate * weight * value(layout.columns.market[row] + span)
    }
    return sum
  }

  private func meanPrice(of row: Int) -> Double {
    let market = network[sets.markets.market[row]]
    let spans = sets.time.spans(layout.resolution(ofMarketRow: row))
    var sum = 0.0
    for (span, weight) in layout.marketWeights(row).enumerated() {
      sum += weight / spans.weights[span] * spans.hours[span]
    }
    return sets.price(of: market) * sum / sets.time.hours
  }

  private func worth(ofLimitOf row: Int) -> Double {
    let id = sets.markets.market[row]
    let limitRow = layout.rows.marketLimit[id.index]
    if limitRow >= 0 { return max(0, -solution.rowDuals[limitRow]) }
    guard network[id].limit?.value.isFinite == true else { return 0 }
    return max(0, -solution.columnReducedCosts[layout.columns.market[row]])
  }

  /// Whether an amount stands at a limit, but for what a solver leaves open.
  static func reaches(_ amount: Double, _ limit: Double) -> Bool {
    limit.isFinite && amount >= limit * (1 - 1e-7)
  }

  /// What every route carries of every commodity, in the order of the index table.
  func routes() -> [PlanRoute] {
    let tonnes = (0..<sets.transports.count).map {
      transport($0) * sets.freightUnits(ofTransport: $0)
    }
    var totals = [Double](repeating: 0, count: network.routes.count)
    for (row, amount) in tonnes.enumerated() {
      totals[sets.transports.route[row].index] += amount
    }
    return tonnes.indices.map { row in
      let id = sets.transports.route[row]
      let route = network[id]
      let amount = transport(row)
      return PlanRoute(
        id: route.id, means: route.means,
        commodity: sets.nodes.commodity[sets.transports.from[row]].index,
        from: sets.nodes.site[sets.transports.from[row]].index,
        to: sets.nodes.site[sets.transports.to[row]].index, amount: amount,
        arrived: amount * (1 - route.loss), cost: route.cost * tonnes[row],
        capacity: PlanBound(route.capacity),
        isAtCapacity: PlanAnswers.reaches(totals[id.index], route.capacity.value),
        worthOfCapacity: worth(ofCapacityOfTransport: row),
        provenance: PlanProvenance(network, route.provenance, route.origin))
    }
  }

  private func worth(ofCapacityOfTransport row: Int) -> Double {
    let id = sets.transports.route[row]
    let capacityRow = layout.rows.routeCapacity[id.index]
    if capacityRow >= 0 { return max(0, -solution.rowDuals[capacityRow]) }
    guard network[id].capacity != .unlimited else { return 0 }
    let reduced = solution.columnReducedCosts[layout.columns.transport[row]]
    return max(0, -reduced) / sets.freightUnits(ofTransport: row)
  }

  /// What becomes a disposal commodity, in the order of the index table.
  func disposals() -> [PlanDisposal] {
    (0..<sets.disposals.count).map { row in
      let commodity = network[sets.nodes.commodity[sets.disposals.from[row]]]
      let amount = classDisposal(row)
      return PlanDisposal(
        commodity: sets.nodes.commodity[sets.disposals.from[row]].index,
        into: sets.nodes.commodity[sets.disposals.to[row]].index,
        site: sets.nodes.site[sets.disposals.from[row]].index, amount: amount,
        intoAmount: amount * sets.disposals.factor[row],
        provenance: PlanProvenance(network, commodity.provenance, commodity.origin))
    }
  }

  /// How every stated limit of the year stands, and then every cap of the request.
  func limits() -> [PlanLimit] { statedLimits() + caps() }

  private func caps() -> [PlanLimit] {
    sets.request.caps.indices.filter { sets.request.caps[$0].value.isFinite }.map { position in
      let cap = sets.request.caps[position]
      let expression = layout.expression(ofCap: position)
      let worth = worth(of: expression, cap.value, row: layout.rows.cap[position])
      return PlanLimit(
        id: cap.measure.key, name: cap.measure.name, sense: cap.sense, value: cap.value,
        reached: expression.value(at: solution.columnValues), unit: cap.measure.unit,
        isBinding: worth > 1e-9, worth: worth,
        provenance: PlanProvenance(
          sources: [], kind: .assumption, confidence: .low, place: Place(file: "")))
    }
  }

  private func statedLimits() -> [PlanLimit] {
    sets.limits.indices.map { position in
      let limit = network[sets.limits[position]]
      let expression = layout.expression(ofLimit: position)
      let worth = worth(of: expression, limit.value, row: layout.rows.limit[position])
      return PlanLimit(
        id: limit.id, name: limit.name, sense: limit.sense, value: limit.value,
        reached: expression.value(at: solution.columnValues), unit: limit.unit.symbol,
        isBinding: worth > 1e-9, worth: worth,
        provenance: PlanProvenance(network, limit.provenance, limit.origin))
    }
  }

  /// What one more unit of a bound is worth: of a ratio that moves its row by what is below the line.
  private func worth(of expression: FlowExpression, _ value: Double, row: Int) -> Double {
    abs(solution.rowDuals[row]) * expression.rowUnits(of: value, at: solution.columnValues)
  }

  /// The objective and its terms.
  func objective() -> PlanObjective {
    let terms = Formulation.objective.map { term in
      PlanTerm(
        key: term.key, name: term.name,
        amount: layout.amount(of: term, at: solution.columnValues))
    }
    return PlanObjective(netCost: solution.objective, terms: terms)
  }
}
