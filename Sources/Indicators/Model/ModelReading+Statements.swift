import Findings
import Formulas
import ProcessNetwork
import Quantities

extension ModelReading {
  /// Checks packs, units of statistics, targets, revisions and confirmations.
  mutating func checkStatements() {
    checkPacks()
    checkStatistics()
    for target in book.targets { check(target) }
    for revision in book.revisions { check(revision) }
    for confirmation in book.confirmations { check(confirmation) }
  }

  private mutating func checkPacks() {
    let known = IndicatorPack.all.map(\.id)
    for pack in book.packs where !known.contains(pack) {
      let nearest = Spelling.nearest(to: pack, among: known)
      report(
        .packUnknown, at: Place(file: "indicators.yaml", field: "packs"),
        [
          "found": .text(pack), "expected": .list(known),
          "nearest": .text(nearest ?? known.first ?? ""),
        ])
    }
  }

  private mutating func checkStatistics() {
    for row in statistics.mismatches {
      let statistic = network.statistics[row]
      guard let unit = statistics.units[statistic.statistic] else { continue }
      report(
        .statisticDimension, at: network.place(statistic.origin, field: "unit"),
        [
          "statistic": .text(statistic.statistic), "found": .text(statistic.unitText),
          "expected": .text(unit.symbol),
        ])
    }
  }

  private mutating func check(_ target: Target) {
    guard let definition = definitions.first(where: { $0.id == target.indicator }) else {
      let ids = definitions.map(\.id)
      report(
        .targetIndicator, at: target.place,
        [
          "target": .text(target.id), "found": .text(target.indicator),
          "nearest": .text(Spelling.nearest(to: target.indicator, among: ids) ?? "–"),
        ])
      return
    }
    guard definition.unit.dimension == target.unit.dimension || target.value == nil else {
      report(
        .targetUnit, at: target.place,
        [
          "target": .text(target.id), "found": .text(target.unit.symbol),
          "expected": .text(definition.unit.symbol),
        ])
      return
    }
    if target.kind == .level, target.value != nil, target.baseline == nil {
      report(
        .targetWithoutBaseline, at: target.place,
        ["target": .text(target.id), "year": .text("\(target.baselineYear)")])
    }
  }

  private mutating func check(_ revision: TargetRevision) {
    guard let target = book.targets.first(where: { $0.id == revision.target }) else {
      report(
        .revisionTarget, at: revision.place,
        [
          "found": .text(revision.target),
          "nearest": .text(
            Spelling.nearest(to: revision.target, among: book.targets.map(\.id)) ?? "–"),
        ])
      return
    }
    let earlier = book.revisions.filter { $0.target == revision.target && $0.from < revision.from }
      .max { $0.from < $1.from }
    let expected = earlier?.new ?? target.value
    guard revision.old != expected else { return }
    report(
      .revisionOld, at: revision.place,
      [
        "target": .text(target.id),
        "found": .text(revision.old.map { Numeral.text($0) } ?? "–"),
        "expected": .text(expected.map { Numeral.text($0) } ?? "–"),
      ])
  }

  private mutating func check(_ confirmation: Confirmation) {
    let stated = statedValues(confirmation.id)
    guard !stated.isEmpty else {
      report(
        .confirmationUnknown, at: confirmation.place,
        [
          "found": .text(confirmation.id),
          "nearest": .text(
            Spelling.nearest(to: confirmation.id, among: book.coefficients.map(\.id)) ?? "–"),
        ])
      return
    }
    let isMatched = stated.contains {
      abs($0 - confirmation.value) <= 1e-9 * max(abs($0), abs(confirmation.value))
    }
    guard !isMatched else { return }
    report(
      .confirmationDiffers, at: confirmation.place,
      [
        "id": .text(confirmation.id), "found": .text(Numeral.text(confirmation.value, digits: 10)),
        "expected": .list(stated.map { Numeral.text($0, digits: 10) }),
      ])
  }

  /// The values that an id names; a threshold has the number one, since it is confirmed as a whole.
  private func statedValues(_ id: String) -> [Double] {
    if definitions.contains(where: { $0.id == id && $0.threshold != nil }) { return [1] }
    if id == DualControlEntry.barometerCuts { return [1] }
    let levels = book.benchmarks.filter { $0.id == id }.flatMap {
      [$0.benchmark, $0.baseline, $0.advanced, $0.limit].compactMap { $0 }
    }
    return book.coefficients.filter { $0.id == id }.map(\.value) + levels
  }
}
