import ProcessNetwork

/// The stores that a plan in timesteps uses.
struct StoreTable: Sendable {
  /// The store of each row.
  private(set) var store: [StoreID] = []
  /// The node from which it takes and to which it gives.
  private(set) var node: [Int] = []
  /// What is left after each timestep of one unit that was held before it.
  private(set) var remaining: [[Double]] = []

  /// The number of stores.
  var count: Int { store.count }

  /// Takes the stores whose commodity anybody uses; none where the year is one step.
  init(_ network: Network, _ time: PlanTime, _ nodes: NodeTable) {
    guard !time.isOneStep else { return }
    for (index, row) in network.stores.enumerated() {
      let site = network.balanceSite(of: row.site, for: row.commodity)
      guard let node = nodes.node(row.commodity, site) else { continue }
      store.append(StoreID(index))
      self.node.append(node)
      remaining.append(
        time.steps.map { StoreTable.remaining(loss: row.hourlyLoss, after: $0.duration) })
    }
  }

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
