/// A number of a plan that can be held against that of another plan.
struct ComparedNumber {
  /// What names the number in both plans.
  struct Key: Hashable {
    let kind: PlanComparison.Kind
    let id: String
    /// What tells apart the things of one id: site, side of a sheet, commodity of a route.
    let part: String
    let quantity: PlanComparison.Quantity
  }

  /// What a change weighs.
  enum Weight {
    /// Money of the row in its plan: the change of it weighs.
    case money(Double)
    /// Money per unit of change.
    case moneyPerUnit(Double)
    /// The change as a share of the larger number.
    case share
  }

  let key: Key
  let nameZh: String
  let nameEn: String
  let site: String?
  let unit: String
  let value: Double
  let weight: Weight
}

/// The numbers of a plan that a comparison looks at, in the plan's order.
struct ComparedNumbers {
  private let plan: PlanDocument
  private let money: String
  private let throughput: [String: Double]

  init(_ plan: PlanDocument) {
    self.plan = plan
    money = plan.units.money
    var throughput: [String: Double] = [:]
    for flow in plan.flows where flow.isIntoBalance {
      throughput["\(flow.commodity)@\(flow.site)", default: 0] += flow.amount
    }
    self.throughput = throughput
  }

  var all: [ComparedNumber] {
    objective + sheets + facilities + stores + reserves + markets + routes + limits + marginalValues
  }

  private var objective: [ComparedNumber] {
    guard let objective = plan.objective else { return [] }
    let total = number(
      .objective, "net_cost", names: ("净支出", "net cost"), .cost, money, objective.netCost,
      .money(objective.netCost))
    return [total]
      + objective.terms.map {
        number(
          .objective, $0.term, names: ($0.nameZh, $0.nameEn), .cost, money, $0.amount,
          .money($0.amount))
      }
  }

  private var sheets: [ComparedNumber] {
    plan.sheets.flatMap { sheet in
      [
        number(
          .sheet, sheet.id, names: (sheet.nameZh, sheet.nameEn), .amount, sheet.unit, sheet.total,
          .share)
      ] + lines(sheet.sources, "+", of: sheet) + lines(sheet.sinks, "-", of: sheet)
    }
  }

  private func lines(
    _ lines: [PlanDocument.Line], _ side: String, of sheet: PlanDocument.Sheet
  ) -> [ComparedNumber] {
    lines.map { line in
      let part = [side, line.kind, line.name, line.facility ?? "", line.commodity ?? ""]
      let names = (
        "\(sheet.nameZh)：\(side == "+" ? "来自" : "去往")\(line.nameZh)",
        "\(sheet.nameEn): \(side == "+" ? "from" : "to") \(line.nameEn)"
      )
      return number(
        .sheet, sheet.id, part: part.joined(separator: "|"), names: names, site: line.site,
        .amount, sheet.unit, line.amount, .share)
    }
  }

  private var facilities: [ComparedNumber] {
    plan.facilities.flatMap { row in
      let cost = row.variableCost + row.fixedCost + row.capitalCost
      let names = (row.nameZh, row.nameEn)
      return [
        number(
          .facility, row.id, names: names, site: row.site, .load, row.unit, row.load, .money(cost)),
        number(
          .facility, row.id, names: names, site: row.site, .size, row.unit, row.size, .money(cost)),
        number(
          .facility, row.id, names: names, site: row.site, .worth, "\(money)/\(row.unit)",
          row.worthOfCapacity, .moneyPerUnit(row.size)),
      ]
    }
  }

  private var stores: [ComparedNumber] {
    plan.stores.flatMap { row in
      let cost = row.fixedCost + row.capitalCost
      let names = (row.id, row.id)
      return [
        number(
          .store, row.id, names: names, site: row.site, .size, row.unit, row.size ?? 0,
          .money(cost)),
        number(
          .store, row.id, names: names, site: row.site, .amount, row.unit, row.discharged, .share),
        number(
          .store, row.id, names: names, site: row.site, .worth, "\(money)/\(row.unit)",
          row.worthOfCapacity, .moneyPerUnit(row.size ?? 0)),
      ]
    }
  }

  private var reserves: [ComparedNumber] {
    plan.reserves.flatMap { row in
      let names = (row.nameZh, row.nameEn)
      return [
        number(
          .reserve, row.id, names: names, site: row.site, .value, row.unit, row.highest, .share),
        number(
          .reserve, row.id, names: names, site: row.site, .worth, "\(money)/(\(row.unit))",
          row.worth, .moneyPerUnit(row.highest)),
      ]
    }
  }

  private var markets: [ComparedNumber] {
    plan.markets.flatMap { row in
      let names = names(ofCommodity: row.commodity, row.kind)
      return [
        number(
          .market, row.id, names: names, site: row.site, .amount, row.unit, row.amount,
          .money(row.money)),
        number(
          .market, row.id, names: names, site: row.site, .worth, "\(money)/\(row.unit)",
          row.worthOfLimit, .moneyPerUnit(row.limit ?? row.amount)),
      ]
    }
  }

  private var routes: [ComparedNumber] {
    plan.routes.map { row in
      number(
        .route, row.id, part: "\(row.commodity)|\(row.from)|\(row.to)",
        names: names(ofCommodity: row.commodity, row.id), site: row.to, .amount, row.unit,
        row.amount, .money(row.cost))
    }
  }

  private var limits: [ComparedNumber] {
    plan.limits.flatMap { row in
      let names = (row.nameZh, row.nameEn)
      return [
        number(.limit, row.id, names: names, .reached, row.unit, row.reached, .share),
        number(.limit, row.id, names: names, .value, row.unit, row.value, .share),
        number(.limit, row.id, names: names, .worth, "\(money)/\(row.unit)", row.worth, .share),
      ]
    }
  }

  private var marginalValues: [ComparedNumber] {
    plan.marginalValues.flatMap { row in
      let amount = throughput["\(row.commodity)@\(row.site)"] ?? 0
      let names = names(ofCommodity: row.commodity, nil)
      let sides = [(PlanComparison.Quantity.more, row.more), (.less, row.less)]
      return sides.compactMap { quantity, value in
        value.map {
          number(
            .marginalValue, row.commodity, names: names, site: row.site, quantity,
            "\(money)/\(row.unit)", $0, .moneyPerUnit(amount))
        }
      }
    }
  }

  private func names(ofCommodity id: String, _ what: String?) -> (String, String) {
    let row = plan.commodities.first { $0.id == id }
    let suffix = what.map { " (\($0))" } ?? ""
    return ((row?.nameZh ?? id) + suffix, (row?.nameEn ?? id) + suffix)
  }

  private func number(
    _ kind: PlanComparison.Kind, _ id: String, part: String = "", names: (String, String),
    site: String? = nil, _ quantity: PlanComparison.Quantity, _ unit: String, _ value: Double,
    _ weight: ComparedNumber.Weight
  ) -> ComparedNumber {
    ComparedNumber(
      key: ComparedNumber.Key(
        kind: kind, id: id, part: part + "@" + (site ?? ""), quantity: quantity),
      nameZh: names.0, nameEn: names.1, site: site, unit: unit, value: value, weight: weight)
  }
}
