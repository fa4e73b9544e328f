import Chemistry
import Findings
import Quantities

/// Asks of every commodity that its composition sums up, agrees with its formula, and is counted.
struct CompositionCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = CompositionCheck(network: network)
    let own = network.commodityIDs.flatMap { check.findings(of: $0) }
    return own + network.siteCompositions.flatMap { check.findings(of: $0) }
  }

  private func findings(of id: CommodityID) -> [Finding] {
    let commodity = network[id]
    guard let composition = commodity.composition else {
      return [uncountedFinding(id)].compactMap { $0 }
    }
    let place = { network.place(commodity.origin, field: "composition_basis") }
    var findings = sumFindings(composition, network.label(id), place())
    findings += contradictions(id, composition)
    if commodity.massPerUnit == 0, let elements = trackedElements(of: composition) {
      findings.append(
        Finding(
          .compositionWithoutMass, at: network.place(commodity.origin, field: "mass_per_unit"),
          [
            "commodity": network.named(id), "elements": .list(elements),
            "unit": .text(commodity.unit.symbol), "found": .number(0, unit: "t"),
          ]))
    }
    return findings
  }

  private func findings(of site: SiteComposition) -> [Finding] {
    let commodity = network.label(site.commodity)
    let home = network.label(site.site)
    let label = Phrase(zh: "\(home.zh) 的 \(commodity.zh)", en: "\(commodity.en) at \(home.en)")
    return sumFindings(
      site.composition, label, network.place(site.origin, field: "mass_fraction"))
  }

  private func sumFindings(
    _ composition: Composition, _ name: @autoclosure () -> Phrase, _ place: @autoclosure () -> Place
  ) -> [Finding] {
    let total = composition.total
    let allowed = composition.roundings.reduce(1e-9, +)
    let isWrong = total > 1 + allowed || (composition.isComplete && total < 1 - allowed)
    guard isWrong else { return [] }
    let expected =
      composition.isComplete
      ? Phrase(zh: " 1", en: "1") : Phrase(zh: "不超过 1", en: "at most 1")
    return [
      Finding(
        .compositionSum, at: place(),
        [
          "commodity": .phrase(name()), "found": .number(total, unit: ""),
          "expected": .phrase(expected),
          "allowed": .number(allowed, unit: ""),
        ])
    ]
  }

  /// A technical grade may hold down to half of what the formula says, and no element more.
  private func contradictions(_ id: CommodityID, _ composition: Composition) -> [Finding] {
    guard let formula = network[id].formula else { return [] }
    let pure = formula.composition
    return network.zone.trackedElements.compactMap { element in
      let expected = pure.fraction(of: element)
      let found = composition.fraction(of: element)
      let rounding = composition.rounding(of: element) + pure.rounding(of: element)
      let most = expected * (1 + ElementBalance.tolerance) + rounding
      guard expected > 0, found > most || found < expected / 2 - rounding else { return nil }
      return Finding(
        .compositionContradictsFormula,
        at: network.place(network[id].origin, field: "formula"),
        [
          "commodity": network.named(id), "element": .text(element.symbol),
          "formula": .text(formula.text), "found": .number(found, unit: ""),
          "expected": .number(expected, unit: ""),
        ])
    }
  }

  private func uncountedFinding(_ id: CommodityID) -> Finding? {
    guard let formula = network[id].formula,
      let elements = trackedElements(of: formula.composition)
    else { return nil }
    return Finding(
      .formulaNotCounted, at: network.place(network[id].origin, field: "composition_basis"),
      [
        "commodity": network.named(id), "formula": .text(formula.text), "elements": .list(elements),
      ])
  }

  private func trackedElements(of composition: Composition) -> [String]? {
    let held = network.zone.trackedElements.filter { composition.fraction(of: $0) > 0 }
    return held.isEmpty ? nil : held.map(\.symbol)
  }
}
