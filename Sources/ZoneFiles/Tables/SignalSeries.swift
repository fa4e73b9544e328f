import Findings
import SaltLake

/// Reads the files of `signals/`: `time,signal,value,quality`.
struct SignalReader {
  /// The folder of the series.
  static let folder = "signals"
  private(set) var findings: [Finding] = []
  /// The values by signal, in the order of files and lines.
  private(set) var values: [String: [SignalValue]] = [:]
  private let known: Set<String>

  /// - Parameter known: the ids that `signals.csv` binds.
  init(known: Set<String>) {
    self.known = known
  }

  /// Reads one file; a value whose quality is `bad` is left out.
  mutating func read(_ bytes: [UInt8], file: String) {
    let table = CellTable(schema: ZoneSchema.table(.signals), file: 0, bytes: bytes)
    var scanner = TableScanner(bytes)
    var cells: [Cell] = []
    guard let line = scanner.next(&cells) else { return }
    let header = cells.map { table.text($0) }
    let columns = ["time", "signal", "value"].map { header.firstIndex(of: $0) }
    guard let time = columns[0], let signal = columns[1], let value = columns[2] else {
      findings.append(
        Finding(
          .columnMissing, at: Place(file: file, line: line),
          [
            "expected": .text("time, signal, value"),
            "meaning": .phrase(Phrase(zh: "测点序列的列", en: "the columns of a series")),
          ]))
      return
    }
    let quality = header.firstIndex(of: "quality")
    while let line = scanner.next(&cells) {
      guard cells.count == header.count else {
        scanner.note(.ragged(line: line, found: cells.count, expected: header.count))
        continue
      }
      let texts = cells.map { table.text($0) }
      if let quality, texts[quality] == "bad" { continue }
      add(texts[time], texts[signal], texts[value], Place(file: file, line: line))
    }
    findings += scanner.faults.map { TableReader.finding($0, file: file) }
  }

  private mutating func add(_ time: String, _ signal: String, _ value: String, _ place: Place) {
    guard known.contains(signal) else {
      var place = place
      place.field = "signal"
      findings.append(
        Finding(
          .referenceUnknown, at: place,
          [
            "found": .text(signal), "expected": .text("signals.csv"),
            "nearest": Advice.nearest(Spelling.nearest(to: signal, among: known.sorted())),
          ]))
      return
    }
    guard let number = Double(value), number.isFinite else {
      findings.append(
        Finding(
          .numberMalformed, at: place,
          ["found": .text(value), "expected": .phrase(Phrase(zh: "测量值", en: "the value"))]))
      return
    }
    guard let year = Self.year(time) else {
      findings.append(Finding(.dateMalformed, at: place, ["found": .text(time)]))
      return
    }
    values[signal, default: []].append(
      SignalValue(year: year, time: time, value: number, place: place))
  }

  /// A day as a year and its fraction: `2021-07-01` is 2021.5.
  private static func year(_ text: String) -> Double? {
    guard let day = DayText.parse(String(text.prefix(10))) else { return nil }
    let year = Double(day / 10_000)
    let month = Double(day / 100 % 100)
    return year + (month - 1) / 12 + (Double(day % 100) - 1) / 365
  }
}
