import Findings
import ProcessNetwork
import Quantities

extension NetworkGenerator {
  /// Power on one grid, steam by park, and eight reagents; a landfill for all wastes.
  mutating func addUtilities() throws {
    let power = addUtility("power", .energy, try Unit("MWh"), mass: 0, level: .zone, energy: 3.6)
    let steam = addUtility("steam", .energy, try Unit("GJ"), mass: 0, level: .park, energy: 1)
    let water = addUtility("water", .water, try Unit("m3"), mass: 1, level: .site, water: 1)
    let reagents = (0..<7).map {
      addUtility("reagent_\($0)", .material, tonne, mass: 1, level: .site)
    }
    utilities = [power, steam, water] + reagents
    for utility in utilities {
      let kind: MarketKind = utility == water ? .extraction : .purchase
      let price = utility == power ? 400 : number(5...50).rounded()
      addMarket(kind, utility, price: price, limit: .unlimited, tariff: utility == power)
    }
    landfill = builder.add(
      Commodity(
        id: "landfill", name: Phrase(zh: "一般固废", en: "landfill"), category: .waste, unit: tonne,
        massPerUnit: 1, hazard: .general, origin: origin("commodities"), provenance: provenance))
    addMarket(.disposal, landfill, price: 60, limit: .unlimited)
    addSheetAndLimit(power, water, try Unit("m3/a"))
  }

  private mutating func addUtility(
    _ id: String, _ category: CommodityCategory, _ unit: Unit, mass: Double, level: BalanceLevel,
    energy: Double = 0, water: Double = 0
  ) -> CommodityID {
    builder.add(
      Commodity(
        id: id, name: Phrase(id), category: category, unit: unit, massPerUnit: mass,
        energyPerUnit: energy, waterPerUnit: water, balanceLevel: level,
        origin: origin("commodities"), provenance: provenance))
  }

  private mutating func addSheetAndLimit(
    _ power: CommodityID, _ water: CommodityID, _ yearly: Unit
  ) {
    builder.add(
      Sheet(
        id: "utilities", name: Phrase("utilities"), unit: tonne,
        weights: [(power, 0.1229), (water, 0.0001)],
        origin: Origin(file: builder.add(file: "sheets.yaml"), line: 1)))
    let term = LimitTerm(
      commodity: water, direction: .extraction, coefficient: 1, origin: origin("limit_terms"))
    builder.add(
      Limit(
        id: "water_cap", name: Phrase(zh: "取水上限", en: "water cap"), sense: .maximum, value: 1e12,
        unit: yearly, terms: [term], origin: origin("limits"), provenance: provenance))
  }

  /// Adds a market at the zone, which serves all sites.
  mutating func addMarket(
    _ kind: MarketKind, _ commodity: CommodityID, step: Int = 1, price: Double, limit: Bound,
    tariff hasTariff: Bool = false
  ) {
    let origin = origin("markets")
    let tariff = hasTariff ? steps.first : nil
    builder.add(
      Market(
        id: "m_\(origin.line)", commodity: commodity, site: SiteID(0), kind: kind, step: step,
        price: Price(base: price, low: price * 0.9, high: price * 1.1), limit: limit,
        tariff: tariff, origin: origin, provenance: provenance))
  }
}
