import Findings
import ProcessNetwork
import Quantities

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

  /// Takes the statistics of whole years; one of several years belongs to the last of them.
  ///
  /// Of two rows of one statistic, subject and year the later one in the table counts.
  init(_ network: Network, declared: [String: Unit]) {
    units = declared
    for (row, statistic) in network.statistics.enumerated() {
      guard let year = statistic.wholeYear, let unit = try? Unit(statistic.unitText) else {
        continue
      }
      if units[statistic.statistic] == nil { units[statistic.statistic] = unit }
      guard
        units[statistic.statistic]?.dimension == unit.dimension
          || statistic.statistic == "output"
      else {
        mismatches.append(row)
        continue
      }
      let share = OutputUncertainty.share(of: statistic)
      let value = statistic.value * unit.factor + unit.offset
      add(
        Entry(
          subject: statistic.subject, value: value, uncertainty: abs(value) * share, row: row),
        to: statistic.statistic, year)
    }
    ids = units.keys.sorted()
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
  /// The last year of a period of whole years; `nil` where it covers something else.
  var wholeYear: Int? {
    periodStart % 10_000 == 101 && periodEnd % 10_000 == 1231 ? periodEnd / 10_000 : nil
  }
}
