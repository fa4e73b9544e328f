import HiGHSSolver
import Optimization
import TestSupport
import Testing

/// The conditions under which merging timesteps is a relaxation, each violated once.
///
/// In every case the lifted duals prove no more than the optimum, whatever the merged optimum says.
@Suite struct MergeTests {
  private static func solve(_ program: LinearProgram) throws -> Solution {
    let solver = try HiGHSSolver()
    try solver.load(program)
    let solution = try solver.solve(SolveOptions(method: .simplex))
    #expect(solution.isOptimal)
    return solution
  }

  private static func merged(
    _ plant: TimeProgram, seed: UInt64, length: Int = 4, costs: MergedProgram.CostRule = .least
  ) -> (program: LinearProgram, merged: MergedProgram) {
    let (program, structure) = plant.make(seed: seed)
    return (
      program,
      MergedProgram(
        program, structure, TimePartition(steps: plant.steps, length: length), costs: costs)
    )
  }

  /// Whether the merged optimum, or that of a changed merged programme, passes the true one.
  private static func passes(
    _ merged: MergedProgram, _ program: LinearProgram,
    changed: (LinearProgram) -> LinearProgram = { $0 }
  ) throws -> Bool {
    let optimum = try solve(program).objective
    let small = try solve(changed(merged.program))
    let lifted = DualBound(
      program, rowDuals: merged.lifted(rowDuals: small.rowDuals),
      bounds: ImpliedBounds(program, cutoff: optimum))
    #expect(lifted.value <= optimum + 1e-9 * abs(optimum))
    return small.objective > optimum + 1e-6 * abs(optimum)
  }

  private static let seeds = 1...12 as ClosedRange<UInt64>

  /// With constant recipes, least costs, mean availability, ramps by the distance of centres and
  /// spilling stores, the merged optimum is a bound; its lifted duals prove it on the full programme.
  @Test(arguments: seeds) func mergingIsARelaxation(seed: UInt64) throws {
    let (program, merged) = Self.merged(TimeProgram(), seed: seed)
    #expect(merged.isRelaxation)
    let (optimum, small) = (try Self.solve(program), try Self.solve(merged.program))
    #expect(small.objective <= optimum.objective + 1e-9)
    let lifted = DualBound(
      program, rowDuals: merged.lifted(rowDuals: small.rowDuals),
      bounds: ImpliedBounds(program, cutoff: optimum.objective))
    #expect(abs(lifted.value - small.objective) <= 1e-6 * abs(small.objective))
  }

  /// Nested partitions: a finer one bounds at least as well.
  @Test(arguments: seeds) func finerPartitionsBoundBetter(seed: UInt64) throws {
    var plant = TimeProgram()
    plant.tariffLength = 6
    let bounds = try [6, 3, 1].map { length in
      try Self.solve(Self.merged(plant, seed: seed, length: length).merged.program).objective
    }
    #expect(bounds[0] <= bounds[1] + 1e-9 && bounds[1] <= bounds[2] + 1e-9)
    let fine = TimePartition(steps: 12, length: 3)
    #expect(fine.isNested(in: TimePartition(steps: 12, length: 6)))
    #expect(!fine.isNested(in: TimePartition(steps: 12, length: 4)))
  }

  /// Condition: recipe coefficients constant in the block.
  @Test func recipesMustBeConstantInABlock() throws {
    var plant = TimeProgram()
    plant.hasVaryingRecipe = true
    plant.ramp = nil
    (plant.loss, plant.storeSize) = (0, 100)
    (plant.isSteady, plant.hasSales, plant.tariffLength) = (true, false, 4)
    let wrong = try Self.seeds.contains { seed in
      let (program, merged) = Self.merged(plant, seed: seed)
      #expect(!merged.isRelaxation)
      return try Self.passes(merged, program)
    }
    #expect(wrong)
  }

  /// Condition: costs constant in the block or their minimum; the mean is no bound.
  @Test func meanPricesAreNoBound() throws {
    let wrong = try Self.seeds.contains { seed in
      let (program, merged) = Self.merged(TimeProgram(), seed: seed, costs: .mean)
      #expect(!merged.isRelaxation)
      return try Self.passes(merged, program)
    }
    #expect(wrong)
    var plant = TimeProgram()
    plant.tariffLength = 4
    #expect(Self.merged(plant, seed: 1, costs: .mean).merged.isRelaxation)
  }

  /// The minimum of a sale's cost is the maximum of its price.
  @Test func salesTakeTheirGreatestPrice() {
    let (program, merged) = Self.merged(TimeProgram(), seed: 3)
    let sales = 2 * 12..<2 * 12 + 4
    let column = Int(merged.group[sales.lowerBound])
    let greatest = sales.map { -program.columnCost[$0] }.max() ?? 0
    #expect(abs(merged.program.columnCost[column] + 4 * greatest) < 1e-12)
  }

  /// Condition: availability by its mean; its minimum is no bound.
  @Test func leastAvailabilityIsNoBound() throws {
    let wrong = try Self.seeds.contains { seed in
      let (program, merged) = Self.merged(TimeProgram(), seed: seed)
      return try Self.passes(merged, program) { small in
        small.scalingSize(ofSeries: .capacity, steps: 3, by: 0.5)
      }
    }
    #expect(wrong)
  }

