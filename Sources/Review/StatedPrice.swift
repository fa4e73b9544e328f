public import Findings
public import ProcessNetwork
import Quantities

/// A transfer price that a table states, in place of a marginal value.
public struct StatedPrice: Sendable, Hashable {
  /// The commodity, by its position in the network.
  public let commodity: Int
  /// The site, by its position; `nil` for all sites that have no price of their own.
  public let site: Int?
  /// Money per unit of the commodity.
  public let price: Double
}

/// Something wrong with a table of transfer prices.
public struct StatedPriceFault: Error, Sendable {
  /// The line; 1 is the header.
  public let line: Int
  /// Cause and mend.
  public let text: Phrase
}

extension StatedPrice {
  /// The columns of a table of transfer prices.
  public static let columns = ["commodity", "site", "price", "unit"]

  /// Reads a table; every fault is told.
  public static func read(
    header: [String], rows: [[String]], lines: [Int], in network: Network
  ) -> (prices: [StatedPrice], faults: [StatedPriceFault]) {
    var reader = StatedPriceReader(header: header, network: network)
    for (row, line) in zip(rows, lines) { reader.read(row, line) }
    return (reader.prices, reader.faults)
  }
}

private struct StatedPriceReader {
  let header: [String]
  let network: Network
  var prices: [StatedPrice] = []
  var faults: [StatedPriceFault] = []
  private var seen: Set<[Int]> = []

  init(header: [String], network: Network) {
    self.header = header
    self.network = network
    for name in ["commodity", "price", "unit"] where !header.contains(name) {
      note(
        1, Phrase(zh: "缺少列“\(name)”，请补充", en: "The column '\(name)' is missing; add it"))
    }
  }

  private mutating func note(_ line: Int, _ text: Phrase) {
    faults.append(StatedPriceFault(line: line, text: text))
  }

  private func cell(_ row: [String], _ name: String) -> String {
    header.firstIndex(of: name).flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
  }

  mutating func read(_ row: [String], _ line: Int) {
    guard faults.first?.line != 1 else { return }
    let (id, place) = (cell(row, "commodity"), cell(row, "site"))
    guard let commodity = network.commodity(named: id) else {
      return note(
        line,
        Phrase(
          zh: "没有物料“\(id)”，请写 commodities.csv 中的编号",
          en: "No commodity '\(id)'; write an id of commodities.csv"))
    }
    let site = place.isEmpty ? nil : network.site(named: place)
    if !place.isEmpty, site == nil {
      return note(
        line,
        Phrase(
          zh: "没有园区“\(place)”，请写 sites.csv 中的编号", en: "No site '\(place)'; write an id of sites.csv"
        ))
    }
    guard let price = price(row, network[commodity].unit) else {
      let expected = "\(network.zone.currency)/\(network[commodity].unit.symbol)"
      return note(
        line,
        Phrase(
          zh: "“\(cell(row, "price")) \(cell(row, "unit"))”不是价格，请写数值和 \(expected) 这样的单位",
          en:
            "'\(cell(row, "price")) \(cell(row, "unit"))' is no price; write a number and a unit like "
            + expected))
    }
    guard seen.insert([commodity.index, site?.index ?? -1]).inserted else {
      return note(
        line, Phrase(zh: "“\(id)”的价格出现两次，请删去一行", en: "'\(id)' has two prices; remove one row"))
    }
    prices.append(
      StatedPrice(commodity: commodity.index, site: site?.index, price: price))
  }

  /// Money per unit of the commodity.
  private func price(_ row: [String], _ unit: Unit) -> Double? {
    guard let number = Double(cell(row, "price")), number.isFinite,
      let stated = try? Unit(cell(row, "unit")),
      let money = try? Unit(network.zone.currency), let target = try? money.divided(by: unit),
      let factor = try? stated.factor(to: target)
    else { return nil }
    return number * factor
  }
}
