import Chemistry
import Findings
public import ProcessNetwork

/// A small zone under construction, by ids, for tests of a frozen network.
///
/// Every row has an origin of its own: the table's file, and lines counted from 2.
public struct SampleZone {
  /// The network under construction.
  public var builder: NetworkBuilder
  /// The provenance of every row that does not say another.
  public let provenance: Provenance
  /// How many commodities were added.
  public internal(set) var commodityCount = 0
  private var files: [String: Int32] = [:]
  private var lines: [String: Int32] = [:]

  /// Begins a zone that has one site, the zone itself, with the id `zone`.
  public init(tracked: [String] = ["Na", "Cl"], periods: [Int] = [2020]) {
    let zone = Zone(
      id: "sample", name: Phrase("sample"), priceYear: 2020, discountRate: 0.08, periods: periods,
      trackedElements: tracked.compactMap { Element(symbol: $0) })
    builder = NetworkBuilder(zone: zone)
    let source = builder.add(
      Source(key: "s", kind: .document, title: Phrase("source"), confidence: .high))
    provenance = builder.provenance([source])
    site("zone", kind: .zone)
  }

  /// The frozen network.
  public var network: Network { builder.freeze() }

  /// The origin of the next row of a table.
  public mutating func origin(_ table: String) -> Origin {
    let file = files[table] ?? builder.add(file: "\(table).csv")
    files[table] = file
    let line = (lines[table] ?? 1) + 1
    lines[table] = line
    return Origin(file: file, line: line)
  }

  /// A provenance of one source of a kind.
  public mutating func provenance(
    _ kind: SourceKind, confidence: Confidence, stated: Confidence? = nil
  ) -> Provenance {
    let source = builder.add(
      Source(key: kind.rawValue, kind: kind, title: Phrase(kind.rawValue), confidence: confidence))
    return builder.provenance([source], confidence: stated)
  }

  /// Adds a site.
  public mutating func site(_ id: String, kind: SiteKind = .park, parent: String? = nil) {
    let above = parent.flatMap { builder.site(named: $0) }
    builder.add(
      Site(
        id: id, name: Phrase(id), kind: kind, parent: above, origin: origin("sites"),
        provenance: provenance))
  }

  /// The site of an id that was added; the zone where there is none.
  public func siteID(_ id: String) -> SiteID { builder.site(named: id) ?? SiteID(0) }

  /// The commodity of an id that was added; the first where there is none.
  public func commodityID(_ id: String) -> CommodityID {
    builder.commodity(named: id) ?? CommodityID(0)
  }

  /// The process of an id that was added; the first where there is none.
  public func processID(_ id: String) -> ProcessID { builder.process(named: id) ?? ProcessID(0) }

  /// Adds a facility of one process.
  @discardableResult
  public mutating func facility(
    _ id: String, _ processes: String..., at site: String = "zone", capacity: Double? = 100,
    hours: Double = 8000,
    from: Int? = nil, to: Int? = nil, project: Project? = nil, availability: ProfileID? = nil,
    unitsPerCapacity: Double = 1, runsEvenlyOver: Resolution? = nil, minimumLoad: Double = 0,
    ramp: Double? = nil, startCost: Double = 0, providesReserve: Bool = false
  ) -> FacilityID {
    let modes = processes.map {
      Mode(process: processID($0), unitsPerCapacity: unitsPerCapacity)
    }
    return builder.add(
      Facility(
        id: id, name: Phrase(id), site: siteID(site), modes: modes,
        capacity: capacity.map { .limited($0) } ?? .unlimited, operatingHours: hours,
        firstYear: from, lastYear: to,
        minimumLoad: minimumLoad, rampLimit: ramp, startCost: startCost,
        availability: availability, runsEvenlyOver: runsEvenlyOver,
        providesReserve: providesReserve, project: project,
        origin: origin(project == nil ? "facilities" : "projects"), provenance: provenance))
  }

  /// Adds a market; a limit of infinity says `unlimited`.
  @discardableResult
  public mutating func market(
    _ kind: MarketKind, _ commodity: String, at site: String = "zone", price: Double = 0,
    low: Double? = nil, high: Double? = nil, limit: Double? = .infinity, step: Int = 1,
    from: Int? = nil, to: Int? = nil, tariff: ProfileID? = nil, demandCharge: Double? = nil
  ) -> MarketID {
    let origin = origin("markets")
    return builder.add(
      Market(
        id: "\(commodity)_\(kind.rawValue)_\(origin.line)", commodity: commodityID(commodity),
        site: siteID(site), kind: kind, step: step,
        price: Price(base: price, low: low, high: high),
        limit: limit.map { $0.isFinite ? .limited($0) : .unlimited }, firstYear: from, lastYear: to,
        tariff: tariff, demandCharge: demandCharge, origin: origin, provenance: provenance))
  }

  /// Adds a store.
  public mutating func store(
    _ id: String, _ commodity: String, at site: String = "zone", capacity: Bound,
    charge: Bound = .unlimited, discharge: Bound = .unlimited, taken: Double = 1,
    drawn: Double = 1, loss: Double = 0, from: Int? = nil, to: Int? = nil,
    investment: Double? = nil, powerInvestment: Double? = nil, change: Double = 0,
    fixedCostShare: Double = 0, lifetime: Double? = nil, project: Project? = nil,
    providesReserve: Bool = false
  ) {
    builder.add(
      Store(
        id: id, commodity: commodityID(commodity), site: siteID(site), capacity: capacity,
        chargeLimit: charge, dischargeLimit: discharge, chargeEfficiency: taken,
        dischargeEfficiency: drawn, hourlyLoss: loss, firstYear: from, lastYear: to,
        investment: investment, powerInvestment: powerInvestment, investmentChange: change,
        fixedCostShare: fixedCostShare, lifetime: lifetime, project: project,
        providesReserve: providesReserve, origin: origin("stores"), provenance: provenance))
  }

  /// Adds a reserve.
  public mutating func reserve(
    _ id: String, _ commodity: String, at site: String = "zone",
    _ direction: ReserveDirection = .up, amount: Double = 0, ofLoad: Double = 0,
    ofVariable: Double = 0, within response: Double = 1, lasting sustained: Double = 1
  ) {
    builder.add(
      Reserve(
        id: id, name: Phrase(id), commodity: commodityID(commodity), site: siteID(site),
        direction: direction, amount: amount, shareOfLoad: ofLoad, shareOfVariable: ofVariable,
        responseHours: response, sustainedHours: sustained, origin: origin("reserves"),
        provenance: provenance))
  }

  /// Adds a route for one commodity.
  public mutating func route(
    _ commodity: String, from: String, to: String, capacity: Bound = .unlimited
  ) {
    let origin = origin("routes")
    builder.add(
      Route(
        id: "route_\(origin.line)", cargo: .commodity(commodityID(commodity)), from: siteID(from),
        to: siteID(to), cost: 10, capacity: capacity, origin: origin, provenance: provenance))
  }

  /// Adds a route for a cargo class.
  public mutating func route(cargo: String, from: String, to: String) {
    let origin = origin("routes")
    builder.add(
      Route(
        id: "route_\(origin.line)", cargo: .cargoClass(cargo), from: siteID(from), to: siteID(to),
        cost: 10, origin: origin, provenance: provenance))
  }
}
