import Optimization
import TestSupport
import Testing

/// What duals prove, held against an optimum by enumeration of bases.
@Suite struct DualBoundTests {
  private static func optimum(_ program: LinearProgram) throws -> Solution? {
    let solver = EnumerationSolver()
    try solver.load(program)
    let solution = try solver.solve()
    return solution.isOptimal ? solution : nil
  }

  /// No duals whatever prove more than the optimum, and those of the optimum prove it.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func noDualsProveTooMuch(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let program = RandomProgram.make(columns: 5, rows: 5, isBoxed: true, using: &random)
    guard let optimum = try Self.optimum(program) else { return }
    let best = DualBound(program, rowDuals: optimum.rowDuals)
    #expect(best.value <= optimum.objective)
    #expect(best.value >= optimum.objective - 1e-9 * max(1, abs(optimum.objective)))
    for _ in 0..<50 {
      let duals = (0..<program.rowCount).map { _ in Double.random(in: -6...6, using: &random) }
      let bound = DualBound(program, rowDuals: duals)
      #expect(bound.value <= optimum.objective)
      #expect(bound.isProven && bound.correction >= 0)
    }
  }

  /// A reduced cost of the wrong sign must be paid for: without the correction the value of the duals
  /// would pass the optimum.
  @Test func residualsOfDualsAreTakenOff() {
    // minimise 2x, x >= 1, 0 <= x <= 10: optimum 2. The dual 2.001 leaves a reduced cost of -0.001.
    var builder = LinearProgramBuilder()
    let column = builder.addColumn(cost: 2, upper: 10)
    builder.beginRow(lower: 1, upper: .infinity)
    builder.entry(column, 1)
    builder.endRow()
    let bound = DualBound(builder.finish(), rowDuals: [2.001])
    let naive = 2.001 * 1
    #expect(naive > 2)
    #expect(abs(bound.value - (2.001 - 0.001 * 10)) < 1e-12)
  }

  /// Without a finite bound of the column nothing is claimed, unless one is implied.
  @Test func aColumnWithoutBoundNeedsAProvenOne() {
    var builder = LinearProgramBuilder()
    let made = builder.addColumn(cost: 2)
    let size = builder.addColumn(cost: 1, upper: 10)
    builder.beginRow(lower: 1, upper: .infinity)
    builder.entry(made, 1)
    builder.endRow()
    builder.beginRow(lower: -.infinity, upper: 0)
    builder.entry(made, 1)
    builder.entry(size, -1)
    builder.endRow()
    let program = builder.finish()
    let duals = [3.001, -1.0 + 1e-3 - 1e-3]
    let alone = DualBound(program, rowDuals: duals)
    #expect(!alone.isProven && alone.unboundedColumns == [made])
    let implied = ImpliedBounds(program)
    #expect(abs(implied.upper[made] - 10) < 1e-6)
    let bound = DualBound(program, rowDuals: duals, bounds: implied)
    #expect(bound.isProven && bound.value <= 3)
  }

  /// What a store takes and gives at once has no bound row by row; what each turn loses bounds it, and
  /// where it loses nothing, it need not do both.
  @Test func circlesAreBoundedByWhatTheyLose() {
    for (kept, bound) in [(0.9, 20.0), (1.0, 2.0)] {
      var builder = LinearProgramBuilder()
      let made = builder.addColumn(cost: 1, upper: 5)
      let taken = builder.addColumn()
      let given = builder.addColumn()
      let level = builder.addColumn(upper: 4)
      func add(_ entries: [(column: Int, coefficient: Double)], equal value: Double) {
        builder.beginRow(lower: value, upper: value)
        for (column, coefficient) in entries { builder.entry(column, coefficient) }
        builder.endRow()
      }
      add([(made, 1), (taken, -1), (given, 1)], equal: 3)
      add([(level, 1), (taken, -kept), (given, 1)], equal: 0)
      let bounds = ImpliedBounds(builder.finish())
      // made − taken + given = 3 and level = 0.9 taken − given: 0.1 taken = made − 3 − level <= 2.
      #expect(bounds.upper[given].isFinite)
      #expect(abs(bounds.upper[taken] - bound) < 1e-3)
    }
  }

  /// A dual that speaks for a bound which is not there counts for nothing.
  @Test func dualsForAbsentBoundsDoNotCount() {
    var builder = LinearProgramBuilder()
    let column = builder.addColumn(cost: 1, upper: 4)
    builder.beginRow(lower: 2, upper: .infinity)
    builder.entry(column, 1)
    builder.endRow()
    let program = builder.finish()
    #expect(DualBound(program, rowDuals: [-5]).value <= 0)
    #expect(DualBound(program, rowDuals: [-5]).value >= -1e-12)
    #expect(DualBound(program, rowDuals: [.nan]).value <= 0)
  }

  /// Implied bounds cut off no optimum, nor with its cost as cutoff.
  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func impliedBoundsKeepTheOptimum(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let program = RandomProgram.make(columns: 5, rows: 6, isBoxed: false, using: &random)
    guard let optimum = try Self.optimum(program) else { return }
    for cutoff in [nil, optimum.objective] {
      let bounds = ImpliedBounds(program, cutoff: cutoff)
      for (column, value) in optimum.columnValues.enumerated() {
        #expect(value >= bounds.lower[column] - 1e-7 && value <= bounds.upper[column] + 1e-7)
      }
      let bound = DualBound(program, rowDuals: optimum.rowDuals, bounds: bounds)
      #expect(bound.value <= optimum.objective)
    }
  }
}
