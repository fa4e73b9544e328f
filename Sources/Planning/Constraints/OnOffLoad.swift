import Optimization
import ProcessNetwork

/// `minimum_load[facility,t]`: what runs, runs at least with its minimum load, also where all that it
/// offers of reserves by running less is called.
///
/// Of a facility that is built or kept in part, it is the share of that part: where it stands still, the
/// row asks for nothing, since no part is greater than the stated capacity.
enum MinimumLoad: ConstraintFamily {
  static let name = "minimum_load"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    assembly.layout.rows.minimumLoad = (0..<sets.facilities.count).map { row in
      guard assembly.layout.columns.on[row] >= 0 else { return -1 }
      let facility = sets.network[sets.facilities.facility[row]]
      let least = sets.time.steps.map {
        facility.minimumLoad * $0.duration / facility.operatingHours
      }
      let whole = least.map { $0 * sets.facilities.capacity[row] }
      let isInPart = sets.isSwitchedInPart(row)
      var part: [PatternEntry] = []
      if isInPart {
        part.append(
          PatternEntry(
            firstColumn: assembly.layout.columns.size[row], stride: 0, factor: -1,
            coefficients: least))
      }
      return assembly.addSwitchedRows(
        MinimumLoad.self, row, isRise: false, lower: whole.map { isInPart ? -$0 : 0 },
        upper: whole.map { _ in .infinity }, on: whole, part)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

/// `running_capacity[facility,t]`: what does not run uses no capacity, and offers no reserve.
enum RunningCapacity: ConstraintFamily {
  static let name = "running_capacity"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    assembly.layout.rows.runningCapacity = (0..<sets.facilities.count).map { row in
      guard assembly.layout.columns.on[row] >= 0 else { return -1 }
      let whole = sets.facilities.reach[row].map { $0 * sets.facilities.capacity[row] }
      return assembly.addSwitchedRows(
        RunningCapacity.self, row, isRise: true, lower: whole.map { _ in -.infinity },
        upper: whole.map { _ in 0 }, on: whole, [])
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

/// `on_built[facility,t]`: of a project that is built as a whole, only what stands runs.
enum OnBuilt: ConstraintFamily {
  static let name = "on_built"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count {
      let (on, size) = (assembly.layout.columns.on[row], assembly.layout.columns.size[row])
      guard on >= 0, size >= 0, !sets.isSwitchedInPart(row) else { continue }
      _ = assembly.noteRows(OnBuilt.self, subject: row, .timestep)
      assembly.program.addRows(
        count: sets.time.steps.count, lower: -.infinity, upper: 0,
        pattern: [
          PatternEntry(firstColumn: on, coefficient: sets.facilities.capacity[row]),
          PatternEntry(firstColumn: size, stride: 0, coefficient: -1),
        ])
    }
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
  /// Adds load − whole · on, the offers of reserves counted, and other entries for each timestep of a
  /// facility that is switched; the first row.
  fileprivate mutating func addSwitchedRows(
    _ family: any ConstraintFamily.Type, _ row: Int, isRise: Bool, lower: [Double],
    upper: [Double], on whole: [Double], _ others: [PatternEntry]
  ) -> Int {
    let first = noteRows(family, subject: row, .timestep)
    program.addRows(
      lower: lower, upper: upper,
      pattern: layout.loadPattern(ofFacility: row)
        + layout.offerPattern(ofFacility: row, isRise: isRise, factor: isRise ? 1 : -1)
        + [PatternEntry(firstColumn: layout.columns.on[row], factor: -1, coefficients: whole)]
        + others)
    return first
  }
}
