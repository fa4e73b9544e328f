/// Solves linear programmes and keeps what it learnt for the next solve of a changed one.
///
/// A solver belongs to one thread: neither the protocol nor its adopters are `Sendable`. After a
/// change of bounds or costs, or after `setBasis`, the next `solve` starts from the basis at hand
/// (hot start). Row and column numbers out of range are errors of the programmer and trap.
public protocol Solver: AnyObject {
  /// Name and version of the solver, for manifests.
  var identity: SolverIdentity { get }

  /// The present basis, or `nil` where there is none.
  var basis: Basis? { get }

  /// Takes over a programme and forgets what was loaded before.
  func load(_ program: LinearProgram) throws(SolverError)

  /// Solves the loaded programme; infeasible, unbounded and stopped are results, not errors.
  func solve(_ options: SolveOptions) throws(SolverError) -> Solution

  /// Replaces the bounds of consecutive rows.
  func setRowBounds(_ rows: Range<Int>, lower: [Double], upper: [Double]) throws(SolverError)

  /// Replaces the bounds of consecutive columns.
  func setColumnBounds(_ columns: Range<Int>, lower: [Double], upper: [Double])
    throws(SolverError)

  /// Replaces the costs of consecutive columns.
  func setColumnCosts(_ columns: Range<Int>, _ costs: [Double]) throws(SolverError)

  /// Starts the next solve from this basis; its counts must be those of the programme.
  func setBasis(_ basis: Basis) throws(SolverError)

  /// How fast the columns of the present basis move when the right-hand sides of consecutive rows do,
  /// while all that is outside the basis stays at its bounds; `nil` where no factors of it are at hand, as
  /// before a solve by the simplex method.
  ///
  /// - Parameter shares: units of each row's right-hand side per unit of the movement.
  /// - Returns: units of each column per unit of the movement; columns outside the basis have 0.
  func basisChange(ofRows rows: Range<Int>, shares: [Double]) throws(SolverError) -> [Double]?
}

extension Solver {
  /// None: a solver need not know its basis.
  public func basisChange(ofRows rows: Range<Int>, shares: [Double]) throws(SolverError)
    -> [Double]?
  {
    nil
  }

  /// Solves with the default options.
  public func solve() throws(SolverError) -> Solution { try solve(SolveOptions()) }

  /// Replaces the bounds of one row.
  public func setRowBounds(_ row: Int, lower: Double, upper: Double) throws(SolverError) {
    try setRowBounds(row..<row + 1, lower: [lower], upper: [upper])
  }

  /// Replaces the bounds of one column.
  public func setColumnBounds(_ column: Int, lower: Double, upper: Double) throws(SolverError) {
    try setColumnBounds(column..<column + 1, lower: [lower], upper: [upper])
  }

  /// Replaces the cost of one column.
  public func setColumnCost(_ column: Int, _ cost: Double) throws(SolverError) {
    try setColumnCosts(column..<column + 1, [cost])
  }
}

/// Name and version of a solver, as a manifest states them.
public struct SolverIdentity: Sendable, Hashable {
  /// The solver's name.
  public let name: String
  /// The solver's version.
  public let version: String

  /// States both.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// Why a solver could not do what it was asked.
public enum SolverError: Error, Sendable, Equatable {
  /// The solver's library has another version than the one it was tested with.
  case unsupportedVersion(found: String, required: String)
  /// The solver does not know the option or refuses the value.
  case optionRefused(name: String, value: String)
  /// A column stands twice in a row.
  case duplicateEntry(row: Int, column: Int)
  /// A cost, bound or coefficient is not a number.
  case notANumber(array: String, index: Int)
  /// A call to the solver failed with its own code.
  case callFailed(call: String, code: Int)
  /// `solve` or a change came before `load`.
  case nothingLoaded
  /// A solver was used on another thread than the one that created it.
  case wrongThread
}
