/// Solvers that work side by side, each on a thread of its own as long as the team lives.
public protocol SolverTeam: AnyObject, Sendable {
  /// The number of solvers.
  var count: Int { get }

  /// Calls `work` once on every thread, with the thread's number and its solver.
  ///
  /// Returns when all calls have returned; throws what the thread of the least number threw. Not to
  /// be called from within `work`, nor twice at a time.
  func run(
    _ work: @escaping @Sendable (_ worker: Int, any Solver) throws(SolverError) -> Void
  ) throws(SolverError)
}
