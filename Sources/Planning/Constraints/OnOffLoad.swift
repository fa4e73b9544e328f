import Optimization
import ProcessNetwork

/// `minimum_load[facility,t]`: what runs, runs at least with its minimum load, also where all that it
/// offers of reserves by running less is called.
enum MinimumLoad: ConstraintFamily {
  static let name = "minimum_load"

  static func add(to assembly: inout PlanAssembly) {
    assembly.layout.rows.minimumLoad = assembly.addSwitchedRows(
      MinimumLoad.self, isRise: false, lower: 0, upper: .infinity
    ) { sets, row in
      let facility = sets.network[sets.facilities.facility[row]]
      return sets.time.steps.map {
        facility.minimumLoad * $0.duration / facility.operatingHours
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

/// `running_capacity[facility,t]`: what does not run uses no capacity, and offers no reserve.
enum RunningCapacity: ConstraintFamily {
  static let name = "running_capacity"

  static func add(to assembly: inout PlanAssembly) {
    assembly.layout.rows.runningCapacity = assembly.addSwitchedRows(
      RunningCapacity.self, isRise: true, lower: -.infinity, upper: 0
    ) { sets, row in sets.facilities.reach[row] }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

/// `start_up[facility,t]`: what runs and did not run in the timestep before has been started.
enum StartUp: ConstraintFamily {
  static let name = "start_up"

  static func add(to assembly: inout PlanAssembly) {
    let time = assembly.sets.time
    for row in 0..<assembly.sets.facilities.count {
      let start = assembly.layout.columns.start[row]
      guard start >= 0 else { continue }
      let on = assembly.layout.columns.on[row]
      _ = assembly.noteRows(StartUp.self, subject: row, .timestep)
      for step in time.steps.indices {
        let before = time.predecessor(of: step)
        assembly.program.beginRow(lower: -.infinity, upper: 0)
        if before != step {
          assembly.program.entry(on + step, 1)
          assembly.program.entry(on + before, -1)
        }
        assembly.program.entry(start + step, -1)
        assembly.program.endRow()
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanAssembly {
  /// Adds load − capacity · share · on, the offers of reserves counted, for each timestep of every
  /// facility that is switched; the first row of each facility, -1 where it is not.
  fileprivate mutating func addSwitchedRows(
    _ family: any ConstraintFamily.Type, isRise: Bool, lower: Double, upper: Double,
    share: (PlanSets, Int) -> [Double]
  ) -> [Int] {
    (0..<sets.facilities.count).map { row in
      let on = layout.columns.on[row]
      guard on >= 0 else { return -1 }
      let capacity = sets.facilities.capacity[row]
      let first = noteRows(family, subject: row, .timestep)
      program.addRows(
        count: sets.time.steps.count, lower: lower, upper: upper,
        pattern: layout.loadPattern(ofFacility: row)
          + layout.offerPattern(ofFacility: row, isRise: isRise, factor: isRise ? 1 : -1) + [
            PatternEntry(firstColumn: on, coefficients: share(sets, row).map { -capacity * $0 })
          ])
      return first
    }
  }
}
