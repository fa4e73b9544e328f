internal import CHiGHS
internal import Optimization

extension HiGHSInstance {
  var status: SolveStatus {
    switch unsafe Highs_getModelStatus(pointer) {
    case kHighsModelStatusOptimal, kHighsModelStatusModelEmpty: .optimal
    case kHighsModelStatusInfeasible: .infeasible
    case kHighsModelStatusUnbounded: .unbounded
    case kHighsModelStatusUnboundedOrInfeasible: .infeasibleOrUnbounded
    case kHighsModelStatusTimeLimit: .stopped(.timeLimit)
    case kHighsModelStatusIterationLimit: .stopped(.iterationLimit)
    case kHighsModelStatusInterrupt: .stopped(.interrupted)
    default: .failed(rawStatus)
    }
  }

  /// HiGHS' own word for the model status, by its number.
  var rawStatus: String {
    let status = Int(unsafe Highs_getModelStatus(pointer))
    return Self.words.indices.contains(status) ? Self.words[status] : "status \(status)"
  }

  private static let words = [
    "Not Set", "Load error", "Model error", "Presolve error", "Solve error", "Postsolve error",
    "Empty", "Optimal", "Infeasible", "Primal infeasible or unbounded", "Unbounded",
    "Bound on objective reached", "Target for objective reached", "Time limit reached",
    "Iteration limit reached", "Unknown", "Solution limit reached", "Interrupted by user",
  ]
}
