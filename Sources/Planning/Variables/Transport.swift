import ProcessNetwork

/// `transport[route,commodity,t]`: units of a commodity that leave on a route, in one occurrence of a
/// timestep or in a span of the commodity's resolution.
enum Transport: VariableFamily {
  static let name = "transport"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    let shares = sets.routeShares
    for row in 0..<sets.transports.count {
      let resolution = assembly.layout.resolution(ofTransportRow: row)
      let route = sets.network[sets.transports.route[row]]
      let isAlone =
        shares[sets.transports.route[row].index] == 1 && sets.time.spans(resolution).count == 1
      let capacity = route.capacity.value / sets.freightUnits(ofTransport: row)
      let weight = sets.time.spans(resolution).weights[0]
      assembly.layout.columns.transport.append(
        assembly.addColumns(
          Transport.self, subject: row, resolution, upper: isAlone ? capacity / weight : .infinity))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let commodity = sets.nodes.commodity[sets.transports.from[subject]]
    return "\(sets.network[sets.transports.route[subject]].id),\(sets.network[commodity].id)"
  }
}

extension PlanSets {
  /// How many commodities each route may carry; `count == network.routes.count`.
  var routeShares: [Int] {
    var shares = [Int](repeating: 0, count: network.routes.count)
    for route in transports.route { shares[route.index] += 1 }
    return shares
  }

  /// Tonnes in a unit of what a transport carries; 1 where the commodity has no mass.
  func freightUnits(ofTransport row: Int) -> Double {
    let mass = network[nodes.commodity[transports.from[row]]].massPerUnit
    return mass > 0 ? mass : 1
  }
}
