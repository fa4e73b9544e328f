import ProcessNetwork

/// The stores that a plan in timesteps uses.
struct StoreTable: Sendable {
  /// The store of each row.
  private(set) var store: [StoreID] = []
  /// The node from which it takes and to which it gives.
  private(set) var node: [Int] = []
  /// What is left after each timestep of one unit that was held before it.
  private(set) var remaining: [[Double]] = []
  /// Whether the plan chooses how much each row can hold: a project, or what may be closed.
  private(set) var isSized: [Bool] = []
  /// Whether it chooses beside how fast each row takes and gives: a project with an investment for it.
  private(set) var hasPower: [Bool] = []
  /// Yearly capital cost, money per unit that can be held.
  var capitalRate: [Double] = []
  /// Yearly capital cost, money per unit an hour that can be given.
  var powerCapitalRate: [Double] = []
  /// Yearly fixed cost, money per unit that can be held; what rates cost is in it where they go with it.
  private(set) var fixedRate: [Double] = []
  /// Yearly fixed cost, money per unit an hour.
  private(set) var powerFixedRate: [Double] = []

  /// The number of stores.
  var count: Int { store.count }

  /// Takes the stores of a year whose commodity anybody uses; none where the year is one step.
  ///
  /// - Parameter closesPlants: whether the plan also chooses how much of what exists is kept.
  init(
    _ network: Network, year: Int?, _ time: PlanTime, _ nodes: NodeTable, closesPlants: Bool
  ) {
    guard !time.isOneStep else { return }
    for (index, row) in network.stores.enumerated()
    where year.map({ row.exists(in: $0) }) ?? true {
      let site = network.balanceSite(of: row.site, for: row.commodity)
      guard let node = nodes.node(row.commodity, site) else { continue }
      store.append(StoreID(index))
      self.node.append(node)
      remaining.append(
        time.steps.map { StoreTable.remaining(loss: row.hourlyLoss, after: $0.duration) })
      addSize(of: row, StoreCost(of: row, in: network, year: year), closesPlants: closesPlants)
    }
  }

  private mutating func addSize(of row: Store, _ cost: StoreCost, closesPlants: Bool) {
    let isProject = row.project != nil
    isSized.append(isProject || (closesPlants && row.capacity != .unlimited))
    hasPower.append(isProject && row.powerInvestment != nil)
    capitalRate.append(isProject ? cost.annuity : 0)
    powerCapitalRate.append(isProject ? cost.powerAnnuity : 0)
    var fixed = cost.fixed
    if !isProject, row.power.value.isFinite, row.capacity.value.isFinite, row.capacity.value > 0 {
      fixed += cost.powerFixed * row.power.value / row.capacity.value
    }
    fixedRate.append(fixed)
    powerFixedRate.append(isProject ? cost.powerFixed : 0)
  }

  /// The row of a store; `nil` where the year does without it.
  func row(of id: StoreID) -> Int? { store.firstIndex(of: id) }

  /// What is left of one unit after some hours.
  static func remaining(loss: Double, after hours: Double) -> Double {
    guard loss < 1 else { return 0 }
    return loss == 0 ? 1 : 1 / power(1 / (1 - loss), hours)
  }

  /// How the level carries over the occurrences of a stretch.
  func carry(_ row: Int, over stretch: TimeStretch) -> StoreCarry {
    let kept = stretch.steps.reduce(1) { $0 * remaining[row][$1] }
    return StoreCarry(kept: kept, occurrences: stretch.occurrences)
  }
}

/// What a unit of a store costs a year, of what it can hold and of how fast it gives.
struct StoreCost {
  /// The investment with its interest during construction, money per unit that can be held; `nil`
  /// where none is stated.
  let spending: Double?
  /// The same per unit an hour.
  let powerSpending: Double?
  /// The annuity, money a year per unit that can be held.
  let annuity: Double
  /// The annuity, money a year per unit an hour.
  let powerAnnuity: Double
  /// The fixed cost, money a year per unit that can be held.
  let fixed: Double
  /// The fixed cost, money a year per unit an hour.
  let powerFixed: Double

  init(of store: Store, in network: Network, year: Int?) {
    let change =
      year.map { network.zone.factor(of: nil, change: store.investmentChange, in: $0) } ?? 1
    let rate = network.zone.discountRate
    let waiting = interestDuringConstruction(rate: rate, years: store.project?.leadTime ?? 0)
    let yearly = annuityFactor(rate: rate, years: store.lifetime)
    spending = store.investment.map { $0 * change * waiting }
    powerSpending = store.powerInvestment.map { $0 * change * waiting }
    annuity = (spending ?? 0) * yearly
    powerAnnuity = (powerSpending ?? 0) * yearly
    fixed = (store.investment ?? 0) * change * store.fixedCostShare
    powerFixed = (store.powerInvestment ?? 0) * change * store.fixedCostShare
  }
}

/// What bounds how fast a store takes or gives.
enum StoreRate {
  /// Nothing.
  case free
  /// Units an hour, as the row states.
  case fixed(Double)
  /// Units an hour per unit that the plan lets it hold.
  case perSize(Double)
  /// Units an hour per unit an hour that the plan gives it.
  case perPower(Double)
}

extension PlanSets {
  /// The most that a store holds, as its row states.
  func capacity(ofStore row: Int) -> Double { network[stores.store[row]].capacity.value }

  /// The bound of what a store holds; none where rows hold it to a size that the plan chooses.
  func levelBound(ofStore row: Int) -> Double {
    stores.isSized[row] ? .infinity : capacity(ofStore: row)
  }

  /// What bounds how fast a store takes, or gives.
  ///
  /// The rates of a store keep their proportion, whatever its size.
  func rate(ofStore row: Int, isCharge: Bool) -> StoreRate {
    let store = network[stores.store[row]]
    let own = isCharge ? store.chargeLimit : store.dischargeLimit
    if stores.hasPower[row] {
      guard case .limited(let power) = store.power else { return .perPower(1) }
      guard case .limited(let rate) = own else { return .free }
      return .perPower(power > 0 ? rate / power : 0)
    }
    guard case .limited(let rate) = own else { return .free }
    guard stores.isSized[row], case .limited(let capacity) = store.capacity, capacity > 0 else {
      return .fixed(rate)
    }
    return .perSize(rate / capacity)
  }
}

/// A store's level at the beginning of later occurrences of a stretch, from its level at the
/// beginning and at the end of the first.
///
/// Every occurrence moves the same amounts. With the share δ that one occurrence keeps, level s at
/// the beginning of the first and e at its end, the n-th begins with
/// δⁿ s + (1 + δ + … + δⁿ⁻¹)(e − δ s).
struct StoreCarry: Sendable {
  /// Share δ of a level that is left after one occurrence.
  let kept: Double
  /// How often the stretch occurs.
  let occurrences: Double

  /// Parts of s and e in the level after all occurrences.
  var after: (start: Double, end: Double) { parts(occurrences) }

  /// Parts of s and e in the level with which the last occurrence begins.
  var last: (start: Double, end: Double) { parts(max(0, occurrences - 1)) }

  private func parts(_ count: Double) -> (start: Double, end: Double) {
    let share = kept == 0 ? (count == 0 ? 1 : 0) : kept == 1 ? 1 : 1 / power(1 / kept, count)
    let sum = kept == 1 ? count : (1 - share) / (1 - kept)
    return (share - sum * kept, sum)
  }
}

extension PlanTime {
  /// Whether any stretch occurs several times in a row.
  var repeatsStretches: Bool { stretches.contains { $0.occurrences > 1 } }
}
