import Findings
import Optimization
import ProcessNetwork

/// Reads the plans of the years out of a solved programme of periods.
struct PeriodsReading {
  let model: PeriodsModel
  let scale: ProgramScale
  let solver: SolverIdentity

  /// The plans of an optimum, with the marginal values that were asked for.
  func plans(
    _ solved: CheckedSolve.Outcome, _ watch: RunWatch, on solver: any Solver
  ) throws(SolverError) -> SolvedPeriods {
    var result = read(scale.natural(solved.solution), .optimal)
    result.bound = (solved.bound ?? solved.solution.objective) * scale.money
    let values = MarginalValues(
      program: solved.program, solver: solver, optimum: solved.solution)
    for (position, year) in years(scale.natural(solved.solution)).enumerated() {
      var outcome = year.outcome
      outcome.residuals = solved.residuals.map(PlanResiduals.init)
      outcome.iterations = solved.solution.iterations
      let asked = try year.marginalValues(scale, values, watch)
      outcome.stop = asked.stop
      outcome.marginalValues = asked.values
      result.plans[position] = solvedYear(year, outcome)
    }
    return result
  }

  /// The plans of values that a stopped run kept; without such values one empty plan says so.
  func stopped(
    _ kept: (solution: Solution, residuals: Residuals)?, _ reason: PlanStop, _ iterations: Int
  ) -> SolvedPeriods {
    guard let kept else { return empty(.stopped(reason)) }
    let status = PlanStatus.stopped(reason)
    var result = read(scale.natural(kept.solution), status)
    for (position, year) in years(scale.natural(kept.solution)).enumerated() {
      var outcome = year.outcome
      outcome.status = status
      outcome.stop = reason
      outcome.iterations = iterations
      outcome.residuals = PlanResiduals(kept.residuals)
      result.plans[position] = solvedYear(year, outcome)
    }
    return result
  }

  /// What stands in the way where no plan exists, by year.
  func failed(
    _ status: PlanStatus, _ program: LinearProgram, _ watch: RunWatch, on solver: any Solver
  ) throws(SolverError) -> SolvedPeriods {
    if status == .infeasible {
      let years = model.blocks.map {
        ExplainedYear(
          model: model.model(of: $0), firstColumn: $0.firstColumn, firstRow: $0.firstRow)
      }
      let found = try InfeasibilityExplanation.find(years, scale, program, on: solver, watch)
      if let found { return infeasible(found, watch.stopReason(.explainingPhase)) }
    }
    if case .numericalTrouble = status { return empty(status) }
    return try unbounded(watch, on: solver) ?? empty(status)
  }

  /// The years in which something stands in the way.
  private func infeasible(_ found: [PlanInfeasibility], _ stop: PlanStop?) -> SolvedPeriods {
    var result = SolvedPeriods(status: .infeasible)
    for (block, explanation) in zip(model.blocks, found) where !explanation.exceptions.isEmpty {
      let year = model.model(of: block)
      var outcome = PlanOutcome(status: .infeasible)
      outcome.infeasibility = explanation
      outcome.findings = explanation.findings(year)
      outcome.stop = stop
      result.plans.append(
        SolvedYear(period: block.period, plan: outcome.result(year, solver), sizes: [:]))
    }
    return result.plans.isEmpty ? empty(.infeasible) : result
  }

  /// The first year in which money has no end.
  private func unbounded(
    _ watch: RunWatch, on solver: any Solver
  ) throws(SolverError) -> SolvedPeriods? {
    for block in model.blocks {
      let year = model.model(of: block)
      let scale = year.scale()
      let loop = try UnboundednessExplanation.find(
        year, scale, scale.scaled(year.program), on: solver, watch)
      guard let loop else { continue }
      var outcome = PlanOutcome(status: .unbounded)
      outcome.unboundedness = loop
      outcome.findings = loop.findings(year)
      return SolvedPeriods(
        status: .unbounded,
        plans: [
          SolvedYear(period: block.period, plan: outcome.result(year, self.solver), sizes: [:])
        ])
    }
    return nil
  }

  /// One plan without answers for the first year.
  func empty(_ status: PlanStatus) -> SolvedPeriods {
    guard let block = model.blocks.first else { return SolvedPeriods(status: status) }
    var outcome = PlanOutcome(status: status)
    if case .stopped(let reason) = status { outcome.stop = reason }
    let plan = outcome.result(model.model(of: block), solver)
    return SolvedPeriods(
      status: status, plans: [SolvedYear(period: block.period, plan: plan, sizes: [:])])
  }

  private func read(_ solution: Solution, _ status: PlanStatus) -> SolvedPeriods {
    let years = years(solution)
    return SolvedPeriods(
      status: status, plans: years.map { solvedYear($0, $0.outcome) },
      builds: zip(model.builds.vintage, model.buildColumns).map { vintage, column in
        BuiltVintage(vintage: vintage, amount: max(0, solution.columnValues[column]))
      })
  }

