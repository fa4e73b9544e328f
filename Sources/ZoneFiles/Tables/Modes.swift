import Findings
import ProcessNetwork

/// A row of `modes.csv`.
struct ModeRow {
  /// The row of the process.
  let process: Int
  /// Units of the process's reference commodity per unit of capacity.
  let ratio: Double
}

extension ZoneLoader {
  /// The modes by row of facilities, then of projects, in the order of `modes.csv`.
  mutating func readModes() -> [Int: [ModeRow]] {
    guard let table = tables[TableName.modes.position] else { return [:] }
    if table.isDropped.contains(true) { references.damaged.insert(.modes) }
    var modes: [Int: [ModeRow]] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let facility = table.code(row, .facility), let process = table.code(row, .process)
      else { continue }
      modes[facility, default: []].append(
        ModeRow(process: process, ratio: table.number(row, .unitsPerCapacity) ?? 1))
    }
    return modes
  }
}
