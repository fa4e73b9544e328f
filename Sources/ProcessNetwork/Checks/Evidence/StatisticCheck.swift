import Findings

/// Asks that reported outputs agree with capacities and years of their facilities.
struct StatisticCheck {
  private static let most = 1.2
  private static let least = 0.001

  private let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = StatisticCheck(network: network)
    return network.statistics.compactMap { statistic in
      guard statistic.statistic == "output", case .facility(let facility) = statistic.subject else {
        return nil
      }
      return check.lifeFinding(statistic, facility) ?? check.sizeFinding(statistic, facility)
    }
  }

  private func lifeFinding(_ statistic: Statistic, _ facility: FacilityID) -> Finding? {
    let first = network[facility].firstYear
    let last = network[facility].lastYear
    let isWithin =
      (first ?? .min) <= statistic.lastDay.year && statistic.firstDay.year <= (last ?? .max)
    guard !isWithin else { return nil }
    let from = first.map { "\($0)" } ?? "…"
    let to = last.map { "\($0)" } ?? "…"
    return finding(.outputOutsideLife, statistic, facility, ["expected": .text("\(from)–\(to)")])
  }

  private func sizeFinding(_ statistic: Statistic, _ facility: FacilityID) -> Finding? {
    guard let amount = statistic.amount, case .limited(let yearly) = network[facility].capacity,
      yearly > 0, statistic.dayCount > 0
    else { return nil }
    let capacity =
      yearly * Double(statistic.dayCount)
      / Double(statistic.firstDay.daysInYear)
    let share = amount / capacity
    guard share > Self.most || (amount > 0 && share < Self.least) else { return nil }
    guard let reference = network[facility].modes.first.map({ network[$0.process].reference })
    else {
      return nil
    }
    return finding(
      share > 1 ? .outputOverCapacity : .outputFarBelowCapacity, statistic, facility,
      [
        "found": network.amount(amount, of: reference),
        "expected": network.amount(capacity, of: reference), "share": .percent(share),
      ])
  }

  private func finding(
    _ rule: Rule, _ statistic: Statistic, _ facility: FacilityID, _ values: [String: FindingValue]
  ) -> Finding {
    let common: [String: FindingValue] = [
      "facility": network.named(facility), "period": .text(statistic.periodText),
    ]
    return Finding(
      rule, at: network.place(statistic.origin, field: "value"),
      values.merging(common) { own, _ in own })
  }
}
