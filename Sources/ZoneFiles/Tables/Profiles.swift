import Findings
import ProcessNetwork

/// Reads a file of `profiles/`: one column of hours or timesteps, and one for each profile.
struct ProfileReader {
  private let file: String
  private let position: Int32
  private let timesteps: [String]?
  private(set) var findings: [Finding] = []
  /// The ids of the file's profiles, also where their values cannot be used.
  private(set) var names: [String] = []

  /// The hours of a year.
  static let hours = 8760

  /// - Parameter timesteps: the ids of the zone's timesteps; `nil` where rows of them were lost.
  init(file: String, position: Int32, timesteps: [String]?) {
    self.file = file
    self.position = position
    self.timesteps = timesteps
  }

  /// The profiles; none where a row has an error.
  mutating func read(_ bytes: [UInt8]) -> [Profile] {
    let table = CellTable(schema: ZoneSchema.table(.timesteps), file: position, bytes: bytes)
    var scanner = TableScanner(bytes)
    var header: [Cell] = []
    defer { findings += scanner.faults.map { TableReader.finding($0, file: file) } }
    guard let line = scanner.next(&header) else {
      if scanner.faults.isEmpty { report(.headerMissing, nil, nil) }
      return []
    }
    names = header.dropFirst().map { table.text($0) }
    for name in names where !FolderPaths.isID(name) {
      report(.idMalformed, line, name, ["found": .text(name)])
    }
    guard let axis = axis(table.text(header[0]), line) else { return [] }
    var values = [[Double]](repeating: [], count: names.count)
    var count = 0
    var cells: [Cell] = []
    while let line = scanner.next(&cells) {
      guard cells.count == header.count else {
        scanner.note(.ragged(line: line, found: cells.count, expected: header.count))
        continue
      }
      guard checkPosition(table.text(cells[0]), count, axis, line) else { return [] }
      for index in names.indices {
        values[index].append(number(table, cells[index + 1], line, names[index]))
      }
      count += 1
    }
    checkCount(count, axis, hasFaults: !scanner.faults.isEmpty)
    guard findings.isEmpty, scanner.faults.isEmpty else { return [] }
    return names.indices.map {
      Profile(
        id: names[$0], axis: axis, values: values[$0],
        origin: Origin(file: position, line: Int32(line)))
    }
  }

  private mutating func axis(_ name: String, _ line: Int) -> Profile.Axis? {
    switch name {
    case "hour": return .hours
    case "timestep": return .timesteps
    default:
      report(
        .profileAxis, line, name,
        ["found": .text(name), "expected": .list(["hour", "timestep"])])
      return nil
    }
  }

  /// Whether a row stands for the hour or timestep that is due.
  private mutating func checkPosition(
    _ text: String, _ count: Int, _ axis: Profile.Axis, _ line: Int
  ) -> Bool {
    let expected: String
    switch axis {
    case .hours: expected = count < Self.hours ? String(count) : text
    case .timesteps:
      guard let timesteps else { return true }
      expected = count < timesteps.count ? timesteps[count] : text
    }
    guard text != expected else { return true }
    let field = axis == .hours ? "hour" : "timestep"
    report(.profileHours, line, field, ["found": .text(text), "expected": .text(expected)])
    return false
  }

  private mutating func checkCount(_ count: Int, _ axis: Profile.Axis, hasFaults: Bool) {
    guard let expected = axis == .hours ? Self.hours : timesteps?.count, count != expected,
      !hasFaults
    else { return }
    report(.profileLength, nil, nil, ["found": .count(count), "expected": .count(expected)])
  }

  private mutating func number(
    _ table: CellTable, _ cell: Cell, _ line: Int, _ name: String
  ) -> Double {
    let text = table.text(cell)
    guard !cell.isEmpty else {
      report(
        .valueMissing, line, name,
        [
          "expected": .text(name),
          "meaning": .phrase(Phrase(zh: "曲线的值", en: "value of the profile")),
        ])
      return 0
    }
    switch Decimal.parse(table.bytes.span, from: cell.first, count: cell.count) {
    case .success(let number): return number.value
    case .failure(let fault):
      let words = Phrase(zh: "每个小时都要有值", en: "every hour needs a value")
      report(
        fault == .notFinite ? .numberNotFinite : .numberMalformed, line, name,
        ["found": .text(text), "expected": .phrase(words)])
      return 0
    }
  }

  private mutating func report(
    _ rule: Rule, _ line: Int?, _ field: String?, _ values: [String: FindingValue] = [:]
  ) {
    findings.append(Finding(rule, at: Place(file: file, line: line, field: field), values))
  }
}
