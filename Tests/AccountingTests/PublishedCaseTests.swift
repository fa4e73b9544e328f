import Accounting
import Findings
import Numerics
import Testing

@Suite struct PublishedCaseTests {
  @Test(arguments: PublishedCase.linear)
  func `a published case comes out to its tolerance`(id: String) throws {
    let published = try PublishedCase(id)
    let outcome = Reconciler(using: SparseCholesky.self).reconcile(published.problem)
    let found = try #require(outcome.reconciliation)
    let answer = published.answer
    #expect(published.tolerance.accepts(found.chiSquare, answer.chiSquare))
    #expect(found.degreesOfFreedom == answer.degreesOfFreedom)
    #expect(published.tolerance.accepts(found.chiSquareLimit, answer.chiSquareLimit))
    #expect(answer.globalTestRejects ?? found.isRejected == found.isRejected)
    #expect(found.quantities.count == answer.flows.count)
    for (number, expected) in answer.flows.enumerated() {
      let quantity = found.quantities[number]
      #expect(published.problem.quantities[number].id == expected.id)
      #expect(quantity.observation.rawValue == expected.class)
      #expect(published.tolerance.accepts(quantity.value, expected.reconciled))
      #expect(
        published.tolerance.accepts(quantity.standardUncertainty, expected.standardUncertainty))
    }
  }

  @Test(arguments: PublishedCase.linear)
  func `the search names what is known to be wrong, or says that it cannot`(id: String) throws {
    let published = try PublishedCase(id)
    let outcome = Reconciler(using: SparseCholesky.self).reconcile(published.problem)
    let found = try #require(outcome.reconciliation)
    let ids = published.problem.quantities.map(\.id)
    switch published.answer.grossErrors {
    case nil: break
    case .notLocatable:
      #expect(found.grossErrors.isEmpty && found.grossErrorStatus == .notLocatable)
      #expect(found.suspects.count > 1)
    case .flows(let names):
      #expect(found.grossErrors.map { ids[$0.quantity] } == names)
      #expect(found.grossErrorStatus == (names.isEmpty ? .none : .located))
    }
    guard let after = published.answer.afterElimination else { return }
    #expect(published.tolerance.accepts(found.chiSquareWithoutErrors, after.chiSquare))
    #expect(found.degreesOfFreedomWithoutErrors == after.degreesOfFreedom)
    for error in found.grossErrors {
      #expect(published.tolerance.accepts(error.estimate, after.estimates[ids[error.quantity]]))
    }
  }
}
