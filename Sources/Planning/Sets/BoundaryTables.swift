import ProcessNetwork

/// The markets' steps at the nodes that they serve.
struct MarketTable: Sendable {
  /// The step of a market.
  var market: [MarketID] = []
  /// The node through which it passes.
  var node: [Int] = []

  /// The number of rows.
  var count: Int { market.count }
}

/// The routes with the commodities that they carry between two nodes.
struct TransportTable: Sendable {
  /// The route.
  var route: [RouteID] = []
  /// The node from which it carries.
  var from: [Int] = []
  /// The node to which it carries.
  var to: [Int] = []

  /// The number of rows.
  var count: Int { route.count }
}

/// Where a commodity becomes its disposal commodity.
struct ClassDisposalTable: Sendable {
  /// The node of the commodity.
  var from: [Int] = []
  /// The node of the disposal commodity.
  var to: [Int] = []
  /// Units of the disposal commodity per unit of the commodity: one tonne for one tonne.
  var factor: [Double] = []
  /// The finer resolution of the two nodes.
  private(set) var resolution: [Resolution] = []

  /// The number of rows.
  var count: Int { from.count }

  /// Takes over the resolutions of nodes.
  mutating func setResolutions(_ nodes: NodeTable) {
    resolution = zip(from, to).map { min(nodes.flow[$0], nodes.flow[$1]) }
  }
}
