public import Optimization

/// Why the flows of structures could not be found.
public enum StructureError: Error, Sendable, Equatable {
  /// The solver could not do what it was asked.
  case solver(SolverError)
  /// A plan neither passes our own check of optima nor is proven not to exist; the solver's word.
  case doubtful(String)
}
