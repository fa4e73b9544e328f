import ProcessNetwork

/// Every flow of an optimum between a unit and a node, as a table that all answers are read from.
struct FlowTable: Sendable {
  /// One flow.
  struct Row: Sendable {
    /// What the unit is.
    let kind: PlanUnitKind
    /// The row of the unit in its index table.
    let unit: Int
    /// The node.
    let node: Int
    /// Units of the commodity in the year: positive into the node's balance, negative out of it.
    let amount: Double
  }

  /// The flows that are not zero: facilities, markets, routes, class disposal, losses of stores.
  private(set) var rows: [Row] = []

  init(_ answers: PlanAnswers) {
    addFacilities(answers)
    let sets = answers.sets
    for row in 0..<sets.markets.count {
      let sign = sets.network[sets.markets.market[row]].kind.isInlet ? 1.0 : -1.0
      add(.market, row, sets.markets.node[row], sign * answers.market(row))
    }
    for row in 0..<sets.transports.count {
      let amount = answers.transport(row)
      let loss = sets.network[sets.transports.route[row]].loss
      add(.route, row, sets.transports.from[row], -amount)
      add(.route, row, sets.transports.to[row], amount * (1 - loss))
    }
    for row in 0..<sets.disposals.count {
      let amount = answers.classDisposal(row)
      add(.disposal, row, sets.disposals.from[row], -amount)
      add(.disposal, row, sets.disposals.to[row], amount * sets.disposals.factor[row])
    }
    for row in 0..<sets.stores.count {
      add(.store, row, sets.stores.node[row], -answers.loss(ofStore: row))
    }
  }

  /// Flows of a recipe stay apart line by line, so that what a process both uses and makes is seen.
  private mutating func addFacilities(_ answers: PlanAnswers) {
    let sets = answers.sets
    let recipes = sets.network.recipes
    for row in 0..<sets.activities.count {
      let activity = answers.activity(row)
      guard activity > 0 else { continue }
      let home = sets.network[sets.facilities.facility[sets.activities.facility[row]]].site
      for line in recipes.lines(of: sets.activities.process[row]) {
        let site = sets.network.balanceSite(of: home, for: recipes.commodity[line])
        guard let node = sets.nodes.node(recipes.commodity[line], site) else { continue }
        add(.facility, row, node, recipes.amount[line] * activity)
      }
    }
  }

  private mutating func add(_ kind: PlanUnitKind, _ unit: Int, _ node: Int, _ amount: Double) {
    guard amount != 0 else { return }
    rows.append(Row(kind: kind, unit: unit, node: node, amount: amount))
  }
}
