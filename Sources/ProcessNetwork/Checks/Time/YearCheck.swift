import Findings

/// Asks that rows hold in a planning year and that facilities end with their process's life.
struct YearCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = YearCheck(network: network)
    return check.facilities() + check.markets() + check.limits() + check.reserves() + check.stores()
      + check.lives()
  }

  private func facilities() -> [Finding] {
    network.facilityIDs.compactMap { id in
      let facility = network[id]
      return outside(
        network.label(id), facility.firstYear, facility.lastYear, facility.origin)
    }
  }

  private func markets() -> [Finding] {
    network.markets.compactMap {
      outside(
        Phrase(zh: "市场 \($0.id)", en: "market \($0.id)"), $0.firstYear, $0.lastYear, $0.origin)
    }
  }

  private func limits() -> [Finding] {
    network.limits.compactMap {
      outside(.label($0.name, $0.id), $0.firstYear, $0.lastYear, $0.origin)
    }
  }

  private func stores() -> [Finding] {
    network.stores.compactMap {
      outside(
        Phrase(zh: "储存 \($0.id)", en: "store \($0.id)"), $0.firstYear, $0.lastYear, $0.origin)
    }
  }

  private func reserves() -> [Finding] {
    network.reserves.compactMap {
      outside(.label($0.name, $0.id), $0.firstYear, $0.lastYear, $0.origin)
    }
  }

  private func outside(
    _ row: @autoclosure () -> Phrase, _ first: Int?, _ last: Int?, _ origin: Origin
  ) -> Finding? {
    let years = network.zone.periods
    let span = (first ?? .min, last ?? .max)
    guard span.0 <= span.1, !years.isEmpty,
      !years.contains(where: { span.0 <= $0 && $0 <= span.1 })
    else { return nil }
    let text = "\(first.map { "\($0)" } ?? "…")–\(last.map { "\($0)" } ?? "…")"
    return Finding(
      .rowOutsidePeriods, at: network.place(origin, field: first == nil ? "to" : "from"),
      ["row": .phrase(row()), "found": .text(text), "expected": .list(years.map { "\($0)" })])
  }

  private func lives() -> [Finding] {
    network.facilityIDs.compactMap { id in
      let facility = network[id]
      guard let first = facility.firstYear, let last = facility.lastYear,
        let process = facility.modes.first?.process, let lifetime = network[process].lifetime,
        Double(last - first + 1) > lifetime
      else { return nil }
      return Finding(
        .facilityOutlivesProcess, at: network.place(facility.origin, field: "to"),
        [
          "facility": network.named(id), "process": network.named(process),
          "from": .text("\(first)"), "to": .text("\(last)"), "found": .count(last - first + 1),
          "expected": .number(lifetime, unit: ""),
        ])
    }
  }
}
