import Optimization
import ProcessNetwork

/// A plan's linear programme under construction: families of the formulation add to it in turn.
struct PlanAssembly {
  /// Where columns and rows stand so far.
  var layout: PlanLayout
  /// The programme so far.
  var program: LinearProgramBuilder

  init(_ sets: PlanSets) {
    layout = PlanLayout(sets: sets)
    // Ramps, stores and switching may need more; the arrays then grow.
    let (steps, network) = (sets.time.steps.count, sets.network)
    let lines = sets.activities.process.reduce(0) { $0 + network.recipes.lines(of: $1).count }
    let passages = sets.markets.count + sets.transports.count + sets.disposals.count
    let yearly = network.markets.count + network.routes.count + 2 * sets.limits.count
    program = LinearProgramBuilder(
      columns: (sets.activities.count + passages + 3 * sets.stores.count) * steps
        + 2 * sets.facilities.count,
      rows: (sets.nodes.count + sets.facilities.count + sets.stores.count) * steps
        + yearly + 2 * sets.facilities.count,
      entries: (lines + 3 * passages + 3 * sets.activities.count + 5 * sets.stores.count) * steps)
  }

  /// The index sets.
  var sets: PlanSets { layout.sets }

  /// Adds a subject's columns of a family, one for each span of a resolution.
  mutating func addColumns(
    _ family: any VariableFamily.Type, subject: Int, _ resolution: Resolution?,
    upper: Double = .infinity
  ) -> Int {
    let count = resolution.map { sets.time.spans($0).count } ?? 1
    let first = program.addColumns(count: count, upper: upper)
    layout.columnBlocks.append(
      family: Formulation.position(of: family), subject: subject, first: first,
      resolution: resolution)
    return first
  }

  /// Notes that a family's rows for a subject begin at the next row; the number of that row.
  mutating func noteRows(
    _ family: any ConstraintFamily.Type, subject: Int, _ resolution: Resolution?
  ) -> Int {
    layout.rowBlocks.append(
      family: Formulation.position(of: family), subject: subject, first: program.rowCount,
      resolution: resolution)
    return program.rowCount
  }
}

/// A coefficient that stands in every span of a resolution, from a first column on.
struct ColumnTerm {
  /// The first column.
  let first: Int
  /// The resolution of the columns.
  let resolution: Resolution
  /// The coefficient.
  let coefficient: Double
}

extension PlanAssembly {
  /// Adds rows for every span of a resolution; finer columns count with their part in it, coarser
  /// ones, which run evenly, with its share of their hours.
  mutating func addRows(
    at resolution: Resolution, lower: Double, upper: Double, _ terms: [ColumnTerm]
  ) {
    let spans = sets.time.spans(resolution)
    if terms.allSatisfy({ $0.resolution == resolution }) {
      program.addRows(
        count: spans.count, lower: lower, upper: upper,
        pattern: terms.map { PatternEntry(firstColumn: $0.first, coefficient: $0.coefficient) })
      return
    }
    for span in 0..<spans.count {
      program.beginRow(lower: lower, upper: upper)
      for term in terms { addEntries(term, in: span, of: resolution) }
      program.endRow()
    }
  }

  /// Adds to the open row of a span what columns of another resolution count in it.
  mutating func addEntries(
    _ term: ColumnTerm, in span: Int, of resolution: Resolution
  ) {
    guard term.resolution != resolution else {
      program.entry(term.first + span, term.coefficient)
      return
    }
    guard term.resolution < resolution else {
      let whole = sets.time.spans(term.resolution)
        .span(containing: span, of: sets.time.spans(resolution))
      let share = sets.time.share(of: span, at: resolution, in: term.resolution)
      program.entry(term.first + whole, term.coefficient * share)
      return
    }
    let weights = sets.time.spans(term.resolution).weights
    for part in sets.time.parts(of: span, of: resolution, in: term.resolution) {
      program.entry(term.first + part, term.coefficient * weights[part])
    }
  }

  /// Adds to the open row what a subject's columns amount to in the year.
  mutating func addYearly(_ first: Int, _ resolution: Resolution, _ coefficient: Double) {
    program.entries(
      coefficient, weights: sets.time.spans(resolution).weights, fromColumn: first)
  }
}
