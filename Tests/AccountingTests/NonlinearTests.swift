import Accounting
import Findings
import Numerics
import TestSupport
import Testing

@Suite struct NonlinearTests {
  private let reconciler = NonlinearReconciler(using: SparseCholesky.self)

  private func quantity(_ id: String, _ value: Double?, _ deviation: Double = 0)
    -> AccountedQuantity
  {
    let reading: Reading =
      value.map { deviation == 0 ? .exact($0) : .measured($0, standardUncertainty: deviation) }
      ?? .none
    return AccountedQuantity(id: id, reading: reading, place: Place(file: "variables.csv", line: 2))
  }

  private func problem(
    _ quantities: [AccountedQuantity], starts: [Double], _ terms: [ProductEquations.Term],
    rightSides: [Double]
  ) -> NonlinearProblem {
    NonlinearProblem(
      quantities: quantities, starts: starts,
      equations: rightSides.indices.map {
        AccountedEquation(
          id: "e\($0)", kind: .constraint, place: Place(file: "equations.csv", line: $0 + 2))
      },
      functions: ProductEquations(
        terms, rightSides: rightSides, quantityCount: quantities.count))
  }

  @Test func `a linear account comes out as the linear reconciler has it`() throws {
    let terms = [
      ProductEquations.Term(equation: 0, coefficient: 1, 0),
      ProductEquations.Term(equation: 0, coefficient: -1, 1),
      ProductEquations.Term(equation: 0, coefficient: -1, 2),
    ]
    let account = problem(
      [quantity("a", 10, 1), quantity("b", 6, 1), quantity("c", 3, 0.5)], starts: [0, 0, 0], terms,
      rightSides: [0])
    let outcome = reconciler.reconcile(account)
    let found = try #require(outcome.reconciliation)
    #expect(outcome.convergence.isConverged && outcome.convergence.steps.count <= 2)
    #expect(abs(found.chiSquare - 1 / 2.25) < 1e-12)
    #expect(abs((found.quantities[0].value ?? 0) - (10 - 1 / 2.25)) < 1e-12)
  }

  @Test func `a flow times its content is held to a load, closed form`() throws {
    // m·w = 12 with m = 5 ± 1 and w = 2 ± 0.1: the multiplier solves one equation.
    let terms = [ProductEquations.Term(equation: 0, coefficient: 1, 0, times: 1)]
    let account = problem(
      [quantity("m", 5, 1), quantity("w", 2, 0.1)], starts: [5, 2], terms, rightSides: [12])
    var reconciler = reconciler
    reconciler.accuracy = 1e-12
    let found = try #require(reconciler.reconcile(account).reconciliation)
    let m = try #require(found.quantities[0].value)
    let w = try #require(found.quantities[1].value)
    #expect(abs(m * w - 12) < 1e-10)
    // At the least sum of squares its gradient is parallel to that of the equation.
    let left = (m - 5) / w
    let right = (w - 2) / 0.01 / m
    #expect(abs(left - right) < 1e-8)
    #expect(found.degreesOfFreedom == 1)
    let forms = w * w * 1 + m * m * 0.01
    let expected = (1 - w * w / forms).squareRoot()
    #expect(abs((found.quantities[0].standardUncertainty ?? 0) - expected) < 1e-9)
  }

  @Test func `bounds hold at the answer of a nonlinear account, and the chi-square test does not`()
    throws
  {
    // m·w = 12 with w ≤ 2.01: w stays there, m follows.
    let terms = [ProductEquations.Term(equation: 0, coefficient: 1, 0, times: 1)]
    var content = quantity("w", 2, 0.1)
    content.upper = 2.01
    let account = problem(
      [quantity("m", 5, 1), content], starts: [5, 2], terms, rightSides: [12])
    let outcome = reconciler.reconcile(account)
    let found = try #require(outcome.reconciliation)
    #expect(abs((found.quantities[0].value ?? 0) - 12 / 2.01) < 1e-9)
    #expect(abs((found.quantities[1].value ?? 0) - 2.01) < 1e-12)
    #expect(found.boundsHeld.map(\.quantity) == [1] && !found.isTestValid && !found.isRejected)
    let expected = (12 / 2.01 - 5) * (12 / 2.01 - 5) + 0.01
    #expect(abs(found.chiSquare - expected) < 1e-8)
    content.upper = 3
    let free = problem([quantity("m", 5, 1), content], starts: [5, 2], terms, rightSides: [12])
    let loose = try #require(reconciler.reconcile(free).reconciliation)
    #expect(loose.boundsHeld.isEmpty && loose.isTestValid && loose.chiSquare < expected)
  }

  @Test func `bounds that a nonlinear account cannot keep are refused`() {
    let terms = [ProductEquations.Term(equation: 0, coefficient: 1, 0, times: 1)]
    var flow = quantity("m", 5, 1)
    var content = quantity("w", 2, 0.1)
    (flow.upper, content.upper) = (4, 2)
    let account = problem([flow, content], starts: [4, 2], terms, rightSides: [12])
    let outcome = reconciler.reconcile(account)
    #expect(outcome.reconciliation == nil)
    #expect(outcome.findings.contains { $0.severity == .error })
  }

