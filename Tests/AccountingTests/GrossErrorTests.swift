import Accounting
import Findings
import Numerics
import TestSupport
import Testing

@Suite struct GrossErrorTests {
  let reconciler = Reconciler(using: SparseCholesky.self)

  @Test func `each step of the search equals solving again without the named readings`() throws {
    var located = 0
    for trial in 0..<60 {
      var account = RandomAccount(
        seed: UInt64(3000 + trial), nodes: 10, unmeasured: 0.1, exact: 0.05, noise: 0.4)
      if trial % 2 == 1 { account.addCorrelations(8) }
      Self.spoil(&account, count: 1 + trial % 3)
      let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
      guard !found.grossErrors.isEmpty else { continue }
      located += 1
      for error in found.grossErrors { account.readings[error.quantity] = .none }
      account.correlations.removeAll { pair in
        found.grossErrors.contains { $0.quantity == pair.first || $0.quantity == pair.second }
      }
      let again = DenseReference(account.problem())
      #expect(again.degreesOfFreedom == found.degreesOfFreedomWithoutErrors)
      #expect(
        abs(again.chiSquare - found.chiSquareWithoutErrors) <= 1e-8 * (1 + found.chiSquare))
      for error in found.grossErrors {
        let expected = try #require(again.values[error.quantity])
        #expect(abs(error.estimate - expected) <= 1e-7 * (1 + abs(expected)))
      }
    }
    #expect(located > 20)
  }

  @Test func `a spoilt reading in a network with many equations is named`() throws {
    for trial in 0..<20 {
      var account = RandomAccount(
        seed: UInt64(4000 + trial), nodes: 14, unmeasured: 0, exact: 0, noise: 0.2)
      let problem = account.problem()
      let clean = try #require(reconciler.reconcile(problem).reconciliation)
      let candidates = clean.quantities.indices.filter {
        (clean.quantities[$0].standardUncertainty ?? 0)
          < 0.5 * (account.readings[$0].standardUncertainty ?? 0)
      }
      guard let culprit = candidates.first,
        case .measured(let value, let uncertainty) = account.readings[culprit]
      else { continue }
      account.readings[culprit] = .measured(
        value + 60 * uncertainty, standardUncertainty: uncertainty)
      let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
      #expect(found.isRejected)
      if found.grossErrorStatus == .located {
        #expect(found.grossErrors.first?.quantity == culprit)
      } else {
        #expect(found.suspects.contains(culprit))
      }
    }
  }

  @Test func `without equations to test with nothing is tested`() throws {
    var account = RandomAccount(seed: 1, nodes: 1)
    account.flows = [(nil, 0), (0, nil)]
    account.readings = [.measured(5, standardUncertainty: 1), .none]
    let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
    #expect(found.grossErrorStatus == .notTested && found.chiSquareLimit == nil)
    #expect(found.quantities[1].value == 5 && found.quantities[1].standardUncertainty == 1)
    #expect(found.quantities[0].test == nil)
  }

  @Test func `a reading a thousand times too large is told to be in another unit`() throws {
    var account = RandomAccount(seed: 1, nodes: 2)
    account.flows = [(nil, 0), (0, 1), (0, nil), (1, nil)]
    account.readings = [100, 60_000, 40, 60].map {
      .measured($0, standardUncertainty: 0.02 * $0)
    }
    let outcome = reconciler.reconcile(account.problem())
    let found = try #require(outcome.reconciliation)
    #expect(found.grossErrors.map(\.quantity) == [1])
    let finding = try #require(outcome.findings.first { $0.rule == .unitOffByThousand })
    #expect(finding.place.line == 3 && finding.values["quantity"] == .text("f1"))
    #expect(finding.severity == .warning)
  }

  /// Moves some readings by many standard uncertainties.
  static func spoil(_ account: inout RandomAccount, count: Int) {
    var left = count
    for flow in account.flows.indices.shuffled(using: &account.random) where left > 0 {
      guard case .measured(let value, let uncertainty) = account.readings[flow] else { continue }
      account.readings[flow] = .measured(
        value + Double.random(in: 15...40, using: &account.random) * uncertainty,
        standardUncertainty: uncertainty)
      left -= 1
    }
  }
}
