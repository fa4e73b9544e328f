import Optimization
import ProcessNetwork

extension PlanAnswers {
  /// How every reserve is held, in the order of the table.
  func reserves() -> [PlanReserve] { (0..<sets.reserves.count).map { reserve($0) } }

  private func reserve(_ row: Int) -> PlanReserve {
    let reserve = sets.reserves.reserve[row]
    let duals = sets.time.steps.indices.map { step in
      max(0, solution.rowDuals[layout.rows.reserve[row] + step])
    }
    return PlanReserve(
      id: reserve.id, name: reserve.name, commodity: reserve.commodity.index,
      site: reserve.site.index, direction: reserve.direction.rawValue,
      required: required(row),
      price: zip(duals, sets.time.steps).map { $0 / ($1.weight * $1.duration) },
      worth: duals.reduce(0, +), providers: providers(ofReserve: row),
      provenance: PlanProvenance(network, reserve.provenance, reserve.origin))
  }

  private func required(_ row: Int) -> [Double] {
    var required = sets.time.steps.map { _ in sets.reserves.reserve[row].amount }
    for term in layout.requiringTerms(ofReserve: row) {
      let yearly = byTimestep(term.first, term.resolution)
      for (step, timestep) in sets.time.steps.enumerated() {
        required[step] += term.coefficient * yearly[step] / (timestep.weight * timestep.duration)
      }
    }
    return required
  }

  private func providers(ofReserve row: Int) -> [PlanReserveProvider] {
    var ids: [String] = []
    var offered: [String: PlanReserveProvider] = [:]
    func add(_ kind: PlanUnitKind, _ id: String, _ first: Int) {
      let key = "\(kind) \(id)"
      let before = offered[key]?.offered ?? sets.time.steps.map { _ in 0 }
      if offered[key] == nil { ids.append(key) }
      offered[key] = PlanReserveProvider(
        kind: kind, id: id, offered: before.indices.map { before[$0] + value(first + $0) })
    }
    for (index, offer) in sets.reserves.offers.enumerated() where offer.reserve == row {
      add(
        .facility, network[sets.facilities.facility[offer.facility]].id,
        layout.columns.reserveOffer[index])
    }
    for (index, offer) in sets.reserves.storeOffers.enumerated() where offer.reserve == row {
      add(.store, sets.label(ofStore: offer.store), layout.columns.storeOffer[index])
    }
    return ids.compactMap { offered[$0] }.filter { $0.offered.contains { $0 > 0 } }
  }
}
