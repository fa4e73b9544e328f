import Findings
import ProcessNetwork
import Quantities

/// Collects what enterprises return and what is stated for the whole into groups of lines.
struct ReportAssembly {
  private let network: Network
  private let book: StatisticBook
  private let request: StatisticRequest
  private let baseYear: Int
  private let prices: PriceIndexBook
  private(set) var groups: [ReportGroup] = []
  private var numbers: [ReportGroup.Key: Int] = [:]
  /// The statistics that enterprises return as a whole, so that their facilities' do not count again.
  private var returned: Set<StatisticSeries> = []

  /// Stands for the enterprises of facilities that name none: counted as one.
  static let unnamed = -1

  init(
    _ network: Network, _ book: StatisticBook, _ request: StatisticRequest, baseYear: Int
  ) {
    self.network = network
    self.book = book
    self.request = request
    self.baseYear = baseYear
    prices = PriceIndexBook(book.definitions.prices)
  }

  mutating func collect() {
    for series in book.series {
      if case .enterprise = series.subject { returned.insert(series) }
    }
    for (number, series) in book.series.enumerated() {
      switch series.subject {
      case .zone: addWhole(series, commodity: nil, site: nil)
      case .site(let site): addWhole(series, commodity: nil, site: site)
      case .commodity(let commodity): addWhole(series, commodity: commodity, site: nil)
      case .enterprise(let enterprise):
        addReturn(
          series, commodity: nil, site: network[enterprise].site, owner: enterprise.index,
          number: number)
      case .facility(let facility): addFacility(series, network[facility], number)
      }
    }
  }

  /// Makes the lines of all groups.
  ///
  /// - Parameter known: what other reports published of confidential amounts.
  mutating func finish(known: [ReportGroup.Key: [Disclosure.Cell]]) {
    for index in groups.indices { groups[index].finish(known: known[groups[index].key] ?? []) }
  }

  /// Findings where enterprises sum up to more than the total that is stated.
  var totalFindings: [Finding] { groups.flatMap { $0.totalFindings(network) } }

  private mutating func addFacility(
    _ series: StatisticSeries, _ facility: Facility, _ number: Int
  ) {
    if let enterprise = facility.enterprise,
      returned.contains(StatisticSeries(series.statistic, .enterprise(enterprise)))
    {
      return
    }
    let commodity =
      series.statistic == "output" ? network.commodity(of: series.subject) : nil
    addReturn(
      series, commodity: commodity, site: facility.site,
      owner: facility.enterprise?.index ?? Self.unnamed, number: number)
  }

  /// The group of a series; `nil` where it has no value in any column.
  private mutating func group(_ series: StatisticSeries, _ commodity: CommodityID?) -> Int? {
    guard let unit = book.unit(series) else { return nil }
    let key = ReportGroup.Key(
      statistic: series.statistic, commodity: commodity, unit: unit.symbol)
    if let known = numbers[key] { return known }
    let definition =
      book.definitions.statistic(series.statistic)
      ?? DeclaredStatistic(id: series.statistic, name: Self.name(series.statistic), unit: unit)
    let longest = request.span(.comparable) ?? request.period
    let index = definition.priceIndex
    numbers[key] = groups.count
    groups.append(
      ReportGroup(
        definition: definition, kind: book.kind(series), key: key, unit: unit, request: request,
        priceRatio: index.flatMap { prices.overYear($0, longest) },
        priceLevel: request.month != nil
          ? nil : index.flatMap { prices.level($0, year: request.year, base: baseYear) },
        tree: SitePaths(network)))
    return groups.count - 1
  }

  private static func name(_ id: String) -> Phrase {
    id == "output" ? Phrase(zh: "产量", en: "output") : Phrase(id)
  }

  private func values(_ series: StatisticSeries) -> [StatisticColumn: StatisticValue] {
    var values: [StatisticColumn: StatisticValue] = [:]
    for column in StatisticColumn.allCases {
      values[column] = request.span(column).flatMap { book.value(series, $0) }
    }
    return values
  }

  private mutating func addWhole(
    _ series: StatisticSeries, commodity: CommodityID?, site: SiteID?
  ) {
    let values = values(series)
    guard !values.isEmpty, let group = group(series, commodity) else { return }
    let place = site == network.zoneSite ? nil : site
    groups[group].add(whole: values, site: place)
  }

  private mutating func addReturn(
    _ series: StatisticSeries, commodity: CommodityID?, site: SiteID?, owner: Int, number: Int
  ) {
    var values = values(series)
    guard book.kind(series) != .ratio, !values.isEmpty else { return }
    for (column, span) in StatisticColumn.allCases.map({ ($0, request.span($0)) }) {
      // The comparable columns are of this year's list, all others of that of their own year.
      let isBefore = column == .comparableBefore
      guard let span, !isListed(owner, isBefore ? request.year : span.year) else { continue }
      values[column] = nil
    }
    if values[.comparable] == nil || values[.comparableBefore] == nil {
      values[.comparable] = nil
      values[.comparableBefore] = nil
    }
    guard !values.isEmpty, let group = group(series, commodity) else { return }
    let isConfidential = values.values.contains { book.isConfidential($0) }
    groups[group].add(
      returned: values, site: site, owner: owner, isConfidential: isConfidential, number: number)
  }

  /// Whether returns of an enterprise count in a year: it is on the list, or the zone keeps none.
  private func isListed(_ owner: Int, _ year: Int) -> Bool {
    guard owner != Self.unnamed,
      let list = book.definitions.aboveScale.enterprises(in: year)
    else { return true }
    return list.contains(EnterpriseID(owner))
  }
}

/// The sites within which a site lies, itself first, the zone left out.
struct SitePaths {
  private let paths: [[SiteID]]

  init(_ network: Network) {
    paths = network.sites.indices.map { index in
      var path: [SiteID] = []
      var next: SiteID? = SiteID(index)
      while let site = next, path.count <= network.sites.count, site != network.zoneSite {
        path.append(site)
        next = network[site].parent
      }
      return path
    }
  }

  func path(_ site: SiteID?) -> [SiteID] { site.map { paths[$0.index] } ?? [] }
}
