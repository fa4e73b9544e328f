import Chemistry
import Findings
import ProcessNetwork

extension PlanAnswers {
  /// The balance of every shown element over all units: sources + residual = sinks + stock change.
  func elements(_ flows: FlowTable) -> [PlanElement] {
    let content = ElementContent(sets)
    return content.elements.indices.map { element in
      var balance = ElementCollector(self, content, element)
      for row in flows.rows { balance.add(row) }
      return balance.finish()
    }
  }
}

/// Collects the lines of one element's balance.
private struct ElementCollector {
  private let answers: PlanAnswers
  private let content: ElementContent
  private let element: Int
  private let lines: LineCollector
  private var boundary: [PlanLine] = []
  private var made: [Double]
  private var carried: [Double]
  private var carriedWorth: [Double]
  private var routeNet: [Double]
  private var routeSent: [Double]
  private var disposalNet: [Double]
  private var untrackedIn = 0.0
  private var untrackedOut = 0.0

  init(_ answers: PlanAnswers, _ content: ElementContent, _ element: Int) {
    self.answers = answers
    self.content = content
    self.element = element
    lines = LineCollector(answers)
    made = [Double](repeating: 0, count: answers.sets.activities.count)
    carried = made
    carriedWorth = made
    routeNet = [Double](repeating: 0, count: answers.sets.transports.count)
    routeSent = routeNet
    disposalNet = [Double](repeating: 0, count: answers.sets.disposals.count)
  }

  private var isTracked: Bool { element < content.trackedCount }

  mutating func add(_ row: FlowTable.Row) {
    let tonnes = row.amount * content.tonnes(element, row.node)
    switch row.kind {
    case .facility: addProcess(row, tonnes)
    case .market: addMarket(row, tonnes)
    case .route:
      routeNet[row.unit] += tonnes
      if row.amount < 0 { routeSent[row.unit] -= tonnes }
    case .disposal: disposalNet[row.unit] += tonnes
    case .store: boundary.append(lines.line(.store, row.unit, node: row.node, tonnes))
    }
  }

  private mutating func addProcess(_ row: FlowTable.Row, _ tonnes: Double) {
    made[row.unit] += tonnes
    guard tonnes > 0 else { return }
    carried[row.unit] += tonnes
    carriedWorth[row.unit] += max(0, answers.dualWorth(ofNode: row.node)) * row.amount
  }

  private mutating func addMarket(_ row: FlowTable.Row, _ tonnes: Double) {
    if !isTracked {
      let unknown = row.amount * content.untracked[row.node]
      if unknown > 0 { untrackedIn += unknown } else { untrackedOut -= unknown }
    }
    if tonnes != 0 { boundary.append(lines.line(.market, row.unit, node: row.node, tonnes)) }
  }

  /// A route loses its share of what it carries; where compositions of its ends differ, the rest of
  /// the difference is a residual, as it is for recipes.
  private func routeLines() -> (lost: [PlanLine], residual: [PlanLine]) {
    var lost: [PlanLine] = []
    var residual: [PlanLine] = []
    let sets = answers.sets
    for unit in routeNet.indices where routeSent[unit] > 0 {
      let loss = routeSent[unit] * sets.network[sets.transports.route[unit]].loss
      let node = sets.transports.from[unit]
      if loss > 0 { lost.append(lines.line(.route, unit, node: node, -loss)) }
      let rest = routeNet[unit] + loss
      if abs(rest) > 1e-12 * routeSent[unit] {
        residual.append(lines.line(.route, unit, node: node, rest))
      }
    }
    return (lost, residual)
  }

  private func processLines() -> [PlanLine] {
    let sets = answers.sets
    return made.indices.compactMap { unit in
      let amount = made[unit]
      guard abs(amount) > 1e-12 * max(carried[unit], carried[unit] - amount) else { return nil }
      let identity = answers.identity(.facility, unit)
      let home = sets.network[sets.facilities.facility[sets.activities.facility[unit]]].site
      return PlanLine(
        kind: .facility, id: identity.id, facility: identity.facility, name: identity.name,
        site: home.index, commodity: nil, amount: amount)
    }
  }

  private func created() -> PlanCreated {
    var created = 0.0
    var lost = 0.0
    var worth = 0.0
    for unit in made.indices {
      if made[unit] < 0 { lost -= made[unit] }
      guard made[unit] > 0 else { continue }
      created += made[unit]
      if carried[unit] > 0 { worth += made[unit] * carriedWorth[unit] / carried[unit] }
    }
    return PlanCreated(created: created, lost: lost, worth: worth)
  }

  /// What is made into a disposal commodity of another composition is buried there.
  func finish() -> PlanElement {
    let routes = routeLines()
    var all = boundary + routes.lost
    for unit in disposalNet.indices where disposalNet[unit] != 0 {
      let node = answers.sets.disposals.from[unit]
      all.append(lines.line(.disposal, unit, node: node, disposalNet[unit]))
    }
    let sinks = all.filter { $0.amount < 0 }.map { $0.with(amount: -$0.amount) }
    return PlanElement(
      symbol: content.elements[element].symbol, isTracked: isTracked,
      sources: LineCollector.sorted(all.filter { $0.amount > 0 }),
      sinks: LineCollector.sorted(sinks),
      residual: LineCollector.sorted(processLines() + routes.residual), stockChange: [],
      untrackedIn: untrackedIn, untrackedOut: untrackedOut, created: created())
  }
}
