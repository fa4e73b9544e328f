import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the chains of `chains.csv`; a chain's name is that of its first row.
  mutating func addChains() {
    guard let table = tables[TableName.chains.position] else { return }
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let id = table.text(row, .chain)
      if rows[id] == nil { order.append(id) }
      rows[id, default: []].append(row)
    }
    for id in order {
      guard let members = rows[id], let first = members.first else { continue }
      builder.add(
        Chain(
          id: id, name: name(table, first),
          processes: members.compactMap { self.id(processes, table, $0, .process) },
          origin: origin(table, first)))
    }
  }
}
