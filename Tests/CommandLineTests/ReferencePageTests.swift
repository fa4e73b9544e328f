import Foundation
import Testing

/// The committed pages of the reference are those that the program makes.
@Suite struct `The reference` {
  @Test(arguments: ["tables", "rules", "units", "formulas"], ["en", "zh"])
  func `page is made from the program`(page: String, language: String) throws {
    let made = try CommandRun(["reference", page, "--lang", language]).output
    let suffix = language == "zh" ? ".zh-CN.md" : ".md"
    let path = "\(CommandRun.repository)/Documentation/reference/\(page)\(suffix)"
    if ProcessInfo.processInfo.environment["CARNALLITE_RECORD"] == "1" {
      try made.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == made, "record it anew")
  }
}
