import Findings
import ProcessNetwork

/// Asks that revisions follow each other.
enum RevisionCheck {
  static func findings(_ network: Network) -> [Finding] {
    var groups: [Statistic.Identity: [Statistic]] = [:]
    var order: [Statistic.Identity] = []
    for statistic in network.statisticHistory {
      if groups[statistic.identity] == nil { order.append(statistic.identity) }
      groups[statistic.identity, default: []].append(statistic)
    }
    return order.flatMap { identity -> [Finding] in
      let revisions = (groups[identity] ?? []).sorted { $0.revision < $1.revision }
      return missing(revisions[0], network)
        + zip(revisions, revisions.dropFirst()).flatMap { pair($0, $1, network) }
    }
  }

  private static func missing(_ first: Statistic, _ network: Network) -> [Finding] {
    guard first.revision > 0 else { return [] }
    return [gap(first, expected: 0, network)]
  }

  private static func gap(_ row: Statistic, expected: Int, _ network: Network) -> Finding {
    Finding(
      .revisionMissing, at: network.place(row.origin, field: "revision"),
      [
        "statistic": .text(row.statistic), "period": .phrase(row.span.words),
        "found": .count(row.revision), "expected": .count(expected),
      ])
  }

  /// What is wrong between a value and the one that revises it.
  private static func pair(_ old: Statistic, _ new: Statistic, _ network: Network) -> [Finding] {
    var findings: [Finding] = []
    if new.revision > old.revision + 1 {
      findings.append(gap(new, expected: old.revision + 1, network))
    }
    let common: [String: FindingValue] = [
      "statistic": .text(new.statistic), "period": .phrase(new.span.words),
      "revision": .count(new.revision),
    ]
    if let before = old.recordedAt, let after = new.recordedAt, after < before {
      findings.append(
        Finding(
          .revisionOlder, at: network.place(new.origin, field: "recorded_at"),
          common.merging(["found": .text(text(after)), "expected": .text(text(before))]) { $1 }))
    }
    if new.isPreliminary, !old.isPreliminary {
      findings.append(
        Finding(
          .revisionPreliminary, at: network.place(new.origin, field: "status"),
          common.merging(["found": .text("preliminary"), "expected": .text("final")]) { $1 }))
    }
    return findings
  }

  private static func text(_ day: Int) -> String {
    let digits = String(day)
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
  }
}
