/// Demands that draw on limits which several of them share, all growing by one common factor.
///
/// The factor of a demand is the largest by which all demands can be multiplied such that it is
/// still met when no limit is passed; once a set of demands has used up all limits that it may draw
/// on, the others go on with what is left (the principal sequence of a transport problem).
struct SharedLimits {
  /// Demands that may draw on the same limits.
  private struct Group {
    let limits: [Int]
    var amount: Double
    var members: [Int]
  }

  private let capacity: [Double]
  private var groups: [Group]

  /// The factor of each demand: infinite where one of its limits is, zero where it has none.
  static func factors(demands: [(amount: Double, limits: [Int])], capacity: [Double]) -> [Double] {
    var factors = [Double](repeating: .infinity, count: demands.count)
    var shared = SharedLimits(demands, capacity)
    while let (factor, members) = shared.removeTightest() {
      for member in members { factors[member] = factor }
    }
    return factors
  }

  private init(_ demands: [(amount: Double, limits: [Int])], _ capacity: [Double]) {
    self.capacity = capacity
    var groups: [Group] = []
    var known: [[Int]: Int] = [:]
    for (index, demand) in demands.enumerated() where demand.amount > 0 {
      guard demand.limits.allSatisfy({ capacity[$0].isFinite }) else { continue }
      if let group = known[demand.limits] {
        groups[group].amount += demand.amount
        groups[group].members.append(index)
      } else {
        known[demand.limits] = groups.count
        groups.append(Group(limits: demand.limits, amount: demand.amount, members: [index]))
      }
    }
    self.groups = groups
  }

  /// The set with the smallest factor, taken out together with the limits that it uses up.
  ///
  /// Discrete Newton steps: the smallest cut at a factor gives the next, smaller one.
  private mutating func removeTightest() -> (factor: Double, members: [Int])? {
    guard !groups.isEmpty else { return nil }
    var tight = Array(groups.indices)
    var factor = ratio(tight)
    while true {
      let flow = LimitFlow(
        demands: groups.map { ($0.amount * factor, $0.limits) }, capacity: capacity)
      let cut = flow.unmet
      guard !cut.isEmpty else { break }
      let next = ratio(cut)
      guard next < factor * (1 - 1e-12) else { break }
      tight = cut
      factor = next
    }
    let members = tight.flatMap { groups[$0].members }
    remove(tight)
    return (factor, members)
  }

  private func ratio(_ set: [Int]) -> Double {
    let limits = Set(set.flatMap { groups[$0].limits })
    let room = limits.sorted().reduce(0) { $0 + capacity[$1] }
    return room / set.reduce(0) { $0 + groups[$1].amount }
  }

  private mutating func remove(_ tight: [Int]) {
    let used = Set(tight.flatMap { groups[$0].limits })
    let gone = Set(tight)
    groups = groups.indices.filter { !gone.contains($0) }.map { index in
      let group = groups[index]
      return Group(
        limits: group.limits.filter { !used.contains($0) }, amount: group.amount,
        members: group.members)
    }
  }
}

/// The greatest flow from demands to the limits that they may draw on, by shortest augmentations.
struct LimitFlow {
  private let demands: [(amount: Double, limits: [Int])]
  private var room: [Double]
  private var open: [Double]
  private var flow: [[Double]]
  private let tolerance: Double

  /// The demands that a smallest cut leaves unmet; empty where all are met.
  private(set) var unmet: [Int] = []

  init(demands: [(amount: Double, limits: [Int])], capacity: [Double]) {
    self.demands = demands
    room = capacity
    open = demands.map(\.amount)
    flow = demands.map { Array(repeating: 0, count: $0.limits.count) }
    tolerance = 1e-12 * demands.reduce(0) { $0 + $1.amount }
    while augment() {}
  }

  /// Sends flow along one shortest path; where there is none, keeps the demands that were reached.
  private mutating func augment() -> Bool {
    var queue = demands.indices.filter { open[$0] > tolerance }
    var isSeen = [Bool](repeating: false, count: demands.count)
    for demand in queue { isSeen[demand] = true }
    var from = [Int: Int](minimumCapacity: room.count)
    var back: [Int: Int] = [:]
    var next = 0
    while next < queue.count {
      let demand = queue[next]
      next += 1
      for limit in demands[demand].limits where from[limit] == nil {
        from[limit] = demand
        if room[limit] > tolerance {
          send(to: limit, from, back)
          return true
        }
        for other in demands.indices where !isSeen[other] && given(other, limit) > tolerance {
          isSeen[other] = true
          back[other] = limit
          queue.append(other)
        }
      }
    }
    unmet = queue.sorted()
    return false
  }

  private func given(_ demand: Int, _ limit: Int) -> Double {
    demands[demand].limits.firstIndex(of: limit).map { flow[demand][$0] } ?? 0
  }

  private mutating func send(to limit: Int, _ from: [Int: Int], _ back: [Int: Int]) {
    var path: [(demand: Int, limit: Int)] = []
    var current: Int? = limit
    while let limit = current, let demand = from[limit] {
      path.append((demand, limit))
      current = back[demand]
    }
    guard let start = path.last?.demand else { return }
    var amount = min(room[limit], open[start])
    for (demand, _) in path {
      if let taken = back[demand] { amount = min(amount, given(demand, taken)) }
    }
    room[limit] -= amount
    open[start] -= amount
    for (demand, limit) in path {
      change(demand, limit, by: amount)
      if let taken = back[demand] { change(demand, taken, by: -amount) }
    }
  }

  private mutating func change(_ demand: Int, _ limit: Int, by amount: Double) {
    if let position = demands[demand].limits.firstIndex(of: limit) {
      flow[demand][position] += amount
    }
  }
}
