import Optimization

private let infinity = Double.infinity

extension SolverConformance {
  /// Programmes of unusual shape.
  static let shapes = [
    SolverConformance("a degenerate vertex") { solver, problems in
      let rows: [TestRow] = [
        (-infinity, [(0, 1), (1, 1)], 2), (-infinity, [(0, 1)], 1), (-infinity, [(1, 1)], 1),
        (-infinity, [(0, 2), (1, 1)], 3), (-infinity, [(0, 1), (1, 2)], 3),
      ]
      try run(solver, program(costs: [-1, -1], rows: rows), objective: -2, &problems)
    },
    SolverConformance("the cycling example of Beale") { solver, problems in
      let rows: [TestRow] = [
        (-infinity, [(0, 0.25), (1, -60), (2, -0.04), (3, 9)], 0),
        (-infinity, [(0, 0.5), (1, -90), (2, -0.02), (3, 3)], 0),
        (-infinity, [(2, 1)], 1),
      ]
      let beale = program(costs: [-0.75, 150, -0.02, 6], rows: rows)
      try run(solver, beale, objective: -0.05, &problems)
    },
    SolverConformance("free columns") { solver, problems in
      let rows: [TestRow] = [(2, [(0, 1), (1, 1)], infinity), (-4, [(0, 1), (1, -1)], -4)]
      let free = program(costs: [1, 2], lower: [-infinity, -infinity], rows: rows)
      try run(solver, free, objective: 5, &problems)
    },
    SolverConformance("range rows, either side") { solver, problems in
      for (cost, objective) in [(1.0, 3.0), (-1, -5)] {
        let range = program(
          costs: [cost, 0], lower: [0, 2], upper: [infinity, 2],
          rows: [(1, [(0, 1), (1, -1)], 3)])
        try run(solver, range, objective: objective, &problems)
      }
    },
    SolverConformance("empty rows and free rows") { solver, problems in
      let rows: [TestRow] = [
        (-1, [], 1), (-infinity, [(0, 1)], infinity), (2, [(0, 1)], infinity),
      ]
      try run(solver, program(costs: [3], rows: rows), objective: 6, &problems)
    },
    SolverConformance("fixed columns and columns without rows") { solver, problems in
      let fixed = program(
        costs: [1, 2, -1], lower: [3, 0, -2], upper: [3, infinity, 7],
        rows: [(5, [(0, 1), (1, 1)], infinity)])
      try run(solver, fixed, objective: 0, &problems)
    },
    SolverConformance("no rows at all") { solver, problems in
      let bare = program(costs: [1, -1], lower: [2, 0], upper: [9, 4], rows: [], offset: 1)
      try run(solver, bare, objective: -1, &problems)
    },
    SolverConformance("nothing at all") { solver, problems in
      try run(solver, program(costs: [], rows: [], offset: 7), objective: 7, &problems)
    },
    SolverConformance("an equality twice") { solver, problems in
      let rows: [TestRow] = [(4, [(0, 1), (1, 1)], 4), (8, [(0, 2), (1, 2)], 8)]
      try run(solver, program(costs: [1, 3], rows: rows), objective: 4, &problems)
    },
    SolverConformance("entries of zero") { solver, problems in
      let rows: [TestRow] = [(1, [(0, 1), (1, 0)], infinity)]
      try run(solver, program(costs: [1, 1], rows: rows), objective: 1, &problems)
    },
    SolverConformance("coefficients of very different size") { solver, problems in
      let rows: [TestRow] = [(1e6, [(0, 1e-3), (1, 1e3)], infinity)]
      let wide = program(costs: [1e-4, 200], upper: [1e8, infinity], rows: rows)
      try run(solver, wide, objective: 1e4 + 180_000, &problems)
    },
  ]

  private static func run(
    _ solver: any Solver, _ program: LinearProgram, objective: Double, _ problems: inout [String]
  ) throws {
    try solver.load(program)
    try optimum(solver, program, objective: objective, &problems)
  }
}
