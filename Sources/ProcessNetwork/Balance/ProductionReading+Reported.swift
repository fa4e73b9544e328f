import Findings

extension ProductionReading {
  /// Adds the outputs that the statistics of the year report.
  ///
  /// What is stated for the whole year counts, or what follows for it from months and cumulative values;
  /// where the year is not covered, the most that is. Nothing is scaled up: a year that is not covered is
  /// told.
  mutating func addReported() {
    guard (1...9999).contains(year) else { return }
    let whole = StatisticSpan.year(year)
    var reported = [[Statistic]](repeating: [], count: network.facilities.count)
    for statistic in network.statistics where statistic.statistic == "output" {
      guard case .facility(let facility) = statistic.subject, statistic.amount != nil,
        statistic.periodStart >= whole.start, statistic.periodEnd <= whole.end
      else { continue }
      reported[facility.index].append(statistic)
    }
    for facility in network.facilityIDs where !reported[facility.index].isEmpty {
      addReported(reported[facility.index], of: facility)
    }
  }

  private mutating func addReported(_ statistics: [Statistic], of facility: FacilityID) {
    let values = SpanValues(statistics.map { SpanValues.Entry($0.span, $0.amount ?? 0) })
    let year = values.sum(.year(year))
    let first = statistics[year?.entries.last ?? 0]
    let place = network.place(first.origin, field: "value")
    guard let process = process(of: facility, named: nil, place) else { return }
    if let year {
      add(year.value, of: facility, process, place)
    } else {
      addParts(statistics, values, of: facility, process)
    }
  }

  /// Adds what covers a part of the year: parts that do not overlap, and up to the latest day that
  /// follows from the first of January where there are cumulative values.
  private mutating func addParts(
    _ statistics: [Statistic], _ values: SpanValues, of facility: FacilityID, _ process: ProcessID
  ) {
    let all = statistics.sorted { $0.span < $1.span }
    let parts = all.filter { !$0.isCumulative }
    if let clash = zip(parts, parts.dropFirst()).first(where: { $0.periodEnd >= $1.periodStart }) {
      refuse(
        .productionOverlap, facility, network.place(clash.1.origin, field: "period_start"),
        ["found": .text(clash.1.periodText), "expected": .text(clash.0.periodText)])
      return
    }
    let start = StatisticSpan.year(year).start
    for last in all.reversed() where parts.count < all.count {
      let span = StatisticSpan(from: start, to: last.periodEnd)
      guard let sum = values.sum(span) else { continue }
      reportPart(facility, all, days: span.nextOrdinal - span.firstOrdinal)
      add(sum.value, of: facility, process, network.place(all[0].origin, field: "value"))
      return
    }
    reportPart(facility, all, days: parts.reduce(0) { $0 + $1.dayCount })
    add(
      parts.reduce(0) { $0 + ($1.amount ?? 0) }, of: facility, process,
      network.place(all[0].origin, field: "value"))
  }

  private mutating func reportPart(_ facility: FacilityID, _ parts: [Statistic], days: Int) {
    report(
      .productionPartYear, facility, network.place(parts[0].origin, field: "value"),
      ["found": .count(days), "periods": .list(parts.map { Phrase($0.periodText) })])
  }
}
