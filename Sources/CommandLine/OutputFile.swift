import ArgumentParser
import Findings
import Workbooks
import ZoneFiles

/// Files that commands write: whole or not at all.
enum OutputFile {
  /// Writes a text.
  ///
  /// - Throws: an exit with status 1, after the reason has been printed.
  static func write(_ text: String, to path: String, language: Language) throws {
    try write(Array(text.utf8), to: path, language: language)
  }

  /// Writes a workbook.
  ///
  /// - Throws: an exit with status 1, after the reason has been printed.
  static func write(_ workbook: Workbook, to path: String, language: Language) throws {
    let bytes: [UInt8]
    do {
      bytes = try workbook.bytes()
    } catch {
      throw Refusal.print(error.cause[language])
    }
    try write(bytes, to: path, language: language)
  }

  private static func write(_ bytes: [UInt8], to path: String, language: Language) throws {
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw Refusal.print(
        language == .zh
          ? "无法写入 \(error.path)：\(error.reason)"
          : "\(error.path) cannot be written: \(error.reason)")
    }
  }
}
