import Accounting
import Findings
import Foundation
import Numerics
import TestSupport
import ZoneFiles

/// Reconciling accounts.
enum AccountCases {
  private static let folder = "Tests/AccountingTests/Cases"

  /// Every published linear case, from the problem in memory to all uncertainties and tests.
  static func published(_ name: String, _ arguments: [String]) throws {
    var slowest: (id: String, timing: Timing)?
    for id in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      guard let problem = AccountFolder(path: "\(folder)/\(id)").linearProblem().problem else {
        continue
      }
      var timing = Timing()
      for _ in 0..<200 {
        timing.run { _ = Reconciler(using: SparseCholesky.self).reconcile(problem) }
      }
      if timing.median > slowest?.timing.median ?? 0 { slowest = (id, timing) }
    }
    guard let slowest else { throw CocoaError(.fileReadNoSuchFile) }
    Printed.timing(name, "the slowest of them, \(slowest.id)", slowest.timing, limit: 0.001)
  }

  static func layers(_ name: String, _ arguments: [String]) throws {
    try layered(name, flows: 10_000, processes: 3000, runs: 3, limit: 1)
  }

  static func large(_ name: String, _ arguments: [String]) throws {
    try layered(name, flows: 100_000, processes: 30_000, runs: 1, limit: 30)
  }

  private static func layered(
    _ name: String, flows: Int, processes: Int, runs: Int, limit: Double
  ) throws {
    let account = LayeredAccount(flows: flows, processes: processes, elements: 5, seed: 1)
    var whole = Timing()
    var outcome: NonlinearOutcome?
    for _ in 0..<runs {
      outcome = whole.run {
        NonlinearReconciler(using: SparseCholesky.self).reconcile(account.problem)
      }
    }
    guard let outcome, let result = outcome.reconciliation else {
      Printed.note(name, "no result: \(outcome?.findings.first.map { $0.cause(in: .en) } ?? "")")
      return
    }
    let known = result.quantities.count { $0.standardUncertainty != nil }
    Printed.note(
      name,
      "\(account.problem.quantities.count) quantities, \(account.problem.equations.count) equations, "
        + "\(known) determined, \(result.degreesOfFreedom) degrees of freedom, "
        + "\(outcome.convergence.steps.count) steps, gross errors: \(result.grossErrorStatus.rawValue)"
    )
    Printed.timing(name, "values, uncertainties, classes and tests", whole, limit: limit)
    Printed.memory(name)
  }
}
