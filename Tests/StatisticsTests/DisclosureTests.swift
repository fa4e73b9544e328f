import ProcessNetwork
import Statistics
import TestSupport
import Testing

/// What may be published.
@Suite struct `A published cell` {
  private static func cell(_ owners: [Int], part: Int = 0, value: Double = 1, _ importance: Int = 0)
    -> Disclosure.Cell
  {
    Disclosure.Cell(
      Set(owners.map { Disclosure.Amount(owner: $0, part: part) }), importance: importance,
      value: value)
  }

  @Test func `is from three enterprises at least`() {
    let disclosure = Disclosure([Self.cell([1]), Self.cell([1, 2]), Self.cell([4, 5, 6])])
    #expect(disclosure.isWithheld == [true, true, false])
    #expect(disclosure.isPrimary == [true, true, false])
  }

  @Test func `cannot be found by difference`() {
    // A total, a park of three and a park of one: the small one would be the difference.
    let cells = [
      Self.cell([1, 2, 3, 4], value: 10, 10), Self.cell([1, 2, 3], value: 9), Self.cell([4]),
    ]
    let disclosure = Disclosure(cells)
    #expect(disclosure.isWithheld == [false, true, true])
  }

  @Test func `protects another one with the least that is lost`() {
    let cells = [
      Self.cell([1, 2, 3, 4, 5, 6, 7], value: 30, 10), Self.cell([1, 2, 3], value: 20),
      Self.cell([4, 5, 6], value: 5), Self.cell([7], value: 5),
    ]
    #expect(Disclosure(cells).isWithheld == [false, false, true, true])
  }

  @Test func `of two months and their sum tells no month of two`() {
    let three = [1, 2, 3]
    let total = Disclosure.Cell(
      Set(
        three.map { Disclosure.Amount(owner: $0, part: 0) }
          + [1, 2].map { Disclosure.Amount(owner: $0, part: 1) }), importance: 5, value: 9)
    let cells = [Self.cell(three), Self.cell([1, 2], part: 1), total]
    #expect(Disclosure(cells).isWithheld == [true, true, false])
  }

  @Test func `is protected in every way in which it could be found`() {
    // The same difference twice: both ways have to be closed.
    let cells = [
      Self.cell([1, 2, 3, 4, 5], 10), Self.cell([1, 2, 3], 5), Self.cell([4, 5]),
      Self.cell([1, 2, 3, 4, 5], 2), Self.cell([1, 2, 3], 1),
    ]
    let withheld = Disclosure(cells).isWithheld
    #expect(withheld == [false, true, true, false, true])
    #expect(!Self.tells(cells, withheld))
  }

  @Test func `gives way to what is known already`() {
    let total = Self.cell([1, 2, 3, 4], value: 10, 10)
    let part = Self.cell([1, 2, 3], value: 9)
    #expect(Disclosure([part], known: [total]).isWithheld == [true])
    #expect(Disclosure([total, part]).isWithheld == [false, true])
    // What tells by itself cannot be mended; the rest is decided all the same.
    #expect(Disclosure([Self.cell([1, 2, 3])], known: [Self.cell([7])]).isWithheld == [false])
  }

  @Test func `that nobody answers for is free`() {
    #expect(Disclosure([Disclosure.Cell([]), Disclosure.Cell([])]).isWithheld == [false, false])
  }

  /// Random tables of sums: by brute force no combination with small whole coefficients tells of fewer
  /// than three, and what is withheld for others is needed: each alone, published again, would tell.
  @Test(arguments: 0..<60)
  func `withstands every small combination`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let owners = Int.random(in: 4...7, using: &random)
    let cells = (0..<Int.random(in: 3...7, using: &random)).map { _ in
      Self.cell(
        (0..<owners).filter { _ in Bool.random(using: &random) },
        value: Double.random(in: 1...9, using: &random), Int.random(in: 0...2, using: &random))
    }
    let disclosure = Disclosure(cells)
    #expect(!Self.tells(cells, disclosure.isWithheld))
    for place in cells.indices where disclosure.isWithheld[place] && !disclosure.isPrimary[place] {
      var open = disclosure.isWithheld
      open[place] = false
      #expect(
        Disclosure(cells.indices.map { open[$0] ? Disclosure.Cell([]) : cells[$0] }).isWithheld
          .contains(true))
    }
  }

  /// Whether a combination of published cells with coefficients from −2 to 2 is of one or two owners.
  private static func tells(_ cells: [Disclosure.Cell], _ isWithheld: [Bool]) -> Bool {
    let open = cells.indices.filter { !isWithheld[$0] }.map { cells[$0] }
    var coefficients = [Int](repeating: -2, count: open.count)
    while true {
      var sums: [Disclosure.Amount: Int] = [:]
      for (cell, coefficient) in zip(open, coefficients) {
        for amount in cell.amounts { sums[amount, default: 0] += coefficient }
      }
      let left = Set(sums.filter { $0.value != 0 }.map(\.key.owner))
      if (1...2).contains(left.count) { return true }
      guard let place = coefficients.firstIndex(where: { $0 < 2 }) else { return false }
      for earlier in 0..<place { coefficients[earlier] = -2 }
      coefficients[place] += 1
    }
  }
}

