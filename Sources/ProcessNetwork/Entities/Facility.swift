public import Findings

/// A size or a limit that a row states: a number, or the word `unlimited`.
public enum Bound: Sendable, Hashable {
  /// At most this much.
  case limited(Double)
  /// No limit, said in so many words.
  case unlimited

  /// The number; infinity where there is no limit.
  @inlinable public var value: Double {
    switch self {
    case .limited(let value): value
    case .unlimited: .infinity
    }
  }
}

/// One way in which a facility can run: a campaign, a fuel, a grade.
public struct Mode: Sendable, Hashable {
  /// The process that runs.
  public let process: ProcessID
  /// Units of the process's reference commodity per unit of the facility's capacity (q).
  public let unitsPerCapacity: Double

  /// Creates a mode.
  public init(process: ProcessID, unitsPerCapacity: Double = 1) {
    self.process = process
    self.unitsPerCapacity = unitsPerCapacity
  }
}

/// What a facility that may come to be has beside what every facility has.
public struct Project: Sendable, Hashable {
  /// The phase that it is in, as the table says: proposed, approved, under construction.
  public let phase: String
  /// Investment of the whole project, money; `nil` where only the process's figure is known.
  public let investment: Double?
  /// Whether it is built as a whole or not at all.
  public let isWhole: Bool
  /// Years from the decision until it runs, over which the investment is paid in equal parts.
  public let leadTime: Int
  /// The most capacity that can be added in a year; `nil` where nothing is stated.
  public let buildLimit: Double?
  /// The group of projects of which one at most is built; `nil` for none.
  public let exclusiveGroup: String?
  /// The facility of which the same share must stand; `nil` for none.
  public let requires: FacilityID?

  /// The phase in which the decision has been taken.
  public static let underConstruction = "under_construction"

  /// Creates the properties of a project.
  public init(
    phase: String, investment: Double?, isWhole: Bool, leadTime: Int = 0,
    buildLimit: Double? = nil, exclusiveGroup: String? = nil, requires: FacilityID? = nil
  ) {
    self.phase = phase
    self.investment = investment
    self.isWhole = isWhole
    self.leadTime = leadTime
    self.buildLimit = buildLimit
    self.exclusiveGroup = exclusiveGroup
    self.requires = requires
  }
}

/// One or several processes sharing one capacity, at a site, of an enterprise.
public struct Facility: Sendable {
  /// The facility's id.
  public let id: String
  /// The facility's name.
  public let name: Phrase
  /// Who owns it, where known.
  public let enterprise: EnterpriseID?
  /// Where it stands.
  public let site: SiteID
  /// The ways in which it can run; at least one.
  public let modes: [Mode]
  /// Yearly capacity, in units of the first mode's reference commodity.
  public let capacity: Bound
  /// Hours a year in which the capacity is reached: hourly capacity = capacity / operating hours.
  public let operatingHours: Double
  /// The first year in which it exists; `nil` for what has long been there.
  public let firstYear: Int?
  /// The last year in which it exists; `nil` where no end is stated.
  public let lastYear: Int?
  /// Share of the hourly capacity below which it does not run; 0 where not stated.
  public let minimumLoad: Double
  /// Largest change of load in an hour, as a share of the hourly capacity; `nil` where not stated.
  public let rampLimit: Double?
  /// Money for each start; 0 where not stated.
  public let startCost: Double
  /// The profile of its availability; `nil` where it is always available.
  public let availability: ProfileID?
  /// The span over which it runs evenly; `nil` where it is that of its processes.
  public let runsEvenlyOver: Resolution?
  /// Whether all that its availability gives must be made.
  public let forbidsCurtailment: Bool
  /// Money for a unit of the first process's reference commodity that is available and not made; 0
  /// where not stated.
  public let curtailmentCost: Double
  /// Whether its head-room may be held as a reserve.
  public let providesReserve: Bool
  /// What it has as a project; `nil` for what exists.
  public let project: Project?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a facility.
  public init(
    id: String, name: Phrase, enterprise: EnterpriseID? = nil, site: SiteID, modes: [Mode],
    capacity: Bound, operatingHours: Double = 8000, firstYear: Int? = nil, lastYear: Int? = nil,
    minimumLoad: Double = 0, rampLimit: Double? = nil, startCost: Double = 0,
    availability: ProfileID? = nil, runsEvenlyOver: Resolution? = nil,
    forbidsCurtailment: Bool = false, curtailmentCost: Double = 0,
    providesReserve: Bool = false, project: Project? = nil, origin: Origin = .none,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.enterprise = enterprise
    self.site = site
    self.modes = modes
    self.capacity = capacity
    self.operatingHours = operatingHours
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.minimumLoad = minimumLoad
    self.rampLimit = rampLimit
    self.startCost = startCost
    self.availability = availability
    self.runsEvenlyOver = runsEvenlyOver
    self.forbidsCurtailment = forbidsCurtailment
    self.curtailmentCost = curtailmentCost
    self.providesReserve = providesReserve
    self.project = project
    self.origin = origin
    self.provenance = provenance
  }

  /// Whether the facility exists, or may come to be, in a year.
  public func exists(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}
