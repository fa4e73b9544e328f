/// A structure with its cost.
public struct RankedStructure: Sendable, Equatable {
  /// The positions of its units, ascending.
  public let units: [Int]
  /// What it costs, money.
  public let cost: Double
  /// The activity of each of its units; `nil` where the problem has no flows.
  public let activity: [Double]?

  /// Creates a ranked structure.
  public init(units: [Int], cost: Double, activity: [Double]? = nil) {
    self.units = units
    self.cost = cost
    self.activity = activity
  }
}

/// The cheapest structures found so far, the cheapest first; of equals the one found first.
struct Ranking: Sendable {
  private let most: Int
  private(set) var best: [RankedStructure] = []

  init(most: Int) {
    self.most = most
  }

  /// Whether a structure of at least this cost has a place.
  func admits(_ cost: Double) -> Bool {
    guard best.count == most else { return most > 0 }
    return cost < (best.last?.cost ?? .infinity)
  }

  /// Gives a structure its place, if it has one.
  mutating func add(_ structure: RankedStructure) {
    guard admits(structure.cost) else { return }
    let place = best.firstIndex { $0.cost > structure.cost } ?? best.count
    best.insert(structure, at: place)
    if best.count > most { best.removeLast() }
  }
}
