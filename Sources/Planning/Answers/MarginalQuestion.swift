import Findings
import Optimization
import ProcessNetwork
import Quantities

/// Asks what one more and one less at each node is worth.
struct MarginalQuestion {
  let model: PlanModel
  let scale: ProgramScale
  let answers: PlanAnswers
  /// The row of the solver's programme at which the model's rows begin.
  var firstRow = 0
  /// What a unit of the model's money counts for in the solver's programme.
  var weight = 1.0

  /// The worth of one more and of one less at a node.
  struct Pair {
    let more: Double
    let less: Double
  }

  /// The two-sided values of nodes.
  ///
  /// A run that is stopped has the values of the nodes that it came to. One more unit at hand is a
  /// balance that may fall short by one: its right-hand side falls.
  func ask(
    _ nodes: [Int], of values: MarginalValues, _ watch: RunWatch
  ) throws(SolverError) -> (pairs: [Int: Pair], stop: PlanStop?) {
    var stop: PlanStop?
    let found = try values.of(nodes.map(movement)) { answered in
      stop = watch.stopReason(.valuesPhase, done: answered, of: nodes.count)
      guard stop == nil else { return nil }
      return watch.options(.valuesPhase, done: answered, of: nodes.count)
    }
    var pairs: [Int: Pair] = [:]
    for (node, value) in zip(nodes, found) {
      guard let value, let more = money(value.ofOneLess, whereInfeasible: -.infinity),
        let less = money(value.ofOneMore, whereInfeasible: .infinity)
      else { continue }
      pairs[node] = Pair(more: more, less: less)
    }
    return (pairs, stop)
  }

  /// One unit a year of a node's commodity, spread evenly over the hours.
  private func movement(_ node: Int) -> RowMovement {
    let sets = model.sets
    let spans = sets.time.spans(sets.nodes.resolution[node])
    let first = firstRow + model.layout.rows.balance[node]
    let shares = (0..<spans.count).map { span in
      answers.share(span, spans, of: sets.time.hours) / scale.row[first + span]
    }
    return RowMovement(rows: first..<first + spans.count, shares: shares)
  }

  private func money(_ worth: Worth, whereInfeasible bound: Double) -> Double? {
    switch worth {
    case .value(let value): value * scale.money / weight
    case .infeasible: bound
    case .unbounded, .unresolved: nil
    }
  }

  /// The values of all nodes: two-sided where they were asked for, else one dual each.
  func values(twoSided: [Int: Pair]) -> [PlanMarginalValue] {
    (0..<model.sets.nodes.count).map { node in
      let dual = answers.dualWorth(ofNode: node)
      let pair = twoSided[node] ?? Pair(more: dual, less: dual)
      let range = answers.dualRange(ofNode: node)
      return value(node, pair, range, isTwoSided: twoSided[node] != nil)
    }
  }

  private func value(
    _ node: Int, _ pair: Pair, _ range: (least: Double, greatest: Double), isTwoSided: Bool
  ) -> PlanMarginalValue {
    let network = model.sets.network
    let commodity = network[model.sets.nodes.commodity[node]]
    let site = network[model.sets.nodes.site[node]]
    let words = MarginalWords(
      commodity: commodity.name, site: site.name, unit: commodity.unit.symbol,
      currency: network.zone.currency)
    return PlanMarginalValue(
      commodity: model.sets.nodes.commodity[node].index,
      site: model.sets.nodes.site[node].index, unit: commodity.unit.symbol, more: pair.more,
      less: pair.less, isTwoSided: isTwoSided, least: range.least, greatest: range.greatest,
      words: isTwoSided ? words.twoSided(pair) : words.oneSided(pair.more))
  }
}

extension PlanModel {
  /// The nodes of the sheets' commodities and of those asked for.
  var twoSidedNodes: [Int] {
    var isAsked = [Bool](repeating: false, count: sets.network.commodities.count)
    for sheet in sets.network.sheets {
      for (commodity, _) in sheet.weights { isAsked[commodity.index] = true }
    }
    for id in sets.request.marginal {
      if let commodity = sets.network.commodity(named: id) { isAsked[commodity.index] = true }
    }
    return (0..<sets.nodes.count).filter { isAsked[sets.nodes.commodity[$0].index] }
  }
}

/// Marginal values in a plant engineer's words.
struct MarginalWords {
  let commodity: Phrase
  let site: Phrase
  let unit: String
  let currency: String

  /// What one more brings and what one less costs.
  func twoSided(_ pair: MarginalQuestion.Pair) -> Phrase {
    let more = self.more(pair.more)
    let less = self.less(pair.less)
    return Phrase(
      zh: "\(site.zh)多 1 \(unit) \(commodity.zh)\(more.zh)；少 1 \(unit)\(less.zh)",
      en: "one more \(unit) of \(commodity.en) at \(site.en) \(more.en); taking one away \(less.en)"
    )
  }

  /// What one is worth by the one dual at hand.
  func oneSided(_ worth: Double) -> Phrase {
    Phrase(
      zh: "\(site.zh)的 1 \(unit) \(commodity.zh)约值 \(money(worth, .zh))（单侧对偶值）",
      en: "one \(unit) of \(commodity.en) at \(site.en) is worth about \(money(worth, .en)) "
        + "(one dual, true to one side only)")
  }

  private func more(_ worth: Double) -> Phrase {
    if worth == -.infinity { return Phrase(zh: "无处可去", en: "has nowhere to go") }
    if worth < 0 {
      return Phrase(zh: "须花 \(money(-worth, .zh))", en: "costs \(money(-worth, .en))")
    }
    return Phrase(zh: "值 \(money(worth, .zh))", en: "is worth \(money(worth, .en))")
  }

  private func less(_ cost: Double) -> Phrase {
    if cost == .infinity { return Phrase(zh: "则不可行", en: "is not possible") }
    if cost < 0 { return Phrase(zh: "节省 \(money(-cost, .zh))", en: "saves \(money(-cost, .en))") }
    return Phrase(zh: "损失 \(money(cost, .zh))", en: "costs \(money(cost, .en))")
  }

  private func money(_ value: Double, _ language: Language) -> String {
    let number = Numeral.text(value, digits: 4)
    return language == .zh && currency == "CNY" ? "\(number) 元" : "\(number) \(currency)"
  }
}
