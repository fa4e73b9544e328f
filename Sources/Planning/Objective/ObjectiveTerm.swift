import Findings
import Optimization
import ProcessNetwork

/// A term of the objective: costs of columns, and a constant.
protocol ObjectiveTerm: SendableMetatype {
  /// The key of the term in results.
  static var key: String { get }
  /// The name of the term.
  static var name: Phrase { get }
  /// The costs of columns that the term consists of.
  static func costs(_ layout: PlanLayout) -> [CostBlock]
  /// The part of the term that nothing in the plan changes, money a year.
  static func constant(_ sets: PlanSets) -> Double
}

extension ObjectiveTerm {
  /// Most terms have no constant.
  static func constant(_ sets: PlanSets) -> Double { 0 }
}

/// Costs of consecutive columns: a rate times a weight for each.
struct CostBlock {
  /// The first column.
  let first: Int
  /// Money per unit of the columns.
  let rate: Double
  /// How often the year counts each column, with the tariff where there is one.
  let weights: [Double]
}

extension PlanAssembly {
  /// Adds a term's costs to the objective.
  mutating func add(_ term: any ObjectiveTerm.Type) {
    for block in term.costs(layout) {
      program.addCosts(block.rate, weights: block.weights, fromColumn: block.first)
    }
    program.offset += term.constant(sets)
  }
}

extension PlanLayout {
  /// The money a year that a term amounts to.
  func amount(of term: any ObjectiveTerm.Type, at values: [Double]) -> Double {
    var sum = term.constant(sets)
    for block in term.costs(self) {
      for (offset, weight) in block.weights.enumerated() {
        sum += block.rate * weight * values[block.first + offset]
      }
    }
    return sum
  }

  /// The costs of all markets of a kind; `sign` is -1 where the zone is paid.
  func marketCosts(_ kind: MarketKind, sign: Double = 1) -> [CostBlock] {
    sets.markets.market.indices.compactMap { row in
      let market = sets.network[sets.markets.market[row]]
      guard market.kind == kind else { return nil }
      return CostBlock(
        first: columns.market[row], rate: sign * sets.price(of: market),
        weights: marketWeights(row))
    }
  }

  /// How often a year counts each column of a market's row, times its tariff.
  func marketWeights(_ row: Int) -> [Double] {
    let spans = sets.time.spans(resolution(ofMarketRow: row))
    guard let tariff = sets.network[sets.markets.market[row]].tariff else { return spans.weights }
    let factors = sets.profiles[tariff]
    return zip(spans.weights, spans.members).map { weight, members in weight * factors[members[0]] }
  }
}

extension Price {
  /// The price of a case, money per unit.
  subscript(priceCase: PriceCase) -> Double {
    switch priceCase {
    case .low: low
    case .base: base
    case .high: high
    }
  }
}
