import ArgumentParser
import Findings
import ZoneFiles

/// Files that commands write: whole or not at all.
enum OutputFile {
  /// Writes a text.
  ///
  /// - Throws: an exit with status 1, after the reason has been printed.
  static func write(_ text: String, to path: String, language: Language) throws {
    do {
      try AtomicFile.write(text, to: path)
    } catch {
      throw Refusal.print(
        language == .zh
          ? "无法写入 \(error.path)：\(error.reason)"
          : "\(error.path) cannot be written: \(error.reason)")
    }
  }
}
