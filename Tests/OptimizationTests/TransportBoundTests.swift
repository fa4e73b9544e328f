import HiGHSSolver
import Optimization
import TestSupport
import Testing

/// Bounds of transports to and fro, held against the optimum.
@Suite struct TransportBoundTests {
  private static func optimum(_ program: LinearProgram) throws -> Solution {
    let solver = try HiGHSSolver()
    try solver.load(program)
    return try solver.solve(SolveOptions(method: .simplex))
  }

  private static func bounded(
    _ program: LinearProgram, by bounds: ImpliedBounds
  ) -> LinearProgram {
    program.replacing(columnLower: bounds.lower, columnUpper: bounds.upper)
  }

  /// Every column has a bound, and all of them together cost nothing.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func boundsOfTransportsLoseNothing(seed: UInt64) throws {
    var network = TransportNetworkProgram()
    network.greatestLoss = seed.isMultiple(of: 3) ? 0 : 0.2
    network.hasStores = !seed.isMultiple(of: 4)
    let program = network.make(seed: seed)
    let optimum = try Self.optimum(program)
    #expect(optimum.isOptimal)
    let scale = max(1, abs(optimum.objective))
    for cutoff in [nil, optimum.objective + 1e-6 * scale] {
      let bounds = ImpliedBounds(program, cutoff: cutoff)
      #expect(bounds.upper.allSatisfy(\.isFinite) && bounds.lower.allSatisfy(\.isFinite))
      let held = try Self.optimum(Self.bounded(program, by: bounds))
      #expect(held.isOptimal)
      #expect(abs(held.objective - optimum.objective) <= 1e-7 * scale)
    }
  }

  /// With transports that carry evenly over hours only the cost of known values bounds some; what is
  /// bounded costs nothing either.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func boundsBesideEvenTransportsLoseNothing(seed: UInt64) throws {
    var network = TransportNetworkProgram()
    network.hasEvenTransports = true
    let program = network.make(seed: seed)
    let optimum = try Self.optimum(program)
    let scale = max(1, abs(optimum.objective))
    let bounds = ImpliedBounds(program, cutoff: optimum.objective + 1e-6 * scale)
    let held = try Self.optimum(Self.bounded(program, by: bounds))
    #expect(abs(held.objective - optimum.objective) <= 1e-7 * scale)
  }

  /// No duals prove more than the optimum; those of the optimum, a little wrong, prove nearly it.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func wrongDualsProveABoundBelowTheOptimum(seed: UInt64) throws {
    let program = TransportNetworkProgram().make(seed: seed)
    let optimum = try Self.optimum(program)
    let bounds = ImpliedBounds(program)
    var random = SeededGenerator(seed: seed)
    for error in [0, 1e-9, 1e-3, 1] {
      let duals = optimum.rowDuals.map { $0 + error * Double.random(in: -1...1, using: &random) }
      let bound = DualBound(program, rowDuals: duals, bounds: bounds)
      #expect(bound.isProven && bound.value <= optimum.objective + 1e-9 * abs(optimum.objective))
      if error <= 1e-9 {
        let scale = max(1, abs(optimum.objective))
        #expect(bound.value >= optimum.objective - 1e-4 * scale)
      }
    }
  }

  /// A circle of three that costs nothing and keeps all carries no more than enters; one that could gain
  /// has no bound.
  @Test func circlesOfThreeAreBoundedWhereNothingIsGained() {
    for (gain, isBounded) in [(1.0, true), (0.9, true), (1.25, false)] {
      var builder = LinearProgramBuilder()
      let made = builder.addColumn(cost: 1, upper: 5)
      let used = builder.addColumn(lower: 3)
      let carried = (0..<3).map { _ in builder.addColumn() }
      for place in 0..<3 {
        builder.beginRow(lower: 0, upper: 0)
        if place == 0 { builder.entry(made, 1) }
        if place == 2 { builder.entry(used, -1) }
        builder.entry(carried[place], -1)
        builder.entry(carried[(place + 2) % 3], place == 0 ? gain : 1)
        builder.endRow()
      }
      let bounds = ImpliedBounds(builder.finish())
      #expect(carried.allSatisfy { bounds.upper[$0].isFinite } == isBounded)
      if gain == 1 { #expect(carried.allSatisfy { bounds.upper[$0] < 5.001 }) }
    }
  }

  /// A transport that a row wants, or that earns, may not be taken out of its circle.
  @Test func whatIsWantedIsNotTakenOut() {
    let cases: [(cost: Double, least: Double)] = [(-1, -.infinity), (0, 2)]
    for (cost, least) in cases {
      var builder = LinearProgramBuilder()
      let made = builder.addColumn(cost: 1, upper: 5)
      let used = builder.addColumn(lower: 3, upper: 3)
      let there = builder.addColumn(cost: cost)
      let back = builder.addColumn()
      for (sign, end) in [(1.0, made), (-1.0, used)] {
        builder.beginRow(lower: 0, upper: 0)
        builder.entry(end, sign)
        builder.entry(there, -sign)
        builder.entry(back, sign)
        builder.endRow()
      }
      builder.beginRow(lower: least, upper: .infinity)
      builder.entry(there, 1)
      builder.endRow()
      #expect(ImpliedBounds(builder.finish()).upper[there] == .infinity)
    }
  }
}