  @Test func `an assay corrects a meter, and what is in no reading stays unobservable`() throws {
    // Brine m1 (meter, poor) with chlorine w1 (assay, good) splits into m2, m3 with assays.
    let quantities = [
      quantity("m1", 103, 5), quantity("m2", 60, 0.5), quantity("m3", nil),
      quantity("w1", 0.2, 0.001),
      quantity("w2", 0.26, 0.001), quantity("w3", 0.11, 0.001), quantity("loose", nil),
    ]
    let terms = [
      ProductEquations.Term(equation: 0, coefficient: 1, 0),
      ProductEquations.Term(equation: 0, coefficient: -1, 1),
      ProductEquations.Term(equation: 0, coefficient: -1, 2),
      ProductEquations.Term(equation: 1, coefficient: 1, 0, times: 3),
      ProductEquations.Term(equation: 1, coefficient: -1, 1, times: 4),
      ProductEquations.Term(equation: 1, coefficient: -1, 2, times: 5),
    ]
    let account = problem(
      quantities, starts: [103, 60, 40, 0.2, 0.26, 0.11, 1], terms, rightSides: [0, 0])
    let found = try #require(reconciler.reconcile(account).reconciliation)
    let first = found.quantities[0]
    #expect(abs((first.value ?? 0) - 100) < 0.5)
    #expect(try #require(first.standardUncertainty) < 2)
    #expect(found.quantities[2].observation == .observable)
    #expect(found.quantities[6].observation == .unobservable)
  }

  @Test func `it ends at the least sum of squares of random bilinear accounts`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      var truth = (0..<3).map { _ in Double.random(in: 10...100, using: &random) }
      truth.append(truth[0] + truth[1] + truth[2])
      let contents = (0..<3).map { _ in Double.random(in: 0.05...0.5, using: &random) }
      let load = zip(truth, contents).reduce(0) { $0 + $1.0 * $1.1 }
      let all = truth + contents + [load / truth[3]]
      let quantities = all.enumerated().map { number, value in
        let deviation = 0.03 * value
        return quantity(
          "q\(number)", value + deviation * Double.random(in: -2...2, using: &random), deviation)
      }
      var terms = (0..<3).map { ProductEquations.Term(equation: 0, coefficient: 1, $0) }
      terms.append(ProductEquations.Term(equation: 0, coefficient: -1, 3))
      for flow in 0..<3 {
        terms.append(ProductEquations.Term(equation: 1, coefficient: 1, flow, times: 4 + flow))
      }
      terms.append(ProductEquations.Term(equation: 1, coefficient: -1, 3, times: 7))
      let account = problem(
        quantities, starts: quantities.map { $0.reading.value ?? 0 }, terms, rightSides: [0, 0])
      let outcome = reconciler.reconcile(account)
      let found = try #require(outcome.reconciliation)
      let values = found.quantities.map { $0.value ?? 0 }
      let there = try account.functions.linearised(at: values)
      #expect(there.residuals.allSatisfy { abs($0) < 1e-8 })
      // Along every direction that keeps the equations, the sum of squares does not fall.
      let gradient = quantities.indices.map { number -> Double in
        guard case .measured(let reading, let deviation) = quantities[number].reading else {
          return 0
        }
        return (values[number] - reading) / deviation / deviation
      }
      #expect(Self.distance(of: gradient, fromRowsOf: there.derivatives) < 1e-6)
    }
  }

  /// How far a vector is from the span of two rows, beside its length.
  private static func distance(of vector: [Double], fromRowsOf matrix: SparseMatrix) -> Double {
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    var basis: [[Double]] = []
    for row in 0..<matrix.rowCount {
      var own = (0..<matrix.columnCount).map { matrix[row, $0] }
      for other in basis {
        let share = dot(own, other)
        for index in own.indices { own[index] -= share * other[index] }
      }
      let length = dot(own, own).squareRoot()
      basis.append(own.map { $0 / length })
    }
    var rest = vector
    for other in basis {
      let share = dot(rest, other)
      for index in rest.indices { rest[index] -= share * other[index] }
    }
    return (dot(rest, rest) / max(dot(vector, vector), 1e-300)).squareRoot()
  }

  @Test func `equations that exclude each other are named, not iterated for ever`() {
    let terms = [
      ProductEquations.Term(equation: 0, coefficient: 1, 0, times: 0),
      ProductEquations.Term(equation: 1, coefficient: 1, 0),
    ]
    let account = problem([quantity("x", 2, 1)], starts: [2], terms, rightSides: [4, 5])
    let outcome = reconciler.reconcile(account)
    #expect(outcome.reconciliation == nil)
    #expect(outcome.findings.map(\.rule.code) == ["equations-contradict"])
  }

  @Test func `an iteration without an end says so`() {
    // x² = −1 has no real solution.
    let terms = [ProductEquations.Term(equation: 0, coefficient: 1, 0, times: 0)]
    let account = problem([quantity("x", nil)], starts: [0.3], terms, rightSides: [-1])
    let outcome = reconciler.reconcile(account)
    #expect(outcome.reconciliation == nil && !outcome.convergence.isConverged)
    #expect(outcome.findings.map(\.rule.code) == ["iteration-diverges"])
  }
}
