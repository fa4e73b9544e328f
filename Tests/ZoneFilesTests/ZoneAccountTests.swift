import Accounting
import Findings
import Foundation
import Numerics
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

/// The account of a zone with measurements, as its folder states it.
@Suite struct ZoneAccountTests {
  private static let home = Repository.root.appendingPathComponent("Tests/Zones/measured")

  /// The zone, with a change to the text of its measurements.
  private func network(_ change: (String) -> String = { $0 }) throws -> Network {
    try Repository.withTemporaryFolder { parent in
      let zone = parent.appendingPathComponent("zone")
      try FileManager.default.copyItem(at: Self.home, to: zone)
      let file = zone.appendingPathComponent("measurements.csv")
      let text = change(try String(contentsOf: file, encoding: .utf8))
      try Data(text.utf8).write(to: file)
      let loaded = ZoneFolder(path: zone.path).load()
      #expect(loaded.findings == [])
      return try #require(loaded.network)
    }
  }

  private func reconciled(_ network: Network, _ periods: String...) throws -> [String: Row] {
    let account = ZoneAccount(network, periods: periods.compactMap { AccountPeriod($0) })
    #expect(account.findings == [])
    let outcome = NonlinearReconciler(using: SparseCholesky.self).reconcile(account.problem)
    let result = try #require(outcome.reconciliation)
    return Dictionary(
      uniqueKeysWithValues: zip(account.problem.quantities, result.quantities).map {
        ($0.id, Row(value: $1.value ?? .nan, deviation: $1.standardUncertainty ?? .nan))
      })
  }

  struct Row {
    var value: Double
    var deviation: Double
  }

  @Test func `a chlorine assay and a chlorine meter correct the meter of the brine`() throws {
    let with = try reconciled(network(), "2023-06")
    let brine = try #require(with["facility:cells:brine:in"])
    #expect(abs(brine.value - 56_286) < 5 && brine.deviation < 500)
    let without = try reconciled(
      network { text in
        text.split(separator: "\n").filter { !$0.hasPrefix("chlorine-") }
          .joined(separator: "\n") + "\n"
      }, "2023-06")
    #expect(try #require(without["facility:cells:brine:in"]).deviation > 1.2 * brine.deviation)
  }

  @Test func `every balance closes over tanks and markets`() throws {
    let rows = try reconciled(network(), "2023-06")
    let made = try #require(rows["facility:cells:caustic:out"]).value
    let sold = try #require(rows["market:caustic-sales"]).value
    let before = try #require(rows["stock:caustic-tank:2023-05-31"]).value
    let after = try #require(rows["stock:caustic-tank:2023-06-30"]).value
    #expect(abs(made - sold - (after - before)) < 1e-6)
  }

