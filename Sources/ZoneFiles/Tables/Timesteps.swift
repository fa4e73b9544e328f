import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `timesteps.csv`.
  mutating func addTimesteps() {
    guard var table = tables[TableName.timesteps.position] else { return }
    let hour = units.code(of: .hour)
    var hours = 0.0
    for row in 0..<table.rowCount {
      let duration = converted(&table, row, .duration, to: hour)
      guard !table.isDropped[row], let duration else { continue }
      let weight = table.number(row, .weight) ?? 1
      hours += duration * weight
      builder.add(
        Timestep(
          id: table.text(row, .timestep), duration: duration, weight: weight,
          day: table.code(row, .day), month: table.code(row, .month),
          season: table.text(row, .season), hourOfDay: table.code(row, .hourOfDay),
          start: table.number(row, .start)))
    }
    let isWhole = [8760.0, 8784.0].contains { abs(hours - $0) < 1e-6 * $0 }
    if !isWhole, !table.isDropped.contains(true) {
      log.report(
        .timestepsYear, at: Place(file: timestepsFile, field: "duration"),
        ["found": .number(hours, unit: "h"), "expected": .text("8760 h / 8784 h")])
    }
    tables[TableName.timesteps.position] = table
  }
}
