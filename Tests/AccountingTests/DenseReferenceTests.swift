import Accounting
import Findings
import Numerics
import TestSupport
import Testing

@Suite struct DenseReferenceTests {
  @Test(arguments: [(1, 0, 0), (2, 2, 0), (3, 0, 6), (4, 2, 6)])
  func `the fast path equals the dense one to 1e-9`(
    seed: Int, constraints: Int, correlations: Int
  ) throws {
    for trial in 0..<60 {
      var account = RandomAccount(seed: UInt64(1000 * seed + trial), nodes: 1 + trial % 9)
      account.addConstraints(constraints)
      account.addCorrelations(correlations)
      let problem = account.problem()
      let outcome = Reconciler(using: SparseCholesky.self).reconcile(problem)
      let found = try #require(outcome.reconciliation)
      Self.compare(found, DenseReference(problem))
    }
  }

  @Test func `all classes, all kinds of readings and dependent equations occur in these networks`()
  {
    var classes: Set<ObservationClass> = []
    var hasDependent = false
    var hasFreedom = false
    for trial in 0..<60 {
      let problem = RandomAccount(seed: UInt64(1000 + trial), nodes: 1 + trial % 9).problem()
      let dense = DenseReference(problem)
      classes.formUnion(dense.classes)
      let rank = dense.degreesOfFreedom + dense.classes.count { $0 == .observable }
      hasDependent = hasDependent || rank < problem.equations.count
      hasFreedom = hasFreedom || dense.degreesOfFreedom > 3
    }
    #expect(classes.count == 4 && hasDependent && hasFreedom)
  }

  @Test func `the order of flows changes nothing but rounding`() throws {
    for trial in 0..<30 {
      var account = RandomAccount(seed: UInt64(7000 + trial), nodes: 8)
      account.addCorrelations(3)
      var random = SeededGenerator(seed: UInt64(trial))
      let order = account.flows.indices.shuffled(using: &random)
      let reconciler = Reconciler(using: SparseCholesky.self)
      let one = try #require(reconciler.reconcile(account.problem()).reconciliation)
      let two = try #require(reconciler.reconcile(account.problem(order: order)).reconciliation)
      #expect(abs(one.chiSquare - two.chiSquare) <= 1e-9 * (1 + one.chiSquare))
      for (place, flow) in order.enumerated() {
        #expect(one.quantities[flow].observation == two.quantities[place].observation)
        #expect(Self.isNear(one.quantities[flow].value, two.quantities[place].value, scale: 1000))
      }
    }
  }

  @Test func `reconciled flows balance and are never less certain than their readings`() throws {
    for trial in 0..<30 {
      let account = RandomAccount(seed: UInt64(8000 + trial), nodes: 12, unmeasured: 0.15)
      let problem = account.problem()
      let found = try #require(
        Reconciler(using: SparseCholesky.self).reconcile(problem).reconciliation)
      for row in 0..<problem.equations.count {
        let entries = problem.coefficients.entries(ofRow: row)
        let values = entries.map {
          found.quantities[Int(problem.coefficients.columnIndex[$0])].value.map { $0 }
        }
        guard values.allSatisfy({ $0 != nil }) else { continue }
        let sum = zip(entries, values).reduce(0.0) {
          $0 + problem.coefficients.values[$1.0] * ($1.1 ?? 0)
        }
        #expect(abs(sum) < 1e-9 * 1000)
      }
      for (quantity, reading) in zip(found.quantities, account.readings) {
        guard let before = reading.standardUncertainty, let after = quantity.standardUncertainty
        else { continue }
        #expect(after <= before * (1 + 1e-12))
      }
    }
  }

  static func compare(_ found: Reconciliation, _ expected: DenseReference) {
    #expect(found.degreesOfFreedom == expected.degreesOfFreedom)
    #expect(abs(found.chiSquare - expected.chiSquare) <= 1e-9 * (1 + expected.chiSquare))
    for (number, quantity) in found.quantities.enumerated() {
      #expect(quantity.observation == expected.classes[number])
      let scale = abs(expected.values[number] ?? 0) + 1
      #expect(isNear(quantity.value, expected.values[number], scale: scale))
      let variance = quantity.standardUncertainty.map { $0 * $0 }
      #expect(isNear(variance, expected.variances[number], scale: scale))
    }
  }

  static func isNear(_ left: Double?, _ right: Double?, scale: Double) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-9 * scale
  }
}
