import Findings
import ProcessNetwork
import Statistics
import TestSupport
import Testing

/// Months, cumulative values and revisions.
@Suite struct `A statistic over time` {
  private let id = "industrial_output_value"

  private func months(_ first: Int, _ last: Int) -> StatisticSpan {
    .months(first, last, of: 2023)
  }

  @Test func `gives months out of cumulative values, January and February together`() throws {
    var sample = StatisticSample()
    for (month, value) in [(2, 2.0), (3, 3.5), (4, 5)] {
      sample.state(id, months(1, month), value, "亿元", cumulative: true)
    }
    #expect(sample.value(id, months(3, 3)) == 1.5)
    #expect(sample.value(id, months(4, 4)) == 1.5)
    #expect(sample.value(id, months(3, 4)) == 3)
    #expect(sample.value(id, months(1, 2)) == 2)
    #expect(sample.value(id, months(1, 1)) == nil)
    #expect(sample.value(id, months(2, 2)) == nil)
    #expect(sample.value(id, months(5, 5)) == nil)
  }

  @Test func `gives cumulative values and the year out of months`() throws {
    var sample = StatisticSample()
    sample.state(id, months(1, 2), 2, "亿元")
    for month in 3...12 { sample.state(id, months(month, month), 1000, "万元") }
    #expect(abs((sample.value(id, months(1, 6)) ?? 0) - 2.4) < 1e-12)
    #expect(abs((sample.value(id, .year(2023)) ?? 0) - 3) < 1e-12)
    #expect(sample.book.years(StatisticSeries(id, .zone)) == [2023])
  }

  @Test func `closes a gap from both sides`() throws {
    var sample = StatisticSample()
    sample.state(id, .year(2023), 12, "亿元")
    sample.state(id, months(1, 6), 5, "亿元", cumulative: true)
    sample.state(id, months(12, 12), 1, "亿元")
    #expect(sample.value(id, months(7, 11)) == 6)
    #expect(sample.value(id, months(7, 12)) == 7)
  }

  @Test func `of a count is the one at the end, and months do not sum up`() throws {
    var sample = StatisticSample()
    sample.state("employees", months(11, 11), 90, "人")
    sample.state("employees", months(12, 12), 100, "人")
    #expect(sample.value("employees", .year(2023)) == 100)
    sample.state("water_reuse", months(1, 6), 90, "%")
    sample.state("water_reuse", months(7, 12), 92, "%")
    #expect(sample.value("water_reuse", .year(2023)) == nil)
  }

  @Test func `counts its latest revision, whatever the order of rows`() throws {
    var sample = StatisticSample()
    sample.state(id, .year(2023), 12, "亿元", revision: 2, recorded: 20_240_301)
    sample.state(
      id, .year(2023), 10, "亿元", revision: 0, recorded: 20_240_120, preliminary: true)
    sample.state(id, .year(2023), 11, "亿元", revision: 1, recorded: 20_240_210)
    #expect(sample.value(id, .year(2023)) == 12)
    #expect(sample.book.findings == [])
    let value = sample.book.value(StatisticSeries(id, .zone), .year(2023))
    #expect(value?.isRevised == true && value?.isPreliminary == false)
  }

  /// Any spans of a random year agree with what they were cut from, however they are stated.
  @Test(arguments: 0..<40)
  func `agrees with the months that it was cut from`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let monthly = (1...12).map { _ in Double(Int.random(in: 0...1000, using: &random)) }
    var sample = StatisticSample()
    var known: [StatisticSpan: Double] = [:]
    for _ in 0..<10 {
      let first = Int.random(in: 1...12, using: &random)
      let last = Int.random(in: first...12, using: &random)
      guard known[months(first, last)] == nil else { continue }
      let value = monthly[(first - 1)...(last - 1)].reduce(0, +)
      known[months(first, last)] = value
      sample.state(id, months(first, last), value)
    }
    let book = sample.book
    let series = StatisticSeries(id, .zone)
    #expect(book.findings == [])
    for first in 1...12 {
      for last in first...12 {
        guard let value = book.value(series, months(first, last)) else { continue }
        let expected = monthly[(first - 1)...(last - 1)].reduce(0, +) / 10_000
        #expect(abs(value.value - expected) < 1e-9)
      }
    }
    for (span, value) in known { #expect(book.value(series, span)?.value == value / 10_000) }
  }
}

/// The same days of another year.
@Suite struct `A span of days` {
  @Test func `keeps the end of February`() {
    #expect(
      StatisticSpan.months(1, 2, of: 2024).yearBefore == StatisticSpan.months(1, 2, of: 2023))
    #expect(
      StatisticSpan.months(1, 2, of: 2025).yearBefore == StatisticSpan.months(1, 2, of: 2024))
    #expect(StatisticSpan.year(2024).yearBefore == .year(2023))
  }

  @Test func `is written as officers do`() {
    #expect(StatisticSpan.months(1, 2, of: 2024).words.zh == "2024年1—2月")
    #expect(StatisticSpan.months(6, 6, of: 2024).words.en == "Jun 2024")
    #expect(StatisticSpan.year(2024).words.zh == "2024年")
    #expect(StatisticSpan(from: 20_240_103, to: 20_240_110).words.en == "2024-01-03–2024-01-10")
  }
}
