import Optimization
import ProcessNetwork

/// `store_level[store,t]`: units held at the end of a timestep, in the first occurrence of its
/// stretch.
enum StoreLevel: VariableFamily {
  static let name = "store_level"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.stores.count {
      assembly.layout.columns.storeLevel.append(
        assembly.addColumns(
          StoreLevel.self, subject: row, .timestep, upper: assembly.sets.levelBound(ofStore: row)))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

/// `store_last_level[store,t]`: the same in the last occurrence; only where stretches repeat.
///
/// Between the first and the last occurrence the level of a timestep moves to one side only, so that
/// the bounds of both are those of all.
enum StoreLastLevel: VariableFamily {
  static let name = "store_last_level"

  static func add(to assembly: inout PlanAssembly) {
    guard assembly.sets.time.repeatsStretches else { return }
    for row in 0..<assembly.sets.stores.count {
      assembly.layout.columns.storeLastLevel.append(
        assembly.addColumns(
          StoreLastLevel.self, subject: row, .timestep,
          upper: assembly.sets.levelBound(ofStore: row))
      )
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { sets.label(ofStore: subject) }
}

/// `store_start[store,stretch]`: units held when the first occurrence of a stretch begins.
enum StoreStart: VariableFamily {
  static let name = "store_start"

  static func add(to assembly: inout PlanAssembly) {
    let stretches = assembly.sets.time.stretches.count
    for row in 0..<assembly.sets.stores.count {
      assembly.layout.columns.storeStart.append(assembly.program.columnCount)
      for stretch in 0..<stretches {
        _ = assembly.addColumns(
          StoreStart.self, subject: row * stretches + stretch, nil,
          upper: assembly.sets.levelBound(ofStore: row))
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let stretches = sets.time.stretches
    let first = stretches[subject % stretches.count].steps.lowerBound
    return "\(sets.label(ofStore: subject / stretches.count)),\(sets.time.steps[first].id)"
  }
}
