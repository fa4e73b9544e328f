import Foundation
import Testing

/// Statistics, indicators, evaluations and enterprises, as officers ask for them.
@Suite struct `An officer` {
  private static let returns = CommandRun.repository + "/Tests/Zones/returns"
  private static let qaidam = CommandRun.repository + "/zones/qaidam"

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments) }

  private func json(_ arguments: String...) throws -> [String: Any] { try json(arguments) }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try CommandRun(arguments + ["--format", "json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try withExtendedLifetime(folder) { try body(folder.path) }
  }

  @Test func `tables a month in Chinese, and January with February`() throws {
    let june = try run("statistics", Self.returns, "--year", "2023", "--month", "6", "--lang", "zh")
    #expect(june.status == 0 && june.errors.isEmpty)
    for heading in ["本月", "上年同月", "2023年1—6月累计", "累计同比", "同口径同比", "不变价同比", "计量单位"] {
      #expect(june.output.contains(heading))
    }
    let january = try run(
      "statistics", Self.returns, "--year", "2023", "--month", "1", "--lang", "zh")
    #expect(january.status == 0 && january.output.contains("1—2月"))
    #expect(try run("statistics", Self.returns, "--year", "2023", "--month", "13").status != 0)
    let none = try run("statistics", Self.returns, "--year", "2019", "--lang", "zh")
    #expect(none.status == 0 && none.output.contains("该期没有统计值"))
  }

  @Test func `publishes nothing of a park of two, unless for internal use`() throws {
    let open = try json("statistics", Self.returns, "--year", "2023")
    let lines = try #require(open["lines"] as? [[String: Any]])
    let east = try #require(
      lines.first { $0["statistic"] as? String == "energy_use" && $0["site"] as? String == "east" })
    let figures = try #require(east["figures"] as? [[String: Any]])
    #expect(figures.allSatisfy { $0["value"] == nil && $0["withheld"] as? Bool == true })
    let full = try run(
      "statistics", Self.returns, "--year", "2023", "--by-site", "--internal", "--lang", "zh")
    #expect(full.output.contains("内部资料") && !full.output.contains("不予公布"))
  }

  @Test func `exports no single return, and the whole zone for internal use`() throws {
    try withFolder { folder in
      let open = try run("export", Self.returns, "--xlsx", "\(folder)/open.xlsx", "--lang", "en")
      #expect(open.status == 0 && open.errors.contains("workbook-withheld"))
      #expect(try run("import", "\(folder)/open.xlsx", "\(folder)/open").status == 0)
      let left = try String(contentsOfFile: "\(folder)/open/statistics.csv", encoding: .utf8)
      #expect(left.split(separator: "\n").count == 1)
      let whole = try run("export", Self.returns, "--xlsx", "\(folder)/whole.xlsx", "--internal")
      #expect(whole.status == 0 && whole.errors.isEmpty)
      #expect(try run("import", "\(folder)/whole.xlsx", "\(folder)/whole").status == 0)
      #expect(
        try String(contentsOfFile: "\(folder)/whole/statistics.csv", encoding: .utf8)
          == String(contentsOfFile: "\(Self.returns)/statistics.csv", encoding: .utf8))
      let qaidam = try run("export", Self.qaidam, "--xlsx", "\(folder)/qaidam.xlsx")
      #expect(qaidam.status == 0 && qaidam.errors.isEmpty, "what Qaidam ships is public")
    }
  }

  @Test func `computes the sixteen indicators of Table 3-1`() throws {
    let document = try json("indicators", Self.qaidam, "--year", "2020")
    let indicators = try #require(document["indicators"] as? [[String: Any]])
    let own = indicators.filter { ($0["id"] as? String)?.hasPrefix("ind-") == true }
    #expect(own.count == 16)
    let values = own.compactMap { indicator -> Double? in
      (indicator["years"] as? [[String: Any]])?.last { $0["year"] as? Int == 2020 }?["value"]
        as? Double
    }
    #expect(values.count >= 12)
    for indicator in own {
      let year = (indicator["years"] as? [[String: Any]])?.last { $0["year"] as? Int == 2020 }
      guard year?["value"] == nil else { continue }
      let missing = (year?["values"] as? [[String: Any]] ?? []).flatMap {
        $0["missing"] as? [String] ?? []
      }
      #expect(!missing.isEmpty)
    }
  }

  @Test func `gets indicators and evaluations as table, workbook and page`() throws {
    try withFolder { folder in
      let text = try run(
        "indicators", Self.qaidam, "--year", "2020", "--lang", "zh", "--xlsx",
        "\(folder)/i.xlsx", "--html", "\(folder)/i.html")
      #expect(text.status == 0 && text.output.contains("主要资源产出率"))
      let evaluation = try run(
        "evaluate", Self.qaidam, "--year", "2022", "--kind", "midterm", "--dry", "--format", "csv",
        "--xlsx", "\(folder)/e.xlsx", "--html", "\(folder)/e.html")
      #expect(evaluation.status == 0 && evaluation.output.contains("verdict"))
      for (file, mark) in [("i.xlsx", "PK"), ("e.xlsx", "PK"), ("i.html", "<!"), ("e.html", "<!")] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
        #expect(bytes.starts(with: Data(mark.utf8)) && bytes.count > 3000)
      }
    }
  }

  @Test func `judges the targets of capacity and output value by a plan`() throws {
    try withFolder { folder in
      let zone = "\(folder)/qaidam"
      try FileManager.default.copyItem(atPath: Self.qaidam, toPath: zone)
      let request = [zone, "--plan", "--year", "2025", "--scenario", "2025-planned"]
      let planned = try json(["indicators"] + request)
      let list = try #require(planned["indicators"] as? [[String: Any]])
      let judged = try json(["evaluate"] + request + ["--kind", "final", "--dry"])
      let targets = try #require(judged["targets"] as? [[String: Any]])
      for id in ["tgt-potash-capacity", "tgt-lithium-output-value", "ind-hazardous-waste-disposal"]
      {
        let own = try #require(list.first { $0["id"] as? String == id })
        let year = (own["years"] as? [[String: Any]])?.last { $0["year"] as? Int == 2025 }
        let value = try #require(year?["value"] as? Double)
        let target = try #require(targets.first { $0["indicator"] as? String == id })
        #expect(target["actual"] as? Double == value && target["provisional"] as? Bool == true)
      }
      let potash = try #require(
        targets.first { $0["indicator"] as? String == "tgt-potash-capacity" })
      #expect(potash["verdict"] as? String == "met")
    }
  }

  @Test func `files an evaluation once, with the evidence of every target`() throws {
    try withFolder { folder in
      let zone = "\(folder)/returns"
      try FileManager.default.copyItem(atPath: Self.returns, toPath: zone)
      let first = try run("evaluate", zone, "--year", "2023", "--lang", "en")
      let second = try run("evaluate", zone, "--year", "2023", "--lang", "en")
      #expect(first.status == 0 && first.errors.contains("Evaluation filed"))
      #expect(second.output == first.output && second.errors.contains("was filed before"))
      let document = try json("evaluate", zone, "--year", "2023", "--dry")
      let target = try #require((document["targets"] as? [[String: Any]])?.first)
      #expect(target["verdict"] as? String == "nearly_on_track")
      let reasons = try #require(target["reasons_en"] as? [String])
      let told = try #require(reasons.first { $0.contains("LMDI") })
      #expect(told.contains("intensity") && !told.contains("company"))
      let full = try json("evaluate", zone, "--year", "2023", "--dry", "--internal")
      let item = try #require((full["targets"] as? [[String: Any]])?.first)
      let words = try #require(item["reasons_en"] as? [String])
      #expect(words.contains { $0.contains("LMDI") && $0.contains("Magnesium company") })
    }
  }

  @Test func `is told which enterprise was meant, and what it returned`() throws {
    let page = try run("enterprise", Self.returns, "e3", "--year", "2023", "--lang", "zh")
    #expect(page.status == 0 && page.output.contains("镁业公司") && page.output.contains("综合能源消费量"))
    let none = try run("enterprise", Self.qaidam, "citic-guoan", "--year", "2020", "--lang", "en")
    #expect(none.status == 0 && none.output.contains("no statistic names this enterprise"))
    let wrong = try run("enterprise", Self.qaidam, "citic-guon", "--year", "2020")
    #expect(wrong.status != 0 && wrong.errors.contains("citic-guoan"))
  }

  @Test(arguments: [
    ("indicator-circular", Int32(1)), ("indicator-division-by-zero", 0),
    ("indicator-off-by-thousand", 0), ("statistic-off-by-thousand", 0), ("statements-differ", 0),
    ("statistic-twice", 1), ("revision-older", 1), ("statistic-total-differs", 0),
  ])
  func `is told by check what does not hold`(code: String, status: Int32) throws {
    try withFolder { folder in
      let zone = "\(folder)/zone"
      try FileManager.default.copyItem(atPath: Self.returns, toPath: zone)
      let changes = CommandRun.repository + "/Tests/BrokenZones/\(code)"
      for name in try FileManager.default.contentsOfDirectory(atPath: changes)
      where name != "expected.json" {
        try? FileManager.default.removeItem(atPath: "\(zone)/\(name)")
        try FileManager.default.copyItem(atPath: "\(changes)/\(name)", toPath: "\(zone)/\(name)")
      }
      let check = try run("check", zone, "--lang", "en")
      #expect(check.status == status && check.output.contains("[\(code)]"))
    }
  }
}
