import ProcessNetwork

/// `size[facility]`: yearly capacity that the plan gives a project, or a facility without limit.
enum Size: VariableFamily {
  static let name = "size"

  static func add(to assembly: inout PlanAssembly) {
    let facilities = assembly.sets.facilities
    for row in 0..<facilities.count {
      guard facilities.isSized[row] else {
        assembly.layout.columns.size.append(-1)
        continue
      }
      assembly.layout.columns.size.append(
        assembly.addColumns(Size.self, subject: row, nil, upper: facilities.capacity[row]))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.network[sets.facilities.facility[subject]].id
  }
}