  /// Condition: ramps scaled by the distance of block centres.
  @Test func rampsMustBeScaled() throws {
    var plant = TimeProgram()
    (plant.ramp, plant.loss) = (0.1, nil)
    (plant.isSteady, plant.hasSales, plant.tariffLength) = (true, false, 4)
    let wrong = try Self.seeds.contains { seed in
      let (program, merged) = Self.merged(plant, seed: seed)
      return try Self.passes(merged, program) { small in
        // As if a change from block to block were a change from hour to hour.
        small.scalingSize(ofSeries: .rise, steps: 3, by: 0.25)
          .scalingSize(ofSeries: .fall, steps: 3, by: 0.25)
      }
    }
    #expect(wrong)
  }

  /// Condition: a store's losses are a bounded spill, not what a full block would have lost.
  @Test func lossesInABlockMayBeAvoided() throws {
    var plant = TimeProgram()
    (plant.ramp, plant.loss) = (nil, 0.3)
    (plant.isSteady, plant.hasSales, plant.tariffLength) = (true, false, 4)
    let wrong = try Self.seeds.contains { seed in
      let (program, merged) = Self.merged(plant, seed: seed)
      return try Self.passes(merged, program) { small in
        small.compounding(loss: 0.3, merged: merged)
      }
    }
    #expect(wrong)
  }

  /// Condition: a demand peak counts by a block's mean; as its sum it would be no bound.
  @Test func peaksCountByTheMean() throws {
    var plant = TimeProgram()
    plant.peakCharge = 9
    for seed in Self.seeds {
      let (program, merged) = Self.merged(plant, seed: seed)
      #expect(merged.isRelaxation)
      #expect(!(try Self.passes(merged, program)))
    }
    let wrong = try Self.seeds.contains { seed in
      let (program, merged) = Self.merged(plant, seed: seed)
      let peak = Int(merged.group[plant.peakColumn(of: program)])
      return try Self.passes(merged, program) { $0.scaling(column: peak, by: 0.25) }
    }
    #expect(wrong)
  }

  /// Condition: whole units relaxed; the objective of values found is no bound, the relaxation's is.
  @Test(arguments: seeds) func incumbentsAreNoBound(seed: UInt64) throws {
    var plant = TimeProgram()
    plant.isWhole = true
    let (program, merged) = Self.merged(plant, seed: seed)
    let solver = try HiGHSSolver()
    try solver.load(program)
    let optimum = try solver.solve(SolveOptions(relativeGap: 0))
    #expect(optimum.isOptimal)
    let relaxed = try Self.solve(merged.program)
    let bound = DualBound(
      program, rowDuals: merged.lifted(rowDuals: relaxed.rowDuals),
      bounds: ImpliedBounds(program, cutoff: optimum.objective))
    #expect(bound.value <= optimum.objective + 1e-9)
  }
}

extension LinearProgram {
  /// The programme with the coefficients of the last column multiplied in the rows of a series; merged
  /// rows stand in the order of their series.
  fileprivate func scalingSize(
    ofSeries series: TimeProgram.RowSeries, steps blocks: Int, by factor: Double
  ) -> LinearProgram {
    let ramps = blocks - 1
    let first = [0, blocks, 2 * blocks, 2 * blocks + ramps][Int(series.rawValue)]
    let count = series == .balance || series == .capacity ? blocks : ramps
    var values = coefficient
    for row in first..<first + count {
      for position in entries(ofRow: row)
      where Int(columnIndex[position]) == columnCount - 1 {
        values[position] *= factor
      }
    }
    return replacing(values)
  }

  /// The programme with the coefficients of a column multiplied.
  fileprivate func scaling(column: Int, by factor: Double) -> LinearProgram {
    replacing(
      zip(columnIndex, coefficient).map { Int($0) == column ? $1 * factor : $1 })
  }

  /// The programme in which a store loses in a block what it would have lost, had it been as full all
  /// the time as at the block's beginning.
  fileprivate func compounding(loss: Double, merged: MergedProgram) -> LinearProgram {
    var values = coefficient
    let levels = 4 * 12..<5 * 12
    let ends = Set([3, 7, 11].map { merged.group[levels.lowerBound + $0] })
    let inner = Set(levels.map { merged.group[$0] }).subtracting(ends)
    let kept = (1 - loss) * (1 - loss) * (1 - loss) * (1 - loss)
    for row in rowCount - 4..<rowCount - 1 {
      for position in entries(ofRow: row) {
        if inner.contains(columnIndex[position]) { values[position] = 0 }
        if ends.contains(columnIndex[position]), values[position] < 0 {
          values[position] = -kept
        }
      }
    }
    return replacing(values)
  }

  private func replacing(_ coefficient: [Double]) -> LinearProgram {
    LinearProgram(
      columnCost: columnCost, columnLower: columnLower, columnUpper: columnUpper,
      rowLower: rowLower, rowUpper: rowUpper, rowStart: rowStart, columnIndex: columnIndex,
      coefficient: coefficient, offset: offset)
  }
}
