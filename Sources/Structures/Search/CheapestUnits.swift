/// Ranks structures by the sum of their units' costs, which are not negative.
///
/// The bound of a partial structure is the cost of what is in, plus for each material that is still
/// to be made its cheapest available maker, over materials that share no maker.
struct CheapestUnits: StructureGuide {
  private(set) var ranking: Ranking
  private let problem: SynthesisProblem
  private let costs: [Double]
  private let products: [Int]

  init(_ problem: SynthesisProblem, most: Int) {
    self.problem = problem
    ranking = Ranking(most: most)
    costs = problem.units.map { unit in
      if case .whole(let cost) = unit.cost { cost } else { 0 }
    }
    products = problem.materials.indices.filter { problem.materials[$0].role == .product }
  }

  func mayImprove(_ partial: borrowing PartialStructures, at level: Int) -> Bool {
    let units = UnitSets.units(of: partial.included(at: level))
    var bound = cost(of: units)
    guard ranking.admits(bound) else { return false }
    var claimed = [UInt64](repeating: 0, count: partial.sets.width)
    for product in products { bound += cheapest(product, partial, level, &claimed) }
    for unit in units {
      for material in problem.taken.materials(of: unit)
      where problem.materials[Int(material)].role != .raw {
        bound += cheapest(Int(material), partial, level, &claimed)
      }
    }
    return ranking.admits(bound)
  }

  mutating func take(_ partial: borrowing PartialStructures, at level: Int) -> Bool {
    let units = UnitSets.units(of: partial.included(at: level))
    ranking.add(RankedStructure(units: units, cost: cost(of: units)))
    return true
  }

  private func cost(of units: [Int]) -> Double { units.reduce(0) { $0 + costs[$1] } }

  /// The cost of the cheapest maker of a material that is still to be made; 0 where it is made or
  /// shares a maker with one that was counted.
  private func cheapest(
    _ material: Int, _ partial: borrowing PartialStructures, _ level: Int,
    _ claimed: inout [UInt64]
  ) -> Double {
    guard !partial.isMade(material, at: level) else { return 0 }
    let width = partial.sets.width
    let available = partial.available(at: level)
    let makers = (0..<width).map { word in
      partial.sets.makers[material * width + word] & available[available.startIndex + word]
    }
    guard !zip(makers, claimed).contains(where: { $0 & $1 != 0 }) else { return 0 }
    for word in 0..<width { claimed[word] |= makers[word] }
    return UnitSets.units(of: makers).reduce(.infinity) { min($0, costs[$1]) }
  }
}
