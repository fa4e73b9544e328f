import Optimization
import ProcessNetwork

/// `market_limit[market]`: what passes a step of a market in the year, at all sites that it serves
/// together, is at most its limit.
///
/// Where it passes in one column only, that column has a bound instead.
enum MarketLimit: ConstraintFamily {
  static let name = "market_limit"

  static func add(to assembly: inout PlanAssembly) {
    let network = assembly.sets.network
    var rowsByMarket = [[Int]](repeating: [], count: network.markets.count)
    for row in 0..<assembly.sets.markets.count {
      rowsByMarket[assembly.sets.markets.market[row].index].append(row)
    }
    assembly.layout.rows.marketLimit = [Int](repeating: -1, count: network.markets.count)
    for market in network.markets.indices {
      let limit = network.markets[market].limit?.value ?? .infinity
      let columns = rowsByMarket[market].reduce(0) {
        $0 + assembly.sets.time.spans(assembly.layout.resolution(ofMarketRow: $1)).count
      }
      guard limit.isFinite, columns > 1 else { continue }
      assembly.layout.rows.marketLimit[market] = assembly.noteRows(
        MarketLimit.self, subject: market, nil)
      assembly.program.beginRow(lower: -.infinity, upper: limit)
      for row in rowsByMarket[market] {
        assembly.addYearly(
          assembly.layout.columns.market[row], assembly.layout.resolution(ofMarketRow: row), 1)
      }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.network.markets[subject].id
  }
}