  private func years(_ solution: Solution) -> [YearReading] {
    let built =
      model.carried.built
      + zip(model.builds.vintage, model.buildColumns).map {
        BuiltVintage(vintage: $0, amount: max(0, solution.columnValues[$1]))
      }
    return model.blocks.map { YearReading(model, $0, solution, built) }
  }

  private func solvedYear(_ year: YearReading, _ outcome: PlanOutcome) -> SolvedYear {
    SolvedYear(
      period: year.block.period, plan: outcome.result(year.model, solver), sizes: year.sizes)
  }
}

/// One year of a solved programme of periods, in money of that year.
struct YearReading {
  let block: YearBlock
  let model: PlanModel
  let answers: PlanAnswers

  init(
    _ periods: PeriodsModel, _ block: YearBlock, _ solution: Solution, _ built: [BuiltVintage]
  ) {
    self.block = block
    var layout = block.layout
    let standing = StandingStock(built, in: block.period.year)
    for row in 0..<layout.sets.facilities.count where layout.sets.facilities.isSized[row] {
      layout.sets.facilities.capitalRate[row] =
        standing.annuity(of: .facility(layout.sets.facilities.facility[row]))
    }
    for row in 0..<layout.sets.stores.count where layout.sets.stores.isSized[row] {
      let id = layout.sets.stores.store[row]
      layout.sets.stores.capitalRate[row] = standing.annuity(of: .store(id))
      layout.sets.stores.powerCapitalRate[row] = standing.annuity(of: .power(id))
    }
    let model = periods.model(of: block, layout: layout)
    self.model = model
    let own = block.part(of: solution)
    let cost = Formulation.objective.reduce(0) {
      $0 + layout.amount(of: $1, at: own.columnValues)
    }
    answers = PlanAnswers(model, own.withObjective(cost))
  }

  /// The optimum's outcome, without marginal values.
  var outcome: PlanOutcome {
    var outcome = PlanOutcome(status: .optimal)
    outcome.answers = answers
    return outcome
  }

  /// The size of each facility and store that the plan sizes.
  var sizes: [Asset: Double] {
    var sizes: [Asset: Double] = [:]
    for asset in model.sets.sizedAssets { sizes[asset] = answers.size(of: asset) }
    return sizes
  }

  /// What one more and one less is worth, in money of the year.
  func marginalValues(
    _ scale: ProgramScale, _ values: MarginalValues, _ watch: RunWatch
  ) throws(SolverError) -> (values: [PlanMarginalValue], stop: PlanStop?) {
    var question = MarginalQuestion(model: model, scale: scale, answers: answers)
    question.firstRow = block.firstRow
    question.weight = block.period.weight
    let nodes = model.twoSidedNodes
    guard model.sets.request.wantsTwoSidedValues, !nodes.isEmpty else {
      return (question.values(twoSided: [:]), nil)
    }
    let asked = try question.ask(nodes, of: values, watch)
    return (question.values(twoSided: asked.pairs), asked.stop)
  }
}

extension YearBlock {
  /// The block's part of a solution, its duals in money of the block's year.
  fileprivate func part(of solution: Solution) -> Solution {
    let columns = firstColumn..<firstColumn + program.columnCount
    let rows = firstRow..<firstRow + program.rowCount
    return Solution(
      status: solution.status, objective: 0, columnValues: Array(solution.columnValues[columns]),
      columnReducedCosts: solution.columnReducedCosts[columns].map { $0 / period.weight },
      rowValues: Array(solution.rowValues[rows]),
      rowDuals: solution.rowDuals[rows].map { $0 / period.weight },
      iterations: solution.iterations, rawStatus: solution.rawStatus)
  }
}

extension Solution {
  fileprivate func withObjective(_ objective: Double) -> Solution {
    Solution(
      status: status, objective: objective, columnValues: columnValues,
      columnReducedCosts: columnReducedCosts, rowValues: rowValues, rowDuals: rowDuals,
      iterations: iterations, rawStatus: rawStatus)
  }
}

/// What stands in a year of what was built, with the annuities that it costs.
private struct StandingStock {
  private var sums: [Asset: (amount: Double, cost: Double)] = [:]

  init(_ built: [BuiltVintage], in year: Int) {
    for built in built where built.vintage.stands(in: year) {
      sums[built.vintage.asset, default: (0, 0)].amount += built.amount
      sums[built.vintage.asset, default: (0, 0)].cost += built.amount * built.vintage.annuity
    }
  }

  /// The mean annuity of what stands of an asset, money a year per unit.
  func annuity(of asset: Asset) -> Double {
    guard let sum = sums[asset], sum.amount > 0 else { return 0 }
    return sum.cost / sum.amount
  }
}

extension PlanAnswers {
  /// The size of an asset that the plan sizes.
  fileprivate func size(of asset: Asset) -> Double? {
    switch asset {
    case .facility(let id): sets.facilities.row(of: id).map { size(ofFacility: $0) }
    case .store, .power: layout.sizeColumn(of: asset).map { value($0) }
    }
  }
}
