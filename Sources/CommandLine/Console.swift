import Foundation

/// The two streams a command writes to.
enum Console {
  /// Writes a result.
  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a line about the run over the one before it, on a terminal.
  static func overwrite(_ text: String) {
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + text).utf8))
  }

  /// Writes a message about the run, which is not part of the result.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
