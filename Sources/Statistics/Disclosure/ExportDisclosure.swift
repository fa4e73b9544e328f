public import Findings
public import ProcessNetwork

/// Which rows of a zone's statistics may not leave with the zone: every confidential one, and the totals
/// that would tell of fewer than three enterprises.
public enum ExportDisclosure {
  /// The totals that may not leave, by where they stand.
  ///
  /// - Complexity: O(totals × returns) for each statistic, and what ``Disclosure`` takes.
  public static func withheldTotals(_ book: StatisticBook, _ network: Network) -> [Place] {
    let statistics = Set(book.series.map(\.statistic)).sorted()
    return statistics.flatMap { id -> [Place] in
      let returns = book.series.filter { $0.statistic == id && owner($0, network) != nil }
      guard !returns.isEmpty else { return [] }
      let totals = network.statistics.filter { $0.statistic == id && isTotal($0.subject) }
      return withheld(totals, returns, book, network)
    }.sorted()
  }

  private static func isTotal(_ subject: StatisticSubject) -> Bool {
    switch subject {
    case .zone, .site, .commodity: true
    case .enterprise, .facility: false
    }
  }

  /// The enterprise that a series tells of.
  private static func owner(_ series: StatisticSeries, _ network: Network) -> Int? {
    switch series.subject {
    case .enterprise(let id): id.index
    case .facility(let id): network[id].enterprise?.index ?? ReportAssembly.unnamed
    default: nil
    }
  }

  private static func withheld(
    _ totals: [Statistic], _ returns: [StatisticSeries], _ book: StatisticBook,
    _ network: Network
  ) -> [Place] {
    let cuts = Set(totals.flatMap { [$0.span.firstOrdinal, $0.span.nextOrdinal] }).sorted()
    let cells = totals.map { total -> Disclosure.Cell in
      var (sum, amounts): (Double, Set<Disclosure.Amount>) = (0, [])
      let parts = cuts.indices.filter {
        cuts[$0] >= total.span.firstOrdinal && cuts[$0] < total.span.nextOrdinal
      }
      for (number, series) in returns.enumerated() where covers(total, series, network) {
        guard let value = book.value(series, total.span) else { continue }
        sum += value.value
        guard book.isConfidential(value), let owner = owner(series, network) else { continue }
        for part in parts {
          amounts.insert(Disclosure.Amount(owner: owner, part: number * 10_000 + part))
        }
      }
      let series = StatisticSeries(total.statistic, total.subject)
      let stated = book.value(series, total.span)?.value ?? sum
      let isCovered = abs(stated - sum) <= StatisticBook.tolerance * max(abs(stated), abs(sum))
      return Disclosure.Cell(isCovered ? amounts : [], value: stated)
    }
    let disclosure = Disclosure(cells)
    return zip(totals, disclosure.isWithheld).filter(\.1).map { network.place($0.0.origin) }
  }

  /// Whether a return lies within what a total is about.
  private static func covers(
    _ total: Statistic, _ series: StatisticSeries, _ network: Network
  ) -> Bool {
    var site: SiteID?
    var commodity: CommodityID?
    switch series.subject {
    case .enterprise(let id): site = network[id].site
    case .facility(let id):
      site = network[id].site
      commodity = network.commodity(of: series.subject)
    default: break
    }
    switch total.subject {
    case .zone: return true
    case .commodity(let id): return commodity == id
    case .site(let id): return site.map { network.site($0, isWithin: id) } ?? false
    case .enterprise, .facility: return false
    }
  }
}
