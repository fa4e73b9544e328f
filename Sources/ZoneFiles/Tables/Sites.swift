import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `sites.csv`.
  mutating func addSites() {
    guard var table = tables[TableName.sites.position] else { return }
    checkParents(&table)
    checkZoneCount(table)
    convertAreas(&table)
    sites = ids(table)
    let parents = parents(table)
    for row in 0..<table.rowCount where sites[row] != nil {
      builder.add(
        Site(
          id: table.text(row, .site), name: name(table, row),
          kind: Self.value(table.code(row, .kind)) ?? .park,
          parent: parents[row].flatMap { sites[$0] }, origin: origin(table, row),
          provenance: provenance(table, row)))
    }
  }

  private mutating func checkParents(_ table: inout TypedTable) {
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let kind: SiteKind = Self.value(table.code(row, .kind)) ?? .park
      let isNested = kind == .park || kind == .base
      guard isNested != (table.code(row, .parent) != nil) else { continue }
      let expected =
        isNested ? Phrase(zh: "写明上级", en: "stated") : Phrase(zh: "留空", en: "empty")
      reportCell(
        .siteParent, &table, row, table.column(.parent),
        ["kind": .text(kind.rawValue), "expected": .phrase(expected)])
    }
  }

  private mutating func checkZoneCount(_ table: TypedTable) {
    guard !table.isDropped.contains(true) else { return }
    let zones = (0..<table.rowCount).filter {
      Self.value(table.code($0, .kind)) == SiteKind.zone
    }
    guard zones.count != 1 else { return }
    log.report(
      .zoneSiteCount,
      at: Place(
        file: TableName.sites.file,
        line: zones.dropFirst().first.map { Int(table.cells.lines[$0]) },
        field: "kind"), ["found": .count(zones.count), "expected": .count(1)])
  }

  /// The row of each site's parent; where parents go round, the cycle is cut at its first row.
  private mutating func parents(_ table: TypedTable) -> [Int?] {
    var parents = (0..<table.rowCount).map { table.code($0, .parent) }
    for row in 0..<table.rowCount {
      var path = [row]
      var above = parents[row]
      while let here = above, here != row, path.count <= table.rowCount {
        path.append(here)
        above = parents[here]
      }
      guard above == row, path.count <= table.rowCount else { continue }
      let names = (path + [row]).map { table.text($0, .site) }.joined(separator: " > ")
      log.report(
        .siteCycle, table.cells, row: row, column: table.column(.parent), ["found": .text(names)])
      parents[row] = nil
    }
    return parents
  }

  private mutating func convertAreas(_ table: inout TypedTable) {
    guard let area = try? Unit("km2") else { return }
    let target = units.code(of: area)
    for row in 0..<table.rowCount { _ = converted(&table, row, .area, to: target) }
  }
}
