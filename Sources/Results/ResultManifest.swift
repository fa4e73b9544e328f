/// Who made a result, when, with which command and versions.
///
/// The manifest stands beside the result and outside any comparison of bytes.
public struct ResultManifest: Codable, Sendable {
  /// The full key of the result.
  public var key: String
  /// The program and its version.
  public var program: String
  /// The solver and its version; empty where none was used.
  public var solver: String
  /// The hash of the zone's tables.
  public var snapshot: String
  /// What was asked, by name.
  public var request: [String: String]
  /// The command as it was given.
  public var command: [String]
  /// Who ran it.
  public var user: String
  /// When it was finished, in ISO 8601.
  public var finishedAt: String
  /// How long it took, seconds.
  public var seconds: Double

  /// Creates a manifest.
  public init(
    key: String, program: String, solver: String, snapshot: String, request: [String: String],
    command: [String], user: String, finishedAt: String, seconds: Double
  ) {
    self.key = key
    self.program = program
    self.solver = solver
    self.snapshot = snapshot
    self.request = request
    self.command = command
    self.user = user
    self.finishedAt = finishedAt
    self.seconds = seconds
  }
}
