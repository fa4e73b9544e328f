import Findings
import Planning
import ProcessNetwork

extension PlanDocument.SiteRow {
  init(_ site: PlanSite, _ names: PlanNames) {
    id = site.id
    nameZh = site.name.zh
    nameEn = site.name.en
    kind = site.kind.rawValue
    parent = site.parent.map { names.sites[$0].id }
  }
}

extension PlanDocument.CommodityRow {
  init(_ commodity: PlanCommodity, _ names: PlanNames) {
    id = commodity.id
    nameZh = commodity.name.zh
    nameEn = commodity.name.en
    category = commodity.category.rawValue
    unit = commodity.unit
    origin = names.origin(commodity.provenance)
  }
}

extension PlanDocument.ProcessRow {
  init(_ process: PlanProcess, _ names: PlanNames) {
    id = process.id
    nameZh = process.name.zh
    nameEn = process.name.en
    chains = names.chains(of: process)
    origin = names.origin(process.provenance)
  }
}

extension PlanDocument.LayerRow {
  init(_ layer: PlanLayer) {
    self.layer = layer.key
    nameZh = layer.name.zh
    nameEn = layer.name.en
    unit = layer.unit
    isConserved = layer.isConserved
  }
}

extension PlanDocument.SourceRow {
  init(_ source: PlanSource) {
    key = source.key
    titleZh = source.title.zh
    titleEn = source.title.en
    kind = source.kind.rawValue
    confidence = source.confidence.rawValue
    location = source.location
    isEstimate = source.kind.isEstimate
  }
}

extension PlanDocument.FacilityRow {
  init(_ facility: PlanFacility, _ names: PlanNames) {
    id = facility.id
    nameZh = facility.name.zh
    nameEn = facility.name.en
    site = names.sites[facility.site].id
    capacity = facility.capacity.stated
    size = facility.size
    load = facility.load
    utilisation = facility.utilisation
    unit = facility.unit
    isBuilt = facility.isBuilt
    phase = facility.phase
    modes = facility.modes.map { Mode($0, names) }
    variableCost = facility.variableCost
    fixedCost = facility.fixedCost
    capitalCost = facility.capitalCost
    worthOfCapacity = facility.worthOfCapacity
    curtailed = facility.curtailed
    origin = names.origin(facility.provenance)
  }
}

extension PlanDocument.FacilityRow.Mode {
  init(_ mode: PlanMode, _ names: PlanNames) {
    process = names.processes[mode.process].id
    commodity = names.commodities[names.processes[mode.process].reference].id
    activity = mode.activity
    unit = mode.unit
    byTimestep = mode.byTimestep.count > 1 ? mode.byTimestep : nil
  }
}

extension PlanDocument.MarketRow {
  init(_ market: PlanMarket, _ names: PlanNames) {
    id = market.id
    kind = market.kind.rawValue
    commodity = names.commodities[market.commodity].id
    site = names.sites[market.site].id
    amount = market.amount
    unit = names.commodities[market.commodity].unit
    price = market.price
    money = market.money
    limit = market.limit.stated
    openness = market.limit.openness
    isAtLimit = market.isAtLimit
    worthOfLimit = market.worthOfLimit
    origin = names.origin(market.provenance)
  }
}

extension PlanDocument.RouteRow {
  init(_ route: PlanRoute, _ names: PlanNames) {
    id = route.id
    means = route.means
    commodity = names.commodities[route.commodity].id
    from = names.sites[route.from].id
    to = names.sites[route.to].id
    amount = route.amount
    arrived = route.arrived
    unit = names.commodities[route.commodity].unit
    cost = route.cost
    isAtCapacity = route.isAtCapacity
    origin = names.origin(route.provenance)
  }
}

extension PlanDocument.DisposalRow {
  init(_ disposal: PlanDisposal, _ names: PlanNames) {
    commodity = names.commodities[disposal.commodity].id
    into = names.commodities[disposal.into].id
    site = names.sites[disposal.site].id
    amount = disposal.amount
    unit = names.commodities[disposal.commodity].unit
  }
}

extension PlanDocument.LimitRow {
  init(_ limit: PlanLimit, _ names: PlanNames) {
    id = limit.id
    nameZh = limit.name.zh
    nameEn = limit.name.en
    sense = limit.sense.rawValue
    value = limit.value
    reached = limit.reached
    unit = limit.unit
    isBinding = limit.isBinding
    worth = limit.worth
    origin = names.origin(limit.provenance)
  }
}

