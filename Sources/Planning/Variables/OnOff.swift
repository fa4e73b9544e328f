import Optimization
import ProcessNetwork

/// `on[facility,t]`: 1 where a facility with a minimum load runs in a timestep, 0 where it stands
/// still; any share between in a relaxed plan.
enum On: VariableFamily {
  static let name = "on"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.facilities.count {
      guard assembly.sets.isSwitched(row) else {
        assembly.layout.columns.on.append(-1)
        continue
      }
      let first = assembly.addColumns(On.self, subject: row, .timestep, upper: 1)
      assembly.layout.columns.on.append(first)
      guard !assembly.sets.request.relaxesOnOff else { continue }
      for step in assembly.sets.time.steps.indices {
        assembly.program.setInteger(column: first + step)
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

/// `start[facility,t]`: whether a facility whose starts cost money begins to run in a timestep.
enum Start: VariableFamily {
  static let name = "start"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.facilities.count {
      let facility = assembly.sets.network[assembly.sets.facilities.facility[row]]
      guard assembly.layout.columns.on[row] >= 0, facility.startCost > 0 else {
        assembly.layout.columns.start.append(-1)
        continue
      }
      assembly.layout.columns.start.append(
        assembly.addColumns(Start.self, subject: row, .timestep, upper: 1))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanSets {
  /// Whether a facility is switched on and off: it has a minimum load and a stated capacity.
  func isSwitched(_ row: Int) -> Bool {
    !time.isOneStep && facilities.evenness[row] == .timestep && facilities.capacity[row].isFinite
      && network[facilities.facility[row]].minimumLoad > 0
  }

  /// Whether the plan chooses what part of a switched facility is built or kept, so that its minimum
  /// load is a share of that.
  func isSwitchedInPart(_ row: Int) -> Bool {
    isSwitched(row) && facilities.isSized[row] && !isWhole(row)
  }
}
