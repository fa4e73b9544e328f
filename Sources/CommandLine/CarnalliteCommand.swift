public import ArgumentParser

/// The command `carnallite`.
public struct CarnalliteCommand: ParsableCommand {
  /// What the command line knows of itself.
  public static let configuration = CommandConfiguration(
    commandName: "carnallite",
    abstract: "Planning, accounting and operating system of a circular-economy industrial zone.")

  /// Creates the command.
  public init() {}
}
