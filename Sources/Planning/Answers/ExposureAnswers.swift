import ProcessNetwork

extension PlanExposure {
  /// How much of a plan rests on open or unsure rows.
  init(_ rows: PlanRows.Told, _ commodities: [PlanCommodity], _ processes: [PlanProcess]) {
    let candidates =
      rows.markets.map { PlanExposedRow($0, commodities[$0.commodity]) }
      + rows.routes.map { PlanExposedRow($0, commodities[$0.commodity]) }
      + rows.facilities.map { PlanExposedRow($0, commodities, processes) }
    let boundary = candidates.filter { $0.kind == .market }
    let open = candidates.filter(\.isOpen)
    let unsure = candidates.filter { $0.confidence == .low }
    let exposed = candidates.filter {
      ($0.isOpen || $0.confidence == .low) && ($0.money > 0 || $0.tonnes > 0)
    }
    self.init(
      money: PlanExposure.sum(candidates.map(\.money)),
      tonnes: PlanExposure.sum(boundary.map(\.tonnes)),
      openMoney: PlanExposure.sum(open.map(\.money)),
      openTonnes: PlanExposure.sum(boundary.filter(\.isOpen).map(\.tonnes)),
      lowConfidenceMoney: PlanExposure.sum(unsure.map(\.money)),
      lowConfidenceTonnes: PlanExposure.sum(
        boundary.filter { $0.confidence == .low }.map(\.tonnes)),
      rows: exposed.sorted { ($1.money, $1.tonnes, $0.id) < ($0.money, $0.tonnes, $1.id) })
  }

  private static func sum(_ values: [Double]) -> Double { values.reduce(0, +) }
}

extension PlanExposedRow {
  fileprivate init(_ market: PlanMarket, _ commodity: PlanCommodity) {
    self.init(
      kind: .market, id: market.id, isOpen: market.limit.isOpen,
      confidence: market.provenance.confidence, money: abs(market.money),
      tonnes: market.amount * commodity.massPerUnit)
  }

  /// A route without limit is a usual road: it is exposed only where its row is unsure.
  fileprivate init(_ route: PlanRoute, _ commodity: PlanCommodity) {
    self.init(
      kind: .route, id: route.id, isOpen: false, confidence: route.provenance.confidence,
      money: route.cost, tonnes: route.amount * commodity.massPerUnit)
  }

  fileprivate init(
    _ facility: PlanFacility, _ commodities: [PlanCommodity], _ processes: [PlanProcess]
  ) {
    let tonnes = facility.modes.reduce(0) {
      $0 + $1.activity * commodities[processes[$1.process].reference].massPerUnit
    }
    self.init(
      kind: .facility, id: facility.id, isOpen: facility.capacity.isOpen,
      confidence: facility.provenance.confidence,
      money: facility.variableCost + facility.fixedCost + facility.capitalCost, tonnes: tonnes)
  }
}

extension PlanRows {
  /// The rows of answers that tell money and tonnes.
  struct Told {
    let facilities: [PlanFacility]
    let markets: [PlanMarket]
    let routes: [PlanRoute]
  }
}