  @Test func `periods are chained by one stock between them`() throws {
    let rows = try reconciled(network(), "2023-07", "2023-06")
    #expect(rows.keys.filter { $0.hasPrefix("stock:caustic-tank:2023-06-30") }.count == 1)
    let june = try #require(rows["facility:cells:caustic:out@2023-06"])
    let july = try #require(rows["facility:cells:caustic:out@2023-07"])
    let ends = ["2023-05-31", "2023-07-31"].compactMap { rows["stock:caustic-tank:\($0)"]?.value }
    let sold = ["06", "07"].compactMap { rows["market:caustic-sales@2023-\($0)"]?.value }
    #expect(abs(june.value + july.value - sold[0] - sold[1] - (ends[1] - ends[0])) < 1e-6)
    let alone = try #require(
      try reconciled(network(), "2023-06")["facility:cells:caustic:out"])
    #expect(june.deviation <= alone.deviation + 1e-9)
  }

  @Test(arguments: [
    (
      "2023-07-31,10710", "2023-07-31,12710", GrossErrorStatus.notLocatable,
      [
        "facility:cells:caustic:out@2023-07", "market:caustic-sales@2023-07",
        "stock:caustic-tank:2023-07-31",
      ]
    ),
    ("2023-06-30,2020", "2023-06-30,3020", .located, ["stock:caustic-tank:2023-06-30"]),
  ])
  func `of chained periods one may know an error without knowing where it is`(
    right: String, wrong: String, status: GrossErrorStatus, named: [String]
  ) throws {
    // The caustic alone: each period has one balance, and both share the stock between them.
    let zone = try network { text in
      let kept = text.split(separator: "\n").filter { line in
        ["measurement", "caustic", "sales", "tank"].contains { line.hasPrefix($0) }
      }
      return kept.joined(separator: "\n").replacing(right, with: wrong)
        + "\ncaustic-07,facility,cells,caustic,out,,2023-07-01,2023-07-31,10200,t,200,synthetic\n"
    }
    let periods = ["2023-06", "2023-07"].compactMap { AccountPeriod($0) }
    let account = ZoneAccount(zone, periods: periods)
    let outcome = NonlinearReconciler(using: SparseCholesky.self).reconcile(account.problem)
    let result = try #require(outcome.reconciliation)
    #expect(result.isRejected && result.grossErrorStatus == status)
    let found = result.suspects + result.grossErrors.map(\.quantity)
    #expect(found.map { account.problem.quantities[$0].id }.sorted() == named)
  }

  @Test func `a second meter on a flow counts as a second reading`() throws {
    let one = try reconciled(network(), "2023-06")
    let second = "second,facility,cells,brine,in,,2023-06-01,2023-06-30,56000,t,400,synthetic\n"
    let two = try reconciled(network { $0 + second }, "2023-06")
    let before = try #require(one["facility:cells:brine:in"]).deviation
    let after = try #require(two["facility:cells:brine:in"]).deviation
    // Independent evidence adds up as inverse squares.
    let expected = (1 / (1 / before / before + 1 / 400.0 / 400)).squareRoot()
    #expect(abs(after - expected) < 2)
    #expect(two["measurement:second"]?.value == two["facility:cells:brine:in"]?.value)
  }

  @Test(arguments: [
    (
      "x,facility,cells,brine,out,,2023-06-01,2023-06-30,1,t,1,synthetic", "measurement-off-network"
    ),
    (
      "x,facility,cells,brine,in,,2023-06-01,2023-06-15,1,t,1,synthetic",
      "measurement-of-other-period"
    ),
  ])
  func `what fits no flow or no period is named`(row: String, code: String) throws {
    let account = ZoneAccount(
      try network { $0 + row + "\n" }, periods: [try #require(AccountPeriod("2023-06"))])
    #expect(account.findings.map(\.rule.code) == [code])
    #expect(account.findings.first?.place.file == "measurements.csv")
  }

  @Test func `a period without measurements is refused`() throws {
    let account = ZoneAccount(
      try network(), periods: [try #require(AccountPeriod("2022"))])
    #expect(account.findings.map(\.rule.code) == ["nothing-measured"])
  }

  @Test(arguments: [
    ("2023", 20_230_101, 20_231_231), ("2024-02", 20_240_201, 20_240_229),
    ("2023-01..2023-02", 20_230_101, 20_230_228),
    ("2023-06-05..2023-07-01", 20_230_605, 20_230_701),
  ])
  func `periods are read and written`(text: String, start: Int, end: Int) throws {
    let period = try #require(AccountPeriod(text))
    #expect(period.start == start && period.end == end)
    #expect(AccountPeriod(period.text) == period)
  }

  @Test(arguments: [
    "", "23", "2023-13", "2023-06-31", "2023-02..2023-01", "June", "2023..", "2023.2024",
  ])
  func `what is no period is none`(text: String) {
    #expect(AccountPeriod(text) == nil)
  }

  @Test func `the day before a period may lie in another year`() throws {
    #expect(try #require(AccountPeriod("2023-01")).dayBefore == 20_221_231)
    #expect(try #require(AccountPeriod("2024-03")).dayBefore == 20_240_229)
    #expect(try #require(AccountPeriod("2024")).days == 366)
  }
}
