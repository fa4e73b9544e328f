public import Findings
public import Optimization

/// Why there is no plan at all, not even an answer that none exists.
public enum PlanError: Error, Sendable {
  /// Findings that stand against planning, all errors, in the order of the zone's tables.
  case refused([Finding])
  /// The solver could not be used.
  case solver(SolverError)
}
