import Findings
import ProcessNetwork
import Quantities

/// The lines of one statistic of one commodity in one unit.
struct ReportGroup {
  struct Key: Hashable {
    let statistic: String
    let commodity: CommodityID?
    let unit: String
  }

  /// What one enterprise returns for one site.
  private struct Return {
    let values: [StatisticColumn: StatisticValue]
    let path: [SiteID]
    let owner: Int
    let isConfidential: Bool
    /// Its place in the book, the same in all reports.
    let number: Int
  }

  let definition: DeclaredStatistic
  let kind: StatisticKind
  let key: Key
  let unit: Unit
  let request: StatisticRequest
  let priceRatio: Double?
  let priceLevel: Double?
  let tree: SitePaths
  private var whole: [(site: SiteID?, values: [StatisticColumn: StatisticValue])] = []
  private var returns: [Return] = []
  private var lines: [StatisticReport.Line] = []
  /// What is published of confidential amounts.
  private(set) var publishedCells: [Disclosure.Cell] = []

  init(
    definition: DeclaredStatistic, kind: StatisticKind, key: Key, unit: Unit,
    request: StatisticRequest, priceRatio: Double?, priceLevel: Double?, tree: SitePaths
  ) {
    self.definition = definition
    self.kind = kind
    self.key = key
    self.unit = unit
    self.request = request
    self.priceRatio = priceRatio
    self.priceLevel = priceLevel
    self.tree = tree
  }

  mutating func add(whole values: [StatisticColumn: StatisticValue], site: SiteID?) {
    var values = values
    // Nothing is known of the enterprises behind a stated value.
    values[.comparable] = nil
    values[.comparableBefore] = nil
    whole.append((site, values))
  }

  mutating func add(
    returned values: [StatisticColumn: StatisticValue], site: SiteID?, owner: Int,
    isConfidential: Bool, number: Int
  ) {
    returns.append(
      Return(
        values: values, path: tree.path(site), owner: owner, isConfidential: isConfidential,
        number: number))
  }

  /// Makes the lines and decides which figures are withheld.
  ///
  /// - Parameter known: what other reports published of the same.
  mutating func finish(known: [Disclosure.Cell]) {
    let sites = Set(returns.flatMap(\.path)).sorted()
    var stated = whole.map { line(.stated, $0.site, figures($0.values)) }
    stated.sort {
      ($0.site == nil ? 0 : 1, $0.site?.index ?? 0) < ($1.site == nil ? 0 : 1, $1.site?.index ?? 0)
    }
    let summed =
      returns.isEmpty
      ? [] : ([nil] + sites.map(Optional.some)).map { line(.summed, $0, sums($0)) }
    lines = stated + summed
    withhold(known)
  }

  private func line(
    _ basis: StatisticReport.Basis, _ site: SiteID?,
    _ figures: [StatisticColumn: StatisticReport.Figure]
  ) -> StatisticReport.Line {
    StatisticReport.Line(
      statistic: definition, commodity: key.commodity, site: site, basis: basis, unit: unit,
      figures: figures, priceRatio: priceRatio, priceLevel: priceLevel)
  }

  private func figures(
    _ values: [StatisticColumn: StatisticValue]
  ) -> [StatisticColumn: StatisticReport.Figure] {
    values.mapValues {
      StatisticReport.Figure(
        value: $0.value, enterprises: 0, unnamedFacilities: 0, isDerived: $0.isDerived,
        isPreliminary: $0.isPreliminary, isRevised: $0.isRevised, isWithheld: false)
    }
  }

  private func returns(_ site: SiteID?, _ column: StatisticColumn) -> [Return] {
    returns.filter { own in
      own.values[column] != nil && (site.map { own.path.contains($0) } ?? true)
    }
  }

  private func sums(_ site: SiteID?) -> [StatisticColumn: StatisticReport.Figure] {
    var figures: [StatisticColumn: StatisticReport.Figure] = [:]
    for column in StatisticColumn.allCases {
      let own = returns(site, column)
      guard !own.isEmpty else { continue }
      let values = own.compactMap { $0.values[column] }
      figures[column] = StatisticReport.Figure(
        value: values.reduce(0) { $0 + $1.value },
        enterprises: Set(own.map(\.owner)).subtracting([ReportAssembly.unnamed]).count,
        unnamedFacilities: own.count { $0.owner == ReportAssembly.unnamed },
        isDerived: values.contains(where: \.isDerived),
        isPreliminary: values.contains(where: \.isPreliminary),
        isRevised: values.contains(where: \.isRevised), isWithheld: false)
    }
    return figures
  }

