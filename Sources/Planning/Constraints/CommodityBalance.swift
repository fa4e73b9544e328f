import ProcessNetwork

/// `commodity_balance[commodity,site,t]`: what is made, brought in and arrives equals what is used,
/// carried out and leaves, in every span of the commodity's resolution.
enum CommodityBalance: ConstraintFamily {
  static let name = "commodity_balance"

  static func add(to assembly: inout PlanAssembly) {
    let incidence = NodeIncidence(assembly.layout)
    for node in 0..<assembly.sets.nodes.count {
      let resolution = assembly.sets.nodes.resolution[node]
      assembly.layout.rows.balance.append(
        assembly.noteRows(CommodityBalance.self, subject: node, resolution))
      assembly.addRows(at: resolution, lower: 0, upper: 0, incidence.terms(of: node))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.label(ofNode: subject)
  }
}

/// Which columns stand in the balance of each node, sorted by node.
struct NodeIncidence {
  private var start: [Int]
  private var sorted: [ColumnTerm] = []

  init(_ layout: PlanLayout) {
    var nodes: [Int] = []
    var terms: [ColumnTerm] = []
    NodeIncidence.visit(layout) { node, term in
      nodes.append(node)
      terms.append(term)
    }
    start = [Int](repeating: 0, count: layout.sets.nodes.count + 1)
    for node in nodes { start[node + 1] += 1 }
    for node in 0..<layout.sets.nodes.count { start[node + 1] += start[node] }
    var next = start
    var order = [Int](repeating: 0, count: nodes.count)
    for (position, node) in nodes.enumerated() {
      order[next[node]] = position
      next[node] += 1
    }
    sorted = order.map { terms[$0] }
  }

  /// The terms of a node, each column once.
  func terms(of node: Int) -> [ColumnTerm] { Array(sorted[start[node]..<start[node + 1]]) }

  private static func visit(_ layout: PlanLayout, _ body: (Int, ColumnTerm) -> Void) {
    let sets = layout.sets
    for row in 0..<sets.activities.count {
      for (node, amount) in sets.recipe(ofActivity: row)
      where amount != 0 && !sets.evenFlows.holds(row, at: node) {
        let made = layout.columns(ofActivity: row, within: sets.nodes.resolution[node])
        body(
          node, ColumnTerm(first: made.first, resolution: made.resolution, coefficient: amount))
      }
    }
    for row in 0..<sets.evenFlows.count {
      body(
        sets.evenFlows.node[row],
        ColumnTerm(
          first: layout.columns.evenFlow[row], resolution: sets.evenFlows.resolution[row],
          coefficient: sets.evenFlows.isMade[row] ? 1 : -1))
    }
    for row in 0..<sets.markets.count {
      let sign = sets.network[sets.markets.market[row]].kind.isInlet ? 1.0 : -1.0
      let resolution = layout.resolution(ofMarketRow: row)
      body(
        sets.markets.node[row],
        ColumnTerm(first: layout.columns.market[row], resolution: resolution, coefficient: sign))
    }
    for row in 0..<sets.transports.count {
      let first = layout.columns.transport[row]
      let resolution = layout.resolution(ofTransportRow: row)
      let arriving = 1 - sets.network[sets.transports.route[row]].loss
      body(
        sets.transports.from[row], ColumnTerm(first: first, resolution: resolution, coefficient: -1)
      )
      body(
        sets.transports.to[row],
        ColumnTerm(first: first, resolution: resolution, coefficient: arriving))
    }
    for row in 0..<sets.disposals.count {
      let first = layout.columns.classDisposal[row]
      let resolution = sets.disposals.resolution[row]
      body(
        sets.disposals.from[row], ColumnTerm(first: first, resolution: resolution, coefficient: -1))
      body(
        sets.disposals.to[row],
        ColumnTerm(
          first: first, resolution: resolution, coefficient: sets.disposals.factor[row]))
    }
    for row in 0..<sets.stores.count {
      let node = sets.stores.node[row]
      for (first, sign) in [
        (layout.columns.storeCharge[row], -1.0), (layout.columns.storeDischarge[row], 1),
      ] {
        body(node, ColumnTerm(first: first, resolution: .timestep, coefficient: sign))
      }
    }
  }
}

extension PlanSets {
  /// The net recipe of an activity by node: positive out, negative in, each node once.
  func recipe(ofActivity row: Int) -> [(node: Int, amount: Double)] {
    nodes.recipe(network, facilities, activities, row)
  }
}
