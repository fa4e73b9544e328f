import Foundation
import Testing

/// The real zone by the hour: twelve typical days of 24 hours.
@Suite struct `Qaidam by the hour` {
  private static let zone = "\(CommandRun.repository)/zones/qaidam"

  /// The zone's electricity of a plan: amounts of each part by timestep.
  private struct Grid {
    let hours: [Int]
    let parts: [String: [Double]]
    let document: [String: Any]

    init(_ options: [String]) throws {
      let folder = try TemporaryFolder()
      let run = try CommandRun(
        ["plan", `Qaidam by the hour`.zone, "--one-sided", "--format", "json", "--lang", "en"]
          + ["--results", folder.path] + options)
      try #require(run.status == 0, "\(run.errors.suffix(2000))")
      document = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let balances = try #require(document["grid_balances"] as? [[String: Any]])
      let zone = try #require(
        balances.first {
          ($0["site"] as? String) == "qaidam" && ($0["commodity"] as? String) == "electricity"
        })
      let steps = try #require(document["timesteps"] as? [[String: Any]])
      hours = steps.map { $0["hour_of_day"] as? Int ?? -1 }
      var parts: [String: [Double]] = [:]
      for series in try #require(zone["series"] as? [[String: Any]]) {
        parts[try #require(series["key"] as? String)] = series["by_timestep"] as? [Double]
      }
      for source in try #require(zone["sources"] as? [[String: Any]]) {
        let made = try #require(source["by_timestep"] as? [Double])
        parts["generation"] = parts["generation"].map { zip($0, made).map { $0 + $1 } } ?? made
      }
      self.parts = parts
    }

    func at(_ part: String, _ step: Int) -> Double { parts[part]?[step] ?? 0 }

    func sum(_ part: String, _ range: ClosedRange<Int>) -> Double {
      hours.indices.filter { range.contains(hours[$0]) }.reduce(0) { $0 + at(part, $1) }
    }
  }

  @Test func `power balances in every hour and follows sun and tariff`() throws {
    let grid = try Grid(["--year", "2025", "--scenario", "2025-planned", "--timesteps", "table"])
    #expect(grid.document["status"] as? String == "optimal")
    #expect(grid.hours.count == 288)
    for step in grid.hours.indices {
      let supply = ["generation", "purchase", "discharge", "inflow"].reduce(0) {
        $0 + grid.at($1, step)
      }
      let use = ["load", "charge", "sale", "outflow"].reduce(0) { $0 + grid.at($1, step) }
      #expect(abs(supply - use) <= 1e-6 * max(supply, use))
      let traded = min(grid.at("purchase", step), grid.at("sale", step))
      #expect(traded <= 1e-6 * supply, "no hour buys and sells at once")
    }
    #expect(grid.sum("generation", 11...14) > 2 * grid.sum("generation", 20...23))
    #expect(grid.sum("sale", 11...14) > 0 && grid.sum("purchase", 19...22) > 0)
    #expect(grid.sum("charge", 9...16) > 5 * grid.sum("charge", 17...22))
    #expect(grid.sum("discharge", 17...22) > 5 * grid.sum("discharge", 9...16))
  }

  @Test func `a table of blocks takes the place of the zone's timesteps`() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/blocks.csv"
    try folder.write(
      """
      timestep,duration,unit,weight,day,month,season,hour_of_day,start
      winter-noon,12,h,182,1,1,winter,,8
      winter-night,12,h,182,1,1,winter,,20
      summer-noon,12,h,183,2,7,summer,,4352
      summer-night,12,h,183,2,7,summer,,4364
      """, to: "blocks.csv")
    let grid = try Grid(["--year", "2020", "--timesteps", file])
    #expect(grid.hours.count == 4)
    #expect(grid.at("generation", 0) > grid.at("generation", 1))
    #expect(grid.at("generation", 2) > grid.at("generation", 3))
  }

  @Test func `a table that is not there or no year is named with its path`() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/blocks.csv"
    let plan = ["plan", Self.zone, "--year", "2020", "--lang", "en", "--timesteps", file]
    let missing = try CommandRun(plan)
    #expect(missing.status == 1 && (missing.output + missing.errors).contains("\(file): error"))
    try folder.write("timestep,duration,unit\na,100,h\nb,200,d\n", to: "blocks.csv")
    let short = try CommandRun(plan)
    let said = short.output + short.errors
    #expect(short.status == 1 && said.contains("\(file)") && said.contains("[timesteps-year]"))
    let word = try CommandRun(["plan", Self.zone, "--year", "2020", "--timesteps", "weekly"])
    #expect(word.status != 0 && word.errors.contains("weekly"))
  }
}
