import Accounting
import Findings
import Numerics
import TestSupport
import Testing

/// Accounts in layers, mass and elements as flow × content, with meters and assays missing.
@Suite struct LayeredAccountTests {
  private let reconciler = NonlinearReconciler(using: SparseCholesky.self)

  @Test(arguments: 0..<200)
  func `the search settles on random networks, and below the true state`(seed: Int) throws {
    let processes = 2 + seed % 19
    let account = LayeredAccount(
      flows: 2 * processes + seed % 13, processes: processes, elements: seed % 5,
      seed: UInt64(seed), metered: [0.9, 0.7, 0.5][seed % 3])
    let outcome = reconciler.reconcile(account.problem)
    #expect(outcome.convergence.isConverged)
    let found = try #require(outcome.reconciliation)
    // The true state keeps all equations, so the least sum of squares is no greater than its own.
    let own = Self.chiSquare(of: account.truth, account.problem)
    #expect(found.chiSquare <= own * (1 + 1e-6) + 1e-9)
    #expect(found.quantities.allSatisfy { ($0.value == nil) == ($0.observation == .unobservable) })
  }

  /// The weighted sum of squares of a state.
  private static func chiSquare(of state: [Double], _ problem: NonlinearProblem) -> Double {
    zip(state, problem.quantities).reduce(0) { sum, pair in
      guard case .measured(let reading, let deviation) = pair.1.reading else { return sum }
      let share = (pair.0 - reading) / deviation
      return sum + share * share
    }
  }

  @Test(arguments: 0..<40)
  func `the answer is that of the plain dense iteration to 1e-9`(seed: Int) throws {
    let account = LayeredAccount(
      flows: 9 + seed % 4, processes: 3, elements: 1 + seed % 2, seed: UInt64(900 + seed),
      metered: 0.85, noise: 1)
    var reconciler = reconciler
    reconciler.accuracy = 1e-12
    let outcome = reconciler.reconcile(account.problem)
    let found = try #require(outcome.reconciliation)
    guard !outcome.findings.contains(where: { $0.rule == .quantityHardlyDetermined }) else {
      return
    }
    var random = SeededGenerator(seed: UInt64(seed))
    var values = zip(found.quantities, account.truth).map { quantity, truth in
      (quantity.value ?? truth) * (1 + 1e-4 * Double.random(in: -1...1, using: &random))
    }
    var dense: DenseReference?
    for _ in 0..<40 {
      let linear = account.problem.linearProblem(
        try account.problem.functions.linearised(at: values), at: values)
      let next = DenseReference(linear, classes: dense?.classes)
      dense = next
      let moved = zip(values, next.values).map { $1 ?? $0 }
      let change = zip(values, moved).map { abs($0 - $1) / (abs($0) + 1) }.max() ?? 0
      values = moved
      if change < 1e-13 { break }
    }
    DenseReferenceTests.compare(found, try #require(dense))
  }

  @Test func `most of these networks have nothing that is hardly determined`() {
    let judged = (0..<40).filter { seed in
      let account = LayeredAccount(
        flows: 9 + seed % 4, processes: 3, elements: 1 + seed % 2, seed: UInt64(900 + seed),
        metered: 0.85, noise: 1)
      let outcome = reconciler.reconcile(account.problem)
      return !outcome.findings.contains { $0.rule == .quantityHardlyDetermined }
    }
    #expect(judged.count >= 25)
  }

  @Test func `a process that only divides leaves its shares open, and says so`() throws {
    // 100 in, two unmetered outlets of the same brine: five assays cannot tell the shares.
    var quantities = [quantity("in", 100, 1), quantity("a", nil), quantity("b", nil)]
    var terms = [
      ProductEquations.Term(equation: 0, coefficient: 1, 0),
      ProductEquations.Term(equation: 0, coefficient: -1, 1),
      ProductEquations.Term(equation: 0, coefficient: -1, 2),
    ]
    var starts: [Double] = [100, 1, 1]
    for element in 0..<3 {
      for flow in 0..<3 {
        let number = quantities.count
        let reading = 0.1 + 1e-4 * Double((element + 2 * flow) % 3)
        quantities.append(quantity("w\(element)\(flow)", reading, 0.002))
        starts.append(0.1)
        terms.append(
          ProductEquations.Term(
            equation: element + 1, coefficient: flow == 0 ? 1 : -1, flow, times: number))
      }
    }
    let problem = NonlinearProblem(
      quantities: quantities, starts: starts,
      equations: (0..<4).map {
        AccountedEquation(id: "e\($0)", kind: .balance, place: Place(file: "equations.csv"))
      },
      functions: ProductEquations(
        terms, rightSides: [0, 0, 0, 0], quantityCount: quantities.count))
    let outcome = reconciler.reconcile(problem)
    let found = try #require(outcome.reconciliation)
    let finding = try #require(outcome.findings.first { $0.rule == .quantityHardlyDetermined })
    #expect(finding.severity == .warning)
    #expect(found.quantities[1].value == nil && found.quantities[2].value == nil)
    #expect(found.quantities[1].observation == .unobservable)
    #expect(abs((found.quantities[0].value ?? 0) - 100) < 0.5)
    #expect(!found.isRejected)
  }

  private func quantity(_ id: String, _ value: Double?, _ deviation: Double = 0)
    -> AccountedQuantity
  {
    AccountedQuantity(
      id: id, reading: value.map { .measured($0, standardUncertainty: deviation) } ?? .none,
      place: Place(file: "variables.csv"))
  }
}
