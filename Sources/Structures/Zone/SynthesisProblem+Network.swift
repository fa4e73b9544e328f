import Findings
public import ProcessNetwork

extension SynthesisProblem {
  /// The synthesis problem of a zone.
  ///
  /// A facility running one process is a unit. So is each market at each place that it serves,
  /// between the commodity there and its outside. Units too are the ways that lead in one direction
  /// only, and the changes of wastes into their disposal commodities, as far as they join anything.
  /// Only outsides are raw materials, products or outlets: what is bought or extracted comes from a
  /// raw one. What is sold goes to a product of its commodity, what is disposed of or emitted to an
  /// outlet. A product that nothing can make is an outlet, unless it was asked for.
  ///
  /// - Parameters:
  ///   - network: a network without errors.
  ///   - year: the year whose facilities and markets take part; `nil` for everything that ever is.
  ///   - products: the commodities that must be sold, nothing else then being an end; empty for all
  ///     that can be.
  public init(_ network: Network, year: Int?, products: Set<CommodityID> = []) {
    var trial = NetworkConversion(network, year: year, products: products)
    let whole = trial.problem(idle: [])
    let lost = products.isEmpty ? Set(MaximalStructure(whole).lostProducts) : []
    let maximal = MaximalStructure(whole.releasing(lost))
    let idle = trial.passages.filter { maximal.omissions[$0] != nil }
    var conversion = NetworkConversion(network, year: year, products: products)
    self = conversion.problem(idle: Set(idle)).releasing(lost)
  }
}

/// Turns the structure of a network into a synthesis problem.
private struct NetworkConversion {
  private let network: Network
  private let year: Int?
  private let products: Set<CommodityID>
  private let structure: StructureBuilder
  private let graph: StructureGraph
  private var builder = SynthesisProblemBuilder()
  private var outsides: [Outside: Int] = [:]
  /// Whether a facility, a way or a change touches each node.
  private let isJoined: [Bool]

  /// The units of the graph that are ways or changes.
  var passages: [Int] {
    graph.units.indices.filter { graph.units[$0] == .passage }
  }

  private struct Outside: Hashable {
    let commodity: CommodityID
    let role: MaterialRole
  }

  init(_ network: Network, year: Int?, products: Set<CommodityID>) {
    self.network = network
    self.year = year
    self.products = products
    structure = StructureBuilder(network)
    graph = structure.graph(in: year)
    var isJoined = [Bool](repeating: false, count: graph.table.count)
    for unit in graph.units.indices {
      for node in graph.takes(unit) { isJoined[Int(node)] = true }
      for node in graph.gives(unit) { isJoined[Int(node)] = true }
    }
    self.isJoined = isJoined
  }

  /// The problem without some units of the graph.
  mutating func problem(idle: Set<Int>) -> SynthesisProblem {
    addNodes()
    addUnits(except: idle)
    addMarkets()
    return builder.finish()
  }

  /// The nodes of the graph come first, so that their positions are those of the graph.
  private mutating func addNodes() {
    for node in 0..<graph.table.count {
      let commodity = network[graph.table.commodity[node]]
      builder.add(
        SynthesisMaterial(
          id: label(node), role: .intermediate, place: network.place(commodity.origin)))
    }
  }

  private mutating func addUnits(except idle: Set<Int>) {
    for unit in graph.units.indices where !idle.contains(unit) {
      let takes = graph.takes(unit)
      let gives = graph.gives(unit)
      let added = builder.add(operatingUnit(unit))
      for node in takes { builder.addLine(unit: added, material: Int(node), .taken) }
      for node in gives { builder.addLine(unit: added, material: Int(node), .made) }
    }
  }

  private mutating func addMarkets() {
    for market in network.markets where market.stands(in: year) && market.limit?.value != 0 {
      guard let role = role(of: market) else { continue }
      let outside = outside(market.commodity, role)
      let served = structure.servedNodes(market, in: graph.table)
      let joined = served.filter { isJoined[$0] }
      let nodes = joined.isEmpty ? Array(served.prefix(1)) : joined
      for node in nodes {
        let id = nodes.count == 1 ? market.id : "\(market.id)@\(site(node))"
        let unit = builder.add(OperatingUnit(id: id, place: network.place(market.origin)))
        let isInlet = market.kind.isInlet
        builder.addLine(unit: unit, material: isInlet ? outside : node, .taken)
        builder.addLine(unit: unit, material: isInlet ? node : outside, .made)
      }
    }
  }

  private func operatingUnit(_ unit: Int) -> OperatingUnit {
    switch graph.units[unit] {
    case .facility(let facility, let process):
      let entity = network[facility]
      let id =
        entity.modes.count == 1 ? entity.id : "\(entity.id):\(network[process].id)"
      return OperatingUnit(id: id, place: network.place(entity.origin))
    case .process(let process):
      return OperatingUnit(
        id: network[process].id, place: network.place(network[process].origin))
    case .passage:
      let ends = (graph.takes(unit) + graph.gives(unit)).map { label(Int($0)) }
      return OperatingUnit(id: ends.joined(separator: ">"), place: Place(file: "routes.csv"))
    }
  }

  /// What the outside of a market is; `nil` where it takes no part.
  private func role(of market: Market) -> MaterialRole? {
    if market.kind.isInlet { return .raw }
    guard !products.isEmpty else { return market.kind == .sale ? .product : .outlet }
    return market.kind == .sale && products.contains(market.commodity) ? .product : nil
  }

  private mutating func outside(_ commodity: CommodityID, _ role: MaterialRole) -> Int {
    let key = Outside(commodity: commodity, role: role)
    if let known = outsides[key] { return known }
    let entity = network[commodity]
    let way =
      switch role {
      case .raw: "supply"
      case .product: "sold"
      case .intermediate, .outlet: "outlet"
      }
    let position = builder.add(
      SynthesisMaterial(
        id: "\(entity.id)@outside-\(way)", role: role, place: network.place(entity.origin)))
    outsides[key] = position
    return position
  }

  private func label(_ node: Int) -> String {
    "\(network[graph.table.commodity[node]].id)@\(site(node))"
  }

  private func site(_ node: Int) -> String { network.sites[Int(graph.table.place[node])].id }
}

extension SynthesisProblem {
  /// The same problem in which some products need not be made.
  fileprivate func releasing(_ lost: Set<Int>) -> SynthesisProblem {
    let released = materials.enumerated().map { position, material in
      lost.contains(position)
        ? SynthesisMaterial(id: material.id, role: .outlet, place: material.place) : material
    }
    return SynthesisProblem(
      materials: released, units: units, taken: taken, made: made, exclusions: exclusions)
  }
}
