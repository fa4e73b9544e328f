import Findings
import ProcessNetwork
import Quantities

/// Amounts of recipes that the mass of the other lines contradicts.
enum RecipeDoubts {
  static func doubts(_ network: Network) -> [Doubt] {
    network.processes.indices.compactMap { doubt(ProcessID($0), network) }
  }

  /// What goes in weighs about what comes out, but for air, water and losses: a tenth to ten times.
  private static func doubt(_ process: ProcessID, _ network: Network) -> Doubt? {
    let recipes = network.recipes
    let lines = recipes.lines(of: process)
    // Recipes leave out the water and the air that dilute wastes.
    let masses = lines.map { line in
      let commodity = network[recipes.commodity[line]]
      let isDiluted = [.water, .waste].contains(commodity.category)
      return isDiluted ? 0 : recipes.amount[line] * commodity.massPerUnit
    }
    let out = masses.reduce(0) { $0 + max(0, $1) }
    let into = masses.reduce(0) { $0 - min(0, $1) }
    guard out > 0, into > 0, let factor = Doubts.mend(into / out, beyond: 60, within: 6) else {
      return nil
    }
    var candidates: [DoubtedNumber] = []
    for (line, mass) in zip(lines, masses) where mass != 0 {
      let own = mass < 0 ? factor : 1 / factor
      // Only a line without which its side would be right, or with which it would be.
      let mended = (mass < 0 ? into : out) + (own - 1) * abs(mass)
      let ratio = mass < 0 ? mended / out : into / mended
      guard ratio > 1 / 6.0, ratio < 6 else { continue }
      candidates.append(network.doubted(line: line, of: process, factor: own))
    }
    guard !candidates.isEmpty else { return nil }
    let found = Numeral.text(into / out, digits: 3)
    return Doubt(
      candidates: candidates,
      reason: Phrase(
        zh: "\(network[process].id) 投入的质量是产出的 \(found) 倍",
        en: "\(network[process].id) takes in \(found) times the mass that it gives out"))
  }
}

/// Contents of commodities that no material has.
enum ContentDoubts {
  /// The usual energy of what has a mass, GJ/t: from lean gases to hydrogen.
  private static let energy = 0.3...150.0
  /// The usual CO2 of burning or making energy, t/GJ: nothing emits more than lignite.
  private static let carbon = 0.001...0.4

  static func doubts(_ network: Network) -> [Doubt] {
    network.commodities.compactMap { commodity in
      if commodity.massPerUnit > 0, commodity.energyPerUnit > 0 {
        return doubt(
          commodity.energyPerUnit / commodity.massPerUnit, energy, "GJ/t", commodity, network,
          Phrase(zh: "物料的能量含量", en: "the energy content of materials"))
      }
      if commodity.massPerUnit == 0, commodity.energyPerUnit > 0, commodity.co2PerUnit > 0 {
        return doubt(
          commodity.co2PerUnit / commodity.energyPerUnit, carbon, "t/GJ", commodity, network,
          Phrase(zh: "能源的排放因子", en: "the emission factor of energy"))
      }
      return nil
    }
  }

  private static func doubt(
    _ value: Double, _ usual: ClosedRange<Double>, _ unit: String, _ commodity: Commodity,
    _ network: Network, _ name: Phrase
  ) -> Doubt? {
    guard !usual.contains(value) else { return nil }
    let factor = value > usual.upperBound ? 1 / 1000.0 : 1000
    guard usual.contains(value * factor) else { return nil }
    let range = "\(Numeral.text(usual.lowerBound)) – \(Numeral.text(usual.upperBound)) \(unit)"
    return Doubt(
      candidates: [
        DoubtedNumber(
          label: Phrase(commodity.id), place: network.place(commodity.origin), found: value,
          factor: factor, unit: unit)
      ],
      reason: Phrase(
        zh: "\(name.zh)通常为 \(range)", en: "\(name.en) is usually \(range)"))
  }
}

extension Network {
  /// A line of a recipe as a doubted number.
  func doubted(line: Int, of process: ProcessID, factor: Double) -> DoubtedNumber {
    let commodity = self[recipes.commodity[line]]
    return DoubtedNumber(
      label: Phrase(
        zh: "配方 \(self[process].id) 的 \(commodity.id)",
        en: "\(commodity.id) in the recipe of \(self[process].id)"),
      place: place(recipes.origin[line], field: "amount"), found: abs(recipes.amount[line]),
      factor: factor, unit: commodity.unit.symbol)
  }

  /// The price of a market as a doubted number.
  func doubted(priceOf market: Market, factor: Double) -> DoubtedNumber {
    DoubtedNumber(
      label: Phrase(zh: "市场 \(market.id) 的价格", en: "the price of market \(market.id)"),
      place: place(market.origin, field: "price"), found: market.price.base, factor: factor,
      unit: "\(zone.currency)/\(self[market.commodity].unit.symbol)")
  }
}
