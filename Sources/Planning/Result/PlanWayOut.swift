public import Findings

/// Why no plan exists, by name, place and time.
public struct PlanInfeasibility: Sendable {
  /// What has no sink or no source, the greatest first; where that is not what is in the way, the
  /// bounds that are.
  public let exceptions: [PlanException]
  /// The cheapest ways out: first larger markets, capacities and routes that would do, then easier
  /// limits that would do.
  public let waysOut: [PlanException]
  /// A smallest set of rows of the tables that contradict each other, with the bounds they state.
  ///
  /// Without any one of them the others could be kept. Empty where none was found in time.
  public let conflict: [PlanException]

  /// States every part.
  public init(
    exceptions: [PlanException], waysOut: [PlanException], conflict: [PlanException] = []
  ) {
    self.exceptions = exceptions
    self.waysOut = waysOut
    self.conflict = conflict
  }
}

/// What an exception relaxes.
public enum PlanExceptionKind: String, Sendable, Hashable, CaseIterable {
  /// A commodity at a site has no sink for an amount.
  case surplus
  /// A commodity at a site is short of an amount.
  case shortage
  /// A market would have to pass more than its limit.
  case marketLimit
  /// A facility would have to make more than its capacity.
  case capacity
  /// A route would have to carry more than its capacity.
  case routeCapacity
  /// A stated limit would have to be passed.
  case statedLimit
  /// A reserve could not be held in full.
  case reserve
}

/// One exception that would make a plan possible.
public struct PlanException: Sendable {
  /// What is relaxed.
  public let kind: PlanExceptionKind
  /// The id of the commodity, market step, facility, route, limit or reserve.
  public let id: String
  /// Its name.
  public let name: Phrase
  /// The site, a position in ``PlanEntities/sites``; `nil` where it has none.
  public let site: Int?
  /// The timestep or span of time; `year` for the whole year.
  public let time: String
  /// By how much in the year, in ``unit``.
  public let amount: Double
  /// The unit of the amount.
  public let unit: String
  /// Where in the zone's files the row stands.
  public let place: Place

  /// States every part.
  public init(
    kind: PlanExceptionKind, id: String, name: Phrase, site: Int?, time: String, amount: Double,
    unit: String, place: Place
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.site = site
    self.time = time
    self.amount = amount
    self.unit = unit
    self.place = place
  }
}

/// A way to make money without end.
public struct PlanUnboundedness: Sendable {
  /// The id of the market's step that earns most in it; `nil` where none is paid for.
  public let market: String?
  /// Money gained per unit that this market passes.
  public let gain: Double
  /// What runs in it.
  public let units: [PlanLoopUnit]

  /// States every part.
  public init(
    market: String?, gain: Double, units: [PlanLoopUnit]
  ) {
    self.market = market
    self.gain = gain
    self.units = units
  }
}

/// One unit of a loop without end.
public struct PlanLoopUnit: Sendable {
  /// What the unit is.
  public let kind: PlanUnitKind
  /// The id of the facility, of the market's step, of the route, of the disposal commodity.
  public let id: String
  /// Its name.
  public let name: Phrase
  /// The site, a position in ``PlanEntities/sites``.
  public let site: Int?
  /// Units of its commodity per unit that the best market passes.
  public let amount: Double
  /// The unit of the amount.
  public let unit: String
  /// Where in the zone's files the row stands.
  public let place: Place

  /// States every part.
  public init(
    kind: PlanUnitKind, id: String, name: Phrase, site: Int?, amount: Double, unit: String,
    place: Place
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.site = site
    self.amount = amount
    self.unit = unit
    self.place = place
  }
}
