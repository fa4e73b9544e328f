import Optimization
import ProcessNetwork

/// The homogeneous balances of a zone: every size, every year, no capacities and no limits.
///
/// Columns: the units of the index tables, then for each activity y <= 1 with y <= activity, for each
/// outlet z <= 1 with z <= its flow, and for each node a surplus and a shortage. A question opens and
/// closes columns and says which count.
struct ConeProgram {
  let layout: PlanLayout
  let program: LinearProgram
  /// The first y; one for each activity.
  let firstRuns: Int
  /// The outlets among the rows of the table of markets.
  let outlets: [Int]
  /// The first z; one for each outlet.
  let firstLeaves: Int
  /// The first surplus; one for each node, then one shortage for each node.
  let firstSlack: Int

  var sets: PlanSets { layout.sets }

  init(_ network: Network) {
    let sets = PlanSets(network, PlanRequest(year: network.zone.periods.first ?? 0), year: nil)
    var layout = PlanLayout(sets: sets)
    var builder = LinearProgramBuilder()
    layout.columns.activity = (0..<sets.activities.count).map { _ in builder.addColumn() }
    layout.columns.market = (0..<sets.markets.count).map { _ in builder.addColumn() }
    layout.columns.transport = (0..<sets.transports.count).map { _ in builder.addColumn() }
    layout.columns.classDisposal = (0..<sets.disposals.count).map { _ in builder.addColumn() }
    outlets = (0..<sets.markets.count).filter {
      !network[sets.markets.market[$0]].kind.isInlet
    }
    firstRuns = builder.addColumns(count: sets.activities.count, upper: 1)
    firstLeaves = builder.addColumns(count: outlets.count, upper: 1)
    firstSlack = builder.addColumns(count: 2 * sets.nodes.count, upper: 0)
    self.layout = layout
    ConeProgram.addBalances(of: layout, slack: firstSlack, to: &builder)
    for row in 0..<sets.activities.count {
      ConeProgram.addFollower(firstRuns + row, of: layout.columns.activity[row], to: &builder)
    }
    for (position, row) in outlets.enumerated() {
      ConeProgram.addFollower(firstLeaves + position, of: layout.columns.market[row], to: &builder)
    }
    program = builder.finish()
  }

  private static func addBalances(
    of layout: PlanLayout, slack: Int, to builder: inout LinearProgramBuilder
  ) {
    let incidence = NodeIncidence(layout)
    let nodes = layout.sets.nodes.count
    for node in 0..<nodes {
      builder.beginRow(lower: 0, upper: 0)
      for term in incidence.terms(of: node) { builder.entry(term.first, term.coefficient) }
      builder.entry(slack + node, -1)
      builder.entry(slack + nodes + node, 1)
      builder.endRow()
    }
  }

  /// A column that is at most another one.
  private static func addFollower(
    _ column: Int, of leader: Int, to builder: inout LinearProgramBuilder
  ) {
    builder.beginRow(lower: -.infinity, upper: 0)
    builder.entry(column, 1)
    builder.entry(leader, -1)
    builder.endRow()
  }

  /// The activities whose recipes take nothing in: the sun and the wind are inlets, too.
  var sourceActivities: [Int] {
    (0..<sets.activities.count).filter { row in
      sets.network.recipes.lines(of: sets.activities.process[row])
        .allSatisfy { sets.network.recipes.amount[$0] >= 0 }
    }
  }
}
