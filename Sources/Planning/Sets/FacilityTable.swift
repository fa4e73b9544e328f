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
  var capitalRate: [Double] = []
  /// Yearly fixed cost of each row, money per unit of capacity.
  private(set) var fixedRate: [Double] = []
  /// The span over which each row runs evenly: its activities have one column for each.
  private(set) var evenness: [Resolution] = []
  /// Capacity usable in each span over which a row runs evenly, per unit of yearly capacity: in one
  /// occurrence, where the spans are timesteps.
  private(set) var reach: [[Double]] = []
  /// The first activity of each row; `count == facilities + 1`.
  private(set) var firstActivity: [Int] = [0]
  private var rowOf: [FacilityID: Int] = [:]

  /// The number of facilities.
  var count: Int { facility.count }

  /// Lists the facilities of a year, or of all years together where `year` is `nil`.
  ///
  /// - Parameters:
  ///   - closesPlants: whether the plan also chooses how much of what exists is kept.
  ///   - absent: the ids of those that the plan does without.
  init(
    _ network: Network, year: Int?, time: PlanTime, profiles: ProfileMeans,
    closesPlants: Bool = false, absent: Set<String> = []
  ) {
    for index in network.facilities.indices {
      let row = network.facilities[index]
      guard year.map({ row.exists(in: $0) }) ?? true, !absent.contains(row.id) else { continue }
      let cost = CapacityCost(of: row, in: network, year: year)
      rowOf[FacilityID(index)] = facility.count
      facility.append(FacilityID(index))
      capacity.append(row.capacity.value)
      isSized.append(row.isBuildable || closesPlants)
      capitalRate.append(row.isBuildable ? cost.annuity : 0)
      fixedRate.append(cost.fixed)
      let evenness = time.evenness(network.evenness(of: row))
      self.evenness.append(evenness)
      reach.append(FacilityTable.reach(of: row, over: time.spans(evenness), time, profiles))
      firstActivity.append(firstActivity[firstActivity.count - 1] + row.modes.count)
    }
  }

  /// The row of a facility; `nil` where it does not exist in the year.
  func row(of facility: FacilityID) -> Int? { rowOf[facility] }

  /// The activities of a facility.
  func activities(of row: Int) -> Range<Int> { firstActivity[row]..<firstActivity[row + 1] }

  /// Whether the reach over the year passes the yearly capacity, so that this needs a row.
  func mayPassYear(_ row: Int, _ time: PlanTime) -> Bool {
    var sum = 0.0
    for (span, weight) in time.spans(evenness[row]).weights.enumerated() {
      sum += weight * reach[row][span]
    }
    return sum > 1 + 1e-12
  }

  /// An even load is at most the least that is available in its span.
  ///
  /// In one step the hours of the year bound the use of capacity as the yearly capacity itself does.
  private static func reach(
    of row: Facility, over spans: TimeSpans, _ time: PlanTime, _ profiles: ProfileMeans
  ) -> [Double] {
    let availability = row.availability.map { profiles[$0] }
    let reach = spans.members.indices.map { span in
      let least = availability.map { values in
        spans.members[span].reduce(.infinity) { min($0, values[$1]) }
      }
      return (least ?? 1) * spans.hours[span] / spans.weights[span] / row.operatingHours
    }
    return time.isOneStep ? reach.map { min($0, 1) } : reach
  }
}

/// What a unit of yearly capacity costs a year.
struct CapacityCost {
  /// The investment, money per unit of yearly capacity; `nil` where no row states it.
  let investment: Double?
  /// The investment with its interest during construction, money per unit of yearly capacity.
  let spending: Double?
  /// The annuity of the investment, money a year per unit of capacity.
  let annuity: Double
  /// The fixed cost, money a year per unit of capacity.
  let fixed: Double

  init(of facility: Facility, in network: Network, year: Int?) {
    let process = network[facility.modes[0].process]
    var investment = process.investmentPerYearlyCapacity(operatingHours: facility.operatingHours)
    if let year {
      investment = investment.map {
        $0
          * network.zone.factor(
            of: process.investmentPath, change: process.investmentChange, in: year)
      }
    }
    if let whole = facility.project?.investment, case .limited(let size) = facility.capacity,
      size > 0
    {
      investment = whole / size
    }
    self.investment = investment
    let rate = network.zone.discountRate
    let waiting = interestDuringConstruction(rate: rate, years: facility.project?.leadTime ?? 0)
    spending = investment.map { $0 * waiting }
    annuity = (spending ?? 0) * annuityFactor(rate: rate, years: process.lifetime)
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

/// What an investment that is paid in equal parts over the years before it runs costs by then.
func interestDuringConstruction(rate: Double, years: Int) -> Double {
  guard years > 0 else { return 1 }
  var sum = 0.0
  var factor = 1.0
  for _ in 0..<years {
    factor *= 1 + rate
    sum += factor
  }
  return sum / Double(years)
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
