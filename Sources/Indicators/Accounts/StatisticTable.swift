import Findings
import ProcessNetwork
import Quantities
import Statistics

/// Reported values by statistic and year.
struct StatisticTable: Sendable {
  /// One value of a year, in base units.
  struct Entry: Sendable {
    let subject: StatisticSubject
    let value: Double
    let uncertainty: Double
    /// The row of ``Network/statistics``.
    let row: Int
  }

  private var entries: [String: [Int: [Entry]]] = [:]
  /// The ids of all statistics, in order.
  private(set) var ids: [String] = []
  /// The unit of the first row of each statistic.
  private(set) var units: [String: Unit] = [:]
  /// Rows that state another dimension than the first of their statistic.
  private(set) var mismatches: [Int] = []

  /// Takes the statistics of whole years: stated, or as they follow from months and cumulative values; one
  /// of several years belongs to the last of them.
  init(_ network: Network, _ book: StatisticBook) {
    for statistic in book.definitions.all { units[statistic.id] = statistic.unit }
    for (row, statistic) in network.statistics.enumerated() {
      guard let unit = try? Unit(statistic.unitText) else { continue }
      if units[statistic.statistic] == nil { units[statistic.statistic] = unit }
      guard isUsable(statistic.statistic, unit) else {
        mismatches.append(row)
        continue
      }
      guard let year = statistic.lastOfYears else { continue }
      let value = statistic.value * unit.factor + unit.offset
      let share = OutputUncertainty.share(of: statistic)
      add(
        Entry(
          subject: statistic.subject, value: value, uncertainty: abs(value) * share, row: row),
        to: statistic.statistic, year)
    }
    for series in book.series { add(series, book, network) }
    ids = units.keys.sorted()
  }

  private func isUsable(_ id: String, _ unit: Unit) -> Bool {
    id == "output" || units[id]?.dimension == unit.dimension
  }

  /// Adds the whole years of a series.
  private mutating func add(_ series: StatisticSeries, _ book: StatisticBook, _ network: Network) {
    guard let unit = book.unit(series), isUsable(series.statistic, unit) else { return }
    for year in book.years(series) {
      guard let value = book.value(series, .year(year)) else { continue }
      let variance = value.rows.reduce(0.0) { sum, row in
        let statistic = network.statistics[row]
        let own = (try? Unit(statistic.unitText)).map { statistic.value * $0.factor } ?? 0
        let part = own * OutputUncertainty.share(of: statistic)
        return sum + part * part
      }
      add(
        Entry(
          subject: series.subject, value: value.value * unit.factor + unit.offset,
          uncertainty: variance.squareRoot(), row: value.rows[0]), to: series.statistic, year)
    }
  }

  private mutating func add(_ entry: Entry, to id: String, _ year: Int) {
    var list = entries[id]?[year] ?? []
    if let known = list.firstIndex(where: { $0.subject == entry.subject }) {
      list[known] = entry
    } else {
      list.append(entry)
    }
    entries[id, default: [:]][year] = list
  }

  /// The entries of a statistic in a year.
  func entries(of id: String, year: Int) -> [Entry] { entries[id]?[year] ?? [] }

  /// The value of the zone; `nil` where none is stated.
  func zoneValue(of id: String, year: Int) -> Entry? {
    entries(of: id, year: year).first { $0.subject == .zone }
  }

  /// The years for which anything is stated, rising.
  var years: [Int] { Set(entries.values.flatMap(\.keys)).sorted() }
}

extension Statistic {
  /// The last year of a period of several whole years; `nil` where it covers something else.
  fileprivate var lastOfYears: Int? {
    let isWhole = periodStart % 10_000 == 101 && periodEnd % 10_000 == 1231
    return isWhole && periodStart / 10_000 < periodEnd / 10_000 ? periodEnd / 10_000 : nil
  }
}