/// What a report of statistics withholds.
@Suite struct `A report of statistics` {
  private let id = "industrial_output_value"

  @Test func `shows no park of two and no total that tells it`() throws {
    var sample = StatisticSample(enterprises: 5)
    for number in 0..<5 { sample.state(id, enterprise: number, .year(2023), 100) }
    let report = sample.report(2023)
    #expect(report.line(id, .summed)?.value(.current) != nil)
    #expect(report.line(id, .summed, sample.east)?.value(.current) == nil)
    #expect(report.line(id, .summed, sample.west)?.value(.current) == nil)
  }

  @Test func `shows what its sources call public`() throws {
    var sample = StatisticSample(enterprises: 1)
    sample.state(id, enterprise: 0, .year(2023), 100, isPublic: true)
    #expect(sample.report(2023).line(id, .summed)?.value(.current) == 0.01)
  }

  @Test func `withholds a stated total that returns add up to`() throws {
    var sample = StatisticSample(enterprises: 2)
    sample.state(id, .year(2023), 200)
    for number in 0..<2 { sample.state(id, enterprise: number, .year(2023), 100) }
    #expect(sample.report(2023).line(id, .stated)?.value(.current) == nil)
    sample.state(id, .year(2022), 500)
    for number in 0..<2 { sample.state(id, enterprise: number, .year(2022), 100) }
    #expect(sample.report(2022).line(id, .stated)?.value(.current) != nil)
  }

  @Test func `shows a sum of three and not the month that two of them return`() throws {
    var sample = StatisticSample(enterprises: 3)
    for number in 0..<3 { sample.state(id, enterprise: number, .months(1, 6, of: 2023), 60) }
    for number in 0..<2 { sample.state(id, enterprise: number, .months(6, 6, of: 2023), 10) }
    let two = try #require(sample.report(2023, month: 6).line(id, .summed))
    #expect(two.value(.current) == nil)
    #expect(abs((two.value(.cumulative) ?? 0) - 0.018) < 1e-12)
    sample.state(id, enterprise: 2, .months(1, 5, of: 2023), 50)
    let three = try #require(sample.report(2023, month: 6).line(id, .summed))
    #expect(abs((three.value(.current) ?? 0) - 0.003) < 1e-12)
    #expect(three.figures[.current]?.isDerived == true)
  }

  @Test func `is held against those that were published before`() throws {
    // Four return January and February, three of them March: March and the sum until then tell what three
    // returned before, and the table of February what four did.
    var sample = StatisticSample(enterprises: 4)
    for number in 0..<4 { sample.state(id, enterprise: number, .months(1, 2, of: 2023), 20) }
    for number in 0..<3 { sample.state(id, enterprise: number, .months(1, 3, of: 2023), 30) }
    let february = try #require(sample.report(2023, month: 2).line(id, .summed))
    #expect(february.value(.current) != nil)
    let alone = try #require(sample.report(2023, month: 3).line(id, .summed))
    #expect(alone.value(.current) != nil && alone.value(.cumulative) != nil)
    let request = StatisticRequest(year: 2023, month: 3)
    let report = StatisticReport(
      sample.network, sample.book, request, after: [StatisticRequest(year: 2023, month: 2)])
    let beside = try #require(report.line(id, .summed))
    #expect(beside.value(.current) == nil && beside.value(.cumulative) != nil)
    // Its own figures again are no news.
    let again = StatisticReport(
      sample.network, sample.book, request, after: [request])
    #expect(again.line(id, .summed)?.value(.current) != nil)
  }

  @Test func `tells no growth from what it withholds`() throws {
    var sample = StatisticSample(enterprises: 3)
    for number in 0..<3 {
      sample.state(id, enterprise: number, .year(2023), 110)
      if number < 2 { sample.state(id, enterprise: number, .year(2022), 100) }
    }
    let line = try #require(sample.report(2023).line(id, .summed))
    #expect(line.value(.current) != nil && line.value(.yearBefore) == nil)
    #expect(line.overYear == nil && line.comparableOverYear == nil && line.realOverYear == nil)
  }
}
