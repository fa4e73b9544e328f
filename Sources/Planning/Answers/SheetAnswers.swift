import Findings
import ProcessNetwork
import Quantities

extension PlanAnswers {
  /// The sources and sinks of every sheet.
  ///
  /// A process that turns one of a sheet's commodities into another counts by what it adds or takes
  /// on the whole.
  func sheets(_ flows: FlowTable) -> [PlanSheet] {
    network.sheets.map { sheet in
      var weights = [Double](repeating: 0, count: network.commodities.count)
      for (commodity, weight) in sheet.weights { weights[commodity.index] = weight }
      var lines = LineCollector(self)
      for row in flows.rows {
        let weight = weights[sets.nodes.commodity[row.node].index]
        if weight != 0 { lines.add(row, row.amount * weight) }
      }
      let (sources, sinks) = lines.netted().sourcesAndSinks()
      return PlanSheet(
        id: sheet.id, name: sheet.name, unit: sheet.unit.symbol,
        commodities: sheet.weights.map {
          PlanSheetWeight(commodity: $0.commodity.index, weight: $0.weight)
        },
        sources: sources, sinks: sinks, total: sources.reduce(0) { $0 + $1.amount })
    }
  }
}

/// Collects weighted flows into the lines of a sheet: what routes move within the zone cancels, and
/// only their losses remain.
struct LineCollector {
  private let answers: PlanAnswers
  private var lines: [PlanLine] = []
  private var routeNet: [Double]

  init(_ answers: PlanAnswers) {
    self.answers = answers
    routeNet = [Double](repeating: 0, count: answers.sets.transports.count)
  }

  /// Adds a flow; `amount` is positive for a source.
  mutating func add(_ row: FlowTable.Row, _ amount: Double) {
    if row.kind == .route {
      routeNet[row.unit] += amount
    } else {
      lines.append(line(row.kind, row.unit, node: row.node, amount))
    }
  }

  /// The same with one line for each unit and site; it names a commodity only where it is the one.
  func netted() -> LineCollector {
    var netted = self
    netted.lines = []
    var position: [Key: Int] = [:]
    for line in lines {
      let key = Key(kind: line.kind, id: line.id, facility: line.facility, site: line.site)
      if let known = position[key] {
        netted.lines[known] = netted.lines[known].joined(with: line)
      } else {
        position[key] = netted.lines.count
        netted.lines.append(line)
      }
    }
    return netted
  }

  private struct Key: Hashable {
    let kind: PlanUnitKind
    let id: String
    let facility: String?
    let site: Int
  }

  /// The lines with their amounts made positive, the greatest first.
  func sourcesAndSinks() -> (sources: [PlanLine], sinks: [PlanLine]) {
    var all = lines
    for (unit, net) in routeNet.enumerated() where abs(net) > 0 {
      all.append(line(.route, unit, node: answers.sets.transports.from[unit], net))
    }
    let sources = all.filter { $0.amount > 0 }
    let sinks = all.filter { $0.amount < 0 }.map { $0.with(amount: -$0.amount) }
    return (LineCollector.sorted(sources), LineCollector.sorted(sinks))
  }

  /// The greatest first; equal ones by kind, id and facility.
  static func sorted(_ lines: [PlanLine]) -> [PlanLine] {
    lines.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if abs(a.amount) != abs(b.amount) { return abs(a.amount) > abs(b.amount) }
      return (a.id, a.facility ?? "", left.offset) < (b.id, b.facility ?? "", right.offset)
    }
    .map(\.element)
  }

  /// A line of a unit at a node.
  func line(_ kind: PlanUnitKind, _ unit: Int, node: Int, _ amount: Double) -> PlanLine {
    let sets = answers.sets
    let commodity = sets.nodes.commodity[node]
    let identity = answers.identity(kind, unit)
    return PlanLine(
      kind: kind, id: identity.id, facility: identity.facility, name: identity.name,
      site: sets.nodes.site[node].index, commodity: commodity.index, amount: amount)
  }
}

extension PlanLine {
  /// The same line with another amount.
  func with(amount: Double) -> PlanLine {
    PlanLine(
      kind: kind, id: id, facility: facility, name: name, site: site, commodity: commodity,
      amount: amount)
  }

  /// The line of the same unit for another commodity counted in.
  fileprivate func joined(with other: PlanLine) -> PlanLine {
    PlanLine(
      kind: kind, id: id, facility: facility, name: name, site: site,
      commodity: commodity == other.commodity ? commodity : nil, amount: amount + other.amount)
  }
}

extension PlanAnswers {
  /// The ids and the name by which lines and findings call a unit.
  func identity(
    _ kind: PlanUnitKind, _ unit: Int
  ) -> (id: String, facility: String?, name: Phrase) {
    switch kind {
    case .facility:
      let process = network[sets.activities.process[unit]]
      let facility = network[sets.facilities.facility[sets.activities.facility[unit]]]
      return (process.id, facility.id, process.name)
    case .market:
      let market = network[sets.markets.market[unit]]
      return (market.id, nil, market.kind.name(of: network[market.commodity].name))
    case .route:
      let route = network[sets.transports.route[unit]]
      let ends = (network[route.from].name, network[route.to].name)
      return (
        route.id, nil, Phrase(zh: "\(ends.0.zh)至\(ends.1.zh)", en: "\(ends.0.en) to \(ends.1.en)")
      )
    case .disposal:
      let disposal = network[sets.nodes.commodity[sets.disposals.to[unit]]]
      return (disposal.id, nil, disposal.name)
    case .store:
      let store = network[sets.stores.store[unit]]
      let held = network[store.commodity].name
      return (
        store.id, nil, Phrase(zh: "\(held.zh)储存损失", en: "losses of stored \(held.en)")
      )
    }
  }
}

extension MarketKind {
  /// What passes, in words: "purchase of coal".
  func name(of commodity: Phrase) -> Phrase {
    switch self {
    case .extraction: Phrase(zh: "开采\(commodity.zh)", en: "extraction of \(commodity.en)")
    case .purchase: Phrase(zh: "采购\(commodity.zh)", en: "purchase of \(commodity.en)")
    case .sale: Phrase(zh: "销售\(commodity.zh)", en: "sale of \(commodity.en)")
    case .disposal: Phrase(zh: "处置\(commodity.zh)", en: "disposal of \(commodity.en)")
    case .emission: Phrase(zh: "排放\(commodity.zh)", en: "emission of \(commodity.en)")
    }
  }
}
