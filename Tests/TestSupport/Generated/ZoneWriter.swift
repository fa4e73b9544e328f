import Chemistry
import Findings
import Foundation
public import ProcessNetwork
import Quantities

/// Writes a network as the files of a zone's folder.
///
/// Values are written in the units of the network with all their digits, or with as many decimals
/// as their rounding says, so that reading the folder gives the network back.
public struct ZoneWriter {
  let network: Network

  /// Prepares to write a network.
  public init(_ network: Network) {
    self.network = network
  }

  /// The files: their paths within the folder and their text.
  public func files() -> [(path: String, text: String)] {
    var files = [("zone.yaml", zoneDocument())]
    if !network.sheets.isEmpty { files.append(("sheets.yaml", sheetsDocument())) }
    for (name, rows) in tables() where rows.count > 1 {
      files.append(("\(name).csv", rows.map(Self.line).joined()))
    }
    return files + profileFiles()
  }

  /// Writes the files into a folder, which is made where it is not there.
  ///
  /// - Throws: Errors of the file system.
  public func write(to folder: String) throws {
    for (path, text) in files() {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func tables() -> [(name: String, rows: [[String]])] {
    [
      ("sources", sources()), ("sites", sites()), ("enterprises", enterprises()),
      ("commodities", commodities()), ("compositions", compositions()),
      ("processes", processes()), ("recipes", recipes()), ("facilities", facilities()),
      ("modes", modes()), ("projects", projects()), ("routes", routes()), ("stores", stores()),
      ("markets", markets()), ("limits", limits()), ("limit_terms", limitTerms()),
      ("reserves", reserves()),
      ("timesteps", timesteps()), ("statistics", statistics()), ("chains", chains()),
    ]
  }

  /// A line of a table; cells with separators or quotes are quoted.
  static func line(_ cells: [String]) -> String {
    let quoted = cells.map { cell in
      cell.contains { ",\"\n\r".contains($0) }
        ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
    }
    return quoted.joined(separator: ",") + "\n"
  }

  /// A number with all its digits, without an exponent.
  static func number(_ value: Double) -> String {
    let text = "\(value)"
    guard text.contains("e") else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    guard let decimal = Decimal(string: text) else { return text }
    return "\(decimal)"
  }

  /// A number with the decimals that its rounding, half a unit of the last digit, says.
  static func number(_ value: Double, rounding: Double) -> String {
    guard rounding > 0 else { return number(value) }
    let decimals = max(0, Int((-log10(2 * rounding)).rounded()))
    return String(format: "%.\(decimals)f", value)
  }

  static func number(_ value: Double?) -> String { value.map { number($0) } ?? "" }

  static func year(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }

  static func bound(_ bound: Bound?) -> String {
    switch bound {
    case .limited(let value): number(value)
    case .unlimited: "unlimited"
    case nil: ""
    }
  }

  /// The two cells of a provenance: its sources and how sure it is.
  func cells(_ provenance: Provenance) -> [String] {
    let keys = network.sourceSets[Int(provenance.sourceSet)].map { network[$0].key }
    return [keys.joined(separator: ";"), provenance.confidence.rawValue]
  }

  /// The unit in which a commodity is counted.
  func unit(_ commodity: CommodityID) -> String { network[commodity].unit.symbol }

  /// The unit of money per another unit.
  func money(per unit: String) -> String { "\(network.zone.currency)/\(unit)" }
}

extension ZoneWriter {
  private func zoneDocument() -> String {
    let zone = network.zone
    let years = zone.periods.map { "\($0)" }.joined(separator: ", ")
    let elements = zone.trackedElements.map { "\"\($0.symbol)\"" }.joined(separator: ", ")
    return """
      format: carnallite-zone
      version: 1
      id: \(zone.id)
      name_zh: \(Self.quoted(zone.name.zh))
      name_en: \(Self.quoted(zone.name.en))
      currency: \(zone.currency)
      price_year: \(zone.priceYear)
      discount_rate: \(Self.number(zone.discountRate))
      periods: [\(years)]
      tracked_elements: [\(elements)]

      """
  }

  private func sheetsDocument() -> String {
    network.sheets.map { sheet in
      let weights = sheet.weights.map {
        "\(network[$0.commodity].id): \(Self.number($0.weight))"
      }
      return """
        - sheet: \(sheet.id)
          name_zh: \(Self.quoted(sheet.name.zh))
          name_en: \(Self.quoted(sheet.name.en))
          unit: \(Self.quoted(sheet.unit.symbol))
          commodities: {\(weights.joined(separator: ", "))}

        """
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  /// One file for the profiles of each axis.
  private func profileFiles() -> [(path: String, text: String)] {
    [Profile.Axis.hours, .timesteps].compactMap { axis in
      let profiles = network.profiles.filter { $0.axis == axis }
      guard let length = profiles.map(\.values.count).max() else { return nil }
      let rows = (0..<length).map { index in
        let key = axis == .hours ? "\(index)" : network.timesteps[index].id
        return [key] + profiles.map { Self.number($0.values[index]) }
      }
      let header = [axis == .hours ? "hour" : "timestep"] + profiles.map(\.id)
      return ("profiles/\(axis.rawValue).csv", ([header] + rows).map(Self.line).joined())
    }
  }
}
