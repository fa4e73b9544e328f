import Chemistry
import Findings
import ProcessNetwork
import Quantities

extension ZoneWriter {
  func sources() -> [[String]] {
    [["source", "kind", "title_zh", "title_en", "location", "confidence"]]
      + network.sources.map {
        [
          $0.key, $0.kind.rawValue, $0.title.zh, $0.title.en, $0.location, $0.confidence.rawValue,
        ]
      }
  }

  func sites() -> [[String]] {
    [["site", "parent", "name_zh", "name_en", "kind", "source", "confidence"]]
      + network.sites.map { site in
        [
          site.id, site.parent.map { network[$0].id } ?? "", site.name.zh, site.name.en,
          site.kind.rawValue,
        ] + cells(site.provenance)
      }
  }

  func enterprises() -> [[String]] {
    [["enterprise", "name_zh", "name_en", "site", "source", "confidence"]]
      + network.enterprises.map { enterprise in
        [
          enterprise.id, enterprise.name.zh, enterprise.name.en,
          enterprise.site.map { network[$0].id } ?? "",
        ] + cells(enterprise.provenance)
      }
  }

  func commodities() -> [[String]] {
    [
      [
        "commodity", "name_zh", "name_en", "category", "unit", "formula", "composition_basis",
        "mass_per_unit", "energy_per_unit", "water_per_unit", "co2_per_unit", "hazard",
        "balance_at", "resolution", "stock_holder", "stock_amount", "cargo", "disposed_as",
        "source", "confidence",
      ]
    ]
      + network.commodities.map { row in
        [
          row.id, row.name.zh, row.name.en, row.category.rawValue, row.unit.symbol,
          row.formula?.text ?? "", basis(row), Self.number(row.massPerUnit),
          Self.number(row.energyPerUnit), Self.number(row.waterPerUnit),
          Self.number(row.co2PerUnit), row.hazard.rawValue, row.balanceLevel.rawValue,
          row.resolution.rawValue, row.stock?.holder ?? "", stock(row), row.cargo,
          row.disposedAs.map { network[$0].id } ?? "",
        ] + cells(row.provenance)
      }
  }

  private func stock(_ commodity: Commodity) -> String {
    commodity.stock.map { $0.amount.map { Self.number($0) } ?? "unlimited" } ?? ""
  }

  private func basis(_ commodity: Commodity) -> String {
    guard let composition = commodity.composition else { return "none" }
    if composition == commodity.formula?.composition { return "formula" }
    return composition.isComplete ? "complete" : "partial"
  }

  func compositions() -> [[String]] {
    let own = network.commodities.flatMap { row in
      basis(row) == "formula" ? [] : fractions(row.composition, row.id, "", row.provenance)
    }
    let atSites = network.siteCompositions.flatMap { row in
      fractions(
        row.composition, network[row.commodity].id, network[row.site].id,
        network[row.commodity].provenance)
    }
    return [["commodity", "site", "element", "mass_fraction", "unit", "source", "confidence"]] + own
      + atSites
  }

  private func fractions(
    _ composition: Composition?, _ commodity: String, _ site: String, _ provenance: Provenance
  ) -> [[String]] {
    guard let composition else { return [] }
    return composition.elements.indices.map { index in
      let value = Self.number(
        composition.values[index], rounding: composition.roundings[index])
      return [commodity, site, composition.elements[index].symbol, value, ""] + cells(provenance)
    }
  }

  func processes() -> [[String]] {
    [
      [
        "process", "name_zh", "name_en", "sector", "reference", "lifetime", "investment",
        "investment_unit", "investment_confidence", "fixed_cost_share", "variable_cost",
        "variable_cost_unit", "source", "confidence",
      ]
    ]
      + network.processes.map { row in
        let unit = self.unit(row.reference)
        return [
          row.id, row.name.zh, row.name.en, row.sector, network[row.reference].id,
          Self.number(row.lifetime), Self.number(row.investment), money(per: "(\(unit)/a)"),
          row.investmentConfidence.rawValue, Self.number(row.fixedCostShare),
          Self.number(row.variableCost), money(per: unit),
        ] + cells(row.provenance)
      }
  }

  func recipes() -> [[String]] {
    let recipes = network.recipes
    let rows = network.processes.indices.flatMap { process in
      recipes.lines(of: ProcessID(process)).map { line in
        let amount = recipes.amount[line]
        let commodity = recipes.commodity[line]
        return [
          network.processes[process].id, network[commodity].id, amount < 0 ? "in" : "out",
          Self.number(abs(amount), rounding: recipes.rounding[line]), unit(commodity),
          recipes.role[line].rawValue,
        ] + cells(recipes.provenance[line])
      }
    }
    return [
      ["process", "commodity", "direction", "amount", "unit", "role", "source", "confidence"]
    ] + rows
  }

  func chains() -> [[String]] {
    [["chain", "name_zh", "name_en", "process"]]
      + network.chains.flatMap { chain in
        chain.processes.map { [chain.id, chain.name.zh, chain.name.en, network[$0].id] }
      }
  }
}
