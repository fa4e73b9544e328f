import Optimization
import ProcessNetwork

/// `route_capacity[route]`: tonnes that a route carries in the year, of all commodities together, are
/// at most its capacity; units count where a commodity has no mass.
///
/// Where it carries in one column only, that column has a bound instead.
enum RouteCapacity: ConstraintFamily {
  static let name = "route_capacity"

  static func add(to assembly: inout PlanAssembly) {
    let network = assembly.sets.network
    var rowsByRoute = [[Int]](repeating: [], count: network.routes.count)
    for row in 0..<assembly.sets.transports.count {
      rowsByRoute[assembly.sets.transports.route[row].index].append(row)
    }
    assembly.layout.rows.routeCapacity = [Int](repeating: -1, count: network.routes.count)
    for route in network.routes.indices {
      let columns = rowsByRoute[route].reduce(0) {
        $0 + assembly.sets.time.spans(assembly.layout.resolution(ofTransportRow: $1)).count
      }
      guard network.routes[route].capacity != .unlimited, columns > 1 else { continue }
      assembly.layout.rows.routeCapacity[route] = assembly.noteRows(
        RouteCapacity.self, subject: route, nil)
      assembly.program.beginRow(lower: -.infinity, upper: network.routes[route].capacity.value)
      for row in rowsByRoute[route] {
        assembly.addYearly(
          assembly.layout.columns.transport[row], assembly.layout.resolution(ofTransportRow: row),
          assembly.sets.freightUnits(ofTransport: row))
      }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.network.routes[subject].id
  }
}
