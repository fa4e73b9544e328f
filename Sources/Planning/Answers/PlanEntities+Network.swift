import Findings
import ProcessNetwork
import Quantities

extension PlanEntities {
  /// The entities of a network; their positions are those of the network's ids.
  init(_ network: Network, _ time: PlanTime) {
    let chainsOf = PlanEntities.chains(of: network)
    self.init(
      sites: network.sites.map {
        PlanSite(id: $0.id, name: $0.name, kind: $0.kind, parent: $0.parent?.index)
      },
      commodities: network.commodities.indices.map { PlanCommodity(network, CommodityID($0)) },
      processes: network.processes.indices.map { index in
        let process = network.processes[index]
        return PlanProcess(
          id: process.id, name: process.name, sector: process.sector,
          reference: process.reference.index, chains: chainsOf[index],
          provenance: PlanProvenance(network, process.provenance, process.origin))
      },
      chains: network.chains.map {
        PlanChain(id: $0.id, name: $0.name, processes: $0.processes.map(\.index))
      },
      layers: network.layers.map {
        PlanLayer(
          key: $0.key, name: $0.name, unit: $0.unit(currency: network.zone.currency),
          isConserved: $0.isConserved)
      },
      sources: network.sources.map {
        PlanSource(
          key: $0.key, title: $0.title, kind: $0.kind, confidence: $0.confidence,
          location: $0.location)
      },
      timesteps: time.steps.map {
        PlanTimestep(
          id: $0.id, hours: $0.duration * $0.weight, month: $0.month, hourOfDay: $0.hourOfDay)
      })
  }

  private static func chains(of network: Network) -> [[Int]] {
    var chainsOf = [[Int]](repeating: [], count: network.processes.count)
    for (index, chain) in network.chains.enumerated() {
      for process in chain.processes { chainsOf[process.index].append(index) }
    }
    return chainsOf
  }
}

extension PlanCommodity {
  fileprivate init(_ network: Network, _ id: CommodityID) {
    let commodity = network[id]
    self.init(
      id: commodity.id, name: commodity.name, category: commodity.category,
      unit: commodity.unit.symbol, massPerUnit: commodity.massPerUnit,
      layerWeights: network.layers.map { network.weight(of: id, in: $0) ?? 0 },
      provenance: PlanProvenance(network, commodity.provenance, commodity.origin))
  }
}

extension PlanProvenance {
  /// Where a row of a network comes from.
  init(_ network: Network, _ provenance: Provenance, _ origin: Origin) {
    self.init(
      sources: network.sourceSets[Int(provenance.sourceSet)].map(\.index),
      kind: network.weakestKind(of: provenance), confidence: provenance.confidence,
      place: network.place(origin))
  }
}

extension PlanZone {
  /// The zone of a network.
  init(_ zone: Zone) {
    self.init(
      id: zone.id, name: zone.name, currency: zone.currency, priceYear: zone.priceYear,
      discountRate: zone.discountRate)
  }
}

extension PlanBound {
  /// A bound of a row; `nil` where the row leaves it empty.
  init(_ bound: Bound?) {
    switch bound {
    case .limited(let value): self = .limited(value)
    case .unlimited: self = .unlimited
    case nil: self = .notStated
    }
  }
}
