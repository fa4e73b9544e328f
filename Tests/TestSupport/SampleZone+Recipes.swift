public import Chemistry
import Findings
public import ProcessNetwork
import Quantities

extension SampleZone {
  /// Adds a commodity; with a formula it has the formula's composition unless another is given.
  ///
  /// - Throws: `FormulaError`, `UnitError` where the texts cannot be read.
  @discardableResult
  public mutating func commodity(
    _ id: String, _ formula: String? = nil, composition: Composition? = nil, unit: String = "t",
    mass: Double = 1, category: CommodityCategory = .material, hazard: HazardClass = .none,
    level: BalanceLevel = .site, resolution: Resolution = .timestep,
    stock: StockStatement? = nil, cargo: String = "", disposedAs: String? = nil,
    isCounted: Bool = true
  ) throws -> CommodityID {
    let formula = try formula.map { try Formula($0) }
    let counted = isCounted ? composition ?? formula?.composition : nil
    let disposal = disposedAs.map { $0 == id ? CommodityID(commodityCount) : commodityID($0) }
    commodityCount += 1
    return builder.add(
      Commodity(
        id: id, name: Phrase(id), category: category, unit: try Unit(unit), massPerUnit: mass,
        formula: formula, composition: counted, hazard: hazard, balanceLevel: level,
        resolution: resolution, stock: stock, cargo: cargo, disposedAs: disposal,
        origin: origin("commodities"), provenance: provenance))
  }

  /// Adds a process; the recipe names amounts by commodity, negative in, positive out.
  ///
  /// The line of the reference is the product; other outputs are byproducts, inputs feeds.
  @discardableResult
  public mutating func process(
    _ id: String, _ recipe: KeyValuePairs<String, Double>, reference: String? = nil,
    rounding: Double = 0, lifetime: Double? = nil, investment: Double? = nil
  ) -> ProcessID {
    let named = reference ?? recipe.first { $0.value > 0 }?.key ?? ""
    let process = builder.add(
      Process(
        id: id, name: Phrase(id), sector: "", reference: commodityID(named), lifetime: lifetime,
        investment: investment, origin: origin("processes"), provenance: provenance))
    for (commodity, amount) in recipe {
      let role: RecipeRole = commodity == named ? .product : amount < 0 ? .feed : .byproduct
      line(process, commodity, amount, role, rounding: rounding)
    }
    return process
  }

  /// Adds a line to a recipe.
  public mutating func line(
    _ process: ProcessID, _ commodity: String, _ amount: Double, _ role: RecipeRole,
    rounding: Double = 0
  ) {
    builder.add(
      RecipeLine(
        commodity: commodityID(commodity), amount: amount, rounding: rounding, role: role,
        origin: origin("recipes"), provenance: provenance), to: process)
  }
}

extension SampleZone {
  /// A sound zone: salt is extracted and electrolysed, chlorine becomes acid, soda is sold.
  ///
  /// One t of NaOH takes 1.4612 t of NaCl and gives 0.8864 t of Cl2 and 0.0252 t of H2.
  public static func chlorAlkali() throws -> SampleZone {
    var zone = SampleZone()
    try zone.commodity("nacl", "NaCl", category: .resource)
    try zone.commodity("water", unit: "m3", mass: 1, category: .water)
    try zone.commodity("power", unit: "MWh", mass: 0, category: .energy, level: .zone)
    try zone.commodity("naoh", "NaOH", category: .product)
    try zone.commodity("cl2", "Cl2")
    try zone.commodity("h2", "H2")
    try zone.commodity("hcl", "HCl", category: .product)
    zone.process(
      "electrolysis",
      [
        "naoh": 1, "nacl": -1.4612, "water": -0.4503, "power": -2.3, "cl2": 0.8864, "h2": 0.0252,
      ], rounding: 0.00005)
    zone.process("synthesis", ["hcl": 1, "cl2": -0.9724, "h2": -0.0276], rounding: 0.00005)
    zone.facility("cells", "electrolysis")
    zone.facility("furnace", "synthesis")
    zone.market(.extraction, "nacl", price: 30)
    zone.market(.purchase, "water", price: 3)
    zone.market(.purchase, "power", price: 400)
    zone.market(.sale, "naoh", price: 2500)
    zone.market(.sale, "hcl", price: 600)
    return zone
  }

  /// The codes of what the checks find, one for each finding, in order.
  public var codes: [String] { NetworkChecks.run(network).map(\.rule.code) }
}
