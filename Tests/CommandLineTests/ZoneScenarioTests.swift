import Foundation
import Testing

/// What the shipped scenarios of Qaidam claim.
@Suite struct `The scenarios of Qaidam` {
  static let zone = "\(CommandRun.repository)/zones/qaidam"

  /// Every scenario with the years that it is about.
  static let scenarios: [(scenario: String, year: String)] = {
    let folder = "\(zone)/scenarios"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name in
      switch name {
      case "2035": [(name, "2035")]
      case "2025-planned": [(name, "2025")]
      case "as-reported": [(name, "2020")]
      default: [(name, "2020"), (name, "2025")]
      }
    }
  }()

  @Test func `are those that the zone needs`() {
    let names = Set(Self.scenarios.map(\.scenario))
    let needed: Set = [
      "2025-planned", "2035", "as-reported", "demand-low", "drought", "grid-factor",
      "no-magnesium-chlorine", "no-magnesium-chlorine-sink", "pvc-stop-week",
    ]
    #expect(needed.subtracting(names) == [])
  }

  @Test(arguments: scenarios)
  func `check without errors and plan to an optimum`(scenario: String, year: String) throws {
    let check = try CommandRun(["check", Self.zone, "--scenario", scenario, "--lang", "en"])
    #expect(check.status == 0, "\(check.output.prefix(2000))")
    let plan = try QaidamPlan(year, scenario: scenario)
    #expect(plan.status == "optimal")
    #expect(plan.valueAdded > 0)
  }

  @Test func `between them run every facility, but for those that are explained`() throws {
    var existing: Set<String> = []
    var running: Set<String> = []
    func note(_ plan: QaidamPlan) {
      existing.formUnion(plan.existing)
      running.formUnion(plan.running)
    }
    for (scenario, year) in Self.scenarios {
      let steps = scenario == "pvc-stop-week" ? "table" : "one"
      note(try QaidamPlan(year, scenario: scenario, options: ["--timesteps", steps]))
    }
    for year in ["2020", "2025"] {
      for prices in ["low", "base", "high"] {
        note(try QaidamPlan(year, options: ["--prices", prices]))
      }
    }
    let explained = try Self.explained()
    #expect(existing.subtracting(running).subtracting(explained).sorted() == [])
    #expect(explained.intersection(running).sorted() == [])
    #expect(explained.subtracting(existing).sorted() == [])
  }

  /// The facilities that `unused.csv` of the zone and of its scenarios names.
  private static func explained() throws -> Set<String> {
    let files = FileManager.default.enumerator(atPath: zone)?.compactMap { $0 as? String } ?? []
    var names: Set<String> = []
    for file in files where file.hasSuffix("unused.csv") {
      let rows = try String(contentsOfFile: "\(zone)/\(file)", encoding: .utf8)
        .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let column = rows[0][0] == "change" ? 1 : 0
      names.formUnion(rows.dropFirst().map { String($0[column]) })
    }
    return names
  }

  @Test func `2035 says that it is not from the plan`() throws {
    let file = "\(Self.zone)/scenarios/2035/scenario.yaml"
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("not from the plan"))
  }

  @Test func `in the week without PVC caustic stops, magnesium goes on, nothing is scrubbed`()
    throws
  {
    let plan = try QaidamPlan("2020", scenario: "pvc-stop-week", options: ["--timesteps", "table"])
    let week = 7  // the eighth step: June is the sixth, what is left of July the seventh
    #expect(try plan.steps(of: "pvc_suspension-qarhan")[week] == 0)
    #expect(try plan.steps(of: "koh_electrolysis-qarhan")[week] < 1)
    let magnesium = try plan.steps(of: "mg_electrolysis-qarhan")
    #expect(abs(magnesium[week] - 168 * 100_000 / 8760) < 1)
    #expect(try plan.steps(of: "hcl_absorption-qarhan")[week] > 10_000)
    #expect(plan.load(of: "cl2_emergency_scrub-qarhan") == 0)
  }

  @Test func `without a sink all chlorine of magnesium becomes acid, which is neutralised`() throws
  {
    let plan = try QaidamPlan("2020", scenario: "no-magnesium-chlorine-sink")
    let base = try QaidamPlan("2020")
    #expect(plan.load(of: "pvc_suspension-qarhan") == 0)
    #expect(plan.load(of: "mg_electrolysis-qarhan") == base.load(of: "mg_electrolysis-qarhan"))
    #expect(plan.load(of: "hcl_neutralisation-qarhan") > 1_000_000)
    #expect(plan.valueAdded < base.valueAdded)
  }

  @Test func `as reported every product is within a fifth of what was reported`() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun([
      "reported", Self.zone, "--year", "2020", "--scenario", "as-reported", "--format", "json",
      "--results", folder.path,
    ])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let products = try #require(document["products"] as? [[String: Any]])
    #expect(products.count > 40)
    for product in products {
      let deviation = product["deviation"] as? Double ?? .infinity
      #expect(abs(deviation) <= 0.2, "\(product["name_en"] ?? "")")
    }
  }
}

/// A plan of Qaidam as its JSON states it.
struct QaidamPlan {
  let status: String
  let valueAdded: Double
  private let facilities: [String: [String: Any]]
  private let sheets: [String: [String: Any]]

  /// Plans a year.
  init(
    _ year: String, scenario: String? = nil, zone: String = `The scenarios of Qaidam`.zone,
    options: [String] = []
  ) throws {
    let folder = try TemporaryFolder()
    let chosen = scenario.map { ["--scenario", $0] } ?? []
    let run = try CommandRun(
      ["plan", zone, "--year", year, "--one-sided", "--format", "json", "--results", folder.path]
        + chosen + options)
    try #require(run.status == 0, "\(run.errors.prefix(2000))")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    status = try #require(document["status"] as? String)
    valueAdded = (document["objective"] as? [String: Any])?["value_added"] as? Double ?? .nan
    facilities = Self.byID(document["facilities"])
    sheets = Self.byID(document["sheets"])
  }

  private static func byID(_ rows: Any?) -> [String: [String: Any]] {
    let list = rows as? [[String: Any]] ?? []
    return Dictionary(list.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
  }

  /// The ids of the facilities that run.
  var running: Set<String> { Set(facilities.keys.filter { load(of: $0) > 0 }) }

  /// The ids of the facilities that exist in the year.
  var existing: Set<String> { Set(facilities.keys) }

  /// What a facility makes in the year, units of its capacity; NaN where there is none.
  func load(of facility: String) -> Double { facilities[facility]?["load"] as? Double ?? .nan }

  /// The total of a sheet; NaN where there is none.
  func total(of sheet: String) -> Double { sheets[sheet]?["total"] as? Double ?? .nan }

  /// What a facility makes in each timestep.
  func steps(of facility: String) throws -> [Double] {
    let modes = try #require(facilities[facility]?["modes"] as? [[String: Any]])
    return try #require(modes[0]["by_timestep"] as? [Double])
  }
}
