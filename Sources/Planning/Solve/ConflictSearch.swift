import Optimization
import ProcessNetwork

/// Finds a smallest set of rows of the tables that contradict each other: without any one of them
/// the others could be kept.
///
/// First an elastic filter: whatever has to give way is made hard, until nothing can give way any
/// more; what is hard then contradicts itself. Then a deletion filter: each row is left out, and
/// stays out where the others contradict each other all the same (Chinneck and Dravnieks 1991).
/// Balances, recipes and what cannot be negative are hard throughout.
struct ConflictSearch {
  /// The plans of years that the programme consists of.
  let years: [ExplainedYear]
  /// The scale of the programme.
  let scale: ProgramScale
  /// The programme in scaled units, without whole numbers.
  let program: LinearProgram
  /// The clock of the run.
  let watch: RunWatch

  /// One row of a table, with the bounds that it sets in a year.
  private struct Group {
    let year: Int
    let relaxable: Relaxable
    var sides: [ProgramSide]
  }

  private struct Key: Hashable {
    let year: Int
    let kind: PlanExceptionKind
    let subject: Int
  }

  /// The rows by year, with the bounds that they state; empty where none was found in time.
  func find(on solver: any Solver) throws(SolverError) -> [[PlanException]] {
    let groups = groups()
    guard let cover = try cover(groups, on: solver) else { return years.map { _ in [] } }
    let least = try withoutNeedless(cover, of: groups, on: solver)
    return years.indices.map { year in
      least.filter { groups[$0].year == year }.map { told(groups[$0]) }
    }
  }

  /// The finite bounds of all tables' rows.
  private func groups() -> [Group] {
    var groups: [Group] = []
    var known: [Key: Int] = [:]
    for (index, year) in years.enumerated() {
      for relaxable in year.model.relaxableBounds() + year.model.relaxableLimits() {
        let side = relaxable.side.shifted(rows: year.firstRow, columns: year.firstColumn)
        guard program.bound(side).isFinite else { continue }
        let key = Key(year: index, kind: relaxable.kind, subject: relaxable.subject)
        if let position = known[key] {
          groups[position].sides.append(side)
        } else {
          known[key] = groups.count
          groups.append(Group(year: index, relaxable: relaxable, sides: [side]))
        }
      }
    }
    return groups
  }

  /// Groups that contradict each other; `nil` where there are none or the time is up.
  private func cover(_ groups: [Group], on solver: any Solver) throws(SolverError) -> [Int]? {
    var isHard = [Bool](repeating: false, count: groups.count)
    var groupOf: [ProgramSide: Int] = [:]
    for (index, group) in groups.enumerated() {
      for side in group.sides { groupOf[side] = index }
    }
    while true {
      guard watch.stopReason(.explainingPhase) == nil else { return nil }
      let soft = groups.indices.filter { !isHard[$0] }.flatMap { groups[$0].sides }
      let run = ElasticRun(
        program,
        relaxing: soft.map { Relaxation($0, cost: 1 / max(abs(program.bound($0)), 1e-3)) })
      let result = try run.run(on: solver, options: watch.options(.explainingPhase))
      switch result.status {
      case .infeasible: return groups.indices.filter { isHard[$0] }
      case .optimal:
        let violated = Set(result.violations.compactMap { groupOf[$0.side] })
        guard !violated.isEmpty else { return nil }
        for group in violated { isHard[group] = true }
      default: return nil
      }
    }
  }

  /// What is left when every group that is not needed for the contradiction is taken out.
  private func withoutNeedless(
    _ cover: [Int], of groups: [Group], on solver: any Solver
  ) throws(SolverError) -> [Int] {
    var bounds = OpenBounds(program)
    let kept = Set(cover)
    for (index, group) in groups.enumerated() where !kept.contains(index) {
      for side in group.sides { bounds.open(side) }
    }
    try solver.load(bounds.program)
    var least: [Int] = []
    for index in cover {
      guard watch.stopReason(.explainingPhase) == nil else { return [] }
      for side in groups[index].sides { try bounds.open(side, on: solver) }
      let options = watch.options(.explainingPhase, method: .simplex)
      guard try solver.solve(options).status != .infeasible else { continue }
      for side in groups[index].sides { try bounds.close(side, on: solver) }
      least.append(index)
    }
    return least
  }

  /// A row of a table with the bound that it states, in the words of exceptions.
  private func told(_ group: Group) -> PlanException {
    let model = years[group.year].model
    let words = ExceptionWords(model, group.relaxable.kind, group.relaxable.subject)
    return PlanException(
      kind: group.relaxable.kind, id: words.id, name: words.name, site: words.site, time: "year",
      amount: words.stated(model, group.relaxable), unit: words.unit, place: words.place)
  }
}

/// A programme whose bounds are opened and closed again; costs are left out.
private struct OpenBounds {
  private let original: LinearProgram
  private var rowLower: [Double]
  private var rowUpper: [Double]
  private var columnLower: [Double]
  private var columnUpper: [Double]

  init(_ program: LinearProgram) {
    original = program
    rowLower = program.rowLower
    rowUpper = program.rowUpper
    columnLower = program.columnLower
    columnUpper = program.columnUpper
  }

  var program: LinearProgram {
    LinearProgram(
      columnCost: [Double](repeating: 0, count: original.columnCount), columnLower: columnLower,
      columnUpper: columnUpper, rowLower: rowLower, rowUpper: rowUpper,
      rowStart: original.rowStart, columnIndex: original.columnIndex,
      coefficient: original.coefficient)
  }

  mutating func open(_ side: ProgramSide) { set(side, side.isLower ? -.infinity : .infinity) }

  mutating func open(_ side: ProgramSide, on solver: any Solver) throws(SolverError) {
    open(side)
    try pass(side, to: solver)
  }

  mutating func close(_ side: ProgramSide, on solver: any Solver) throws(SolverError) {
    set(side, original.bound(side))
    try pass(side, to: solver)
  }

  private mutating func set(_ side: ProgramSide, _ value: Double) {
    switch side {
    case .rowLower(let row): rowLower[row] = value
    case .rowUpper(let row): rowUpper[row] = value
    case .columnLower(let column): columnLower[column] = value
    case .columnUpper(let column): columnUpper[column] = value
    }
  }

  private func pass(_ side: ProgramSide, to solver: any Solver) throws(SolverError) {
    switch side.place {
    case .row(let row):
      try solver.setRowBounds(row, lower: rowLower[row], upper: rowUpper[row])
    case .column(let column):
      try solver.setColumnBounds(column, lower: columnLower[column], upper: columnUpper[column])
    }
  }
}
