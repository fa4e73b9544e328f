import Chemistry
import Findings
public import ProcessNetwork
import Quantities

extension BalanceDocument {
  /// Writes down a balance: ids and names for positions, limits only where there are any.
  public init(_ result: BalanceResult, _ network: Network) {
    let rows = BalanceRows(network)
    zone = PlanDocument.Named(
      id: network.zone.id, nameZh: network.zone.name.zh, nameEn: network.zone.name.en)
    year = result.production.year
    production = result.production.entries.map(rows.output)
    missing = result.production.missing.map { network[$0].id }
    exceeded = result.exceeded.map(rows.load)
    chains = result.chains.map(rows.chain)
    chainsWithFreeTransport = result.chainsWithFreeTransport.map(rows.chain)
    sheets = result.sheets.filter { $0.site == nil }.map { flow in
      let sheet = network[flow.sheet]
      return rows.row(sheet.id, sheet.name, nil, sheet.unit.symbol, flow.balance)
    }
    elements = result.elements.filter { $0.site == nil }.map { flow in
      rows.row(flow.element.symbol, Phrase(flow.element.symbol), nil, "t", flow.balance)
    }
    commodities = result.commodities.map(rows.row)
    zoneCommodities = result.zoneCommodities.map(rows.row)
  }
}

/// Turns the rows of a balance into rows of a document.
struct BalanceRows {
  private let network: Network

  init(_ network: Network) {
    self.network = network
  }

  func output(_ entry: Production.Entry) -> BalanceDocument.Output {
    let process = network[entry.process]
    return BalanceDocument.Output(
      facility: network[entry.facility].id, process: process.id, amount: entry.amount,
      unit: network[process.reference].unit.symbol)
  }

  func load(_ use: CapacityUse) -> BalanceDocument.Load {
    let facility = network[use.facility]
    let reference = network[facility.modes[0].process].reference
    return BalanceDocument.Load(
      facility: facility.id, nameZh: facility.name.zh, nameEn: facility.name.en, used: use.used,
      capacity: use.capacity, unit: network[reference].unit.symbol)
  }

  func row(_ flow: CommodityFlow) -> BalanceDocument.Row {
    let commodity = network[flow.commodity]
    var row = row(
      commodity.id, commodity.name, flow.site, commodity.unit.symbol, flow.balance)
    row.inletLimit = flow.inletLimit.isFinite ? flow.inletLimit : nil
    row.outletLimit = flow.outletLimit.isFinite ? flow.outletLimit : nil
    row.factor = flow.factor.isFinite ? flow.factor : nil
    return row
  }

  func row(
    _ id: String, _ name: Phrase, _ site: SiteID?, _ unit: String, _ balance: FlowBalance
  ) -> BalanceDocument.Row {
    let site = site.map { network[$0] }
    return BalanceDocument.Row(
      id: id, nameZh: name.zh, nameEn: name.en, site: site?.id, siteZh: site?.name.zh,
      siteEn: site?.name.en, unit: unit, production: balance.production,
      consumption: balance.consumption, shortage: balance.shortage, surplus: balance.surplus)
  }

  func chain(_ jam: ChainJam) -> BalanceDocument.ChainRow {
    let chain = network.chains[jam.chain.index]
    return BalanceDocument.ChainRow(
      id: chain.id, nameZh: chain.name.zh, nameEn: chain.name.en, isRunning: jam.isRunning,
      jams: jam.jams.prefix(10).map(self.jam),
      firstBeyondRoutes: jam.jams.first { !isCarried($0) }.map(self.jam),
      onlyCarried: jam.jams.count(where: isCarried))
  }

  /// Whether a commodity at a site has no market there at all, but a route that relieves it.
  private func isCarried(_ jam: Jam) -> Bool {
    guard jam.factor == 0 else { return false }
    switch jam.cause {
    case .shortage(let commodity, .some(let site)):
      return network.routes.contains { $0.to == site && carries($0, commodity) }
    case .surplus(let commodity, .some(let site)):
      return network.routes.contains { $0.from == site && carries($0, commodity) }
    default: return false
    }
  }

  private func carries(_ route: Route, _ commodity: CommodityID) -> Bool {
    switch route.cargo {
    case .commodity(let carried): carried == commodity
    case .cargoClass(let name): network[commodity].cargo == name
    }
  }

  private func jam(_ jam: Jam) -> BalanceDocument.JamRow {
    switch jam.cause {
    case .shortage(let commodity, let site):
      self.jam("shortage", network[commodity].id, network[commodity].name, site, jam.factor)
    case .surplus(let commodity, let site):
      self.jam("surplus", network[commodity].id, network[commodity].name, site, jam.factor)
    case .capacity(let facility):
      self.jam(
        "capacity", network[facility].id, network[facility].name, network[facility].site,
        jam.factor)
    }
  }

  private func jam(
    _ cause: String, _ id: String, _ name: Phrase, _ site: SiteID?, _ factor: Double
  ) -> BalanceDocument.JamRow {
    let site = site.map { network[$0] }
    return BalanceDocument.JamRow(
      cause: cause, id: id, nameZh: name.zh, nameEn: name.en, site: site?.id,
      siteZh: site?.name.zh, siteEn: site?.name.en, factor: factor)
  }
}
