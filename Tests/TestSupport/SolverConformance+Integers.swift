import Optimization

private let infinity = Double.infinity

extension SolverConformance {
  /// What a solver of integer programmes must pass beside `all`.
  public static let integers = [
    SolverConformance("a knapsack is filled with whole things") { solver, problems in
      // Its relaxation takes a part of the third thing and reaches -22.
      let knapsack = integer(
        costs: [-8, -11, -6, -4], upper: [1, 1, 1, 1],
        rows: [(-infinity, [(0, 5), (1, 7), (2, 4), (3, 3)], 14)])
      try solver.load(knapsack)
      let solution = try solver.solve(SolveOptions(relativeGap: 0))
      note(&problems, "objective", solution.objective, is: -21)
      note(&problems, "bound", solution.dualBound ?? .nan, is: -21)
      for (column, value) in [0.0, 1, 1, 1].enumerated() {
        note(&problems, "column \(column)", solution.columnValues[column], is: value)
      }
      if !solution.isFeasible { problems.append("said to be infeasible") }
      if !Residuals.check(knapsack, solution).isOptimal() { problems.append("residuals") }
    },
    SolverConformance("no whole value between two bounds is infeasible") { solver, problems in
      let gap = integer(costs: [1], upper: [5], rows: [(1, [(0, 4)], 3)])
      try verdict(solver, gap, .infeasible, &problems)
      try optimumOfRelaxation(solver, gap.relaxed, objective: 0.25, &problems)
    },
    SolverConformance("the bound and the values enclose the optimum at any gap") {
      solver, problems in
      for gap in [0, 0.01, 0.5] {
        try solver.load(cover())
        let solution = try solver.solve(SolveOptions(relativeGap: gap))
        let bound = solution.dualBound ?? .nan
        if !(bound <= 12 + 1e-7 && 12 <= solution.objective + 1e-7) {
          problems.append("gap \(gap): \(bound) … \(solution.objective)")
        }
      }
    },
    SolverConformance("fixed at its integers a programme has duals") { solver, problems in
      // Two units of a plant that needs 3 to stand and makes 4 a unit: the third tonne comes dear.
      let plant = integer(
        costs: [3, 0.5, 9], upper: [2, infinity, infinity], whole: [0],
        rows: [(10, [(1, 1), (2, 1)], infinity), (0, [(0, 4), (1, -1)], infinity)])
      try solver.load(plant)
      let solution = try solver.solve(SolveOptions(relativeGap: 0))
      note(&problems, "objective", solution.objective, is: 2 * 3 + 8 * 0.5 + 2 * 9)
      try solver.load(plant.fixingIntegers(at: solution.columnValues))
      let fixed = try solver.solve()
      note(&problems, "fixed", fixed.objective, is: solution.objective)
      note(&problems, "demand", fixed.rowDuals[0], is: 9)
      note(&problems, "capacity", fixed.rowDuals[1], is: 8.5)
    },
  ]

  private static func optimumOfRelaxation(
    _ solver: any Solver, _ program: LinearProgram, objective: Double, _ problems: inout [String]
  ) throws {
    try solver.load(program)
    let solution = try optimum(solver, program, objective: objective, &problems)
    note(&problems, "bound", solution.dualBound ?? .nan, is: objective)
  }

  /// Each of six towns needs a station that reaches it; the optimum of 12 is worked out by hand.
  ///
  /// Stations 0 (5) and 3 (7) cover all; every cheaper pair leaves a town out, three cost more.
  private static func cover() -> LinearProgram {
    integer(
      costs: [5, 6, 5, 7, 6, 8], upper: [1, 1, 1, 1, 1, 1],
      rows: [
        (1, [(0, 1), (1, 1)], infinity), (1, [(0, 1), (2, 1), (5, 1)], infinity),
        (1, [(0, 1), (4, 1)], infinity), (1, [(1, 1), (3, 1)], infinity),
        (1, [(2, 1), (3, 1), (5, 1)], infinity), (1, [(3, 1), (4, 1)], infinity),
      ])
  }
}

/// A programme whose columns, or those of `whole`, take whole values only.
private func integer(
  costs: [Double], upper: [Double], whole: [Int]? = nil, rows: [TestRow]
) -> LinearProgram {
  let relaxed = program(costs: costs, upper: upper, rows: rows)
  let kinds: [Integrality] = costs.indices.map {
    whole?.contains($0) ?? true ? .integer : .continuous
  }
  return LinearProgram(
    columnCost: relaxed.columnCost, columnLower: relaxed.columnLower,
    columnUpper: relaxed.columnUpper, rowLower: relaxed.rowLower, rowUpper: relaxed.rowUpper,
    rowStart: relaxed.rowStart, columnIndex: relaxed.columnIndex,
    coefficient: relaxed.coefficient, integrality: kinds)
}
