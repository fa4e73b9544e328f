public import Findings

/// What a facility does in the planned year, and what is built of it.
public struct PlanFacility: Sendable {
  /// The facility's id.
  public let id: String
  /// The facility's name.
  public let name: Phrase
  /// Who owns it, where known.
  public let enterprise: Phrase?
  /// Where it stands, a position in ``PlanEntities/sites``.
  public let site: Int
  /// The yearly capacity that the table states, in ``unit`` a year.
  public let capacity: PlanBound
  /// The unit of capacity, size and load: that of the first mode's reference commodity.
  public let unit: String
  /// The yearly capacity at hand: that of the table, or what the plan builds of a project or of a
  /// facility without limit.
  public let size: Double
  /// Capacity used in the year, all modes together, in ``unit``.
  public let load: Double
  /// Load as a share of the size; `nil` where the size is 0.
  public let utilisation: Double?
  /// Whether the plan chose the size: a project, or a facility without limit.
  public let isBuilt: Bool
  /// The phase of a project; `nil` for what exists.
  public let phase: String?
  /// What each mode makes.
  public let modes: [PlanMode]
  /// Variable cost of the year, money.
  public let variableCost: Double
  /// Fixed cost of the year, money.
  public let fixedCost: Double
  /// Annuity of what the plan builds, money a year.
  public let capitalCost: Double
  /// What one more unit of yearly capacity would be worth, money; 0 where capacity is not short.
  public let worthOfCapacity: Double
  /// Capacity that was available in the year and not used, in ``unit``; `nil` where no profile says
  /// what is available by the timestep.
  public let curtailed: Double?
  /// Where its row comes from.
  public let provenance: PlanProvenance

  /// States every part.
  public init(
    id: String, name: Phrase, enterprise: Phrase?, site: Int, capacity: PlanBound, unit: String,
    size: Double, load: Double, utilisation: Double?, isBuilt: Bool, phase: String?,
    modes: [PlanMode], variableCost: Double, fixedCost: Double, capitalCost: Double,
    worthOfCapacity: Double, curtailed: Double? = nil, provenance: PlanProvenance
  ) {
    self.id = id
    self.name = name
    self.enterprise = enterprise
    self.site = site
    self.capacity = capacity
    self.unit = unit
    self.size = size
    self.load = load
    self.utilisation = utilisation
    self.isBuilt = isBuilt
    self.phase = phase
    self.modes = modes
    self.variableCost = variableCost
    self.fixedCost = fixedCost
    self.capitalCost = capitalCost
    self.worthOfCapacity = worthOfCapacity
    self.curtailed = curtailed
    self.provenance = provenance
  }
}

/// What a facility makes in one of its modes.
public struct PlanMode: Sendable {
  /// The process that runs, a position in ``PlanEntities/processes``.
  public let process: Int
  /// Units of the process's reference commodity in the year.
  public let activity: Double
  /// The unit of the reference commodity.
  public let unit: String
  /// Activity of each timestep in the year, all its occurrences together; one number where the year
  /// is one step.
  public let byTimestep: [Double]

  /// States every part.
  public init(
    process: Int, activity: Double, unit: String, byTimestep: [Double]
  ) {
    self.process = process
    self.activity = activity
    self.unit = unit
    self.byTimestep = byTimestep
  }
}