  /// The lines as they may be published.
  func published() -> [StatisticReport.Line] { lines }
}

extension ReportGroup {
  /// The months of a column's period; a stock and a ratio have one part of their own for every end.
  private func parts(_ column: StatisticColumn) -> [Int] {
    guard let span = request.span(column) else { return [] }
    return kind == .flow ? span.months : [span.nextOrdinal]
  }

  /// Beyond the numbers of returns, the parts of a total that no return tells.
  private static let rest = 1_000_000_000

  private func amounts(_ line: StatisticReport.Line, _ column: StatisticColumn) -> Set<
    Disclosure.Amount
  > {
    let own = returns(line.site, column).filter(\.isConfidential)
    var amounts: Set<Disclosure.Amount> = []
    for part in parts(column) {
      for one in own {
        amounts.insert(Disclosure.Amount(owner: one.owner, part: one.number * 4_000_000 + part))
      }
    }
    guard line.basis == .stated, !own.isEmpty else { return amounts }
    guard !isCovered(line, column) else { return amounts }
    // A total that returns do not add up to holds others, of whom nothing is known.
    let place = (line.site?.index ?? -1) + 1
    for part in parts(column) {
      for other in 0..<Disclosure.leastEnterprises {
        amounts.insert(
          Disclosure.Amount(owner: Self.rest + other, part: Self.rest + place * 4_000_000 + part))
      }
    }
    return amounts
  }

  /// Whether returns add up to a stated total, so that it tells what their sum tells.
  private func isCovered(_ line: StatisticReport.Line, _ column: StatisticColumn) -> Bool {
    let sum = returns(line.site, column).reduce(0) { $0 + ($1.values[column]?.value ?? 0) }
    let stated = line.figures[column]?.value ?? 0
    return abs(stated - sum) <= StatisticBook.tolerance * max(abs(stated), abs(sum))
  }

  private mutating func withhold(_ known: [Disclosure.Cell]) {
    guard returns.contains(where: \.isConfidential) else { return }
    var places: [(line: Int, column: StatisticColumn)] = []
    var cells: [Disclosure.Cell] = []
    for (number, line) in lines.enumerated() {
      for column in StatisticColumn.allCases {
        guard let figure = line.figures[column] else { continue }
        places.append((number, column))
        cells.append(
          Disclosure.Cell(
            amounts(line, column), importance: importance(line, column), value: figure.value))
      }
    }
    let disclosure = Disclosure(cells, known: known)
    publishedCells = zip(cells, disclosure.isWithheld).filter {
      !$0.1 && !$0.0.amounts.isEmpty
    }.map(\.0)
    for (place, isWithheld) in zip(places, disclosure.isWithheld) where isWithheld {
      lines[place.line].figures[place.column]?.isWithheld = true
    }
  }

  /// Comparable figures go first, then earlier ones, then those of sites; the zone's stay longest.
  private func importance(_ line: StatisticReport.Line, _ column: StatisticColumn) -> Int {
    let ofColumn =
      switch column {
      case .comparable, .comparableBefore: 0
      case .previous: 1
      case .yearBefore, .cumulativeBefore: 2
      case .current: 3
      case .cumulative: 4
      }
    return line.site == nil ? 10 + ofColumn : ofColumn
  }

  /// Findings where enterprises sum up to more than the total that is stated.
  func totalFindings(_ network: Network) -> [Finding] {
    guard kind != .ratio, !returns.isEmpty else { return [] }
    return whole.compactMap { total in
      guard let stated = total.values[.current] else { return nil }
      let own = returns(total.site, .current)
      let sum = own.reduce(0) { $0 + ($1.values[.current]?.value ?? 0) }
      guard sum > stated.value + StatisticBook.tolerance * max(abs(sum), abs(stated.value)) else {
        return nil
      }
      let row = network.statistics[stated.rows[0]]
      return Finding(
        .statisticTotalDiffers, at: network.place(row.origin, field: "value"),
        [
          "statistic": .text(definition.id), "period": .phrase(request.period.words),
          "found": .number(stated.value, unit: unit.symbol),
          "expected": .number(sum, unit: unit.symbol),
          "count": .count(Set(own.map(\.owner)).count),
        ])
    }
  }
}
