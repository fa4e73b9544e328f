import Optimization
import ProcessNetwork

extension PlanAnswers {
  /// What every store does, in the order of the index table.
  func stores() -> [PlanStore] { (0..<sets.stores.count).map { store($0) } }

  private func store(_ row: Int) -> PlanStore {
    let store = network[sets.stores.store[row]]
    let node = sets.stores.node[row]
    let levels = levelColumns(ofStore: row)
    let size = size(ofStore: row)
    let power = power(ofStore: row)
    return PlanStore(
      id: store.id, commodity: store.commodity.index, site: sets.nodes.site[node].index,
      home: store.site.index, capacity: PlanBound(store.capacity), size: size, power: power,
      isBuilt: sets.stores.isSized[row],
      fixedCost: cost(sets.stores.fixedRate[row], sets.stores.powerFixedRate[row], size, power),
      capitalCost: cost(
        sets.stores.capitalRate[row], sets.stores.powerCapitalRate[row], size, power),
      charged: yearly(layout.columns.storeCharge[row], .timestep),
      discharged: yearly(layout.columns.storeDischarge[row], .timestep),
      chargeByTimestep: byTimestep(layout.columns.storeCharge[row], .timestep),
      dischargeByTimestep: byTimestep(layout.columns.storeDischarge[row], .timestep),
      level: sets.time.steps.indices.map { value(layout.columns.storeLevel[row] + $0) },
      highestLevel: levels.reduce(0) { max($0, value($1)) },
      worthOfCapacity: worth(ofCapacityOfStore: row, levels),
      provenance: PlanProvenance(network, store.provenance, store.origin))
  }

  /// What the year loses in a store; 0 where only a solver's rounding is left.
  func loss(ofStore row: Int) -> Double {
    let charged = yearly(layout.columns.storeCharge[row], .timestep)
    let lost = charged - yearly(layout.columns.storeDischarge[row], .timestep)
    return lost > 1e-9 * charged ? lost : 0
  }

  private func cost(_ rate: Double, _ powerRate: Double, _ size: Double?, _ power: Double?)
    -> Double
  {
    rate * (size ?? 0) + (powerRate == 0 ? 0 : powerRate * (power ?? 0))
  }

  /// What a store can hold, that of the table or the plan's; `nil` where nothing bounds it.
  func size(ofStore row: Int) -> Double? {
    let column = layout.columns.storeSize[row]
    guard column < 0 else { return value(column) }
    let capacity = sets.capacity(ofStore: row)
    return capacity.isFinite ? capacity : nil
  }

  /// How fast a store can give, or take where only that is bounded; `nil` where nothing bounds it.
  func power(ofStore row: Int) -> Double? {
    let column = layout.columns.storePower[row]
    guard column < 0 else { return value(column) }
    let store = network[sets.stores.store[row]]
    guard case .limited(let power) = store.power else { return nil }
    let isCharge = store.dischargeLimit == .unlimited
    guard case .perSize(let share) = sets.rate(ofStore: row, isCharge: isCharge) else {
      return power
    }
    return share * value(layout.columns.storeSize[row])
  }

  /// The worth of one more unit that can be held, by the duals of whatever states it.
  private func worth(ofCapacityOfStore row: Int, _ levels: [Int]) -> Double {
    let size = layout.columns.storeSize[row]
    guard size < 0 else { return max(0, -solution.columnReducedCosts[size]) }
    return levels.reduce(worthOfRoom(ofStore: row)) {
      $0 - min(0, solution.columnReducedCosts[$1])
    }
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
