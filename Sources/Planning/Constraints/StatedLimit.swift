import Optimization
import ProcessNetwork

/// `stated_limit[limit]`: the weighted sum of the year's flows that a limit's terms or its formula
/// counts is at most, at least or exactly its value.
///
/// A ratio a/b of two sums is bounded by r as a − r·b is by 0; b has positive coefficients only.
enum StatedLimit: ConstraintFamily {
  static let name = "stated_limit"

  static func add(to assembly: inout PlanAssembly) {
    for (position, id) in assembly.sets.limits.enumerated() {
      let limit = assembly.sets.network[id]
      assembly.layout.rows.limit.append(
        assembly.noteRows(StatedLimit.self, subject: position, nil))
      assembly.addRow(assembly.layout.expression(ofLimit: position), limit.sense, limit.value)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.network[sets.limits[subject]].id
  }
}

/// The columns that terms of limits count, each once.
struct LimitCounts {
  private let layout: PlanLayout
  private var byFirst: [Int: ColumnTerm] = [:]

  init(_ layout: PlanLayout) { self.layout = layout }

  /// The columns with their coefficients, in the order of the programme.
  var sorted: [ColumnTerm] {
    byFirst.values.sorted { $0.first < $1.first }.filter { $0.coefficient != 0 }
  }

  /// Adds what a term counts.
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
      guard sets.network.counts(process, in: term), covers(term, home) else { continue }
      for line in sets.network.recipes.lines(of: process) {
        let weight = sets.network.weight(of: sets.network.recipes.commodity[line], in: term)
        let amount = sets.network.recipes.amount[line] * sign
        guard amount > 0, weight != 0 else { continue }
        let made = layout.columns(ofActivity: row, within: .year)
        count(made.first, made.resolution, weight * amount)
      }
    }
  }

  /// Nothing that passes the boundary belongs to one process: a term that names one counts none.
  private mutating func addMarkets(_ term: LimitTerm, _ kind: MarketKind) {
    guard term.process == nil, term.sector == nil else { return }
    let sets = layout.sets
    for row in 0..<sets.markets.count {
      let market = sets.network[sets.markets.market[row]]
      let weight = sets.network.weight(of: market.commodity, in: term)
      guard market.kind == kind, weight != 0,
        covers(term, sets.nodes.site[sets.markets.node[row]]) || covers(term, market.site)
      else { continue }
      count(layout.columns.market[row], layout.resolution(ofMarketRow: row), weight)
    }
  }

  /// What a layer counts is counted where the disposal commodity leaves, not twice.
  private mutating func addClassDisposal(_ term: LimitTerm) {
    guard case .commodity = term.counted, term.process == nil, term.sector == nil else { return }
    let sets = layout.sets
    for row in 0..<sets.disposals.count {
      let node = sets.disposals.from[row]
      let weight = sets.network.weight(of: sets.nodes.commodity[node], in: term)
      guard weight != 0, covers(term, sets.nodes.site[node]) else { continue }
      count(layout.columns.classDisposal[row], sets.disposals.resolution[row], weight)
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
