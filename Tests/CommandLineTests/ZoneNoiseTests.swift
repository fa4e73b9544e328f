import Foundation
import TestSupport
import Testing

/// What the page of statements claims to be stable against an error of one per cent in the data.
@Suite struct `Qaidam with noise in its data` {
  /// The seeds; every plan must stand by the claims for each of them.
  static let seeds: [UInt64] = [1, 2, 3]

  @Test(arguments: ["2020", "2025"], seeds)
  func `sheets and value added move by less than two per cent`(year: String, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let zone = "\(folder.path)/qaidam"
    try NoisyZone(seed: seed).write(to: zone)
    let base = try QaidamPlan(year)
    let noisy = try QaidamPlan(year, zone: zone)
    #expect(abs(noisy.valueAdded / base.valueAdded - 1) < 0.02)
    for sheet in [
      "available-chlorine", "hydrochloric-acid", "sulphuric-acid", "carbon-hydrogen",
      "calcium-chloride", "water", "old-brine", "steam", "electricity",
    ] {
      #expect(abs(noisy.total(of: sheet) / base.total(of: sheet) - 1) < 0.02, "\(sheet)")
    }
    let acid = ["golmud", "qarhan", "da_qaidam"].map { "hcl_neutralisation-\($0)" }
    let before = acid.reduce(0) { $0 + base.load(of: $1) }
    let after = acid.reduce(0) { $0 + noisy.load(of: $1) }
    #expect(abs(after - before) <= 0.05 * before)
    #expect(noisy.valueAdded != base.valueAdded)
  }
}

/// The shipped Qaidam zone with every price, limit, capacity, cost and utility off by up to one per cent.
///
/// All prices of a commodity move together, as they would; else buying would come below selling.
struct NoisyZone {
  private var generator: SeededGenerator
  private var prices: [String: Double] = [:]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Writes the zone.
  func write(to path: String) throws {
    var noise = self
    let source = `The scenarios of Qaidam`.zone
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: source).sorted()
    where name != "results" {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(path)/\(name)")
    }
    for (table, columns) in [
      ("markets", ["price", "price_low", "price_high", "limit"]), ("facilities", ["capacity"]),
      ("projects", ["capacity"]), ("routes", ["cost"]), ("processes", ["investment"]),
      ("recipes", ["amount"]),
    ] { try noise.disturb("\(path)/\(table).csv", columns) }
  }

  private mutating func disturb(_ file: String, _ columns: [String]) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    var lines = text.split(separator: "\n").map { Self.cells(String($0)) }
    let header = lines[0]
    for line in lines.indices.dropFirst() {
      let cells = Dictionary(zip(header, lines[line])) { first, _ in first }
      if let role = cells["role"], role != "utility" { continue }
      for column in columns {
        guard let index = header.firstIndex(of: column), index < lines[line].count,
          let value = Double(lines[line][index])
        else { continue }
        let factor = column.hasPrefix("price") ? price(of: cells["commodity"] ?? "") : next()
        lines[line][index] = "\(value * factor)"
      }
    }
    let rows = lines.map { row in row.map(Self.quoted).joined(separator: ",") }
    try (rows.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
  }

  private mutating func price(of commodity: String) -> Double {
    if let known = prices[commodity] { return known }
    let factor = next()
    prices[commodity] = factor
    return factor
  }

  private mutating func next() -> Double { Double.random(in: 0.99...1.01, using: &generator) }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line where letter != "\r" {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains(",") ? "\"\(cell)\"" : cell
  }
}
