import Findings
import Indicators
import Statistics

/// The rows of a folder's statistics that do not leave with it.
struct ConfidentialRows {
  private let publicSources: Set<String>
  private let totals: Set<String>

  /// Reads what a folder says of its sources, and which totals tell of too few enterprises.
  init(_ paths: FolderPaths, _ folder: String) {
    var sources: Set<String> = []
    if let path = try? paths.resolve(TableName.sources.file),
      let bytes = try? FileBytes.read(path, keepsMark: true)
    {
      let rows = RawTable.rows(TextForm(bytes).text(bytes))
      let columns = rows.first ?? []
      if let key = columns.firstIndex(of: "source"),
        let disclosure = columns.firstIndex(of: "disclosure")
      {
        for row in rows.dropFirst() where row.count > max(key, disclosure) {
          if Self.word(row[disclosure]) == "public" { sources.insert(Self.word(row[key])) }
        }
      }
    }
    publicSources = sources
    let zone = ZoneFolder(path: folder).load()
    let places = zone.network.map { network in
      ExportDisclosure.withheldTotals(
        StatisticBook(network, zone.indicators.statistics), network)
    }
    totals = Set((places ?? []).compactMap { place in place.line.map { "\(place.file):\($0)" } })
  }

  /// The rows of a table of statistics that may leave, its header first.
  func open(_ rows: [[String]], file: String) -> [[String]] {
    guard let header = rows.first else { return rows }
    let kind = header.firstIndex(of: "subject_kind")
    let source = header.firstIndex(of: "source")
    var line = 1
    return rows.enumerated().filter { number, row in
      let own = line
      line += 1 + row.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
      guard number > 0 else { return true }
      if totals.contains("\(file):\(own)") { return false }
      return !isConfidential(Self.cell(row, kind), Self.cell(row, source))
    }.map(\.element)
  }

  private func isConfidential(_ kind: String, _ source: String) -> Bool {
    guard !["zone", "site", "commodity"].contains(kind) else { return false }
    let keys = source.split(separator: ";").map { Self.word(String($0)) }
    return keys.isEmpty || !keys.allSatisfy(publicSources.contains)
  }

  private static func cell(_ row: [String], _ column: Int?) -> String {
    guard let column, column < row.count else { return "" }
    return word(row[column])
  }

  private static func word(_ text: String) -> String {
    let spaces: Set<Character> = [" ", "\t", "\r"]
    return String(
      text.drop(while: spaces.contains).reversed().drop(while: spaces.contains).reversed())
  }
}
