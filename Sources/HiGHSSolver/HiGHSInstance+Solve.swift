internal import CHiGHS
internal import Optimization

extension HiGHSInstance {
  func apply(
    _ options: SolveOptions, method: SolveMethod, isInteger: Bool
  ) throws(SolverError) {
    // `ipx` by name: `ipm` means another algorithm where an extra library is present.
    let solver = method == .interiorPointWithCrossover ? "ipx" : "simplex"
    // A named method would solve the relaxation instead of the integer programme.
    try setOption("solver", isInteger ? "choose" : solver)
    // HiGHS' own numbers: 1 is the serial dual method, 4 the primal one.
    try setOption("simplex_strategy", method == .primalSimplex ? 4 : 1)
    // -1 is HiGHS' own choice, which prices a basis by as many systems as there are rows; 1 is Devex.
    try setOption("simplex_dual_edge_weight_strategy", options.isNearOptimal ? 1 : -1)
    try setOption("mip_rel_gap", options.relativeGap)
    try setOption("run_crossover", "on")
    try setOption("threads", options.threads)
    try setOption("time_limit", options.timeLimit ?? .infinity)
    let iterations = options.iterationLimit ?? Int(Int32.max)
    try setOption("simplex_iteration_limit", iterations)
    try setOption("ipm_iteration_limit", iterations)
  }

  /// Runs; an error code that still leaves a model status is told by the status.
  func run() throws(SolverError) {
    unsafe Highs_zeroAllClocks(pointer)
    let code = unsafe Highs_run(pointer)
    let status = unsafe Highs_getModelStatus(pointer)
    if status == kHighsModelStatusNotset { try check(min(code, -1), "Highs_run") }
  }

  /// Whether the last run ended without a verdict and without having been stopped.
  var isUndecided: Bool {
    if case .failed = status { return true }
    return false
  }

  var hasBasis: Bool { intInfo("basis_validity") == Int(kHighsBasisValidityValid) }

  func solution(of shape: Shape) -> Solution {
    let (columns, rows) = (shape.columns, shape.rows)
    var columnValues = [Double](repeating: 0, count: columns)
    var columnDuals = columnValues
    var rowValues = [Double](repeating: 0, count: rows)
    var rowDuals = rowValues
    unsafe Highs_getSolution(pointer, &columnValues, &columnDuals, &rowValues, &rowDuals)
    for index in 0..<columns { normalise(&columnValues[index], &columnDuals[index]) }
    for index in 0..<rows { normalise(&rowValues[index], &rowDuals[index]) }
    let hasPrimal = intInfo("primal_solution_status") != Int(kHighsSolutionStatusNone)
    let hasDual = intInfo("dual_solution_status") != Int(kHighsSolutionStatusNone)
    return Solution(
      status: status, objective: objective,
      columnValues: hasPrimal ? columnValues : [],
      columnReducedCosts: hasDual ? columnDuals : [],
      rowValues: hasPrimal ? rowValues : [], rowDuals: hasDual ? rowDuals : [],
      dualBound: dualBound(of: shape),
      isFeasible: intInfo("primal_solution_status") == Int(kHighsSolutionStatusFeasible),
      iterations: iterations, rawStatus: rawStatus)
  }

  /// Negative zero becomes zero, so that no answer prints a sign that means nothing.
  private func normalise(_ value: inout Double, _ dual: inout Double) {
    value += 0
    dual += 0
  }

  /// HiGHS forgets the offset where there is neither a row nor a column.
  private var objective: Double {
    guard unsafe Highs_getModelStatus(pointer) == kHighsModelStatusModelEmpty else {
      return unsafe Highs_getObjectiveValue(pointer)
    }
    var offset = 0.0
    unsafe Highs_getObjectiveOffset(pointer, &offset)
    return offset
  }

  /// An optimal linear programme's objective is its own bound.
  private func dualBound(of shape: Shape) -> Double? {
    guard shape.isInteger, status != .infeasible else {
      return status == .optimal ? objective : nil
    }
    var bound = 0.0
    let code = unsafe Highs_getDoubleInfoValue(pointer, "mip_dual_bound", &bound)
    return code >= 0 && bound.isFinite ? bound + 0 : nil
  }

  private var iterations: Int {
    let names = ["simplex_iteration_count", "ipm_iteration_count", "crossover_iteration_count"]
    return names.reduce(0) { $0 + max(0, intInfo($1)) }
  }

  private func intInfo(_ name: String) -> Int {
    var value: Int32 = 0
    return unsafe Highs_getIntInfoValue(pointer, name, &value) >= 0 ? Int(value) : -1
  }
}
