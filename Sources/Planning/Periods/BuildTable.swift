import ProcessNetwork

/// Capacity that comes to be: of a facility, ready at the beginning of a year.
struct Vintage: Sendable, Hashable {
  /// The facility.
  let facility: FacilityID
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
  /// Yearly capacity, in units of the facility's first mode.
  let amount: Double
}

/// The vintages that the plan may build, in the order of facilities and then of periods.
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
    for index in network.facilities.indices {
      let facility = network.facilities[index]
      guard facility.isBuildable else { continue }
      for (position, period) in periods.enumerated()
      where facility.exists(in: period.year) && facility.canStand(in: period.year, from: start) {
        let cost = CapacityCost(of: facility, in: network, year: period.year)
        let life = network[facility.modes[0].process].lifetime
        vintage.append(
          Vintage(
            facility: FacilityID(index), year: period.year,
            end: life.map { Double(period.year) + $0 }, annuity: cost.annuity))
        self.period.append(position)
        upper.append(facility.mostBuilt(in: period))
      }
    }
  }
}

extension Facility {
  /// Whether the plan chooses how much of it there is: a project, or a facility without limit.
  var isBuildable: Bool { project != nil || capacity == .unlimited }

  /// Whether what is decided in the first year of a plan can stand in a year.
  fileprivate func canStand(in year: Int, from start: Int) -> Bool {
    guard let project, project.phase != Project.underConstruction else { return true }
    return year >= start + project.leadTime
  }

  /// The most capacity that a period can add.
  fileprivate func mostBuilt(in period: PlanPeriod) -> Double {
    min(capacity.value, project?.buildLimit.map { $0 * Double(period.years) } ?? .infinity)
  }
}
