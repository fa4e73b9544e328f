import Findings
public import Planning

extension PeriodsDocument {
  /// Files a plan over several periods; `plans` are the documents of its years, in their order.
  public init(_ result: PeriodsResult, _ plans: [PlanDocument]) {
    units = PlanDocument.Units(
      money: result.zone.currency, priceYear: result.zone.priceYear,
      amounts: "unit of the commodity per year", elements: "t of the element per year",
      marginalValues: "\(result.zone.currency) per unit of the commodity")
    status = result.status.key
    statusDetail = result.stop?.rawValue
    request = Request(result.request)
    zone = PlanDocument.Named(
      id: result.zone.id, nameZh: result.zone.name.zh, nameEn: result.zone.name.en)
    solver = result.solver
    netCost = result.netCost
    bound = result.bound
    aim = result.aimed.map(PlanDocument.Aim.init)
    periods = zip(result.periods, plans).map { Period($0, $1) }
    builds = result.builds.map(Build.init)
    stock = result.stock.map(Stock.init)
    exceptions = plans.flatMap { plan in
      plan.exceptions.map { Exception(year: plan.request.year, row: $0) }
    }
  }
}

extension PeriodsDocument.Request {
  fileprivate init(_ request: PeriodsRequest) {
    from = request.from
    to = request.to
    foresight = request.foresight.rawValue
    closesPlants = request.closesPlants
    scenario = request.each.scenario
    prices = request.each.prices.rawValue
    time = request.each.time.rawValue
  }
}

extension PeriodsDocument.Period {
  fileprivate init(_ planned: PlannedPeriod, _ plan: PlanDocument) {
    year = planned.period.year
    years = planned.period.years
    weight = planned.period.weight
    status = plan.status
    netCost = plan.objective?.netCost
    discounted = planned.discounted
    terms = plan.objective?.terms ?? []
    limits = plan.limits
  }
}

extension PeriodsDocument.Build {
  fileprivate init(_ build: PeriodsBuild) {
    id = build.id
    kind = build.kind.rawValue
    nameZh = build.name.zh
    nameEn = build.name.en
    year = build.year
    end = build.end
    amount = build.amount
    unit = build.unit
    annuity = build.annuity
    investment = build.investment
    place = build.place.description
  }
}

extension PeriodsDocument.Stock {
  fileprivate init(_ stock: PeriodsStock) {
    id = stock.id
    kind = stock.kind.rawValue
    nameZh = stock.name.zh
    nameEn = stock.name.en
    unit = stock.unit
    byPeriod = stock.byPeriod
  }
}

extension PeriodsDocument.Build {
  /// The unit of the amount: a facility's capacity counts by the year.
  var amountUnit: String { kind == "facility" ? "\(unit)/a" : unit }
}

extension PeriodsDocument.Stock {
  /// The unit of the amounts: a facility's capacity counts by the year.
  var amountUnit: String { kind == "facility" ? "\(unit)/a" : unit }
}
