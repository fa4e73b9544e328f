import Optimization
import ProcessNetwork

/// `store_balance[store,t]`: what is held after a timestep is what is left of what was held before,
/// and what was taken in, less what was drawn; in the first occurrence of each stretch.
enum StoreBalance: ConstraintFamily {
  static let name = "store_balance"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.stores.count {
      assembly.layout.rows.storeBalance.append(
        assembly.noteRows(StoreBalance.self, subject: row, .timestep))
      let rows = StoreRows(assembly.layout, row)
      for (stretch, steps) in assembly.sets.time.stretches.map(\.steps).enumerated() {
        for step in steps {
          assembly.program.beginRow(lower: 0, upper: 0)
          rows.addFlows(of: step, to: &assembly)
          assembly.program.entry(rows.level + step, 1)
          let before = step == steps.lowerBound ? rows.start + stretch : rows.level + step - 1
          assembly.program.entry(before, -rows.remaining[step])
          assembly.program.endRow()
        }
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

/// `store_last_balance[store,t]`: the same in the last occurrence of each stretch; only where
/// stretches repeat.
enum StoreLastBalance: ConstraintFamily {
  static let name = "store_last_balance"

  static func add(to assembly: inout PlanAssembly) {
    guard assembly.sets.time.repeatsStretches else { return }
    for row in 0..<assembly.sets.stores.count {
      _ = assembly.noteRows(StoreLastBalance.self, subject: row, .timestep)
      let rows = StoreRows(assembly.layout, row)
      for (index, stretch) in assembly.sets.time.stretches.enumerated() {
        let carry = assembly.sets.stores.carry(row, over: stretch).last
        for step in stretch.steps {
          assembly.program.beginRow(lower: 0, upper: 0)
          rows.addFlows(of: step, to: &assembly)
          assembly.program.entry(rows.lastLevel + step, 1)
          if step == stretch.steps.lowerBound {
            assembly.program.entry(rows.start + index, -rows.remaining[step] * carry.start)
            assembly.program.entry(
              rows.level + stretch.steps.upperBound - 1, -rows.remaining[step] * carry.end)
          } else {
            assembly.program.entry(rows.lastLevel + step - 1, -rows.remaining[step])
          }
          assembly.program.endRow()
        }
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

/// The columns of a store, for the rows that state its levels.
private struct StoreRows {
  let level: Int
  let lastLevel: Int
  let start: Int
  let remaining: [Double]
  private let charge: Int
  private let discharge: Int
  private let taken: Double
  private let drawn: Double

  init(_ layout: PlanLayout, _ row: Int) {
    let store = layout.sets.network[layout.sets.stores.store[row]]
    level = layout.columns.storeLevel[row]
    lastLevel = layout.columns.storeLastLevel.isEmpty ? -1 : layout.columns.storeLastLevel[row]
    start = layout.columns.storeStart[row]
    charge = layout.columns.storeCharge[row]
    discharge = layout.columns.storeDischarge[row]
    remaining = layout.sets.stores.remaining[row]
    taken = store.chargeEfficiency
    drawn = 1 / store.dischargeEfficiency
  }

  /// What a timestep adds to the open row.
  func addFlows(of step: Int, to assembly: inout PlanAssembly) {
    assembly.program.entry(charge + step, -taken)
    assembly.program.entry(discharge + step, drawn)
  }
}
