import ProcessNetwork

/// `class_disposal[commodity,site,t]`: units of a commodity that become its disposal commodity, in
/// one occurrence of a timestep or in a span of the finer of the two resolutions.
enum ClassDisposal: VariableFamily {
  static let name = "class_disposal"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.disposals.count {
      assembly.layout.columns.classDisposal.append(
        assembly.addColumns(ClassDisposal.self, subject: row, sets.disposals.resolution[row]))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.label(ofNode: sets.disposals.from[subject])
  }
}
