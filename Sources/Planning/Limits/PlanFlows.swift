import FlowFormulas
import Formulas
import ProcessNetwork
import Quantities

/// The flows of a planned year as formulas see them: unknowns, one for each line of a recipe that a
/// facility runs and for each market and class disposal at a node.
struct PlanFlows: Sendable {
  /// Where the amount of a flow stands in the programme.
  enum Source: Sendable {
    /// So many units for each unit of an activity.
    case activity(row: Int, amount: Double)
    /// A market's step at a node.
    case market(row: Int)
    /// A class disposal.
    case disposal(row: Int)
  }

  private(set) var items: [FlowItem] = []
  private(set) var sources: [Source] = []
  private let network: Network
  /// The price of each market's step at a node, money per unit.
  private let prices: [Double]
  private let vocabulary: FlowVocabulary

  /// What formulas may name.
  var names: FlowNames { FlowNames(vocabulary, groupsOf: network) }

  /// The year whose flows they are.
  let plannedYear: Int

  /// The id of what flows.
  func id(of item: FlowItem) -> String { network[item.commodity].id }

  /// Lists the flows of index sets.
  ///
  /// - Complexity: O(recipe lines of all modes + markets + class disposals).
  init(_ sets: PlanSets) {
    network = sets.network
    plannedYear = sets.request.year
    prices = sets.markets.market.map { sets.price(of: sets.network[$0]) }
    vocabulary = Self.vocabulary(of: sets.network)
    addLines(sets)
    addMarkets(sets)
    addDisposals(sets)
  }

  /// What formulas may ask of planned flows.
  static func vocabulary(of network: Network) -> FlowVocabulary {
    FlowVocabulary(
      network, directions: FlowDirection.allCases.map(\.rawValue), hasMoney: true)
  }

  private mutating func add(_ item: FlowItem, _ source: Source) {
    items.append(item)
    sources.append(source)
  }

  private mutating func addLines(_ sets: PlanSets) {
    for row in 0..<sets.activities.count {
      let facility = sets.facilities.facility[sets.activities.facility[row]]
      let process = sets.activities.process[row]
      for line in network.recipes.lines(of: process) where network.recipes.amount[line] != 0 {
        let amount = network.recipes.amount[line]
        let direction: FlowDirection = amount > 0 ? .production : .consumption
        add(
          FlowItem(
            commodity: network.recipes.commodity[line], direction: direction.rawValue,
            role: network.recipes.role[line], process: process, facility: facility,
            site: network[facility].site), .activity(row: row, amount: abs(amount)))
      }
    }
  }

  private mutating func addMarkets(_ sets: PlanSets) {
    for row in 0..<sets.markets.count {
      let market = network[sets.markets.market[row]]
      add(
        FlowItem(
          commodity: market.commodity, direction: market.kind.direction.rawValue,
          site: sets.nodes.site[sets.markets.node[row]]), .market(row: row))
    }
  }

  /// A commodity that leaves as its disposal commodity is disposed of; what leaves then passes a market
  /// of its own, so that formulas that count both name one of them.
  private mutating func addDisposals(_ sets: PlanSets) {
    for row in 0..<sets.disposals.count {
      let node = sets.disposals.from[row]
      add(
        FlowItem(
          commodity: sets.nodes.commodity[node], direction: FlowDirection.disposal.rawValue,
          site: sets.nodes.site[node]), .disposal(row: row))
    }
  }
}

extension MarketKind {
  fileprivate var direction: FlowDirection {
    switch self {
    case .extraction: .extraction
    case .purchase: .purchase
    case .sale: .sale
    case .disposal: .disposal
    case .emission: .emission
    }
  }
}

extension PlanFlows: FormulaValues {
  func value(of key: Int, year: Int?) -> FormulaDatum {
    .number(Double(year ?? plannedYear))
  }

  func itemCount(of key: Int, year: Int?) -> Int { max(1, items.count) }

  /// The amounts of other years are not this plan's to choose.
  func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum {
    guard year == plannedYear else { return .missing("flow \(year ?? 0)") }
    guard items.indices.contains(item) else { return .missing("flow") }
    switch vocabulary.attribute(attribute) {
    case .text(let text): return .text(vocabulary.text(text, of: items[item]))
    case .layer(.money): return money(item)
    case .layer, .tracked:
      let factor = vocabulary.factor(at: attribute, of: items[item].commodity)
      return factor == 0 ? .number(0) : .unknown(variable: item, factor: factor)
    }
  }

  /// What passes a market is worth its price, with the tariff of its time; what processes hand on to
  /// each other has none.
  private func money(_ item: Int) -> FormulaDatum {
    guard case .market(let row) = sources[item] else { return .number(0) }
    let price = prices[row]
    return price == 0 ? .number(0) : .unknown(variable: items.count + item, factor: price)
  }
}
