import Findings
import ProcessNetwork
import Quantities
import Statistics
import Testing

/// Growth over a year and a month, at constant prices and on the above-scale list.
@Suite struct `Growth` {
  private let id = "industrial_output_value"
  private let place = Place(file: "price_indices.csv", line: 2)

  private func close(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-9 } ?? false
  }

  @Test func `of a month is over the year, over the month and cumulative`() throws {
    var sample = StatisticSample()
    for year in [2022, 2023] {
      let scale = year == 2023 ? 1.1 : 1
      sample.state(id, .months(1, 5, of: year), 50 * scale, cumulative: true)
      sample.state(id, .months(5, 5, of: year), 8 * scale)
      sample.state(id, .months(1, 6, of: year), 62 * scale, cumulative: true)
    }
    let line = try #require(sample.report(2023, month: 6).line(id, .stated))
    #expect(close(line.overYear, 0.1) && close(line.cumulativeOverYear, 0.1))
    #expect(close(line.overPrevious, 0.5))
    #expect(line.realOverYear == nil && line.comparableOverYear == nil)
  }

  @Test func `of January is that of January and February`() throws {
    var sample = StatisticSample()
    sample.state(id, .months(1, 2, of: 2022), 10, cumulative: true)
    sample.state(id, .months(1, 2, of: 2023), 12, cumulative: true)
    for month in [1, 2] {
      let report = sample.report(2023, month: month)
      #expect(report.request.period == .months(1, 2, of: 2023))
      #expect(close(report.line(id, .stated)?.overYear, 0.2))
      #expect(report.request.previous == nil && report.request.cumulative == nil)
    }
  }

  @Test func `at constant prices is nominal growth over the index, chained to the base year`()
    throws
  {
    var sample = StatisticSample()
    sample.definitions.declared = [
      DeclaredStatistic(id: id, name: Phrase("v"), unit: try Unit("亿元"), priceIndex: "ppi")
    ]
    sample.definitions.prices = [
      PriceIndexRow(id: "ppi", span: .year(2021), ratio: 1.1, place: place),
      PriceIndexRow(id: "ppi", span: .year(2022), ratio: 1.05, place: place),
      PriceIndexRow(id: "ppi", span: .year(2023), ratio: 0.96, place: place),
    ]
    sample.state(id, .year(2022), 100, "亿元")
    sample.state(id, .year(2023), 102, "亿元")
    let line = try #require(sample.report(2023).line(id, .stated))
    #expect(close(line.overYear, 0.02) && close(line.realOverYear, 1.02 / 0.96 - 1))
    #expect(close(line.constantValue, 102 / (1.1 * 1.05 * 0.96)))
    sample.definitions.prices.removeFirst()
    #expect(sample.report(2023).line(id, .stated)?.constantValue == nil)
  }

  @Test func `of an index on a base year is the quotient of its years`() {
    let book = PriceIndexBook([
      PriceIndexRow(id: "p", span: .year(2022), ratio: 1.2, baseYear: 2020, place: place),
      PriceIndexRow(id: "p", span: .year(2023), ratio: 1.26, baseYear: 2020, place: place),
    ])
    #expect(close(book.overYear("p", .year(2023)), 1.05))
    #expect(book.level("p", year: 2023, base: 2020) == 1.26)
    #expect(close(book.level("p", year: 2022, base: 2023), 1 / 1.05))
    #expect(book.overYear("p", .year(2022)) == nil && book.overYear("q", .year(2023)) == nil)
  }

  private func onList(staying: Int, changing: Int) -> StatisticSample {
    var sample = StatisticSample(enterprises: staying + 2 * changing)
    for (number, enterprise) in sample.enterprises.enumerated() {
      let hasLeft = number >= staying + changing
      sample.definitions.aboveScale.entries.append(
        AboveScaleList.Entry(
          enterprise, first: number < staying || hasLeft ? 2020 : 2023, last: hasLeft ? 2022 : nil,
          place: Place(file: "above_scale.csv", line: number + 2)))
      let scale = Double(number + 1)
      sample.state(id, enterprise: number, .year(2022), 100 * scale)
      sample.state(id, enterprise: number, .year(2023), 110 * scale)
    }
    return sample
  }

  /// Enterprises that enter and leave change the totals, not the comparable growth.
  @Test func `on the list compares the enterprises of this year`() throws {
    let sample = onList(staying: 4, changing: 3)
    let report = sample.report(2023)
    let line = try #require(report.line(id, .summed))
    #expect(line.figures[.current]?.enterprises == 7)
    #expect(close(line.value(.current), 0.308) && close(line.value(.yearBefore), 0.37))
    #expect(close(line.overYear, 0.308 / 0.37 - 1) && close(line.comparableOverYear, 0.1))
    let list = try #require(report.aboveScale)
    #expect(list.count == 7 && list.entered == 3 && list.left == 3)
    #expect(report.findings == [])
  }

  /// The sum of the same enterprises less the total of the year before would tell of two.
  @Test func `on the list is not told where one enterprise took another's place`() throws {
    let sample = onList(staying: 4, changing: 1)
    let line = try #require(sample.report(2023).line(id, .summed))
    #expect(line.overYear != nil && line.comparableOverYear == nil)
    let revealed = try #require(sample.report(2023).revealed.line(id, .summed))
    #expect(close(revealed.comparableOverYear, 0.1))
  }
}
