import Foundation
import Testing

/// The program as a user meets it: what it prints, where it writes, how it ends.
@Suite struct `The command line` {
  private let folder: TemporaryFolder
  private var zone: String { folder.path + "/zone" }

  init() throws {
    folder = try TemporaryFolder()
    let run = try CommandRun(["new", folder.path + "/zone", "--lang", "en"])
    #expect(run.status == 0)
  }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments) }

  private func json(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `a new zone checks without errors, also deeply`() throws {
    let check = try run("check", zone, "--deep", "--lang", "en")
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("0 errors, 0 warnings"))
  }

  @Test func `an existing folder is not overwritten`() throws {
    let again = try run("new", zone, "--lang", "en")
    #expect(again.status == 1 && again.errors.contains("exists"))
  }

  @Test func `a lost element ends with status 1 and its place, in words and as JSON`() throws {
    try folder.replace(
      "acid-synthesis,chlorine,in,0.3014", with: "acid-synthesis,chlorine,in,0.15",
      in: "zone/recipes.csv")
    let english = try run("check", zone, "--lang", "en")
    #expect(english.status == 1 && english.output.contains("1 error,"))
    let chinese = try run("check", zone, "--lang", "zh")
    #expect(chinese.status == 1 && chinese.output.contains("错误 1 项"))
    let document = try json(try run("check", zone, "--format", "json").output)
    let findings = try #require(document["findings"] as? [[String: Any]])
    let error = try #require(findings.first { $0["severity"] as? String == "error" })
    #expect(error["file"] as? String == "recipes.csv")
    #expect(error["line"] as? Int != nil && error["mend"] as? String != "")
  }

  @Test func `a plan of a zone with errors is refused and writes nothing`() throws {
    try folder.replace("t/a,8000,2018", with: "t/a,eight,2018", in: "zone/facilities.csv")
    let plan = try run("plan", zone, "--year", "2025", "--lang", "en")
    #expect(plan.status == 1 && plan.errors.contains("facilities.csv"))
    #expect(try !folder.names(in: "zone").contains("results"))
  }

  @Test func `a plan as JSON keeps the contract and balances every element`() throws {
    let plan = try json(try run("plan", zone, "--year", "2025", "--format", "json").output)
    let keys = [
      "units", "status", "objective", "facilities", "markets", "routes", "sheets", "elements",
      "marginal_values",
    ]
    for key in keys { #expect(plan[key] != nil, "\(key)") }
    #expect(plan["status"] as? String == "optimal")
    let elements = try #require(plan["elements"] as? [String: [String: Any]])
    #expect(elements.keys.contains("Cl") && elements.keys.contains("H"))
    for (symbol, element) in elements {
      func sum(_ key: String) -> Double {
        let lines = element[key] as? [[String: Any]] ?? []
        return lines.reduce(0) { $0 + ($1["amount"] as? Double ?? .nan) }
      }
      let gap = sum("sources") + sum("residual") - sum("sinks") - sum("stock_change")
      #expect(abs(gap) <= 1e-6 * max(1, sum("sources")), "\(symbol)")
    }
  }

  @Test func `an equal request is answered by the filed result, byte for byte`() throws {
    let first = try run("plan", zone, "--year", "2025", "--lang", "en")
    let second = try run("plan", zone, "--year", "2025", "--lang", "en")
    #expect(first.output == second.output && second.errors.contains("reused"))
    let elsewhere = folder.path + "/elsewhere"
    let third = try run("plan", zone, "--year", "2025", "--results", elsewhere)
    #expect(third.status == 0)
    let key = try #require(try folder.names(in: "zone/results").first)
    for file in ["plan.json", "flows.csv", "sheets.csv"] {
      let here = try Data(contentsOf: URL(fileURLWithPath: "\(zone)/results/\(key)/\(file)"))
      let there = try Data(contentsOf: URL(fileURLWithPath: "\(elsewhere)/\(key)/\(file)"))
      #expect(here == there, "\(file)")
    }
  }

  @Test func `an infeasible year says what is in the way and ends with status 2`() throws {
    let limits = "\(zone)/limits.csv"
    var text = try String(contentsOfFile: limits, encoding: .utf8)
    text += "caustic-due,烧碱保供,Caustic soda due,minimum,1000000,t,estimate\n"
    try text.write(toFile: limits, atomically: true, encoding: .utf8)
    let terms = "\(zone)/limit_terms.csv"
    var rows = try String(contentsOfFile: terms, encoding: .utf8)
    rows += "caustic-due,caustic,,,sale,1\n"
    try rows.write(toFile: terms, atomically: true, encoding: .utf8)
    let plan = try run("plan", zone, "--year", "2025", "--lang", "en")
    #expect(plan.status == 2, "\(plan.output)\(plan.errors)")
    #expect(plan.output.contains("ways out"))
  }

  @Test func `a report is one file that stands alone`() throws {
    _ = try run("plan", zone, "--year", "2025")
    let report = try run("report", zone, "--lang", "zh", "--output", folder.path + "/r.html")
    #expect(report.status == 0)
    let html = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("<svg"))
    #expect(!html.contains("src=\"http") && !html.contains("href=\"http://"))
  }

  @Test func `a zone that is not there and a year that is no number are told plainly`() throws {
    let missing = try run("check", folder.path + "/nowhere", "--lang", "en")
    #expect(missing.status == 1 && missing.output.contains("nowhere"))
    #expect(try run("plan", zone, "--year", "soon").status != 0)
    #expect(try run("balance", zone).status != 0)
    #expect(try run("report", folder.path, "--lang", "en").errors.contains("carnallite plan"))
  }

  @Test func `the programme is exported as MPS with names of the tables`() throws {
    let path = folder.path + "/zone.mps"
    _ = try run("plan", zone, "--year", "2025", "--export-mps", path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("commodity_balance[chlorine,lake,year]"))
  }

  @Test func `a run whose time is up ends with status 2 under a run number, and is not reused`()
    throws
  {
    for number in 1...2 {
      let plan = try run(
        "plan", zone, "--year", "2025", "--time-limit", "0.000001", "--lang", "en")
      #expect(plan.status == 2 && plan.output.contains("stopped"), "\(plan.output)")
      #expect(plan.errors.contains("-run\(number)"))
    }
    let whole = try run("plan", zone, "--year", "2025", "--lang", "en")
    #expect(whole.status == 0 && !whole.errors.contains("reused"))
    #expect(try run("plan", zone, "--year", "2025", "--threads", "0").status != 0)
    #expect(try run("plan", zone, "--year", "2025", "--time-limit", "-1").status != 0)
  }

  @Test func `two plans are compared as text, CSV and JSON`() throws {
    for name in ["before", "after"] {
      let results = "\(folder.path)/\(name)"
      #expect(try run("plan", zone, "--year", "2025", "--results", results).status == 0)
      try folder.replace("zone,sale,2300", with: "zone,sale,2500", in: "zone/markets.csv")
    }
    let sides = try ["before", "after"].map {
      "\(folder.path)/\($0)/" + (try folder.names(in: $0)[0])
    }
    let text = try run("compare", sides[0], sides[1], "--lang", "en")
    #expect(text.status == 0 && text.output.contains("net cost"), "\(text.errors)")
    let table = try run("compare", sides[0], sides[1], "--format", "csv").output
    #expect(table.hasPrefix("kind,id,name_zh"))
    let document = try json(try run("compare", sides[0], sides[1], "--format", "json").output)
    let rows = try #require(document["differences"] as? [[String: Any]])
    #expect(rows.first?["kind"] as? String == "objective")
    let same = try run("compare", sides[0], sides[0], "--lang", "zh")
    #expect(same.output.contains("没有差别"))
    #expect(try run("compare", sides[0], folder.path + "/nowhere", "--lang", "en").status == 1)
  }

  @Test func `periods are planned together and filed with a plan of each year`() throws {
    let plan = try run("plan", zone, "--from", "2025", "--to", "2030", "--lang", "en")
    #expect(plan.status == 0 && plan.output.contains("discounted net cost"), "\(plan.errors)")
    let key = try #require(try folder.names(in: "zone/results").first)
    let files = try folder.names(in: "zone/results/\(key)")
    for file in ["periods.json", "builds.csv", "stock.csv", "2025", "2030"] {
      #expect(files.contains(file), "\(file)")
    }
    #expect(try run("report", "\(zone)/results/\(key)/2030").status == 0)
    #expect(try run("report", "\(zone)/results/\(key)").status == 0)
    let page = try String(
      contentsOfFile: "\(zone)/results/\(key)/report.html", encoding: .utf8)
    for year in ["2025", "2030"] {
      #expect(page.contains("<a href=\"report-\(year).html\">\(year)</a>"))
      #expect(try folder.names(in: "zone/results/\(key)").contains("report-\(year).html"))
    }
    let compared = try run(
      "compare", "\(zone)/results/\(key)/2025", "\(zone)/results/\(key)/2030", "--lang", "en")
    #expect(compared.status == 0, "\(compared.errors)")
    let again = try run("plan", zone, "--from", "2025", "--to", "2030", "--lang", "en")
    #expect(again.output == plan.output && again.errors.contains("reused"))
    #expect(try run("plan", zone, "--from", "2025").status != 0)
    #expect(try run("plan", zone, "--from", "2025", "--to", "2030", "--year", "2025").status != 0)
    #expect(try run("plan", zone, "--from", "2040", "--to", "2050", "--lang", "en").status == 1)
  }
}
