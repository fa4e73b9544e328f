public import Findings
import Formulas
public import ProcessNetwork
import Quantities
public import Statistics

/// The indicators of a zone with their formulas read and checked.
public struct IndicatorModel: Sendable {
  /// The formulas of one indicator; those with a mistake are left out.
  struct Formulas: Sendable {
    var statistics: CheckedFormula?
    var reported: CheckedFormula?
    var network: CheckedFormula?
    var variants: [CheckedFormula?] = []
    var threshold: CheckedFormula?

    var all: [CheckedFormula] {
      ([statistics, reported, network] + variants).compactMap { $0 }
    }
  }

  /// What the folder says.
  public let book: IndicatorBook
  /// All indicators: the zone's own, then those of its packs.
  public let definitions: [IndicatorDefinition]
  /// What is wrong with them.
  public let findings: [Finding]
  /// The pack of each indicator; `nil` for the zone's own.
  let packs: [String?]
  let names: IndicatorNames
  let formulas: [Formulas]
  /// The indicators in an order in which each stands after those that it names.
  let order: [Int]
  let consistencies: [(left: CheckedFormula, right: CheckedFormula)?]
  /// The statistics as reported, over time.
  public let reported: StatisticBook
  let statistics: StatisticTable
  let network: Network

  /// Reads and checks all formulas.
  public init(_ book: IndicatorBook, network: Network) {
    self.book = book
    self.network = network
    var reading = ModelReading(book, network)
    reported = reading.reported
    statistics = reading.statistics
    definitions = reading.definitions
    packs = reading.packs
    names = reading.names
    let read = reading.readFormulas()
    order = reading.order(of: read)
    formulas = read
    consistencies = reading.readConsistencies()
    reading.checkStatements()
    findings = reading.findings.sorted()
  }

  /// The years for which statistics state anything, rising.
  public var statisticYears: [Int] { statistics.years }

  /// Whether a value that was written from memory is confirmed.
  public func isConfirmed(_ id: String, _ value: Double) -> Bool {
    book.confirmations.contains {
      $0.id == id && abs($0.value - value) <= 1e-9 * max(abs(value), abs($0.value))
    }
  }

  /// A statistic of an enterprise in a year, in base units; `nil` where none is stated.
  public func value(of statistic: String, enterprise: EnterpriseID, year: Int) -> Double? {
    statistics.entries(of: statistic, year: year).first { $0.subject == .enterprise(enterprise) }?
      .value
  }

  /// The values of a statistic in base units by sector in a year, in the order of ids, with the number of
  /// enterprises behind each.
  ///
  /// Returns of enterprises are summed by the sector of their facilities' processes; where enterprises
  /// state nothing, those of facilities. Enterprises of several sectors, and those without facilities,
  /// are sectors of their own.
  public func sectors(
    of statistic: String, year: Int
  ) -> [(id: String, name: Phrase, value: Double, enterprises: Int)] {
    let entries = statistics.entries(of: statistic, year: year)
    let isByEnterprise = entries.contains {
      if case .enterprise = $0.subject { true } else { false }
    }
    var sums: [String: (value: Double, owners: Set<String>)] = [:]
    func add(_ value: Double, _ sector: String, _ owner: String) {
      sums[sector, default: (0, [])].value += value
      sums[sector, default: (0, [])].owners.insert(owner)
    }
    for entry in entries {
      switch entry.subject {
      case .enterprise(let id): add(entry.value, sector(of: id), network[id].id)
      case .facility(let id) where !isByEnterprise:
        let facility = network[id]
        let owner = facility.enterprise.map { network[$0].id } ?? facility.id
        add(entry.value, network[facility.modes[0].process].sector, owner)
      default: continue
      }
    }
    return sums.sorted { $0.key < $1.key }.map {
      ($0.key, Self.sectorName($0.key), $0.value.value, $0.value.owners.count)
    }
  }

  private static let manySectors = "several-sectors"
  private static let noSector = "no-facility"

  private func sector(of enterprise: EnterpriseID) -> String {
    var found: Set<String> = []
    for facility in network.facilities where facility.enterprise == enterprise {
      for mode in facility.modes { found.insert(network[mode.process].sector) }
    }
    guard let first = found.first else { return Self.noSector }
    return found.count == 1 ? first : Self.manySectors
  }

  private static func sectorName(_ id: String) -> Phrase {
    switch id {
    case manySectors: Phrase(zh: "跨行业企业", en: "enterprises of several sectors")
    case noSector: Phrase(zh: "未登记装置的企业", en: "enterprises without facilities")
    default: Phrase(id)
    }
  }

  /// The values of a statistic in base units by site or enterprise in a year, in the order of ids.
  public func breakdown(
    of statistic: String, by kind: String, year: Int
  ) -> [(id: String, name: Phrase, value: Double)] {
    statistics.entries(of: statistic, year: year).compactMap { entry in
      switch entry.subject {
      case .site(let id) where kind == "site":
        (network[id].id, network[id].name, entry.value)
      case .enterprise(let id) where kind == "enterprise":
        (network[id].id, network[id].name, entry.value)
      default: nil
      }
    }.sorted { $0.id < $1.id }
  }

  /// Whether values of a statistic in a year tell of single enterprises what is not public.
  public func isConfidential(_ statistic: String, year: Int) -> Bool {
    statistics.entries(of: statistic, year: year).contains {
      network.statistics[$0.row].isConfidential(in: network)
    }
  }

  /// The names of formulas with what they mean, for a reference of the zone.
  public var allNames: [String] { names.allNames }
}
