import Findings
import FlowFormulas
import Formulas
import ProcessNetwork
import Quantities

/// The numbers behind the names, for every year.
struct IndicatorValues: FormulaValues {
  let network: Network
  let names: IndicatorNames
  let statistics: StatisticTable
  let coefficients: [String: [(index: Int, coefficient: Coefficient)]]
  let flows: YearlySources
  let capacities: YearlySources
  /// The best value of each indicator that is computed already, by year.
  var known: [[Int: FormulaOutcome]]
  /// Whose confidential returns are in them, by indicator and year.
  var knownOwners: [[Int: Set<Int>]]
  /// Who answers for what is read.
  let owners: ReturnOwners
  /// Collects whose returns are read.
  var read = ReadReturns()
  /// The value of the indicator whose threshold is asked for.
  var own: FormulaOutcome?

  /// Where the numbers of inputs begin: outputs by facility, then statistics, coefficients, capacities by
  /// facility, prices by commodity.
  static let firstStatistic = 1_000_000
  static let firstCoefficient = 2_000_000
  static let firstCapacity = 3_000_000
  static let firstPrice = 4_000_000

  func value(of key: Int, year: Int?) -> FormulaDatum {
    let year = year ?? 0
    switch names.things[key] {
    case .year: return .number(Double(year))
    case .statistic(let id): return statistic(id, year)
    case .coefficient(let id): return coefficient(id, year)
    case .indicator(let index):
      read.add(knownOwners[index][year] ?? [])
      return datum(known[index][year], names.name(key), year)
    case .own: return datum(own, "value", year)
    case .flows: return .missing("flow")
    case .capacities: return .missing("capacity")
    }
  }

  private func datum(_ outcome: FormulaOutcome?, _ name: String, _ year: Int) -> FormulaDatum {
    switch outcome {
    case .number(let number)?: .derived(number)
    case .none(let gaps)?: .missing(Self.text(gaps) ?? "\(name) \(year)")
    default: .missing("\(name) \(year)")
    }
  }

  /// What is missing deep down, so that a chain of indicators names the statistic at its end.
  private static func text(_ gaps: [FormulaGap]) -> String? {
    let names = gaps.compactMap { gap in
      if case .missing(let name) = gap { name } else { nil }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func statistic(_ id: String, _ year: Int) -> FormulaDatum {
    guard let entry = statistics.zoneValue(of: id, year: year) else {
      return .missing("\(id) \(year)")
    }
    return datum(entry)
  }

  private func datum(_ entry: StatisticTable.Entry) -> FormulaDatum {
    .uncertain(
      entry.value, standardUncertainty: entry.uncertainty, input: Self.firstStatistic + entry.row)
  }

  private func coefficient(_ id: String, _ year: Int) -> FormulaDatum {
    guard let (index, row) = coefficients[id]?.last(where: { $0.coefficient.holds(in: year) })
    else { return .missing("\(id) \(year)") }
    return .uncertain(
      row.value * row.unit.factor, standardUncertainty: (row.uncertainty ?? 0) * row.unit.factor,
      input: Self.firstCoefficient + index)
  }

  func itemCount(of key: Int, year: Int?) -> Int {
    switch names.things[key] {
    case .statistic(let id): return statistics.entries(of: id, year: year ?? 0).count
    // A year of which nothing is known has one item without values, so that sums have none either.
    case .flows: return max(1, flows[year ?? 0]?.count ?? 0)
    case .capacities: return max(1, capacities[year ?? 0]?.count ?? 0)
    default: return 0
    }
  }

  func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum {
    let year = year ?? 0
    switch names.things[key] {
    case .statistic(let id):
      let entry = statistics.entries(of: id, year: year)[item]
      guard let attribute else {
        if let owner = owners.owner(ofRow: entry.row) { read.add([owner]) }
        return datum(entry)
      }
      return text(StatisticAttribute(rawValue: attribute), of: entry.subject)
    case .flows:
      guard let source = flows[year], source.count > 0 else { return .missing("output \(year)") }
      if source.isAmount(attribute) {
        read.add(source.owners(item))
      }
      return source.value(item, attribute)
    case .capacities:
      guard let source = capacities[year], source.count > 0 else {
        return .missing("capacity \(year)")
      }
      return source.value(item, attribute)
    default: return .missing(names.name(key))
    }
  }

  private func text(
    _ attribute: StatisticAttribute?, of subject: StatisticSubject
  ) -> FormulaDatum {
    var texts: [StatisticAttribute: String] = [:]
    switch subject {
    case .zone: texts[.subjectKind] = "zone"
    case .commodity(let id):
      texts = [.subjectKind: "commodity", .commodity: network[id].id]
    case .site(let id): texts = places(id).merging([.subjectKind: "site"]) { $1 }
    case .enterprise(let id):
      texts = network[id].site.map(places) ?? [:]
      texts[.subjectKind] = "enterprise"
      texts[.enterprise] = network[id].id
    case .facility(let id):
      let facility = network[id]
      texts = places(facility.site)
      texts[.subjectKind] = "facility"
      texts[.facility] = facility.id
      texts[.enterprise] = facility.enterprise.map { network[$0].id }
      texts[.sector] = network[facility.modes[0].process].sector
    }
    return .text(attribute.flatMap { texts[$0] } ?? "")
  }

  private func places(_ site: SiteID) -> [StatisticAttribute: String] {
    [.site: network[site].id, .park: network.park(of: site)]
  }
}

extension IndicatorNames {
  /// The name of a key, as messages write it.
  func name(_ key: Int) -> String {
    allNames.first { meaning(of: $0)?.key == key } ?? "?"
  }
}
