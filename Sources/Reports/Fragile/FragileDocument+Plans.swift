extension FragileDocument {
  /// Compares the conclusions of plans that differ in nothing but the case of their prices.
  ///
  /// Of commodities only those with two-sided values are compared, over the cases that move them, of
  /// facilities those whose size is stated. What is smaller than a millionth of the greatest counts as nothing.
  ///
  /// - Parameter plans: optimal plans of one year and scenario; not empty.
  public init(_ plans: [PlanDocument]) {
    let base = plans[0]
    zone = base.zone
    year = base.request.year
    scenario = base.request.scenario
    cases = plans.map(\.request.prices)
    valueAdded = plans.map { $0.objective?.valueAdded ?? 0 }
    compared = [:]
    conclusions = []
    let sites = Dictionary(base.sites.map { ($0.id, $0) }) { first, _ in first }
    for rows in [
      Self.worths(plans), Self.facilities(plans), Self.loads(plans), Self.markets(plans),
      Self.limits(plans),
    ] {
      guard let kind = rows.first?.kind else { continue }
      compared[kind] = rows.count
      conclusions += rows.filter { row in
        Set(row.states).subtracting([FragileState.unmoved.rawValue]).count > 1
      }.map { $0.named(sites) }
    }
  }

  private static func worths(_ plans: [PlanDocument]) -> [Conclusion] {
    let names = Dictionary(plans[0].commodities.map { ($0.id, $0) }) { first, _ in first }
    let moving = plans.map { plan in Set(plan.flows.map { "\($0.commodity)@\($0.site)" }) }
    let all = moving.reduce(into: Set()) { $0.formUnion($1) }
    let values = plans.map { plan in
      plan.marginalValues.filter {
        $0.sides == "two-sided" && all.contains("\($0.commodity)@\($0.site)")
      }
    }
    return aligned(values) { "\($0.commodity)@\($0.site)" }.map { rows in
      let values = rows.map { $0.more ?? 0 }
      let least = 1e-6 * (values.map(abs).max() ?? 0)
      let name = names[rows[0].commodity]
      let states = zip(rows, moving).map { row, moving -> FragileState in
        guard moving.contains("\(row.commodity)@\(row.site)") else { return .unmoved }
        let value = row.more ?? 0
        return value > least ? .worthSomething : value < -least ? .costsSomething : .worthNothing
      }
      return Conclusion(
        kind: FragileKind.worth.rawValue, id: rows[0].commodity, nameZh: name?.nameZh ?? "",
        nameEn: name?.nameEn ?? "", site: rows[0].site, states: states.map(\.rawValue),
        values: values, unit: "\(plans[0].units.money)/\(rows[0].unit)")
    }
  }

  private static func facilities(_ plans: [PlanDocument]) -> [Conclusion] {
    sized(plans).map { rows in
      conclusion(.running, rows) { $0.load > 1e-6 * ($0.capacity ?? 1) ? .runs : .stands }
    }
  }

  private static func loads(_ plans: [PlanDocument]) -> [Conclusion] {
    sized(plans).map { rows in
      conclusion(.full, rows) { $0.load > (1 - 1e-6) * ($0.capacity ?? 0) ? .yes : .no }
    }
  }

  private static func sized(_ plans: [PlanDocument]) -> [[PlanDocument.FacilityRow]] {
    aligned(plans.map { $0.facilities.filter { ($0.capacity ?? 0) > 0 } }, by: \.id)
  }

  private static func conclusion(
    _ kind: FragileKind, _ rows: [PlanDocument.FacilityRow],
    _ state: (PlanDocument.FacilityRow) -> FragileState
  ) -> Conclusion {
    Conclusion(
      kind: kind.rawValue, id: rows[0].id, nameZh: rows[0].nameZh, nameEn: rows[0].nameEn,
      site: rows[0].site, states: rows.map { state($0).rawValue },
      values: rows.map { row in row.capacity.map { row.load / $0 } }, unit: "1")
  }

  private static func markets(_ plans: [PlanDocument]) -> [Conclusion] {
    let names = Dictionary(plans[0].commodities.map { ($0.id, $0) }) { first, _ in first }
    return aligned(plans.map { $0.markets.filter { $0.limit != nil } }) { "\($0.id)@\($0.site)" }
      .map { rows in
        let name = names[rows[0].commodity]
        return Conclusion(
          kind: FragileKind.market.rawValue, id: rows[0].id,
          nameZh: kindName(rows[0], name?.nameZh ?? "").zh,
          nameEn: kindName(rows[0], name?.nameEn ?? "").en, site: rows[0].site,
          states: rows.map { ($0.isAtLimit ? FragileState.yes : .no).rawValue },
          values: rows.map(\.amount), unit: "\(rows[0].unit)/a")
      }
  }

  private static func kindName(
    _ row: PlanDocument.MarketRow, _ commodity: String
  ) -> (zh: String, en: String) {
    let words = ["sale": "外销", "purchase": "外购", "extraction": "开采", "disposal": "处置"]
    return ("\(words[row.kind] ?? "排放")\(commodity)", "\(row.kind) of \(commodity)")
  }

  private static func limits(_ plans: [PlanDocument]) -> [Conclusion] {
    aligned(plans.map(\.limits), by: \.id).map { rows in
      Conclusion(
        kind: FragileKind.limit.rawValue, id: rows[0].id, nameZh: rows[0].nameZh,
        nameEn: rows[0].nameEn,
        states: rows.map { ($0.isBinding ? FragileState.yes : .no).rawValue },
        values: rows.map(\.reached), unit: rows[0].unit)
    }
  }

  /// The rows that all cases have, each with its state in every case, in the order of the first.
  private static func aligned<Row>(_ cases: [[Row]], by key: (Row) -> String) -> [[Row]] {
    let others = cases.map { rows in
      Dictionary(rows.map { (key($0), $0) }) { first, _ in first }
    }
    var seen: Set<String> = []
    return cases[0].map(key).filter { seen.insert($0).inserted }.compactMap { id in
      let rows = others.compactMap { $0[id] }
      return rows.count == cases.count ? rows : nil
    }
  }
}

extension FragileDocument.Conclusion {
  fileprivate func named(_ sites: [String: PlanDocument.SiteRow]) -> Self {
    var row = self
    row.siteZh = site.flatMap { sites[$0]?.nameZh }
    row.siteEn = site.flatMap { sites[$0]?.nameEn }
    return row
  }
}
