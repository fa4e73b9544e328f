import Findings
public import ProcessNetwork
import Quantities

extension FamilyInstance {
  /// The instance as a network.
  ///
  /// - Throws: `UnitError` where the product cannot read `t`.
  public func network() throws -> Network {
    var writer = NetworkWriting(self, tonne: try Unit("t"))
    writer.addPlaces()
    writer.addTimes()
    writer.addProcesses()
    writer.addMarkets()
    writer.addRoutes()
    writer.addEmissionLimit()
    return writer.builder.freeze()
  }
}

/// An instance on its way into a network's builder.
private struct NetworkWriting {
  private typealias Kind = FamilyInstance.Kind
  private let instance: FamilyInstance
  private let tonne: Unit
  private let provenance: Provenance
  private var places: [SiteID] = []
  private var commodities: [CommodityID] = []
  private var processes: [ProcessID] = []
  var builder: NetworkBuilder

  init(_ instance: FamilyInstance, tonne: Unit) {
    self.instance = instance
    self.tonne = tonne
    builder = NetworkBuilder(
      zone: Zone(
        id: "family", name: Phrase("family"), priceYear: 2020,
        discountRate: FamilyInstance.discountRate, periods: [2020], trackedElements: []))
    let source = builder.add(
      Source(key: "family", kind: .generated, title: Phrase("drawn at random"), confidence: .low))
    provenance = builder.provenance([source])
  }

  mutating func addPlaces() {
    let zone = builder.add(
      Site(id: "zone", name: Phrase("zone"), kind: .zone, parent: nil, provenance: provenance))
    places = (0..<instance.sites).map { site in
      builder.add(
        Site(
          id: "s\(site)", name: Phrase("s\(site)"), kind: .park, parent: zone,
          provenance: provenance))
    }
    commodities = Kind.all.map { commodity in
      builder.add(
        Commodity(
          id: "c\(commodity)", name: Phrase("c\(commodity)"), category: .material, unit: tonne,
          massPerUnit: 1, provenance: provenance))
    }
  }

  mutating func addTimes() {
    for step in 0..<instance.steps {
      builder.add(Timestep(id: "t\(step)", duration: 1, weight: instance.weight))
    }
  }

  mutating func addProcesses() {
    for process in 0..<instance.processes {
      let id = "p\(process)"
      let added = builder.add(
        Process(
          id: id, name: Phrase(id), sector: "", reference: commodities[reference(process)],
          lifetime: FamilyInstance.lifetime, investment: instance.investment[process],
          variableCost: instance.variableCost[process], provenance: provenance))
      processes.append(added)
      for (rank, line) in instance.recipe[process].enumerated() {
        builder.add(
          RecipeLine(
            commodity: commodities[line.commodity], amount: line.amount,
            role: rank == 0 ? .product : line.amount < 0 ? .feed : .byproduct,
            provenance: provenance), to: added)
      }
      addProjects(of: process)
    }
  }

  private func reference(_ process: Int) -> Int { instance.recipe[process][0].commodity }

  private mutating func addProjects(of process: Int) {
    let shares = instance.availability[process]
    let profile =
      shares.isEmpty
      ? nil : builder.add(Profile(id: "available_\(process)", axis: .timesteps, values: shares))
    for site in 0..<instance.sites {
      builder.add(
        Facility(
          id: "p\(process)s\(site)", name: Phrase("p\(process)s\(site)"), site: places[site],
          modes: [Mode(process: processes[process])],
          capacity: .limited(instance.greatestSize[process * instance.sites + site]),
          operatingHours: FamilyInstance.hours, availability: profile,
          project: Project(phase: "idea", investment: nil, isWhole: false),
          provenance: provenance))
    }
  }

  mutating func addMarkets() {
    for commodity in Kind.all {
      if instance.isBought(commodity) {
        let tariff = builder.add(
          Profile(id: "tariff_\(commodity)", axis: .timesteps, values: instance.tariff[commodity]))
        add(.purchase, commodity, price: instance.purchasePrice[commodity], tariff: tariff)
      }
      if Kind.waste.contains(commodity) {
        let price = instance.landfillPrice[commodity]
        add(.disposal, commodity, price: price, limit: instance.landfillLimit)
      }
      add(.disposal, commodity, step: 2, price: instance.disposalPrice[commodity])
      guard Kind.product.contains(commodity) else { continue }
      for site in 0..<instance.sites {
        add(
          .sale, commodity, at: site, price: instance.salePrice[commodity],
          limit: instance.saleLimit[commodity * instance.sites + site])
      }
    }
  }

  private mutating func add(
    _ kind: MarketKind, _ commodity: Int, at site: Int? = nil, step: Int = 1, price: Double,
    limit: Double? = nil, tariff: ProfileID? = nil
  ) {
    builder.add(
      Market(
        id: "\(kind)_\(commodity)_\(step)_\(site ?? -1)", commodity: commodities[commodity],
        site: site.map { places[$0] } ?? SiteID(0), kind: kind, step: step,
        price: Price(base: price), limit: limit.map { .limited($0) } ?? .unlimited,
        tariff: tariff, provenance: provenance))
  }

  mutating func addRoutes() {
    for (rank, commodity) in Kind.carried.enumerated() {
      for (arc, (from, to)) in instance.arcs.enumerated() {
        let position = rank * instance.arcs.count + arc
        builder.add(
          Route(
            id: "r\(position)", cargo: .commodity(commodities[commodity]), from: places[from],
            to: places[to], cost: instance.freight[position], loss: instance.loss[position],
            capacity: .limited(instance.routeCapacity), provenance: provenance))
      }
    }
  }

  mutating func addEmissionLimit() {
    let terms = processes.indices.map { process in
      LimitTerm(
        commodity: commodities[reference(process)], process: processes[process],
        direction: .production, coefficient: instance.emission[process])
    }
    builder.add(
      Limit(
        id: "emission", name: Phrase("emission"), sense: .maximum, value: instance.emissionLimit,
        unit: tonne, terms: terms, provenance: provenance))
  }
}
