public import Accounting
public import Findings

/// What `reconcile` finds in a folder.
public enum AccountKind: Sendable, Hashable {
  /// Flows that balance: `flows.csv`, perhaps with `constraints.csv` and `correlations.csv`.
  case linear
  /// Quantities and equations: `variables.csv` and `equations.csv`.
  case nonlinear
  /// A zone, whose measurements bind to its network.
  case zone
}

/// A folder that holds an account.
public struct AccountFolder: Sendable {
  /// The path as it was given.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(path: String) {
    self.path = path
  }

  /// What the folder holds.
  ///
  /// - Returns: the kind, or the finding that says why there is none.
  public func kind() -> (kind: AccountKind?, findings: [Finding]) {
    guard let paths = FolderPaths(path) else {
      return (nil, [Finding(.folderMissing, at: Place(file: path), ["found": .text(path)])])
    }
    if paths.exists(ZoneDocument.file) { return (.zone, []) }
    let nonlinear = [TableName.variables, .equations].map(\.file).filter(paths.exists)
    switch (paths.exists(TableName.flows.file), nonlinear.first) {
    case (true, nil): return (.linear, [])
    case (false, .some): return (.nonlinear, [])
    case (true, .some(let other)):
      return (nil, [Finding(.accountMixed, at: Place(file: other), ["found": .text(other)])])
    case (false, nil):
      let expected = [TableName.flows.file, TableName.variables.file, ZoneDocument.file]
      return (nil, [Finding(.accountMissing, at: Place(file: ""), ["expected": .list(expected)])])
    }
  }

  /// Reads a linear account.
  ///
  /// - Returns: the problem, unless a finding is an error.
  public func linearProblem() -> (problem: ReconciliationProblem?, findings: [Finding]) {
    guard let paths = FolderPaths(path) else { return (nil, kind().findings) }
    var reading = AccountReading(paths)
    let problem = reading.linearProblem()
    let findings = reading.allFindings
    return (findings.contains { $0.severity == .error } ? nil : problem, findings)
  }

  /// The same findings with the character at which each field begins.
  public func locate(_ findings: [Finding]) -> [Finding] {
    ZoneFolder(path: path).locate(findings)
  }
}
