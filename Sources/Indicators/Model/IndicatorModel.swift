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
