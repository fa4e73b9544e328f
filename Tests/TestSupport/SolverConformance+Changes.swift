import Optimization

private let infinity = Double.infinity

extension SolverConformance {
  /// Solving again after a change.
  static let changes = [
    SolverConformance("nothing loaded is said") { solver, problems in
      do throws(SolverError) {
        _ = try solver.solve()
        problems.append("solved without a programme")
      } catch {
        if error != .nothingLoaded { problems.append("threw \(error)") }
      }
    },
    SolverConformance("row bounds changed and put back") { solver, problems in
      try solver.load(furniture())
      try optimum(solver, furniture(), objective: -36, &problems)
      try solver.setRowBounds(2, lower: -infinity, upper: 12)
      note(&problems, "tighter", try solver.solve().objective, is: -30)
      try solver.setRowBounds(1..<3, lower: [-infinity, -infinity], upper: [12, 18])
      try optimum(solver, furniture(), objective: -36, &problems)
    },
    SolverConformance("column bounds changed until infeasible and put back") { solver, problems in
      try solver.load(furniture())
      try optimum(solver, furniture(), objective: -36, &problems)
      try solver.setColumnBounds(1, lower: 7, upper: 9)
      let status = try solver.solve().status
      if status != .infeasible { problems.append("status is \(status)") }
      try solver.setColumnBounds(0..<2, lower: [0, 0], upper: [infinity, infinity])
      try optimum(solver, furniture(), objective: -36, &problems)
    },
    SolverConformance("costs changed until unbounded and put back") { solver, problems in
      let open = program(costs: [1, 1], rows: [(2, [(0, 1), (1, 1)], infinity)])
      try solver.load(open)
      try optimum(solver, open, objective: 2, &problems)
      try solver.setColumnCost(1, -1)
      let status = try solver.solve().status
      if status != .unbounded { problems.append("status is \(status)") }
      try solver.setColumnCosts(0..<2, [3, 2])
      note(&problems, "dearer", try solver.solve().objective, is: 4)
    },
    SolverConformance("a basis carried over gives the same optimum") { solver, problems in
      try solver.load(furniture())
      try optimum(solver, furniture(), objective: -36, &problems)
      guard let basis = solver.basis else { return }
      try solver.load(furniture())
      if solver.basis != nil { problems.append("a basis outlived its programme") }
      try solver.setBasis(basis)
      let solution = try optimum(solver, furniture(), objective: -36, &problems)
      if solution.iterations != 0 { problems.append("\(solution.iterations) iterations") }
    },
    SolverConformance("a basis tells how columns move with rows, if it tells") { solver, problems in
      try solver.load(furniture())
      if try solver.basisChange(ofRows: 0..<1, shares: [1]) != nil {
        problems.append("rates without a basis")
      }
      try optimum(solver, furniture(), objective: -36, &problems)
      // x = 2 and y = 6 follow 2y <= 12 and 3x + 2y <= 18; x <= 4 is slack.
      guard let rates = try solver.basisChange(ofRows: 0..<3, shares: [7, 1, 0.5]) else { return }
      note(&problems, "x", rates[0], is: (0.5 - 1) / 3)
      note(&problems, "y", rates[1], is: 0.5)
    },
    SolverConformance("a second programme replaces the first") { solver, problems in
      try solver.load(furniture())
      _ = try solver.solve()
      let other = program(costs: [2], rows: [(3, [(0, 1)], infinity)])
      try solver.load(other)
      try optimum(solver, other, objective: 6, &problems)
    },
  ]
}
