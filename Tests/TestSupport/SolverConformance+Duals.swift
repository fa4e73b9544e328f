import Optimization

private let infinity = Double.infinity

extension SolverConformance {
  /// Duals are changes of the objective by the right-hand side.
  static let duals = [
    SolverConformance("duals of upper bounds are not positive") { solver, problems in
      try solver.load(furniture())
      let solution = try optimum(solver, furniture(), objective: -36, &problems)
      for (row, dual) in [0, -1.5, -1].enumerated() {
        note(&problems, "dual \(row)", solution.rowDuals[row], is: dual)
      }
    },
    SolverConformance("duals of lower bounds are not negative") { solver, problems in
      let diet = program(costs: [2, 3], rows: [(4, [(0, 1), (1, 1)], infinity)])
      try solver.load(diet)
      let solution = try optimum(solver, diet, objective: 8, &problems)
      note(&problems, "dual", solution.rowDuals[0], is: 2)
      note(&problems, "reduced cost", solution.columnReducedCosts[1], is: 1)
    },
    SolverConformance("reduced costs have the sign of the binding bound") { solver, problems in
      let box = program(
        costs: [2, -3], lower: [1, 0], upper: [5, 4], rows: [(0, [(0, 1), (1, 1)], 100)])
      try solver.load(box)
      let solution = try optimum(solver, box, objective: -10, &problems)
      note(&problems, "at lower", solution.columnReducedCosts[0], is: 2)
      note(&problems, "at upper", solution.columnReducedCosts[1], is: -3)
    },
    SolverConformance("duals are what solving again gives") { solver, problems in
      let rows: [TestRow] = [
        (10, [(0, 1), (1, 2), (2, 1)], 10), (-infinity, [(0, 1), (2, -1)], 3),
        (-2, [(1, 1), (2, -1)], 1.5),
      ]
      let mixed = program(costs: [2, 5, 4], upper: [8, 8, 8], rows: rows)
      try solver.load(mixed)
      let base = try solver.solve()
      for (row, limits) in rows.enumerated() {
        let step = 1e-3
        try solver.setRowBounds(row, lower: limits.lower + step, upper: limits.upper + step)
        let slope = (try solver.solve().objective - base.objective) / step
        if abs(slope - base.rowDuals[row]) > 1e-6 {
          problems.append("row \(row): dual \(base.rowDuals[row]), slope \(slope)")
        }
        try solver.setRowBounds(row, lower: limits.lower, upper: limits.upper)
      }
    },
  ]
}
