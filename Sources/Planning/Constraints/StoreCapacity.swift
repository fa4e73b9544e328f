import Optimization
import ProcessNetwork

/// `store_capacity[store,…,t]`: what a store holds at the end of a timestep (`last` of the last
/// occurrence), and when a stretch begins, is at most the size that the plan chooses.
enum StoreCapacity: ConstraintFamily {
  static let name = "store_capacity"

  static func add(to assembly: inout PlanAssembly) {
    let columns = assembly.layout.columns
    let steps = assembly.sets.time.steps.count
    for row in 0..<assembly.sets.stores.count where columns.storeSize[row] >= 0 {
      let levels =
        [columns.storeLevel[row]]
        + (columns.storeLastLevel.isEmpty ? [] : [columns.storeLastLevel[row]])
      for (position, first) in levels.enumerated() {
        _ = assembly.noteRows(
          StoreCapacity.self, subject: subject(row, position, assembly.sets), .timestep)
        assembly.addHeld(from: first, count: steps, by: columns.storeSize[row])
      }
      for stretch in assembly.sets.time.stretches.indices {
        _ = assembly.noteRows(
          StoreCapacity.self, subject: subject(row, 2 + stretch, assembly.sets), nil)
        assembly.addHeld(
          from: columns.storeStart[row] + stretch, count: 1, by: columns.storeSize[row])
      }
    }
  }

  private static func subject(_ row: Int, _ position: Int, _ sets: PlanSets) -> Int {
    row * (2 + sets.time.stretches.count) + position
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let stretches = sets.time.stretches
    let (row, position) = subject.quotientAndRemainder(dividingBy: 2 + stretches.count)
    let store = sets.label(ofStore: row)
    switch position {
    case 0: return store
    case 1: return "\(store),last"
    default: return "\(store),start,\(sets.time.steps[stretches[position - 2].steps.lowerBound].id)"
    }
  }
}

/// `store_rate[store,charge|discharge,t]`: what a store takes, or gives, in one occurrence of a timestep
/// is at most what the size or the power that the plan chooses allows.
enum StoreRateLimit: ConstraintFamily {
  static let name = "store_rate"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for subject in 0..<2 * sets.stores.count {
      let (row, isCharge) = (subject / 2, subject % 2 == 0)
      guard let share = assembly.layout.rateEntry(ofStore: row, isCharge: isCharge) else {
        continue
      }
      _ = assembly.noteRows(StoreRateLimit.self, subject: subject, .timestep)
      let columns = assembly.layout.columns
      assembly.program.addRows(
        count: sets.time.steps.count, lower: -.infinity, upper: 0,
        pattern: [
          PatternEntry(
            firstColumn: isCharge ? columns.storeCharge[row] : columns.storeDischarge[row],
            coefficient: 1), share,
        ])
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    "\(sets.label(ofStore: subject / 2)),\(subject % 2 == 0 ? "charge" : "discharge")"
  }
}

extension PlanLayout {
  /// Minus what the chosen size or power of a store lets it take, or give, in each timestep; `nil`
  /// where neither is chosen or nothing bounds it.
  func rateEntry(ofStore row: Int, isCharge: Bool) -> PatternEntry? {
    let durations = sets.time.steps.map(\.duration)
    switch sets.rate(ofStore: row, isCharge: isCharge) {
    case .free, .fixed: return nil
    case .perSize(let share):
      return PatternEntry(
        firstColumn: columns.storeSize[row], stride: 0, factor: -share, coefficients: durations)
    case .perPower(let share):
      return PatternEntry(
        firstColumn: columns.storePower[row], stride: 0, factor: -share, coefficients: durations)
    }
  }
}

extension PlanAssembly {
  /// Adds rows that hold columns to a size.
  fileprivate mutating func addHeld(from first: Int, count: Int, by size: Int) {
    program.addRows(
      count: count, lower: -.infinity, upper: 0,
      pattern: [
        PatternEntry(firstColumn: first, coefficient: 1),
        PatternEntry(firstColumn: size, stride: 0, coefficient: -1),
      ])
  }
}
