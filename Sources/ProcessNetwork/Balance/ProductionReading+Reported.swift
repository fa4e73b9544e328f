import Findings

extension ProductionReading {
  /// Adds the outputs that the statistics of the year report.
  ///
  /// A statistic of the whole year counts; where there is none, the sum of those of parts of the
  /// year that do not overlap. Nothing is scaled up: a year that is not covered is told.
  mutating func addReported() {
    guard (1...9999).contains(year) else { return }
    let first = year * 10_000 + 101
    let last = year * 10_000 + 1231
    var reported = [[Statistic]](repeating: [], count: network.facilities.count)
    for statistic in network.statistics where statistic.statistic == "output" {
      guard case .facility(let facility) = statistic.subject, statistic.amount != nil,
        statistic.periodStart >= first, statistic.periodEnd <= last
      else { continue }
      reported[facility.index].append(statistic)
    }
    for facility in network.facilityIDs where !reported[facility.index].isEmpty {
      addReported(reported[facility.index], of: facility)
    }
  }

  private mutating func addReported(_ statistics: [Statistic], of facility: FacilityID) {
    let whole = statistics.last { $0.dayCount >= $0.firstDay.daysInYear }
    let parts = whole.map { [$0] } ?? statistics.sorted { $0.periodStart < $1.periodStart }
    guard let first = parts.first else { return }
    let place = network.place(first.origin, field: "value")
    guard let process = process(of: facility, named: nil, place) else { return }
    if let clash = zip(parts, parts.dropFirst()).first(where: { $0.periodEnd >= $1.periodStart }) {
      refuse(
        .productionOverlap, facility, network.place(clash.1.origin, field: "period_start"),
        ["found": .text(clash.1.periodText), "expected": .text(clash.0.periodText)])
      return
    }
    let days = parts.reduce(0) { $0 + $1.dayCount }
    if whole == nil, days < first.firstDay.daysInYear {
      report(
        .productionPartYear, facility, place,
        ["found": .count(days), "periods": .list(parts.map { Phrase($0.periodText) })])
    }
    let amount = parts.reduce(0) { $0 + ($1.amount ?? 0) }
    add(amount, of: facility, process, place)
  }
}
