import Optimization
import ProcessNetwork

/// `stated_limit[limit]`: the weighted sum of the year's flows that a limit counts is at most, at
/// least or exactly its value.
enum StatedLimit: ConstraintFamily {
  static let name = "stated_limit"

  static func add(to assembly: inout PlanAssembly) {
    for (position, id) in assembly.sets.limits.enumerated() {
      let limit = assembly.sets.network[id]
      assembly.layout.rows.limit.append(
        assembly.noteRows(StatedLimit.self, subject: position, nil))
      assembly.program.beginRow(
        lower: limit.sense == .maximum ? -.infinity : limit.value,
        upper: limit.sense == .minimum ? .infinity : limit.value)
      var counts = LimitCounts(assembly.layout)
      for term in limit.terms { counts.add(term) }
      for count in counts.sorted {
        assembly.addYearly(count.first, count.resolution, count.coefficient)
      }
      assembly.program.endRow()
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.network[sets.limits[subject]].id
  }
}

/// The columns that a limit counts, each once.
private struct LimitCounts {
  private let layout: PlanLayout
  private var byFirst: [Int: ColumnTerm] = [:]

  init(_ layout: PlanLayout) { self.layout = layout }

  /// The columns with their coefficients, in the order of the programme.
  var sorted: [ColumnTerm] {
    byFirst.values.sorted { $0.first < $1.first }.filter { $0.coefficient != 0 }
  }

  mutating func add(_ term: LimitTerm) {
    switch term.direction {
    case .consumption: addProcesses(term, sign: -1)
    case .production: addProcesses(term, sign: 1)
    case .extraction: addMarkets(term, .extraction)
    case .purchase: addMarkets(term, .purchase)
    case .sale: addMarkets(term, .sale)
    case .emission: addMarkets(term, .emission)
    case .disposal:
      addMarkets(term, .disposal)
      addClassDisposal(term)
    }
  }

  private mutating func addProcesses(_ term: LimitTerm, sign: Double) {
    let sets = layout.sets
    for row in 0..<sets.activities.count {
      let home = sets.network[sets.facilities.facility[sets.activities.facility[row]]].site
      let process = sets.activities.process[row]
      guard term.process == nil || term.process == process, covers(term, home) else { continue }
      for line in sets.network.recipes.lines(of: process)
      where sets.network.recipes.commodity[line] == term.commodity {
        let amount = sets.network.recipes.amount[line] * sign
        guard amount > 0 else { continue }
        let made = layout.columns(ofActivity: row, within: .year)
        count(made.first, made.resolution, term.coefficient * amount)
      }
    }
  }

  /// Nothing that passes the boundary belongs to one process: a term that names one counts none.
  private mutating func addMarkets(_ term: LimitTerm, _ kind: MarketKind) {
    guard term.process == nil else { return }
    let sets = layout.sets
    for row in 0..<sets.markets.count {
      let market = sets.network[sets.markets.market[row]]
      guard market.kind == kind, market.commodity == term.commodity,
        covers(term, sets.nodes.site[sets.markets.node[row]]) || covers(term, market.site)
      else { continue }
      count(layout.columns.market[row], layout.resolution(ofMarketRow: row), term.coefficient)
    }
  }

  private mutating func addClassDisposal(_ term: LimitTerm) {
    guard term.process == nil else { return }
    let sets = layout.sets
    for row in 0..<sets.disposals.count {
      let node = sets.disposals.from[row]
      guard sets.nodes.commodity[node] == term.commodity, covers(term, sets.nodes.site[node])
      else { continue }
      count(layout.columns.classDisposal[row], sets.disposals.resolution[row], term.coefficient)
    }
  }

  private func covers(_ term: LimitTerm, _ site: SiteID) -> Bool {
    guard let area = term.site else { return true }
    return layout.sets.network.site(site, isWithin: area)
  }

  private mutating func count(_ first: Int, _ resolution: Resolution, _ coefficient: Double) {
    let known = byFirst[first]?.coefficient ?? 0
    byFirst[first] = ColumnTerm(
      first: first, resolution: resolution, coefficient: known + coefficient)
  }
}
