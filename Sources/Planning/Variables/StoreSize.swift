import ProcessNetwork

/// `store_size[store]`: units that the plan lets a store hold: a project, or what of an existing store
/// is kept where plants may be closed.
enum StoreSize: VariableFamily {
  static let name = "store_size"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.stores.count {
      assembly.layout.columns.storeSize.append(
        assembly.sets.stores.isSized[row]
          ? assembly.addColumns(
            StoreSize.self, subject: row, nil, upper: assembly.sets.capacity(ofStore: row)) : -1)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

/// `store_power[store]`: units an hour that the plan lets a project give, or take where its row limits
/// only that; the other rate keeps its proportion.
enum StorePower: VariableFamily {
  static let name = "store_power"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.stores.count {
      assembly.layout.columns.storePower.append(
        sets.stores.hasPower[row]
          ? assembly.addColumns(
            StorePower.self, subject: row, nil,
            upper: sets.network[sets.stores.store[row]].power.value) : -1)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}
