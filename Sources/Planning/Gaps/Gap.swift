public import Findings

/// A missing link: a process at a site that would lower the plan's net cost.
public struct Gap: Sendable {
  /// The process's id.
  public let process: String
  /// The process's name.
  public let name: Phrase
  /// The site's id.
  public let site: String
  /// The site's name.
  public let siteName: Phrase
  /// The reference commodity's unit: sizes are in it a year.
  public let unit: String
  /// The most that the investment buys.
  public let size: Double
  /// What the plan builds of it.
  public let built: Double
  /// What the built size costs to build, money.
  public let investment: Double
  /// The bound of the gain that the duals give, money a year.
  public let bound: Double
  /// The exact gain, money a year: by how much the net cost falls.
  public let gain: Double
  /// The commodity that it relieves most; `nil` where it builds nothing.
  public let relief: Relief?

  /// The commodity of whose amounts the largest part of the gain comes.
  public struct Relief: Sendable, Hashable {
    /// The commodity's id.
    public let commodity: String
    /// The commodity's name.
    public let name: Phrase
    /// The commodity's unit.
    public let unit: String
    /// The site where it is balanced.
    public let site: String
    /// Units a year that the candidate takes (negative) or makes (positive).
    public let amount: Double
    /// What one more unit is worth there without the candidate, money.
    public let worthBefore: Double
    /// What one more unit is worth there with it, money.
    public let worthAfter: Double
  }
}

/// The missing links of a zone.
public struct GapResult: Sendable {
  /// How the plan without candidates, or the search beside it, ended: `optimal` or a key that says
  /// why there is no answer.
  public let status: String
  /// The net cost of the plan without candidates, money a year.
  public let netCost: Double
  /// How many candidates there are: processes times sites.
  public let candidates: Int
  /// How many of them have a bound above zero.
  public let promising: Int
  /// How many were solved exactly.
  public private(set) var solved = 0
  /// The best with their exact gains, the greatest first.
  public private(set) var gaps: [Gap] = []
  /// Why the search ended before its end; `nil` where it went on to it.
  public private(set) var stop: GapStop?
  /// The bound above which no candidate is left that was not solved, money a year.
  public private(set) var openBound = 0.0
  /// Processes that no candidate could be made of, as no investment is stated.
  public let unpriced: [UnpricedProcess]

  init(netCost: Double, candidates: Int, promising: Int, unpriced: [UnpricedProcess]) {
    status = "optimal"
    self.netCost = netCost
    self.candidates = candidates
    self.promising = promising
    self.unpriced = unpriced
  }

  /// The result where the plan without candidates has no optimum.
  init(_ failed: ProgramTrials.Outcome, _ unpriced: [UnpricedProcess]) {
    status = failed.status.key
    netCost = 0
    candidates = 0
    promising = 0
    self.unpriced = unpriced
  }

  /// The k-th best exact gain so far; 0 while there are fewer.
  func leastOfTop(_ count: Int) -> Double {
    count <= gaps.count && count > 0 ? gaps[count - 1].gain : 0
  }

  mutating func add(_ gap: Gap) {
    solved += 1
    let place = gaps.firstIndex { $0.gain < gap.gain } ?? gaps.count
    gaps.insert(gap, at: place)
  }

  mutating func stop(_ reason: GapStop, openBound: Double) {
    stop = reason
    self.openBound = openBound
  }

  /// Keeps the best; what gains nothing is left out.
  mutating func keep(_ count: Int) {
    let least = 1e-9 * max(1, abs(netCost))
    gaps = Array(gaps.prefix(count).filter { $0.gain > least })
  }
}
