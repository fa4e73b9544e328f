import Findings
import ProcessNetwork
import Quantities

extension ZoneWriter {
  func limits() -> [[String]] {
    [
      [
        "limit", "name_zh", "name_en", "sense", "value", "unit", "from", "to", "source",
        "confidence",
      ]
    ]
      + network.limits.map { row in
        [
          row.id, row.name.zh, row.name.en, row.sense.rawValue, Self.number(row.value),
          row.unit.symbol, Self.year(row.firstYear), Self.year(row.lastYear),
        ] + cells(row.provenance)
      }
  }

  func limitTerms() -> [[String]] {
    [["limit", "commodity", "process", "site", "direction", "coefficient"]]
      + network.limits.flatMap { limit in
        limit.terms.map { term in
          [
            limit.id, id(of: term.counted), term.process.map { network[$0].id } ?? "",
            term.site.map { network[$0].id } ?? "", term.direction.rawValue,
            Self.number(term.coefficient),
          ]
        }
      }
  }

  /// Generated limits count commodities only.
  private func id(of counted: Counted) -> String {
    if case .commodity(let commodity) = counted { network[commodity].id } else { "" }
  }

  func timesteps() -> [[String]] {
    [["timestep", "duration", "unit", "weight", "day", "month", "season", "hour_of_day"]]
      + network.timesteps.map {
        [
          $0.id, Self.number($0.duration), "h", Self.number($0.weight), Self.year($0.day),
          Self.year($0.month), $0.season, Self.year($0.hourOfDay),
        ]
      }
  }

  func statistics() -> [[String]] {
    [
      [
        "statistic", "subject_kind", "subject", "period_start", "period_end", "value", "unit",
        "uncertainty", "source", "confidence",
      ]
    ]
      + network.statistics.map { row in
        let subject = subject(row.subject)
        return [
          row.statistic, subject.kind, subject.id, Self.day(row.periodStart),
          Self.day(row.periodEnd), Self.number(row.value), row.unitText,
          Self.number(row.uncertainty),
        ] + cells(row.provenance)
      }
  }

  private func subject(_ subject: StatisticSubject) -> (kind: String, id: String) {
    switch subject {
    case .facility(let id): ("facility", network[id].id)
    case .commodity(let id): ("commodity", network[id].id)
    case .site(let id): ("site", network[id].id)
    case .enterprise(let id): ("enterprise", network[id].id)
    case .zone: ("zone", "")
    }
  }

  /// A day as `2020-01-31`.
  private static func day(_ number: Int) -> String {
    let parts = [number / 100 % 100, number % 100].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(number / 10_000)-\(parts[0])-\(parts[1])"
  }
}
