import Optimization

private let infinity = Double.infinity

extension SolverConformance {
  /// Optimal, infeasible, unbounded.
  static let verdicts = [
    SolverConformance("an optimum with its values and offset") { solver, problems in
      let program = furniture(offset: 100)
      try solver.load(program)
      let solution = try optimum(solver, program, objective: 64, &problems)
      note(&problems, "x", solution.columnValues[0], is: 2)
      note(&problems, "y", solution.columnValues[1], is: 6)
      note(&problems, "third row", solution.rowValues[2], is: 18)
    },
    SolverConformance("rows that contradict each other") { solver, problems in
      let rows: [TestRow] = [
        (3, [(0, 1), (1, 1)], infinity), (-infinity, [(0, 1), (1, 1)], 2),
      ]
      try verdict(solver, program(costs: [1, 1], rows: rows), .infeasible, &problems)
    },
    SolverConformance("a row that bounds cannot reach") { solver, problems in
      let short = program(
        costs: [1, 1], upper: [1, 1], rows: [(3, [(0, 1), (1, 1)], infinity)])
      try verdict(solver, short, .infeasible, &problems)
    },
    SolverConformance("a column whose bounds cross") { solver, problems in
      let crossed = program(
        costs: [1, 1], lower: [2, 0], upper: [1, 5], rows: [(1, [(0, 1), (1, 1)], infinity)])
      try verdict(solver, crossed, .infeasible, &problems)
    },
    SolverConformance("an empty row that cannot hold") { solver, problems in
      let hopeless = program(costs: [1], rows: [(1, [], infinity), (0, [(0, 1)], 1)])
      try verdict(solver, hopeless, .infeasible, &problems)
    },
    SolverConformance("an objective that falls without end") { solver, problems in
      let endless = program(costs: [-1, 0], rows: [(-infinity, [(0, 1), (1, -1)], 1)])
      try verdict(solver, endless, .unbounded, &problems)
    },
    SolverConformance("a column without rows that falls without end") { solver, problems in
      let endless = program(costs: [1, -1], rows: [(1, [(0, 1)], 5)])
      try verdict(solver, endless, .unbounded, &problems)
    },
  ]
}

/// Hillier and Lieberman's first example: 3x + 5y, three plants; optimum 36 at (2, 6).
func furniture(offset: Double = 0) -> LinearProgram {
  program(
    costs: [-3, -5],
    rows: [
      (-infinity, [(0, 1)], 4), (-infinity, [(1, 2)], 12), (-infinity, [(0, 3), (1, 2)], 18),
    ], offset: offset)
}
