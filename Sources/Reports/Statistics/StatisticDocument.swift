import Findings
public import ProcessNetwork
import Quantities
public import Statistics

/// Statistics of a month or a year as JSON.
public struct StatisticDocument: Encodable {
  struct List: Encodable {
    let enterprises: Int
    let entered: Int
    let left: Int
  }

  struct Figure: Encodable {
    let column: String
    let value: Double?
    let withheld: Bool
    let derived: Bool
    let preliminary: Bool
    let revised: Bool
  }

  struct Line: Encodable {
    let statistic: String
    let nameZh: String
    let nameEn: String
    let commodity: String?
    let site: String?
    let basis: String
    let unit: String
    let figures: [Figure]
    let overYear: Double?
    let overPrevious: Double?
    let cumulativeOverYear: Double?
    let comparableOverYear: Double?
    let realOverYear: Double?
    let constantValue: Double?
  }

  let zone: String
  let period: String
  let periodStart: Int
  let periodEnd: Int
  let constantPricesOf: Int
  let leastEnterprises: Int
  let `internal`: Bool
  let heldAgainst: [String]
  let aboveScale: List?
  let lines: [Line]

  /// Takes a report over; without `isInternal` what is withheld has no value.
  public init(_ report: StatisticReport, _ network: Network, isInternal: Bool = false) {
    zone = network.zone.id
    period = report.request.period.words.en
    periodStart = report.request.period.start
    periodEnd = report.request.period.end
    constantPricesOf = report.baseYear
    leastEnterprises = Disclosure.leastEnterprises
    `internal` = isInternal
    heldAgainst = report.published.map(\.period.words.en)
    aboveScale = report.aboveScale.map {
      List(enterprises: $0.count, entered: $0.entered, left: $0.left)
    }
    lines = (isInternal ? report.revealed : report).lines.map { Self.line($0, network) }
  }

  private static let columns: [(StatisticColumn, String)] = [
    (.current, "current"), (.yearBefore, "year_before"), (.cumulative, "cumulative"),
    (.cumulativeBefore, "cumulative_before"),
  ]

  private static func line(_ line: StatisticReport.Line, _ network: Network) -> Line {
    Line(
      statistic: line.statistic.id, nameZh: line.statistic.name.zh,
      nameEn: line.statistic.name.en, commodity: line.commodity.map { network[$0].id },
      site: line.site.map { network[$0].id }, basis: line.basis.rawValue,
      unit: line.unit.symbol,
      figures: columns.compactMap { column, name in
        line.figures[column].map {
          Figure(
            column: name, value: $0.isWithheld ? nil : $0.value, withheld: $0.isWithheld,
            derived: $0.isDerived, preliminary: $0.isPreliminary, revised: $0.isRevised)
        }
      },
      overYear: line.overYear, overPrevious: line.overPrevious,
      cumulativeOverYear: line.cumulativeOverYear, comparableOverYear: line.comparableOverYear,
      realOverYear: line.realOverYear, constantValue: line.constantValue)
  }
}
