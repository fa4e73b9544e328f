/// What the user's file of an ensemble states, read from its header and cells.
///
/// With a column `parameter` it describes distributions: `parameter,distribution,low,mode,high`.
/// Otherwise every column is a parameter and every row a scenario, each cell a factor; a column
/// `scenario` may name the rows.
public struct EnsembleFile: Sendable {
  /// The parameters.
  public let parameters: [EnsembleParameter]
  /// The factors of each scenario where the file states them; `nil` where it describes distributions.
  public let samples: [[Double]]?

  /// The columns of a description.
  public static let descriptionColumns = ["parameter", "distribution", "low", "mode", "high"]

  /// Reads a table; `lines` says on which line each row stands.
  public static func read(
    header: [String], rows: [[String]], lines: [Int]
  ) -> Result<EnsembleFile, EnsembleFaults> {
    var reader = EnsembleFileReader(header: header, rows: rows, lines: lines)
    let file = header.contains("parameter") ? reader.description() : reader.table()
    return reader.faults.isEmpty ? .success(file) : .failure(EnsembleFaults(all: reader.faults))
  }
}

private struct EnsembleFileReader {
  let header: [String]
  let rows: [[String]]
  let lines: [Int]
  var faults: [EnsembleFault] = []

  init(header: [String], rows: [[String]], lines: [Int]) {
    self.header = header
    self.rows = rows
    self.lines = lines
    if rows.isEmpty { note(nil, .noRows) }
    for (position, name) in header.enumerated() where header.prefix(position).contains(name) {
      note(1, .twice(name))
    }
  }

  private mutating func note(_ line: Int?, _ kind: EnsembleFault.Kind) {
    faults.append(EnsembleFault(line: line, kind: kind))
  }

  mutating func table() -> EnsembleFile {
    let columns = header.indices.filter { header[$0] != "scenario" }
    let parameters = columns.compactMap { parameter(header[$0], line: 1) }
    let samples = rows.indices.map { row in
      columns.map { number(row, $0) ?? 1 }
    }
    return EnsembleFile(parameters: parameters, samples: samples)
  }

  mutating func description() -> EnsembleFile {
    for name in header where !EnsembleFile.descriptionColumns.contains(name) {
      note(1, .unknownColumn(name))
    }
    for name in ["distribution", "low", "high"] where !header.contains(name) {
      note(1, .missingColumn(name))
    }
    guard faults.isEmpty else { return EnsembleFile(parameters: [], samples: nil) }
    var parameters: [EnsembleParameter] = []
    for row in rows.indices {
      guard let named = parameter(cell(row, "parameter"), line: lines[row]) else { continue }
      if parameters.contains(where: { $0.id == named.id }) { note(lines[row], .twice(named.id)) }
      parameters.append(
        EnsembleParameter(
          target: named.target, subject: named.subject, distribution: distribution(row)))
    }
    return EnsembleFile(parameters: parameters, samples: nil)
  }

  private func cell(_ row: Int, _ name: String) -> String {
    header.firstIndex(of: name).map { rows[row][$0] } ?? ""
  }

  private mutating func parameter(_ id: String, line: Int) -> EnsembleParameter? {
    let parameter = EnsembleParameter(id: id)
    if parameter == nil { note(line, .unknownTarget(id)) }
    return parameter
  }

  private mutating func number(_ row: Int, _ column: Int) -> Double? {
    guard let value = Double(rows[row][column]), value.isFinite, value >= 0 else {
      note(lines[row], .noFactor(column: header[column], text: rows[row][column]))
      return nil
    }
    return value
  }

  private mutating func distribution(_ row: Int) -> FactorDistribution? {
    let columns = ["low", "high"].compactMap { header.firstIndex(of: $0) }
    guard let low = number(row, columns[0]), let high = number(row, columns[1]) else { return nil }
    let word = cell(row, "distribution")
    if low > high { note(lines[row], .disorder) }
    switch word {
    case "uniform": return .uniform(low: low, high: high)
    case "normal": return .normal(low: low, high: high)
    case "lognormal":
      if low <= 0 { note(lines[row], .notPositive) }
      return .lognormal(low: low, high: high)
    case "triangular":
      guard let column = header.firstIndex(of: "mode") else {
        note(lines[row], .missingColumn("mode"))
        return nil
      }
      guard let mode = number(row, column) else { return nil }
      if mode < low || mode > high { note(lines[row], .disorder) }
      return .triangular(low: low, mode: mode, high: high)
    default:
      note(lines[row], .unknownDistribution(word))
      return nil
    }
  }
}
