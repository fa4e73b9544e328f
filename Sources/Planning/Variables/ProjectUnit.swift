import Optimization
import ProcessNetwork

/// `unit[project]`: 1 where a project is built, 0 where not: of projects that are built as a whole,
/// and of those that exclude each other.
enum ProjectUnit: VariableFamily {
  static let name = "unit"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    let exclusive = Set(sets.exclusiveGroups.flatMap(\.members))
    for row in 0..<sets.facilities.count {
      guard sets.isWhole(row) || exclusive.contains(row) else {
        assembly.layout.columns.unit.append(-1)
        continue
      }
      let column = assembly.addColumns(ProjectUnit.self, subject: row, nil, upper: 1)
      assembly.program.setInteger(column: column)
      assembly.layout.columns.unit.append(column)
      assembly.layout.areSizesLinked = true
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanSets {
  /// Whether a facility of the table is a project that is built as a whole or not at all.
  func isWhole(_ facility: Int) -> Bool {
    network[facilities.facility[facility]].project?.isWhole == true
  }

  /// The groups of which two or more projects exist in the year, in the order of their names.
  var exclusiveGroups: [(name: String, members: [Int])] {
    var members: [String: [Int]] = [:]
    for row in 0..<facilities.count {
      if let group = network[facilities.facility[row]].project?.exclusiveGroup {
        members[group, default: []].append(row)
      }
    }
    return members.keys.sorted().compactMap { name in
      members[name].flatMap { $0.count > 1 ? (name: name, members: $0) : nil }
    }
  }
}
