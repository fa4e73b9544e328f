internal import CHiGHS
internal import Glibc
public import Optimization

/// The HiGHS solver, version 1.15, behind the `Solver` protocol.
///
/// An instance belongs to the thread that created it; instances on several threads may solve at the
/// same time. Nothing is ever written to standard output.
public final class HiGHSSolver: Solver {
  let instance: HiGHSInstance
  private let thread = pthread_self()
  private let callback = HiGHSCallback()
  private var shape: Shape?
  private var hasBasis = false
  /// Whether the simplex method ended at the present basis; after other methods HiGHS 1.15 may hold
  /// factors that it does not know to be gone.
  private var hasFactors = false

  /// Creates an instance; throws where the library has another version than 1.15.
  public init() throws(SolverError) {
    instance = try HiGHSInstance()
    try instance.setOption("log_to_console", false)
    try instance.setOption("output_flag", false)
    callback.attach(to: instance)
  }

  /// HiGHS and the version of the library that was loaded.
  public var identity: SolverIdentity {
    SolverIdentity(name: "HiGHS", version: HiGHSInstance.version)
  }

  /// Takes over a programme in one call, row by row as it is stored.
  public func load(_ program: LinearProgram) throws(SolverError) {
    try checkThread()
    shape = nil
    hasBasis = false
    hasFactors = false
    try instance.pass(program)
    shape = Shape(
      columns: program.columnCount, rows: program.rowCount, entries: program.entryCount,
      isInteger: program.integrality != nil)
  }

  /// Takes over a programme from an MPS file, as HiGHS itself reads it.
  public func load(mpsFile path: String) throws(SolverError) {
    try checkThread()
    shape = nil
    hasBasis = false
    hasFactors = false
    shape = try instance.readModel(path)
  }

  /// Solves; `.automatic` takes interior point and crossover for a large programme without a basis.
  ///
  /// An integer programme is solved by branch and bound, whatever the method.
  public func solve(_ options: SolveOptions) throws(SolverError) -> Solution {
    let shape = try loadedShape()
    let method = options.method == .automatic ? shape.method(hasBasis: hasBasis) : options.method
    let start = ContinuousClock.now
    try instance.apply(options, method: method, isInteger: shape.isInteger)
    try callback.run(instance, options)
    if options.method == .automatic, method != .simplex, instance.isUndecided {
      var rest = options
      rest.timeLimit = options.timeLimit.map { max(0, $0 - (.now - start) / .seconds(1)) }
      try instance.apply(rest, method: .simplex, isInteger: shape.isInteger)
      try callback.run(instance, rest)
    }
    hasBasis = instance.hasBasis
    hasFactors = hasBasis && (method == .simplex || method == .primalSimplex)
    return instance.solution(of: shape)
  }

  /// Replaces the bounds of consecutive rows.
  public func setRowBounds(
    _ rows: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    let shape = try loadedShape()
    precondition(rows.lowerBound >= 0 && rows.upperBound <= shape.rows, "row out of range")
    precondition(rows.count == lower.count && rows.count == upper.count, "one bound a row")
    try instance.setRowBounds(rows, lower: lower, upper: upper)
  }

  /// Replaces the bounds of consecutive columns.
  public func setColumnBounds(
    _ columns: Range<Int>, lower: [Double], upper: [Double]
  ) throws(SolverError) {
    try checkColumns(columns, counts: lower.count, upper.count)
    try instance.setColumnBounds(columns, lower: lower, upper: upper)
  }

  /// Replaces the costs of consecutive columns.
  public func setColumnCosts(_ columns: Range<Int>, _ costs: [Double]) throws(SolverError) {
    try checkColumns(columns, counts: costs.count, costs.count)
    try instance.setColumnCosts(columns, costs)
  }

  /// The present basis, or `nil` before the first solve that found one.
  public var basis: Basis? {
    guard let shape, instance.hasBasis else { return nil }
    return instance.basis(columns: shape.columns, rows: shape.rows)
  }

  /// Starts the next solve from this basis.
  public func setBasis(_ basis: Basis) throws(SolverError) {
    let shape = try loadedShape()
    precondition(basis.columns.count == shape.columns, "one status a column")
    precondition(basis.rows.count == shape.rows, "one status a row")
    try instance.setBasis(basis)
    hasBasis = true
    hasFactors = false
  }

  /// How fast the basic columns move with right-hand sides, where the simplex method ended at the basis.
  ///
  /// One system with the factorised basis.
  public func basisChange(
    ofRows rows: Range<Int>, shares: [Double]
  ) throws(SolverError) -> [Double]? {
    let shape = try loadedShape()
    precondition(rows.lowerBound >= 0 && rows.upperBound <= shape.rows, "row out of range")
    precondition(rows.count == shares.count, "one share a row")
    guard hasFactors else { return nil }
    return instance.basisChange(
      ofRows: rows, shares: shares, columns: shape.columns, rowCount: shape.rows)
  }

  private func checkColumns(
    _ columns: Range<Int>, counts first: Int, _ second: Int
  ) throws(SolverError) {
    let shape = try loadedShape()
    precondition(columns.lowerBound >= 0 && columns.upperBound <= shape.columns, "column range")
    precondition(columns.count == first && columns.count == second, "one value a column")
  }

  private func loadedShape() throws(SolverError) -> Shape {
    try checkThread()
    guard let shape else { throw .nothingLoaded }
    return shape
  }

  private func checkThread() throws(SolverError) {
    guard pthread_equal(thread, pthread_self()) != 0 else { throw .wrongThread }
  }
}

/// The size of the loaded programme and the method that fits it.
struct Shape {
  let columns: Int
  let rows: Int
  let entries: Int
  /// Whether columns take whole values only.
  let isInteger: Bool

  /// From this many entries on interior point with crossover was measured faster than simplex.
  private static let large = 40_000

  func method(hasBasis: Bool) -> SolveMethod {
    isInteger || entries < Self.large || hasBasis ? .simplex : .interiorPointWithCrossover
  }
}
