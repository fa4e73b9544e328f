import HiGHSSolver
import Optimization
import TestSupport
import Testing

/// Values and bounds from blocks, held against the direct optimum.
@Suite struct ProofSearchTests {
  private static func optimum(_ program: LinearProgram) throws -> Double {
    let solver = try HiGHSSolver()
    try solver.load(program)
    return try solver.solve().objective
  }

  private static func stage(_ steps: Int, _ merged: Int, _ block: Int) -> ProofSearch.Stage {
    ProofSearch.Stage(
      merged: TimePartition(steps: steps, length: merged),
      blocks: TimePartition(steps: steps, length: block))
  }

  /// The interval holds the optimum at every stage, values keep every row, and finer stages narrow it.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theIntervalHoldsTheOptimum(seed: UInt64) throws {
    var plant = TimeProgram()
    plant.steps = 96
    let (program, structure) = plant.make(seed: seed)
    let optimum = try Self.optimum(program)
    var gaps: [Double] = []
    for merged in [8, 4, 2] {
      let search = ProofSearch(program, structure, gap: 0, stages: [Self.stage(96, merged, 24)])
      let answer = try search.run(on: HiGHSTeam(count: 2))
      let upper = try #require(answer.upper)
      #expect(answer.lower <= optimum * (1 + 1e-9) && optimum <= upper * (1 + 1e-9))
      #expect(program.violation(at: answer.columnValues) <= 1e-6)
      #expect(abs(program.objective(at: answer.columnValues).value - upper) <= 1e-9 * upper)
      gaps.append(try #require(answer.gap))
    }
    #expect(gaps[2] <= gaps[0])
  }

  /// Solving blocks alone proves at least what the lifted duals did.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func blocksImproveLiftedDuals(seed: UInt64) throws {
    var plant = TimeProgram()
    plant.steps = 48
    let (program, structure) = plant.make(seed: seed)
    let merged = MergedProgram(
      program, structure, TimePartition(steps: 48, length: 4), costs: .least)
    let solver = try HiGHSSolver()
    try solver.load(merged.program)
    let duals = merged.lifted(rowDuals: try solver.solve().rowDuals)
    let bounds = ImpliedBounds(program, cutoff: try Self.optimum(program))
    let before = DualBound(program, rowDuals: duals, bounds: bounds).value
    let parts = BlockParts(program, structure, TimePartition(steps: 48, length: 12))
    let improved = try parts.improvedDuals(
      from: duals, bounds: bounds, on: HiGHSTeam(count: 2))
    let after = DualBound(program, rowDuals: improved, bounds: bounds).value
    #expect(after >= before - 1e-9 * abs(before))
    let optimum = try Self.optimum(program)
    #expect(after <= optimum + 1e-9 * abs(optimum))
  }

  /// Any choice within the shares of the blocks keeps the rows that couple them.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func sharesAddUpToTheirRows(seed: UInt64) throws {
    let (program, structure) = TimeProgram().make(seed: seed)
    let parts = BlockParts(program, structure, TimePartition(steps: 12, length: 4))
    var random = SeededGenerator(seed: seed)
    let plan = (0..<program.columnCount).map { _ in Double.random(in: 0...5, using: &random) }
    let shares = BlockShares(parts, plan: plan)
    for (position, row) in parts.linking.enumerated() {
      let fixed = program.entries(ofRow: Int(row)).reduce(0.0) { sum, entry in
        let column = Int(program.columnIndex[entry])
        return parts.columnBlock[column] < 0
          ? sum + program.coefficient[entry] * plan[column] : sum
      }
      let range = shares.range(of: position)
      let upper = range.reduce(0.0) { $0 + shares.upper[$1] }
      let lower = range.reduce(0.0) { $0 + shares.lower[$1] }
      #expect(upper + fixed <= program.rowUpper[Int(row)] + 1e-9)
      #expect(lower + fixed >= program.rowLower[Int(row)] - 1e-9)
    }
  }

  /// The last stage merges nothing; with no time at all nothing is claimed.
  @Test func theSearchEndsAtTheProgrammeItself() throws {
    var plant = TimeProgram()
    plant.steps = 24
    let (program, structure) = plant.make(seed: 2)
    let exact = try ProofSearch(program, structure, gap: 0).run(on: HiGHSTeam(count: 1))
    #expect(try #require(exact.gap) < 1e-8)
    let none = try ProofSearch(program, structure, gap: 0, timeLimit: 0).run(
      on: HiGHSTeam(count: 1))
    #expect(none.isStopped)
    #expect(none.upper == nil || none.lower <= none.upper ?? 0)
  }

  /// Integers: the relaxation bounds; no values are claimed.
  @Test func integersAreBoundedOnly() throws {
    var plant = TimeProgram()
    plant.steps = 24
    plant.isWhole = true
    let (program, structure) = plant.make(seed: 4)
    let optimum = try Self.optimum(program)
    let answer = try ProofSearch(program, structure, gap: 0.001).run(on: HiGHSTeam(count: 1))
    #expect(answer.lower <= optimum + 1e-9 && answer.upper == nil)
  }

  /// Equal runs give equal bits, on any number of threads.
  @Test func theAnswerDoesNotDependOnThreads() throws {
    var plant = TimeProgram()
    plant.steps = 240
    let (program, structure) = plant.make(seed: 5)
    let runs = try [1, 3].map { threads in
      try ProofSearch(program, structure, gap: 0, stages: [Self.stage(240, 4, 12)])
        .run(on: HiGHSTeam(count: threads))
    }
    #expect(runs[0].lower == runs[1].lower && runs[0].upper == runs[1].upper)
    #expect(runs[0].columnValues == runs[1].columnValues)
  }
}
