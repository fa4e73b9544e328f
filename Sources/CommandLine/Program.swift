import ArgumentParser
import HiGHSSolver

/// The program.
public enum Program {
  /// Runs the command that the process was started with, then ends the process.
  public static func run() -> Never {
    FreedMemory.keep()
    CarnalliteCommand.main()
    CarnalliteCommand.exit()
  }
}
