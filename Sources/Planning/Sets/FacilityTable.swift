import ProcessNetwork

/// The facilities that exist or may come to be in the planned year, and their modes.
struct FacilityTable: Sendable {
  /// The facility of each row.
  private(set) var facility: [FacilityID] = []
  /// Yearly capacity of each row; infinity where it has no limit.
  private(set) var capacity: [Double] = []
  /// Whether the plan chooses the size: a project, or a facility without limit.
  private(set) var isSized: [Bool] = []
  /// Yearly capital cost of each row, money per unit of capacity: annuity of the investment.
  private(set) var capitalRate: [Double] = []
  /// Yearly fixed cost of each row, money per unit of capacity.
  private(set) var fixedRate: [Double] = []
  /// Capacity usable in one occurrence of each timestep, per unit of yearly capacity.
  private(set) var reach: [[Double]] = []
  /// The first activity of each row; `count == facilities + 1`.
  private(set) var firstActivity: [Int] = [0]

  /// The number of facilities.
  var count: Int { facility.count }

  init(_ network: Network, year: Int?, time: PlanTime, profiles: ProfileMeans) {
    for index in network.facilities.indices {
      let row = network.facilities[index]
      guard year.map({ row.exists(in: $0) }) ?? true else { continue }
      let cost = CapacityCost(of: row, in: network)
      facility.append(FacilityID(index))
      capacity.append(row.capacity.value)
      isSized.append(row.project != nil || row.capacity == .unlimited)
      capitalRate.append(cost.annuity)
      fixedRate.append(cost.fixed)
      reach.append(FacilityTable.reach(of: row, time, profiles))
      firstActivity.append(firstActivity[firstActivity.count - 1] + row.modes.count)
    }
  }

  /// The activities of a facility.
  func activities(of row: Int) -> Range<Int> { firstActivity[row]..<firstActivity[row + 1] }

  /// Whether the reach over the year passes the yearly capacity, so that this needs a row.
  func mayPassYear(_ row: Int, _ time: PlanTime) -> Bool {
    var sum = 0.0
    for (index, step) in time.steps.enumerated() { sum += step.weight * reach[row][index] }
    return sum > 1 + 1e-12
  }

  /// In one step the hours of the year bound the use of capacity as the yearly capacity itself does.
  private static func reach(
    of row: Facility, _ time: PlanTime, _ profiles: ProfileMeans
  ) -> [Double] {
    let availability = row.availability.map { profiles[$0] }
    let hourly = time.steps.indices.map { index in
      (availability?[index] ?? 1) * time.steps[index].duration / row.operatingHours
    }
    return time.isOneStep ? hourly.map { min($0, 1) } : hourly
  }
}

/// What a unit of yearly capacity costs a year.
struct CapacityCost {
  /// The investment, money per unit of yearly capacity; `nil` where no row states it.
  let investment: Double?
  /// The annuity of the investment, money a year per unit of capacity.
  let annuity: Double
  /// The fixed cost, money a year per unit of capacity.
  let fixed: Double

  init(of facility: Facility, in network: Network) {
    let process = network[facility.modes[0].process]
    var investment = process.investmentPerYearlyCapacity(operatingHours: facility.operatingHours)
    if let whole = facility.project?.investment, case .limited(let size) = facility.capacity,
      size > 0
    {
      investment = whole / size
    }
    self.investment = investment
    let factor = annuityFactor(rate: network.zone.discountRate, years: process.lifetime)
    annuity = (investment ?? 0) * factor
    fixed = (investment ?? 0) * process.fixedCostShare
  }
}

/// The yearly share of an investment that repays it with interest: r / (1 − (1 + r)^−n).
///
/// Without a lifetime the investment lasts for ever and costs its interest.
func annuityFactor(rate: Double, years: Double?) -> Double {
  guard let years, years > 0 else { return rate }
  guard rate > 0 else { return 1 / years }
  return rate / (1 - 1 / power(1 + rate, years))
}

/// A base of at least 1 to a positive power, the fraction by square roots of its binary digits.
func power(_ base: Double, _ exponent: Double) -> Double {
  var result = 1.0
  for _ in 0..<Int(exponent.rounded(.down)) { result *= base }
  var fraction = exponent - exponent.rounded(.down)
  var root = base
  while fraction > 0, root > 1 {
    root = root.squareRoot()
    fraction *= 2
    if fraction >= 1 {
      result *= root
      fraction -= 1
    }
  }
  return result
}
