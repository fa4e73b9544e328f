import Findings
import ProcessNetwork
import Quantities

extension ZoneWriter {
  private func place(_ facility: Facility) -> [String] {
    [
      facility.id, facility.name.zh, facility.name.en,
      facility.enterprise.map { network[$0].id } ?? "", network[facility.site].id,
      facility.isSingle ? network[facility.modes[0].process].id : "",
    ]
  }

  private func size(_ facility: Facility) -> [String] {
    let unit = facility.modes.first.map { self.unit(network[$0.process].reference) } ?? ""
    return [
      Self.bound(facility.capacity), "\(unit)/a", Self.number(facility.operatingHours),
      Self.year(facility.firstYear), Self.year(facility.lastYear),
      facility.availability.map { network[$0].id } ?? "",
    ]
  }

  private static let sizeColumns = [
    "capacity", "unit", "operating_hours", "from", "to", "availability",
  ]

  func facilities() -> [[String]] {
    let head = ["facility", "name_zh", "name_en", "enterprise", "site", "process"]
    return [
      head + Self.sizeColumns + ["minimum_load", "ramp_limit"] + evenColumns + curtailmentColumns
        + reserveColumns + ["source", "confidence"]
    ]
      + network.facilities.filter { $0.project == nil }.map { row in
        place(row) + size(row) + [Self.number(row.minimumLoad), Self.number(row.rampLimit)]
          + evenColumns.map { _ in row.runsEvenlyOver?.rawValue ?? "" }
          + curtailmentColumns.map { _ in row.forbidsCurtailment ? "forbidden" : "" }
          + reserveColumns.map { _ in row.providesReserve ? "yes" : "" }
          + cells(row.provenance)
      }
  }

  private var curtailmentColumns: [String] {
    network.facilities.contains { $0.forbidsCurtailment } ? ["curtailment"] : []
  }

  private var reserveColumns: [String] {
    network.facilities.contains { $0.providesReserve } ? ["provides_reserve"] : []
  }

  /// The column stands where a facility fills it.
  private var evenColumns: [String] {
    network.facilities.contains { $0.runsEvenlyOver != nil } ? ["runs_evenly_over"] : []
  }

  func projects() -> [[String]] {
    let head = ["project", "name_zh", "name_en", "enterprise", "site", "process"]
    let tail = ["phase", "investment", "investment_unit", "whole_units", "source", "confidence"]
    return [head + Self.sizeColumns + tail]
      + network.facilities.compactMap { row in
        row.project.map { project in
          place(row) + size(row) + [
            project.phase, Self.number(project.investment), network.zone.currency,
            project.isWhole ? "yes" : "no",
          ] + cells(row.provenance)
        }
      }
  }

  func modes() -> [[String]] {
    [["facility", "process", "units_per_capacity", "source", "confidence"]]
      + network.facilities.filter { !$0.isSingle }.flatMap { row in
        row.modes.map {
          [row.id, network[$0.process].id, Self.number($0.unitsPerCapacity)]
            + cells(row.provenance)
        }
      }
  }

  func routes() -> [[String]] {
    [
      [
        "route", "cargo", "commodity", "from", "to", "means", "cost", "cost_unit", "loss",
        "capacity", "capacity_unit", "source", "confidence",
      ]
    ]
      + network.routes.map { row in
        let carried = carried(row)
        return [
          row.id, carried.cargo, carried.commodity, network[row.from].id, network[row.to].id,
          row.means, Self.number(row.cost), money(per: carried.unit), Self.number(row.loss),
          Self.bound(row.capacity), "\(carried.unit)/a",
        ] + cells(row.provenance)
      }
  }

  private func carried(_ route: Route) -> (cargo: String, commodity: String, unit: String) {
    switch route.cargo {
    case .cargoClass(let name): return (name, "", "t")
    case .commodity(let id):
      return ("", network[id].id, network[id].massPerUnit > 0 ? "t" : unit(id))
    }
  }

  func reserves() -> [[String]] {
    [
      [
        "reserve", "name_zh", "name_en", "commodity", "site", "direction", "amount", "unit",
        "share_of_load", "share_of_variable", "response_hours", "sustained_hours", "from", "to",
        "source", "confidence",
      ]
    ]
      + network.reserves.map { row in
        [
          row.id, row.name.zh, row.name.en, network[row.commodity].id, network[row.site].id,
          row.direction.rawValue, Self.number(row.amount), "\(unit(row.commodity))/h",
          Self.number(row.shareOfLoad), Self.number(row.shareOfVariable),
          Self.number(row.responseHours), Self.number(row.sustainedHours),
          Self.year(row.firstYear), Self.year(row.lastYear),
        ] + cells(row.provenance)
      }
  }

  func stores() -> [[String]] {
    [
      [
        "store", "commodity", "site", "capacity", "unit", "charge_limit", "discharge_limit",
        "rate_unit", "charge_efficiency", "discharge_efficiency", "hourly_loss",
      ] + buildingColumns + ["source", "confidence"]
    ]
      + network.stores.map { row in
        [
          row.id, network[row.commodity].id, network[row.site].id, Self.bound(row.capacity),
          unit(row.commodity), Self.bound(row.chargeLimit), Self.bound(row.dischargeLimit),
          "\(unit(row.commodity))/h", Self.number(row.chargeEfficiency),
          Self.number(row.dischargeEfficiency), Self.number(row.hourlyLoss),
        ] + building(row) + cells(row.provenance)
      }
  }

  /// The columns stand where a store is a project.
  private var buildingColumns: [String] {
    network.stores.contains { $0.project != nil }
      ? ["phase", "investment", "investment_unit", "lifetime"] : []
  }

  private func building(_ row: Store) -> [String] {
    guard !buildingColumns.isEmpty else { return [] }
    return [
      row.project?.phase ?? "", Self.number(row.investment),
      "\(network.zone.currency)/\(unit(row.commodity))", Self.number(row.lifetime),
    ]
  }

  func markets() -> [[String]] {
    [
      [
        "market", "commodity", "site", "kind", "step", "price", "price_low", "price_high",
        "price_unit", "limit", "limit_unit", "from", "to", "tariff", "demand_charge",
        "demand_charge_unit", "source", "confidence",
      ]
    ]
      + network.markets.map { row in
        let unit = self.unit(row.commodity)
        return [
          row.id, network[row.commodity].id, network[row.site].id, row.kind.rawValue,
          "\(row.step)", Self.number(row.price.base), Self.number(row.price.low),
          Self.number(row.price.high), money(per: unit), Self.bound(row.limit), "\(unit)/a",
          Self.year(row.firstYear), Self.year(row.lastYear),
          row.tariff.map { network[$0].id } ?? "", Self.number(row.demandCharge),
          row.demandCharge == nil ? "" : money(per: "(\(unit)/h*a)"),
        ] + cells(row.provenance)
      }
  }
}

extension Facility {
  /// Whether the facility's one process stands in its own row.
  fileprivate var isSingle: Bool { modes.count == 1 && modes[0].unitsPerCapacity == 1 }
}
