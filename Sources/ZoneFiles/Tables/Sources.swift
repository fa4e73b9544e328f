import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `sources.csv`.
  mutating func addSources() {
    guard let table = tables[TableName.sources.position] else { return }
    sources = ids(table)
    for row in 0..<table.rowCount where sources[row] != nil {
      builder.add(
        Source(
          key: table.text(row, .source), kind: Self.value(table.code(row, .kind)) ?? .estimate,
          title: Phrase(zh: table.text(row, .titleZh), en: table.text(row, .titleEn)),
          location: table.text(row, .location),
          confidence: Self.confidence(table.codes(.confidence)[row]) ?? .low,
          isPublic: table.code(row, .disclosure).map { $0 == 0 }))
    }
  }
}
