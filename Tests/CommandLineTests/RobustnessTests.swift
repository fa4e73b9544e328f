import Foundation
import TestSupport
import Testing

/// What a user may throw at the program: it answers, and never traps.
@Suite struct `Bad input on the command line` {
  private static let numbers = [
    "0", "-1", "nan", "inf", "1e400", "9223372036854775807", "-9223372036854775808", "x", "",
  ]

  /// The options of commands on a zone that take a number.
  private static let options: [(command: [String], option: String)] = [
    (["plan"], "--year"), (["plan", "--year", "2025"], "--time-limit"),
    (["plan", "--year", "2025"], "--threads"), (["plan", "--from", "2025"], "--to"),
    (["plan", "--year", "2025", "--timesteps", "table"], "--gap"),
    (["plan", "--year", "2025"], "--cap"), (["plan", "--year", "2025"], "--objective"),
    (["reported"], "--year"), (["fragile"], "--year"), (["gaps"], "--year"),
    (["gaps", "--year", "2025"], "--investment"), (["gaps", "--year", "2025"], "--top"),
    (["alternatives", "--year", "2025"], "--slack"),
    (["alternatives", "--year", "2025"], "--count"),
    (["pareto", "--year", "2025", "--against", "co2"], "--points"),
    (["abatement", "--year", "2025"], "--steps"), (["structures"], "--n-best"),
    (["structures"], "--max-structures"), (["balance", "--as-reported"], "--year"),
    (["indicators"], "--year"), (["reconcile"], "--level"),
    (["review", "--year", "2025"], "--project"),
  ]

  @Test(arguments: options.indices)
  func `numbers out of range end with words, not with a trap`(index: Int) throws {
    let folder = try TemporaryFolder()
    let zone = folder.path + "/zone"
    #expect(try CommandRun(["new", zone, "--lang", "en"]).status == 0)
    let (command, option) = Self.options[index]
    for number in Self.numbers {
      let run = try CommandRun(
        [command[0], zone] + command.dropFirst() + ["\(option)=\(number)"])
      #expect(run.status < 128 && ![4, 5, 6, 8, 11].contains(run.status), "\(option)=\(number)")
      if run.status != 0 { #expect(!(run.errors + run.output).isEmpty) }
    }
  }

  @Test(arguments: ["price:caustic,price:acid\n1\n1,2,3\n", "", "price:caustic\n", "\u{0}\u{1}"])
  func `a file that is no table is refused`(text: String) throws {
    let folder = try TemporaryFolder()
    let zone = folder.path + "/zone"
    #expect(try CommandRun(["new", zone, "--lang", "en"]).status == 0)
    let file = folder.path + "/file.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    for command in [
      ["ensemble", zone, "--year", "2025", "--samples", file],
      ["balance", zone, "--production", file],
      [
        "review", zone, "--year", "2030", "--project", "magnesia-expansion", "--transfer-prices",
        file,
      ],
    ] {
      let run = try CommandRun(command)
      #expect(run.status == 1 || run.status == 64, "\(command[0]) \(run.status)")
      #expect(!run.errors.isEmpty)
    }
  }

  /// Years outside the zone's periods are refused with the periods and how to mend it.
  @Test(arguments: ["plan", "fragile", "gaps", "alternatives", "abatement"])
  func `a year outside the periods is refused`(command: String) throws {
    let folder = try TemporaryFolder()
    let zone = folder.path + "/zone"
    #expect(try CommandRun(["new", zone, "--lang", "en"]).status == 0)
    for year in ["2024", "2035", "2099"] {
      let run = try CommandRun([command, zone, "--year", year, "--lang", "en"])
      #expect(run.status == 1 && run.errors.contains("plan-year-outside-periods"), "\(year)")
      #expect(run.errors.contains("2025, 2030") && run.errors.contains("2034"))
    }
    #expect(try !folder.names(in: "zone").contains("results"))
  }

  /// Ctrl-C while tables are read ends at once with a word and leaves nothing behind.
  @Test func `an interruption before the solve ends with a word`() throws {
    let folder = try TemporaryFolder()
    let results = folder.path + "/results"
    var told = 0
    for milliseconds in stride(from: 5, through: 400, by: 5) where told == 0 {
      let process = Process()
      process.executableURL = CommandRun.program
      process.arguments = [
        "plan", CommandRun.repository + "/zones/qaidam", "--year", "2025", "--timesteps", "table",
        "--results", results,
      ]
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      process.interrupt()
      let text = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      if text.contains("before the solve began") {
        #expect(process.terminationStatus == 130)
        #expect(!FileManager.default.fileExists(atPath: results))
        told += 1
      }
    }
    #expect(told > 0)
  }
}
