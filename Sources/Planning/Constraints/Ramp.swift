import Optimization
import ProcessNetwork

/// `ramp_up[facility,t]`: the load rises from one timestep to the next by at most the ramp limit for
/// every hour between their middles; what stood still may start at its minimum load.
enum RampUp: ConstraintFamily {
  static let name = "ramp_up"

  static func add(to assembly: inout PlanAssembly) {
    assembly.layout.rows.rampUp = assembly.addRamps(RampUp.self, sign: 1)
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

/// `ramp_down[facility,t]`: the load falls by at most as much; from the minimum load it may stop.
enum RampDown: ConstraintFamily {
  static let name = "ramp_down"

  static func add(to assembly: inout PlanAssembly) {
    assembly.layout.rows.rampDown = assembly.addRamps(RampDown.self, sign: -1)
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanAssembly {
  /// Adds the rows of one direction; the first row of each facility, -1 without a ramp limit.
  fileprivate mutating func addRamps(
    _ family: any ConstraintFamily.Type, sign: Double
  ) -> [Int] {
    (0..<sets.facilities.count).map { row in
      guard sets.hasRamp(row) else { return -1 }
      let first = noteRows(family, subject: row, .timestep)
      for step in sets.time.steps.indices { addRamp(row, step, sign) }
      return first
    }
  }

  private mutating func addRamp(_ row: Int, _ step: Int, _ sign: Double) {
    let sets = sets
    let before = sets.time.predecessor(of: step)
    let rise = sets.rampShare(row, step)
    let jump = layout.columns.on[row] < 0 ? 0 : sets.jump(row, step)
    let size = layout.columns.size[row]
    program.beginRow(
      lower: -.infinity, upper: jump + (size < 0 ? rise * sets.facilities.capacity[row] : 0))
    if before != step {
      for activity in sets.facilities.activities(of: row) {
        let column = layout.columns.activity[activity]
        let units = sets.activities.unitsPerCapacity[activity]
        program.entry(column + step, sign / (units * sets.time.steps[step].duration))
        program.entry(column + before, -sign / (units * sets.time.steps[before].duration))
      }
    }
    if size >= 0 { program.entry(size, -rise) }
    if jump > 0 {
      program.entry(layout.columns.on[row] + (sign > 0 ? before : step), jump)
    }
    program.endRow()
  }
}

extension PlanSets {
  /// Whether the load of a facility is held by its ramp limit.
  func hasRamp(_ row: Int) -> Bool {
    guard !time.isOneStep, facilities.evenness[row] == .timestep,
      facilities.isSized[row] || facilities.capacity[row].isFinite
    else {
      return false
    }
    return network[facilities.facility[row]].rampLimit != nil
  }

  /// What the minimum load of the stated capacity has beyond the change of load that is allowed from
  /// the timestep before to this one, units of capacity an hour: so much more a start or stop moves.
  func jump(_ row: Int, _ step: Int) -> Double {
    let facility = network[facilities.facility[row]]
    let least = facility.minimumLoad / facility.operatingHours
    return max(0, least - rampShare(row, step)) * facilities.capacity[row]
  }

  /// Change of load that is allowed from the timestep before to this one, units of capacity an hour
  /// per unit of yearly capacity.
  func rampShare(_ row: Int, _ step: Int) -> Double {
    let facility = network[facilities.facility[row]]
    let before = time.predecessor(of: step)
    let hours = (time.steps[step].duration + time.steps[before].duration) / 2
    return (facility.rampLimit ?? .infinity) * hours / facility.operatingHours
  }
}
