/// The whole linear programme of a plan, family by family, in mathematical order.
///
/// `Documentation/reference/formulation.md` states the same families by the same names.
enum Formulation {
  /// The families of variables.
  static let variables: [any VariableFamily.Type] = [
    Activity.self,
    ActivityTotal.self,
    EvenFlow.self,
    On.self,
    Start.self,
    Curtailed.self,
    Size.self,
    ProjectUnit.self,
    MarketFlow.self,
    Transport.self,
    ClassDisposal.self,
    StoreSize.self,
    StorePower.self,
    StoreCharge.self,
    StoreDischarge.self,
    StoreLevel.self,
    StoreLastLevel.self,
    StoreStart.self,
    PeakDemand.self,
    ReserveOffered.self,
    StoreOffered.self,
  ]

  /// The families of constraints.
  static let constraints: [any ConstraintFamily.Type] = [
    CommodityBalance.self,
    ActivitySum.self,
    EvenFlowSum.self,
    FacilityCapacity.self,
    YearlyCapacity.self,
    RampUp.self,
    RampDown.self,
    MinimumLoad.self,
    RunningCapacity.self,
    OnBuilt.self,
    StartUp.self,
    AvailableUse.self,
    MarketLimit.self,
    RouteCapacity.self,
    StoreBalance.self,
    StoreLastBalance.self,
    StoreChain.self,
    StoreCapacity.self,
    StoreRateLimit.self,
    DemandPeak.self,
    ReserveRequirement.self,
    OfferRamp.self,
    OfferFall.self,
    StoreOfferPower.self,
    StoreOfferEnergy.self,
    StatedLimit.self,
    MeasureCap.self,
    WholeUnits.self,
    Exclusive.self,
    Prerequisite.self,
  ]

  /// The terms of the objective, which is minimised.
  static let objective: [any ObjectiveTerm.Type] = [
    Purchases.self,
    Extraction.self,
    Sales.self,
    DisposalCost.self,
    Emissions.self,
    Freight.self,
    DemandCharges.self,
    VariableCost.self,
    StartCosts.self,
    CurtailmentCosts.self,
    FixedCost.self,
    Capital.self,
  ]

  /// Writes the linear programme of index sets.
  static func assemble(_ sets: PlanSets) -> PlanAssembly {
    var assembly = PlanAssembly(sets)
    for family in variables { family.add(to: &assembly) }
    for family in constraints { family.add(to: &assembly) }
    for term in objective { assembly.add(term) }
    return assembly
  }
}

/// A family of variables: columns for every row of an index table.
protocol VariableFamily: SendableMetatype {
  /// The name in the programme and in the documents.
  static var name: String { get }
  /// Adds the family's columns.
  static func add(to assembly: inout PlanAssembly)
  /// The indices of a subject, as names of columns write them, without the time.
  static func label(_ subject: Int, _ sets: PlanSets) -> String
}

/// A family of constraints: rows for every row of an index table.
protocol ConstraintFamily: SendableMetatype {
  /// The name in the programme and in the documents.
  static var name: String { get }
  /// Adds the family's rows.
  static func add(to assembly: inout PlanAssembly)
  /// The indices of a subject, as names of rows write them, without the time.
  static func label(_ subject: Int, _ sets: PlanSets) -> String
}

extension Formulation {
  static func position(of family: any VariableFamily.Type) -> Int {
    variables.firstIndex { $0 == family } ?? 0
  }

  static func position(of family: any ConstraintFamily.Type) -> Int {
    constraints.firstIndex { $0 == family } ?? 0
  }
}
