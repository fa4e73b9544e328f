import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `enterprises.csv`.
  mutating func addEnterprises() {
    guard let table = tables[TableName.enterprises.position] else { return }
    enterprises = ids(table)
    for row in 0..<table.rowCount where enterprises[row] != nil {
      builder.add(
        Enterprise(
          id: table.text(row, .enterprise), name: name(table, row),
          site: id(sites, table, row, .site), origin: origin(table, row),
          provenance: provenance(table, row)))
    }
  }
}
