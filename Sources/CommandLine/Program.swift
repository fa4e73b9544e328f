import ArgumentParser

/// The program.
public enum Program {
  /// Runs the command that the process was started with, then ends the process.
  public static func run() -> Never {
    CarnalliteCommand.main()
    CarnalliteCommand.exit()
  }
}
