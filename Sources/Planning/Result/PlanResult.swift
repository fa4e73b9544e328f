public import Findings

/// A plan of one year, with everything that reports need: they never see the zone again.
///
/// Amounts are per year, in the unit of their commodity; money is in the zone's currency. Rows name
/// entities by position in ``entities``. Of a plan that did not end optimal the answers are empty;
/// of a run that was stopped at values that keep all rows they are there, with all worths 0.
public struct PlanResult: Sendable {
  /// What was asked.
  public let request: PlanRequest
  /// The zone that was planned.
  public let zone: PlanZone
  /// How planning ended.
  public let status: PlanStatus
  /// The solver's name.
  public let solverName: String
  /// The solver's version.
  public let solverVersion: String
  /// Our own check of the optimum; `nil` where there is none.
  public let residuals: PlanResiduals?
  /// How large the linear programme was.
  public let modelSize: PlanModelSize
  /// The entities that rows name.
  public let entities: PlanEntities
  /// The objective and its terms; `nil` where there are no values.
  public let objective: PlanObjective?
  /// The facilities that exist or may come to be in the year.
  public let facilities: [PlanFacility]
  /// The markets' steps at the sites that they serve.
  public let markets: [PlanMarket]
  /// The routes' flows, one for each commodity that a route may carry.
  public let routes: [PlanRoute]
  /// What becomes a disposal commodity.
  public let disposals: [PlanDisposal]
  /// The stores; none where the year is one step.
  public let stores: [PlanStore]
  /// The purchases whose highest demand is charged.
  public let demands: [PlanDemand]
  /// How the reserves are held; none where the year is one step.
  public let reserves: [PlanReserve]
  /// Sources, grid, load and stores of energy at every park; none where the year is one step.
  public let gridBalances: [PlanGridBalance]
  /// The stated limits of the year.
  public let limits: [PlanLimit]
  /// The zone's sheets.
  public let sheets: [PlanSheet]
  /// The element balances: the tracked elements, then H and O.
  public let elements: [PlanElement]
  /// What one more and one less of a commodity is worth.
  public let marginalValues: [PlanMarginalValue]
  /// How much rests on open or unsure rows; `nil` where there is no optimum.
  public let exposure: PlanExposure?
  /// Every flow that is not zero, between a unit and a balance.
  public let flows: [PlanFlow]
  /// What is in the way where no plan exists.
  public let infeasibility: PlanInfeasibility?
  /// Where money comes from without end.
  public let unboundedness: PlanUnboundedness?
  /// What the reader should know about rows of the tables.
  public let findings: [Finding]
  /// Why the run stopped before its end; `nil` where an equal request would end the same way.
  public let stop: PlanStop?
  /// A proven bound below which no plan's net cost lies; `nil` where the plan has no whole numbers.
  ///
  /// With whole numbers marginal values hold at fixed builds; without, the net cost is its own bound.
  public let bound: Double?
  /// How far the plan may be from the best one, where a gap was asked for.
  public let proof: PlanProof?
  /// What became of the aim; `nil` where cost alone decided.
  public internal(set) var aimed: PlanAimed?

  /// States every part.
  public init(
    request: PlanRequest, zone: PlanZone, status: PlanStatus, solverName: String,
    solverVersion: String, residuals: PlanResiduals?, modelSize: PlanModelSize,
    entities: PlanEntities, objective: PlanObjective?, facilities: [PlanFacility],
    markets: [PlanMarket], routes: [PlanRoute], disposals: [PlanDisposal],
    stores: [PlanStore] = [], demands: [PlanDemand] = [], reserves: [PlanReserve] = [],
    gridBalances: [PlanGridBalance] = [], limits: [PlanLimit],
    sheets: [PlanSheet], elements: [PlanElement], marginalValues: [PlanMarginalValue],
    exposure: PlanExposure?, flows: [PlanFlow], infeasibility: PlanInfeasibility?,
    unboundedness: PlanUnboundedness?, findings: [Finding], stop: PlanStop? = nil,
    bound: Double? = nil, proof: PlanProof? = nil
  ) {
    self.request = request
    self.zone = zone
    self.status = status
    self.solverName = solverName
    self.solverVersion = solverVersion
    self.residuals = residuals
    self.modelSize = modelSize
    self.entities = entities
    self.objective = objective
    self.facilities = facilities
    self.markets = markets
    self.routes = routes
    self.disposals = disposals
    self.stores = stores
    self.demands = demands
    self.reserves = reserves
    self.gridBalances = gridBalances
    self.limits = limits
    self.sheets = sheets
    self.elements = elements
    self.marginalValues = marginalValues
    self.exposure = exposure
    self.flows = flows
    self.infeasibility = infeasibility
    self.unboundedness = unboundedness
    self.findings = findings
    self.stop = stop
    self.bound = bound
    self.proof = proof
  }
}
