import Findings

/// What a report shows of a plan, section by section.
struct ReportContent {
  let plan: PlanDocument
  let names: ReportNames
  let evidence: EvidenceMarks

  init(_ plan: PlanDocument) {
    self.plan = plan
    names = ReportNames(plan)
    evidence = EvidenceMarks(plan)
  }

  /// The sections that have something to show, in their order.
  var sections: [ReportSection] {
    let all = [
      waysOut, endlessGain, keyFigures, flowPictures, sheets, elements, production, markets,
      gridBalances, routes, limits, objective, marginalValues, sources,
    ]
    return all.compactMap(\.self)
  }

  /// The unit of money, in millions.
  var millions: Phrase {
    Phrase(zh: "百万 \(plan.units.money)", en: "million \(plan.units.money)")
  }
}
