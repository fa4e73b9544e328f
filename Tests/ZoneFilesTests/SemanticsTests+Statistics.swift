import Findings
import ProcessNetwork
import Statistics
import TestSupport
import Testing
import ZoneFiles

extension SemanticsTests {
  private static let header =
    "statistic,subject_kind,subject,period_start,period_end,value,unit,accumulation,revision,source\n"

  private static func zone(_ rows: String..., source: String = "guess") throws -> LoadedZone {
    var fixture = Fixture()
    fixture.write(
      "statistics.csv", header + rows.map { "\($0),\(source)\n" }.joined())
    fixture.write(
      "sources.csv",
      "source,kind,title_zh,title_en,location,confidence,disclosure\n"
        + "atomic-weights,stoichiometry,标准原子量,Standard atomic weights,,high,\n"
        + "guess,estimate,工程估计,Engineering estimate,,low,\n"
        + "open,statistic,年报,Annual report,,high,public\n")
    return try fixture.load()
  }

  @Test func `rule 33: the latest revision counts`() throws {
    let row = "energy_use,enterprise,salt-works,2023-01-01,2023-12-31"
    let zone = try Self.zone("\(row),9,万tce,,1", "\(row),8,万tce,,0")
    #expect(zone.findings == [])
    #expect(zone.network?.statistics.map(\.value) == [9])
    #expect(zone.network?.statisticHistory.map(\.value) == [9, 8])
    let twice = try Self.zone("\(row),9,万tce,,0", "\(row),8,万tce,,")
    #expect(twice.findings.map(\.rule.code) == ["statistic-twice"])
  }

  @Test func `rule 34: a cumulative value is one of a period that begins in January`() throws {
    let row = "output,facility,caustic-east"
    let zone = try Self.zone(
      "\(row),2023-02-01,2023-02-28,1,万吨,cumulative,",
      "\(row),2023-01-01,2023-03-31,3,万吨,cumulative,")
    let network = try #require(zone.network)
    #expect(network.statistics.map(\.span) == [.months(1, 2, of: 2023), .months(1, 3, of: 2023)])
    let book = StatisticBook(network, StatisticDefinitions())
    #expect(book.value(book.series[0], .months(3, 3, of: 2023))?.value == 20_000)
    #expect(book.value(book.series[0], .months(1, 1, of: 2023)) == nil)
    let wrong = try Self.zone("\(row),2023-02-15,2023-02-28,1,万吨,cumulative,")
    #expect(wrong.findings.map(\.rule.code) == ["cumulative-start"])
  }

  @Test(arguments: [("guess", true), ("open", false), ("open;guess", true)])
  func `rule 35: what tells of one enterprise is confidential unless its source is public`(
    source: String, isConfidential: Bool
  ) throws {
    let zone = try Self.zone(
      "energy_use,enterprise,salt-works,2023-01-01,2023-12-31,9,万tce,,", source: source)
    let network = try #require(zone.network)
    #expect(network.statistics.map { $0.isConfidential(in: network) } == [isConfidential])
  }
}
