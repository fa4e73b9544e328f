import ProcessNetwork

/// Capacity that comes to be: of a facility or a store, ready at the beginning of a year.
struct Vintage: Sendable, Hashable {
  /// What is built.
  let asset: Asset
  /// The first year in which it stands.
  let year: Int
  /// The first year in which it no longer stands; `nil` where no life is stated.
  let end: Double?
  /// Annuity of the investment, money a year per unit of capacity.
  let annuity: Double

  /// Whether it stands in a year.
  func stands(in year: Int) -> Bool {
    self.year <= year && (end.map { Double(year) < $0 } ?? true)
  }
}

/// A vintage with the capacity that was built of it.
struct BuiltVintage: Sendable, Hashable {
  /// The vintage.
  let vintage: Vintage
  /// Yearly capacity, in units of the facility's first mode; what a store can hold; how fast it gives.
  let amount: Double
}

/// The vintages that the plan may build, in the order of facilities and stores and then of periods.
struct BuildTable: Sendable {
  /// The vintage of each row.
  private(set) var vintage: [Vintage] = []
  /// The period, by its position among those planned, in which each row is built.
  private(set) var period: [Int] = []
  /// The most that each row may add.
  private(set) var upper: [Double] = []

  /// The number of rows.
  var count: Int { vintage.count }

  /// Lists what may be built.
  ///
  /// - Parameters:
  ///   - blocks: the index sets of the planned years.
  ///   - start: the first year of the whole plan, in which decisions begin.
  init(_ blocks: [PlanSets], periods: [PlanPeriod], start: Int) {
    guard let network = blocks.first?.network else { return }
    for asset in network.buildable {
      for (position, period) in periods.enumerated() {
        let terms = network.buildTerms(of: asset, in: period.year)
        guard terms.exists, terms.canStand(in: period.year, from: start),
          blocks[position].sizedAssets.contains(asset)
        else { continue }
        vintage.append(
          Vintage(
            asset: asset, year: period.year, end: terms.lifetime.map { Double(period.year) + $0 },
            annuity: terms.annuity))
        self.period.append(position)
        upper.append(terms.mostBuilt(in: period, asset))
      }
    }
  }
}

extension Facility {
  /// Whether the plan chooses how much of it there is: a project, or a facility without limit.
  var isBuildable: Bool { project != nil || capacity == .unlimited }
}

extension BuildTerms {
  /// Whether what is decided in the first year of a plan can stand in a year.
  fileprivate func canStand(in year: Int, from start: Int) -> Bool {
    guard let project, project.phase != Project.underConstruction else { return true }
    return year >= start + project.leadTime
  }

  /// The most capacity that a period can add; a build limit of a store counts what it can hold.
  fileprivate func mostBuilt(in period: PlanPeriod, _ asset: Asset) -> Double {
    if case .power = asset { return most }
    return min(most, project?.buildLimit.map { $0 * Double(period.years) } ?? .infinity)
  }
}
