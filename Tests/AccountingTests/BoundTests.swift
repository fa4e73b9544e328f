import Accounting
import Findings
import Numerics
import TestSupport
import Testing

@Suite struct BoundTests {
  let reconciler = Reconciler(using: SparseCholesky.self)

  @Test func `active bounds are those that no other choice beats`() throws {
    var held = 0
    for trial in 0..<60 {
      let account = RandomAccount(
        seed: UInt64(5000 + trial), nodes: 4, unmeasured: 0.2, exact: 0, noise: 2)
      var problem = account.problem()
      let free = try #require(reconciler.reconcile(problem).reconciliation)
      let known = free.quantities.indices.filter {
        (free.quantities[$0].standardUncertainty ?? 0) > 0
      }.prefix(5)
      problem = Self.bounded(problem, known.map { ($0, free.quantities[$0].value ?? 0) })
      let outcome = reconciler.reconcile(problem)
      guard let best = Self.leastByEnumeration(problem, Array(known)) else {
        #expect(outcome.reconciliation == nil)
        #expect(outcome.findings.contains { $0.rule == .boundsContradict })
        continue
      }
      let found = try #require(outcome.reconciliation)
      held += found.boundsHeld.count
      #expect(abs(found.chiSquare - best) <= 1e-7 * (1 + best))
      #expect(found.isTestValid == found.boundsHeld.isEmpty)
      try expectAsEquations(found, problem)
      for quantity in known {
        let value = try #require(found.quantities[quantity].value)
        if let lower = problem.quantities[quantity].lower { #expect(value >= lower - 1e-8) }
        if let upper = problem.quantities[quantity].upper { #expect(value <= upper + 1e-8) }
      }
    }
    #expect(held > 40)
  }

  /// Values, uncertainties and local tests are those of the account in which active bounds are equations.
  private func expectAsEquations(
    _ found: Reconciliation, _ problem: ReconciliationProblem
  ) throws {
    let fixed = Self.fixing(problem, found.boundsHeld.map { ($0.quantity, $0.value) })
    let expected = try #require(
      reconciler.reconcile(Self.replacing(fixed) { ($1.lower, $1.upper) = (nil, nil) })
        .reconciliation)
    for (number, (left, right)) in zip(found.quantities, expected.quantities).enumerated() {
      guard left.value != nil, problem.quantities[number].reading.value != nil else { continue }
      let size = 1 + abs(right.value ?? 0)
      #expect(abs((left.value ?? .nan) - (right.value ?? .nan)) <= 1e-7 * size)
      #expect(abs((left.test ?? 0) - (right.test ?? 0)) <= 1e-5 * (1 + (right.test ?? 0)))
    }
  }

  @Test func `a flow at its bound is certain, and the others share what that frees`() throws {
    var account = RandomAccount(seed: 1, nodes: 1)
    account.flows = [(nil, 0), (0, nil), (0, nil)]
    account.readings = [10, 10.5, 0.1].map { .measured($0, standardUncertainty: 1) }
    let problem = Self.replacing(account.problem()) { number, quantity in
      if number == 2 { quantity.lower = 0 }
    }
    let found = try #require(reconciler.reconcile(problem).reconciliation)
    let held = try #require(found.boundsHeld.first)
    #expect(held.quantity == 2 && held.value == 0 && !held.isUpper)
    let values = found.quantities.map { $0.value ?? -1 }
    #expect(zip(values, [10.25, 10.25, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(found.quantities[2].standardUncertainty == 0)
    #expect(abs((found.quantities[0].standardUncertainty ?? 0) - 0.5.squareRoot()) < 1e-12)
    #expect(abs(found.chiSquare - (2 * 0.0625 + 0.01)) < 1e-12)
    #expect(!found.isTestValid && !found.isRejected)
    let tests = found.quantities.map { $0.test ?? -1 }
    let shared = Double(0.125).squareRoot()
    let expected = [shared, shared, 0.1]
    #expect(zip(tests, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(found.quantities.map(\.observation) == [.redundant, .redundant, .redundant])
  }

  @Test func `an exact value outside of its bounds is a contradiction`() {
    var account = RandomAccount(seed: 1, nodes: 1)
    account.flows = [(nil, 0), (0, nil)]
    account.readings = [.exact(-3), .measured(2, standardUncertainty: 1)]
    let problem = Self.replacing(account.problem()) { number, quantity in
      if number == 0 { quantity.lower = 0 }
    }
    let outcome = reconciler.reconcile(problem)
    #expect(outcome.reconciliation == nil)
    #expect(outcome.findings.contains { $0.rule == .boundsContradict && $0.place.line == 2 })
  }

  /// Bounds close to the values of an estimate, about half of which they exclude.
  static func bounded(
    _ problem: ReconciliationProblem, _ values: [(quantity: Int, value: Double)]
  ) -> ReconciliationProblem {
    replacing(problem) { number, quantity in
      guard let place = values.firstIndex(where: { $0.quantity == number }) else { return }
      let value = values[place].value
      if place % 2 == 0 {
        quantity.lower = value + (place % 3 == 0 ? 0.02 : -0.02) * abs(value)
      } else {
        quantity.upper = value + (place % 3 == 0 ? 0.02 : -0.02) * abs(value)
      }
    }
  }

  static func replacing(
    _ problem: ReconciliationProblem, _ change: (Int, inout AccountedQuantity) -> Void
  ) -> ReconciliationProblem {
    var quantities = problem.quantities
    for number in quantities.indices { change(number, &quantities[number]) }
    return ReconciliationProblem(
      quantities: quantities, equations: problem.equations, coefficients: problem.coefficients,
      rightSides: problem.rightSides, correlations: problem.correlations)
  }

  /// The account with equations that hold quantities at values.
  static func fixing(
    _ problem: ReconciliationProblem, _ values: [(quantity: Int, value: Double)]
  ) -> ReconciliationProblem {
    var builder = SparseMatrixBuilder()
    for row in 0..<problem.equations.count {
      for entry in problem.coefficients.entries(ofRow: row) {
        builder.add(
          problem.coefficients.values[entry], row: row,
          column: Int(problem.coefficients.columnIndex[entry]))
      }
    }
    let count = problem.equations.count
    for (place, fixed) in values.enumerated() {
      builder.add(1, row: count + place, column: fixed.quantity)
    }
    let equation = AccountedEquation(id: "fix", kind: .constraint, place: Place(file: ""))
    return ReconciliationProblem(
      quantities: problem.quantities,
      equations: problem.equations + values.map { _ in equation },
      coefficients: builder.finish(
        rowCount: count + values.count, columnCount: problem.quantities.count),
      rightSides: problem.rightSides + values.map(\.value), correlations: problem.correlations)
  }

  /// The least chi-square among all ways to fix some quantities at their bounds that keep all bounds.
  static func leastByEnumeration(_ problem: ReconciliationProblem, _ members: [Int]) -> Double? {
    var best: Double?
    for choice in 0..<1 << members.count {
      let fixed = members.indices.filter { choice >> $0 & 1 == 1 }.map { members[$0] }
      let dense = DenseReference(
        fixing(
          problem,
          fixed.map { ($0, problem.quantities[$0].lower ?? problem.quantities[$0].upper ?? 0) }))
      let keeps = members.allSatisfy { quantity in
        guard let value = dense.values[quantity] else { return false }
        let slack = 1e-8 * (1 + abs(value))
        return value >= (problem.quantities[quantity].lower ?? -.infinity) - slack
          && value <= (problem.quantities[quantity].upper ?? .infinity) + slack
      }
      let holds = fixed.allSatisfy { quantity in
        let bound = problem.quantities[quantity].lower ?? problem.quantities[quantity].upper ?? 0
        return abs((dense.values[quantity] ?? .infinity) - bound) < 1e-7 * (1 + abs(bound))
      }
      if keeps && holds { best = min(best ?? .infinity, dense.chiSquare) }
    }
    return best
  }
}
