import Chemistry
import Findings
import ProcessNetwork
import Quantities

extension NetworkGenerator {
  /// What a family's processes have in common: the masses of its chemistry and its worth.
  private struct Family {
    let name: String
    let product: Material
    let chemistry: [(commodity: CommodityID, amount: Double, role: RecipeRole)]
  }

  mutating func addFamilies() {
    let count = max(1, (options.processes + options.variants - 1) / options.variants)
    var materials = (0..<max(6, count / 10)).map { addRawMaterial($0) }
    var left = options.processes
    var chain: [ProcessID] = []
    for family in 0..<count {
      let made = addFamily(family, from: materials)
      materials.append(made.product)
      for variant in 0..<min(options.variants, left) {
        chain.append(addProcess(made, variant))
      }
      left -= options.variants
      if family % 20 == 19 || family == count - 1 {
        let id = "chain_\(family / 20)"
        builder.add(
          Chain(id: id, name: Phrase(id), processes: chain, origin: origin("chains")))
        chain = []
      }
    }
  }

  private mutating func addRawMaterial(_ index: Int) -> Material {
    var fractions = [Double](repeating: 0, count: Self.elements.count)
    for _ in 0..<3 {
      fractions[self.index(below: fractions.count - 1)] +=
        (number(0.01...0.25) * 1e4).rounded() / 1e4
    }
    fractions[fractions.count - 1] = 1 - fractions.reduce(0, +)
    let material = addMaterial("raw_\(index)", .resource, fractions, value: number(50...300))
    addMarket(.purchase, material.id, price: material.value, limit: .unlimited)
    return material
  }

  mutating func addMaterial(
    _ id: String, _ category: CommodityCategory, _ fractions: [Double], value: Double,
    disposedAs: CommodityID? = nil
  ) -> Material {
    let pairs = zip(Self.elements, fractions).filter { $0.1 > 0 }.map { ($0.0, $0.1) }
    let composition = Composition(fractions: pairs, roundings: [], isComplete: true)
    let commodity = builder.add(
      Commodity(
        id: id, name: Phrase(zh: "物料 \(id)", en: "material \(id)"), category: category, unit: tonne,
        massPerUnit: 1, composition: composition, hazard: disposedAs == nil ? .none : .general,
        cargo: "bulk", disposedAs: disposedAs, origin: origin("commodities"),
        provenance: provenance))
    return Material(id: commodity, fractions: fractions, value: value)
  }

  /// Splits the elements of three feeds over a product, a by-product and a waste.
  private mutating func addFamily(_ index: Int, from materials: [Material]) -> Family {
    let first = self.index(below: materials.count)
    let picks = [first, (first + 1) % materials.count, (first + 3) % materials.count]
    let feeds = picks.map { (material: materials[$0], mass: number(0.2...1)) }
    var parts = [[Double]](repeating: [], count: 3)
    for element in Self.elements.indices {
      let total = feeds.reduce(0) { $0 + $1.mass * $1.material.fractions[element] }
      let kept = number(0.6...0.95)
      let beside = number(0.2...0.8) * (1 - kept)
      parts[0].append(total * kept)
      parts[1].append(total * beside)
      parts[2].append(total * (1 - kept - beside))
    }
    let masses = parts.map { $0.reduce(0, +) }
    let cost = feeds.reduce(0) { $0 + $1.mass * $1.material.value } / masses[0]
    let fractions = zip(parts, masses).map { part, mass in part.map { $0 / mass } }
    let product = addMaterial(
      "product_\(index)", .product, fractions[0], value: cost * number(1.1...1.5) + 100)
    let beside = addMaterial("beside_\(index)", .byproduct, fractions[1], value: cost / 5)
    let waste = addMaterial("waste_\(index)", .waste, fractions[2], value: 0, disposedAs: landfill)
    addTrade(product, beside)
    let inputs = feeds.map { ($0.material.id, -$0.mass / masses[0], RecipeRole.feed) }
    let outputs = [
      (product.id, 1, RecipeRole.product), (beside.id, masses[1] / masses[0], .byproduct),
      (waste.id, masses[2] / masses[0], .waste),
    ]
    return Family(name: "family_\(index)", product: product, chemistry: outputs + inputs)
  }

  private mutating func addTrade(_ product: Material, _ beside: Material) {
    let value = product.value
    addMarket(.sale, product.id, price: value, limit: .limited(number(1e4...1e5).rounded()))
    addMarket(.sale, product.id, step: 2, price: value * 0.8, limit: .unlimited)
    addMarket(.purchase, product.id, price: value * 1.25, limit: .unlimited)
    addMarket(.sale, beside.id, price: beside.value, limit: .unlimited)
  }

  private mutating func addProcess(_ family: Family, _ variant: Int) -> ProcessID {
    let id = "\(family.name)_\(variant)"
    let process = builder.add(
      Process(
        id: id, name: Phrase(zh: "工艺 \(id)", en: "process \(id)"), sector: "chemistry",
        reference: family.product.id, lifetime: 20, investment: number(500...3000).rounded(),
        fixedCostShare: 0.03, variableCost: number(5...50).rounded(), origin: origin("processes"),
        provenance: provenance))
    for (commodity, amount, role) in family.chemistry { addLine(process, commodity, amount, role) }
    for rank in 0..<(options.linesPerProcess - family.chemistry.count) {
      let commodity = rank < 2 ? utilities[rank] : utilities[2 + (rank + variant) % 8]
      addLine(process, commodity, -(number(0.05...1) * 1e4).rounded() / 1e4, .utility)
    }
    addFacility("plant_\(id)", process)
    return process
  }

  private mutating func addLine(
    _ process: ProcessID, _ commodity: CommodityID, _ amount: Double, _ role: RecipeRole
  ) {
    builder.add(
      RecipeLine(
        commodity: commodity, amount: amount, role: role, origin: origin("recipes"),
        provenance: provenance), to: process)
  }

  private mutating func addFacility(_ id: String, _ process: ProcessID) {
    let isProject = isChosen(0.1)
    let capacity = number(1e4...1e5).rounded()
    let facility = builder.add(
      Facility(
        id: id, name: Phrase(zh: "装置 \(id)", en: "plant \(id)"),
        site: sites[index(below: sites.count)], modes: [Mode(process: process)],
        capacity: .limited(capacity), availability: steps.last,
        project: isProject
          ? Project(phase: "planned", investment: capacity * 1500, isWhole: false) : nil,
        origin: origin(isProject ? "projects" : "facilities"), provenance: provenance))
    guard !isProject else { return }
    let output = (capacity * number(0.5...1)).rounded()
    builder.add(
      Statistic(
        statistic: "output", subject: .facility(facility), periodStart: 20_200_101,
        periodEnd: 20_201_231, value: output, amount: output, unitText: "t",
        origin: origin("statistics"), provenance: provenance))
  }
}
