import Optimization
import ProcessNetwork

/// A bound of a plan's programme that an elastic run may relax, and what it says in the tables.
struct Relaxable {
  /// The bound.
  let side: ProgramSide
  /// What relaxing it means.
  let kind: PlanExceptionKind
  /// The row of the subject: a node, a facility, a market, a route, a stated limit.
  let subject: Int
  /// The span of time and its resolution; `nil` for the whole year.
  let time: (span: Int, resolution: Resolution)?
  /// Natural units a year in one natural unit of the bound.
  let yearly: Double
}

extension PlanModel {
  /// The balances: each may fall short and each may have too much; and reserves, which may fall short.
  func relaxableBalances() -> [Relaxable] {
    var list = relaxableReserves()
    for node in 0..<sets.nodes.count {
      let resolution = sets.nodes.resolution[node]
      for (span, weight) in sets.time.spans(resolution).weights.enumerated() {
        let row = layout.rows.balance[node] + span
        list.append(
          Relaxable(
            side: .rowUpper(row), kind: .surplus, subject: node, time: (span, resolution),
            yearly: weight))
        list.append(
          Relaxable(
            side: .rowLower(row), kind: .shortage, subject: node, time: (span, resolution),
            yearly: weight))
      }
    }
    return list
  }

  /// What the tables size: market limits, capacities and routes.
  func relaxableBounds() -> [Relaxable] {
    relaxableMarkets() + relaxableFacilities() + relaxableRoutes()
  }

  private func relaxableMarkets() -> [Relaxable] {
    var list: [Relaxable] = []
    for market in layout.rows.marketLimit.indices where layout.rows.marketLimit[market] >= 0 {
      list.append(
        Relaxable(
          side: .rowUpper(layout.rows.marketLimit[market]), kind: .marketLimit, subject: market,
          time: nil, yearly: 1))
    }
    for row in 0..<sets.markets.count {
      let column = layout.columns.market[row]
      guard program.columnUpper[column].isFinite else { continue }
      let weight = sets.time.spans(layout.resolution(ofMarketRow: row)).weights[0]
      list.append(
        Relaxable(
          side: .columnUpper(column), kind: .marketLimit,
          subject: sets.markets.market[row].index, time: nil, yearly: weight))
    }
    return list
  }

  private func relaxableFacilities() -> [Relaxable] {
    var list: [Relaxable] = []
    for row in 0..<sets.facilities.count {
      let size = layout.columns.size[row]
      if size >= 0 {
        list.append(
          Relaxable(
            side: .columnUpper(size), kind: .capacity, subject: row, time: nil, yearly: 1))
      } else {
        list += relaxableCapacity(of: row)
      }
    }
    return list
  }

  private func relaxableCapacity(of row: Int) -> [Relaxable] {
    var list: [Relaxable] = []
    if layout.rows.yearlyCapacity[row] >= 0 {
      list.append(
        Relaxable(
          side: .rowUpper(layout.rows.yearlyCapacity[row]), kind: .capacity, subject: row,
          time: nil, yearly: 1))
    }
    let activity = sets.facilities.activities(of: row).lowerBound
    let resolution = sets.facilities.evenness[row]
    for (span, weight) in sets.time.spans(resolution).weights.enumerated() {
      let capacityRow = layout.rows.capacity[row]
      let column = layout.columns.activity[activity] + span
      let side: ProgramSide =
        capacityRow >= 0 ? .rowUpper(capacityRow + span) : .columnUpper(column)
      let units = capacityRow >= 0 ? 1 : sets.activities.unitsPerCapacity[activity]
      list.append(
        Relaxable(
          side: side, kind: .capacity, subject: row, time: (span, resolution),
          yearly: weight / units))
    }
    return list
  }

  private func relaxableRoutes() -> [Relaxable] {
    var list: [Relaxable] = []
    for route in layout.rows.routeCapacity.indices where layout.rows.routeCapacity[route] >= 0 {
      list.append(
        Relaxable(
          side: .rowUpper(layout.rows.routeCapacity[route]), kind: .routeCapacity, subject: route,
          time: nil, yearly: 1))
    }
    for row in 0..<sets.transports.count {
      let column = layout.columns.transport[row]
      guard program.columnUpper[column].isFinite else { continue }
      let weight = sets.time.spans(layout.resolution(ofTransportRow: row)).weights[0]
      list.append(
        Relaxable(
          side: .columnUpper(column), kind: .routeCapacity,
          subject: sets.transports.route[row].index, time: nil,
          yearly: weight * sets.freightUnits(ofTransport: row)))
    }
    return list
  }

  /// The stated limits, and what reserves require.
  func relaxableLimits() -> [Relaxable] { relaxableStatedLimits() + relaxableReserves() }

  private func relaxableReserves() -> [Relaxable] {
    var list: [Relaxable] = []
    for reserve in 0..<sets.reserves.count {
      for (step, timestep) in sets.time.steps.enumerated() {
        list.append(
          Relaxable(
            side: .rowLower(layout.rows.reserve[reserve] + step), kind: .reserve,
            subject: reserve, time: (step, .timestep),
            yearly: timestep.weight * timestep.duration))
      }
    }
    return list
  }

  private func relaxableStatedLimits() -> [Relaxable] {
    layout.rows.limit.indices.flatMap { position in
      [ProgramSide.rowLower(layout.rows.limit[position]), .rowUpper(layout.rows.limit[position])]
        .map {
          Relaxable(side: $0, kind: .statedLimit, subject: position, time: nil, yearly: 1)
        }
    }
  }
}
