import Optimization
import ProcessNetwork

/// `store_charge[store,t]`: units that a store takes from the balance in one occurrence of a timestep.
enum StoreCharge: VariableFamily {
  static let name = "store_charge"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.stores.count {
      let first = assembly.addColumns(StoreCharge.self, subject: row, .timestep)
      assembly.layout.columns.storeCharge.append(first)
      assembly.limit(first, by: assembly.sets.rate(ofStore: row, isCharge: true))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

/// `store_discharge[store,t]`: units that a store gives to the balance in one occurrence of a timestep.
enum StoreDischarge: VariableFamily {
  static let name = "store_discharge"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.stores.count {
      let first = assembly.addColumns(StoreDischarge.self, subject: row, .timestep)
      assembly.layout.columns.storeDischarge.append(first)
      assembly.limit(first, by: assembly.sets.rate(ofStore: row, isCharge: false))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

extension PlanAssembly {
  /// Bounds the columns of timesteps by a given rate: units an hour.
  fileprivate mutating func limit(_ first: Int, by rate: StoreRate) {
    guard case .fixed(let rate) = rate else { return }
    for (step, timestep) in sets.time.steps.enumerated() {
      program.setBounds(ofColumn: first + step, lower: 0, upper: rate * timestep.duration)
    }
  }
}

extension PlanSets {
  /// A store, as names of rows and columns write it.
  func label(ofStore row: Int) -> String { network[stores.store[row]].id }
}
