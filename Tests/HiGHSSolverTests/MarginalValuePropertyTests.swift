import HiGHSSolver
import Optimization
import TestSupport
import Testing

/// Two-sided values, held against plain solves of the moved programme from nothing.
@Suite struct MarginalValuePropertyTests {
  /// Programmes of small whole numbers, so that most optima are degenerate.
  ///
  /// The reference tries every basis. Rows move alone and two together.
  @Test func `values of movements are the slopes of plain solves`() throws {
    var generator = SeededGenerator(seed: 31)
    var counts = Counts()
    for number in 0..<250 {
      let program = RandomProgram.make(
        columns: 5, rows: 4, isBoxed: number.isMultiple(of: 2), using: &generator)
      let solver = try HiGHSSolver()
      try solver.load(program)
      let optimum = try solver.solve()
      guard optimum.isOptimal else { continue }
      var movements = (0..<program.rowCount).map { RowMovement(rows: $0..<$0 + 1, shares: [1]) }
      if program.rowCount > 1 { movements.append(RowMovement(rows: 0..<2, shares: [0.25, 2])) }
      let values = try MarginalValues(program: program, solver: solver, optimum: optimum)
        .of(movements) { _ in SolveOptions() }
      for (movement, value) in zip(movements, values) {
        let value = try #require(value)
        let note = "programme \(number), rows \(movement.rows)"
        for (worth, sign) in [(value.ofOneMore, 1.0), (value.ofOneLess, -1.0)] {
          try counts.check(worth, movement, sign, program, optimum.objective, note)
        }
        if value.ofOneMore != value.ofOneLess { counts.kinks += 1 }
      }
      let after = try solver.solve().objective
      #expect(abs(after - optimum.objective) <= 1e-9 * max(1, abs(after)), "programme \(number)")
    }
    #expect(counts.values > 300 && counts.kinks > 30 && counts.infeasible > 10, "\(counts)")
  }

  /// Columns' bounds likewise.
  @Test func `values of bounds are the slopes of plain solves`() throws {
    var generator = SeededGenerator(seed: 37)
    var compared = 0
    for number in 0..<120 {
      let program = RandomProgram.make(columns: 5, rows: 4, isBoxed: true, using: &generator)
      let solver = try HiGHSSolver()
      try solver.load(program)
      let optimum = try solver.solve()
      guard optimum.isOptimal else { continue }
      let values = MarginalValues(program: program, solver: solver, optimum: optimum)
      for column in 0..<program.columnCount {
        let value = try values.ofColumnUpper(column)
        for (worth, sign) in [(value.ofOneMore, 1.0), (value.ofOneLess, -1.0)] {
          let upper = program.columnUpper[column] + sign * Counts.step
          let moved = program.bounding([(column, program.columnLower[column], upper)])
          let slope = try Counts.slope(of: moved, sign, from: optimum.objective)
          #expect(Counts.agree(worth, slope), "programme \(number), column \(column), \(sign)")
          compared += 1
        }
      }
    }
    #expect(compared > 300)
  }

  /// A movement is answered, or it is not begun.
  @Test func `a run that is stopped has what it came to`() throws {
    let program = MeritOrder.program(demand: 5)
    let solver = try HiGHSSolver()
    try solver.load(program)
    let optimum = try solver.solve()
    let values = MarginalValues(program: program, solver: solver, optimum: optimum)
    let movement = RowMovement(rows: 0..<1, shares: [1])
    #expect(try values.of([movement, movement]) { _ in nil } == [nil, nil])
    #expect(try solver.solve() == optimum)
    var asked = 0
    let some = try values.of([movement, movement]) { answered in
      asked += 1
      return answered == 1 ? nil : SolveOptions()
    }
    #expect(some.first != .some(nil) && some.last == .some(nil) && asked > 0)
  }
}

/// Compares worths with slopes, and counts what was compared.
private struct Counts {
  static let step = 1e-4
  var values = 0
  var infeasible = 0
  var kinks = 0

  mutating func check(
    _ worth: Worth, _ movement: RowMovement, _ sign: Double, _ program: LinearProgram,
    _ objective: Double, _ note: String
  ) throws {
    var moved = program
    for (row, share) in zip(movement.rows, movement.shares) {
      let by = sign * Counts.step * share
      moved = moved.bounding(
        row: row, lower: program.rowLower[row] + by, upper: program.rowUpper[row] + by)
    }
    let slope = try Counts.slope(of: moved, sign, from: objective)
    #expect(Counts.agree(worth, slope), "\(note), \(sign): \(worth), \(slope as Double?)")
    if slope == nil { infeasible += 1 } else { values += 1 }
  }

  /// The slope of the optimum, by trying every basis; `nil` where the moved programme is infeasible.
  static func slope(
    of moved: LinearProgram, _ sign: Double, from objective: Double
  ) throws -> Double? {
    let reference = EnumerationSolver()
    try reference.load(moved)
    let solution = try reference.solve()
    return solution.isOptimal ? (solution.objective - objective) / (sign * step) : nil
  }

  static func agree(_ worth: Worth, _ slope: Double?) -> Bool {
    guard let slope else { return worth == .infeasible }
    return worth.value.map { abs($0 - slope) <= 1e-6 * max(1, abs(slope)) } ?? false
  }
}
