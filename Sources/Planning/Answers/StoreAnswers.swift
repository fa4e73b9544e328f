import Optimization
import ProcessNetwork

extension PlanAnswers {
  /// What every store does, in the order of the index table.
  func stores() -> [PlanStore] { (0..<sets.stores.count).map { store($0) } }

  private func store(_ row: Int) -> PlanStore {
    let store = network[sets.stores.store[row]]
    let node = sets.stores.node[row]
    let levels = levelColumns(ofStore: row)
    return PlanStore(
      id: store.id, commodity: store.commodity.index, site: sets.nodes.site[node].index,
      home: store.site.index, capacity: PlanBound(store.capacity),
      charged: yearly(layout.columns.storeCharge[row], .timestep),
      discharged: yearly(layout.columns.storeDischarge[row], .timestep),
      chargeByTimestep: byTimestep(layout.columns.storeCharge[row], .timestep),
      dischargeByTimestep: byTimestep(layout.columns.storeDischarge[row], .timestep),
      level: sets.time.steps.indices.map { value(layout.columns.storeLevel[row] + $0) },
      highestLevel: levels.reduce(0) { max($0, value($1)) },
      worthOfCapacity: levels.reduce(worthOfRoom(ofStore: row)) {
        $0 - min(0, solution.columnReducedCosts[$1])
      },
      provenance: PlanProvenance(network, store.provenance, store.origin))
  }

  /// What the year loses in a store; 0 where only a solver's rounding is left.
  func loss(ofStore row: Int) -> Double {
    let charged = yearly(layout.columns.storeCharge[row], .timestep)
    let lost = charged - yearly(layout.columns.storeDischarge[row], .timestep)
    return lost > 1e-9 * charged ? lost : 0
  }

  /// What room for downward reserves gains with the capacity.
  private func worthOfRoom(ofStore row: Int) -> Double {
    var worth = 0.0
    for first in layout.rows.storeOfferRoom[row] ?? [] {
      for step in sets.time.steps.indices { worth -= solution.rowDuals[first + step] }
    }
    return worth
  }

  /// Every column that the capacity of a store bounds.
  private func levelColumns(ofStore row: Int) -> [Int] {
    let steps = sets.time.steps.indices
    let last = layout.columns.storeLastLevel
    return steps.map { layout.columns.storeLevel[row] + $0 }
      + (last.isEmpty ? [] : steps.map { last[row] + $0 })
      + sets.time.stretches.indices.map { layout.columns.storeStart[row] + $0 }
  }
}
