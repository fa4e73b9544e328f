import Findings

/// Asks that chains and sheets hold what they should.
struct GroupCheck {
  private let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = GroupCheck(network: network)
    return check.unchained() + network.sheets.flatMap(check.findings)
  }

  /// The processes in no chain, told once; nothing where the zone has no chains.
  private func unchained() -> [Finding] {
    guard !network.chains.isEmpty else { return [] }
    let chained = Set(network.chains.flatMap(\.processes))
    let rest = network.processIDs.filter { !chained.contains($0) }
    guard let first = rest.first else { return [] }
    return [
      Finding(
        .processWithoutChain, at: network.place(network[first].origin),
        ["count": .count(rest.count), "processes": .list(rest.map { network.label($0) })])
    ]
  }

  private func findings(_ sheet: Sheet) -> [Finding] {
    let label = FindingValue.phrase(.label(sheet.name, sheet.id))
    if sheet.weights.isEmpty {
      return [Finding(.sheetEmpty, at: network.place(sheet.origin), ["sheet": label])]
    }
    return sheet.weights.filter { $0.weight == 0 }.map {
      Finding(
        .sheetZeroWeight, at: network.place(sheet.origin, field: network[$0.commodity].id),
        ["sheet": label, "commodity": network.named($0.commodity)])
    }
  }
}
