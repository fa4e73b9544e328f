import ProcessNetwork

extension PlanAnswers {
  /// Every flow that is not zero, with its layers.
  func flows(_ table: FlowTable, _ markets: [PlanMarket], _ layers: [PlanLayer]) -> [PlanFlow] {
    let weights = layerWeights()
    let money = layers.firstIndex { $0.key == Layer.money.key }
    let count = layers.count
    return table.rows.map { row in
      let amount = abs(row.amount)
      var amounts = (0..<count).map { amount * weights[row.node * count + $0] }
      if let money, row.kind == .market { amounts[money] = abs(markets[row.unit].money) }
      return PlanFlow(
        kind: row.kind, unit: unit(of: row), process: process(of: row),
        commodity: sets.nodes.commodity[row.node].index, site: sets.nodes.site[row.node].index,
        isIntoBalance: row.amount > 0, amount: amount, layers: amounts)
    }
  }

  /// What a unit counts for in each layer, by node and layer, with the compositions of sites.
  private func layerWeights() -> [Double] {
    let content = ElementContent(sets)
    let layers = network.layers
    var weights: [Double] = []
    weights.reserveCapacity(sets.nodes.count * layers.count)
    for node in 0..<sets.nodes.count {
      for layer in layers {
        if case .element(let element) = layer,
          let position = content.elements.firstIndex(of: element)
        {
          weights.append(content.tonnes(position, node))
        } else {
          weights.append(network.weight(of: sets.nodes.commodity[node], in: layer) ?? 0)
        }
      }
    }
    return weights
  }

  private func unit(of row: FlowTable.Row) -> Int {
    row.kind == .facility ? sets.activities.facility[row.unit] : row.unit
  }

  private func process(of row: FlowTable.Row) -> Int? {
    row.kind == .facility ? sets.activities.process[row.unit].index : nil
  }
}
