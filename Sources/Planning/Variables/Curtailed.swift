import ProcessNetwork

/// `curtailed[facility,t]`: capacity that is available in one occurrence of a timestep and not used;
/// none where curtailment is forbidden.
enum Curtailed: VariableFamily {
  static let name = "curtailed"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.facilities.count {
      let facility = assembly.sets.network[assembly.sets.facilities.facility[row]]
      let isCounted = assembly.sets.countsCurtailment(row) && !facility.forbidsCurtailment
      assembly.layout.columns.curtailed.append(
        isCounted ? assembly.addColumns(Curtailed.self, subject: row, .timestep) : -1)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanSets {
  /// Whether rows state what a facility leaves unmade of its availability: that costs, or is
  /// forbidden.
  func countsCurtailment(_ row: Int) -> Bool {
    let facility = network[facilities.facility[row]]
    return facility.availability != nil && facilities.evenness[row] == .timestep
      && (facility.forbidsCurtailment || facility.curtailmentCost > 0)
      && (facilities.isSized[row] || facilities.capacity[row].isFinite)
  }
}
