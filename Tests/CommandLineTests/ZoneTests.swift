import Foundation
import Testing

/// The zones that the repository carries.
@Suite struct `The shipped zones` {
  @Test(arguments: ["qaidam", "kalundborg"])
  func `check without errors, also deeply`(zone: String) throws {
    let path = "\(CommandRun.repository)/zones/\(zone)"
    let check = try CommandRun(["check", path, "--deep", "--lang", "en"])
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("0 errors"))
  }

  @Test(arguments: [("qaidam", "2020"), ("qaidam", "2025"), ("kalundborg", "2000")])
  func `plan to an optimum and report in less than 3 MB`(zone: String, year: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(CommandRun.repository)/zones/\(zone)"
    let plan = try CommandRun([
      "plan", path, "--year", year, "--one-sided", "--results", folder.path, "--lang", "en",
    ])
    #expect(plan.status == 0, "\(plan.output.prefix(2000))\(plan.errors)")
    let result = try #require(try folder.names().first)
    let report = "\(folder.path)/report.html"
    _ = try CommandRun(["report", "\(folder.path)/\(result)", "--output", report])
    #expect(try Data(contentsOf: URL(fileURLWithPath: report)).count < 3_000_000)
  }
}