extension PlanDocument.Line {
  init(_ line: PlanLine, _ names: PlanNames) {
    kind = line.kind.rawValue
    name = line.id
    nameZh = line.name.zh
    nameEn = line.name.en
    facility = line.facility
    site = names.sites[line.site].id
    commodity = line.commodity.map { names.commodities[$0].id }
    amount = line.amount
  }
}

extension PlanDocument.Sheet {
  init(_ sheet: PlanSheet, _ names: PlanNames) {
    id = sheet.id
    nameZh = sheet.name.zh
    nameEn = sheet.name.en
    unit = sheet.unit
    weights = Dictionary(
      sheet.commodities.map { (names.commodities[$0.commodity].id, $0.weight) },
      uniquingKeysWith: +)
    sources = sheet.sources.map { PlanDocument.Line($0, names) }
    sinks = sheet.sinks.map { PlanDocument.Line($0, names) }
    total = sheet.total
  }
}

extension PlanDocument.Element {
  init(_ element: PlanElement, _ names: PlanNames) {
    isTracked = element.isTracked
    sources = element.sources.map { PlanDocument.Line($0, names) }
    sinks = element.sinks.map { PlanDocument.Line($0, names) }
    residual = element.residual.map { PlanDocument.Line($0, names) }
    stockChange = element.stockChange.map { PlanDocument.Line($0, names) }
    untrackedIn = element.untrackedIn
    untrackedOut = element.untrackedOut
    created = element.created.created
    lost = element.created.lost
    createdWorth = element.created.worth
  }
}

extension PlanDocument.MarginalValue {
  init(_ value: PlanMarginalValue, _ names: PlanNames) {
    commodity = names.commodities[value.commodity].id
    site = names.sites[value.site].id
    unit = value.unit
    more = value.more.isFinite ? value.more : nil
    less = value.less.isFinite ? value.less : nil
    sides = value.isTwoSided ? "two-sided" : "one-sided"
    wordsZh = value.words.zh
    wordsEn = value.words.en
  }
}

extension PlanDocument.Exposure {
  init(_ exposure: PlanExposure) {
    money = exposure.money
    tonnes = exposure.tonnes
    openMoney = exposure.openMoney
    openTonnes = exposure.openTonnes
    lowConfidenceMoney = exposure.lowConfidenceMoney
    lowConfidenceTonnes = exposure.lowConfidenceTonnes
    rows = exposure.rows.map {
      Row(
        kind: $0.kind.rawValue, id: $0.id, isOpen: $0.isOpen, confidence: $0.confidence.rawValue,
        money: $0.money, tonnes: $0.tonnes)
    }
  }
}

extension PlanDocument.ExceptionRow {
  init(_ exception: PlanException, _ names: PlanNames) {
    kind = exception.kind.rawValue
    id = exception.id
    nameZh = exception.name.zh
    nameEn = exception.name.en
    site = exception.site.map { names.sites[$0].id }
    time = exception.time
    amount = exception.amount
    unit = exception.unit
    place = exception.place.description
  }
}

extension PlanDocument.LoopRow {
  init(_ unit: PlanLoopUnit, _ names: PlanNames) {
    kind = unit.kind.rawValue
    id = unit.id
    nameZh = unit.name.zh
    nameEn = unit.name.en
    site = unit.site.map { names.sites[$0].id }
    amount = unit.amount
    self.unit = unit.unit
    place = unit.place.description
  }
}

extension PlanDocument.Flow {
  init(_ flow: PlanFlow, _ names: PlanNames) {
    kind = flow.kind.rawValue
    unit = names.unitID(flow)
    process = flow.process.map { names.processes[$0].id }
    commodity = names.commodities[flow.commodity].id
    site = names.sites[flow.site].id
    isIntoBalance = flow.isIntoBalance
    amount = flow.amount
    layers = flow.layers
  }
}

extension PlanBound {
  /// The number; `nil` where there is no limit.
  var stated: Double? { isOpen ? nil : value }

  /// Why there is no limit; `nil` where there is one.
  var openness: String? {
    switch self {
    case .limited: nil
    case .unlimited: "unlimited"
    case .notStated: "not stated"
    }
  }
}
