import Accounting
import Findings
import Numerics
import TestSupport
import Testing

@Suite struct MeterWorthTests {
  let reconciler = Reconciler(using: SparseCholesky.self)

  @Test func `a meter on an observable flow does what solving again with it does`() throws {
    var checked = 0
    for trial in 0..<20 {
      var account = RandomAccount(
        seed: UInt64(6000 + trial), nodes: 7, unmeasured: 0.4, exact: 0.05)
      let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
      let relative = account.readings.compactMap { reading -> Double? in
        guard case .measured(let value, let uncertainty) = reading else { return nil }
        return uncertainty / abs(value)
      }.sorted()
      for worth in found.meterWorths where worth.before != nil {
        let flow = worth.quantity
        let value = try #require(found.quantities[flow].value)
        guard value != 0 else { continue }
        let reading = account.readings[flow]
        account.readings[flow] = .measured(
          value, standardUncertainty: relative[relative.count / 2] * abs(value))
        let again = try #require(reconciler.reconcile(account.problem()).reconciliation)
        account.readings[flow] = reading
        #expect(worth.before == found.quantities[flow].standardUncertainty)
        #expect(Self.isNear(worth.after, again.quantities[flow].standardUncertainty))
        for other in worth.narrowed {
          #expect(Self.isNear(other.after, again.quantities[other.quantity].standardUncertainty))
          #expect(other.after < 0.901 * other.before)
        }
        checked += 1
      }
    }
    #expect(checked > 30)
  }

  @Test func `a meter on an unobservable flow determines what it says and nothing else`() throws {
    var checked = 0
    for trial in 0..<30 {
      var account = RandomAccount(
        seed: UInt64(6500 + trial), nodes: 6, unmeasured: 0.7, exact: 0.05)
      if trial % 3 == 0 { account.addConstraints(1) }
      let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
      for worth in found.meterWorths where worth.before == nil {
        let reading = account.readings[worth.quantity]
        account.readings[worth.quantity] = .measured(1, standardUncertainty: 1)
        let again = try #require(reconciler.reconcile(account.problem()).reconciliation)
        account.readings[worth.quantity] = reading
        let determined = again.quantities.indices.filter {
          found.quantities[$0].observation == .unobservable
            && again.quantities[$0].observation == .observable
        }
        #expect(worth.becomesObservable == determined)
        checked += 1
      }
    }
    #expect(checked > 60)
  }

  @Test func `every unmeasured flow is told of once, those that determine most come first`() throws
  {
    let account = RandomAccount(seed: 6600, nodes: 9, unmeasured: 0.6)
    let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
    let unmeasured = account.readings.indices.filter { account.readings[$0] == .none }
    #expect(found.meterWorths.map(\.quantity).sorted() == unmeasured)
    let counts = found.meterWorths.map(\.becomesObservable.count)
    #expect(counts == counts.sorted(by: >))
  }

  static func isNear(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return false }
    return abs(left - right) <= 1e-8 * (1 + right)
  }
}
