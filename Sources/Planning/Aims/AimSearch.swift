import Findings
import Optimization
import ProcessNetwork

/// Finds the best value that a measure can have in a plan.
///
/// A sum is minimised itself. A ratio a/b with b > 0 is minimised by Dinkelbach's method: at a ratio r
/// the least of a − r·b is found; where it is zero, r is the least ratio, else the ratio of the values
/// found is the next r. It falls with every step, and faster than linearly. With whole numbers each
/// step is solved whole. Source: W. Dinkelbach, *Management Science* 13 (1967) 492.
struct AimSearch {
  private let aim: PlanAim
  private let expression: FlowExpression
  private var trials: ProgramTrials
  private var steps = 0
  private let moneyUnit: Double

  /// How a search ended.
  enum Outcome {
    /// The best value, and how far values may be taken from it without being told apart.
    case found(PlanAimed, slack: Double)
    /// The measure has no end in its direction.
    case endless
    /// What is below the line may be zero; the value that the cheapest plan has there.
    case divisorMayBeZero(cheapest: Double)
    /// Nothing that the plan chooses counts in it.
    case idle
    /// There is no plan at all, or the run was stopped: planning itself says why.
    case noPlan
  }

  static let mostSteps = 50

  /// Prepares to search.
  ///
  /// - Parameters:
  ///   - program: the programme of a year or of periods.
  ///   - expression: what the aim counts in it.
  init(
    _ program: LinearProgram, _ expression: FlowExpression, _ aim: PlanAim, tolerance: Double,
    solver: any Solver, watch: RunWatch
  ) throws(SolverError) {
    self.aim = aim
    self.expression = expression
    trials = try ProgramTrials(program, tolerance: tolerance, solver: solver, watch: watch)
    moneyUnit = trials.moneyUnit / 1024
  }

  /// Searches.
  mutating func run() throws(SolverError) -> Outcome {
    guard !expression.numerator.entries.isEmpty else { return .idle }
    let cheapest = try trials.solve(.aimPhase)
    steps += 1
    let cost = cheapest.solution.map { trials.objective(of: $0) }
    if case .infeasible = cheapest { return .noPlan }
    if case .stopped = cheapest { return .noPlan }
    guard let divisor = expression.divisor else { return try least(cost) }
    let start = cheapest.solution?.columnValues
    switch try minimise(divisor, 1) {
    case .optimal(let solution):
      let below = divisor.value(at: solution.columnValues)
      let present = start.map { divisor.value(at: $0) } ?? 0
      guard below > 1e-7 * max(abs(present), 1e-9) else {
        return .divisorMayBeZero(cheapest: present)
      }
      return try leastRatio(from: start ?? solution.columnValues, divisor, cost)
    default: return .noPlan
    }
  }

  private var sign: Double { aim.isGreatest ? -1 : 1 }

  private mutating func least(_ cost: Double?) throws(SolverError) -> Outcome {
    switch try minimise(expression.numerator, sign) {
    case .optimal(let solution):
      let value = expression.value(at: solution.columnValues)
      let bound = solution.dualBound.map { $0 / unit(expression.numerator.entries) * sign }
      return .found(
        PlanAimed(
          aim: aim, best: value, bound: hasWhole ? bound : value, leastCost: cost, steps: steps),
        slack: slack(expression.numerator, solution.columnValues))
    case .unbounded: return .endless
    default: return .noPlan
    }
  }

  private mutating func leastRatio(
    from values: [Double], _ divisor: FlowSum, _ cost: Double?
  ) throws(SolverError) -> Outcome {
    var values = values
    var ratio = expression.value(at: values)
    for _ in 0..<Self.mostSteps {
      var difference = expression.numerator
      difference.add(divisor, -ratio)
      switch try minimise(difference, sign) {
      case .optimal(let solution): values = solution.columnValues
      case .unbounded: return .endless
      default: return .noPlan
      }
      let next = expression.value(at: values)
      let gain = sign * (ratio - next)
      guard gain > 1e-12 * max(abs(ratio), abs(next)) else { break }
      ratio = next
    }
    let below = divisor.value(at: values)
    return .found(
      PlanAimed(
        aim: aim, best: ratio, bound: hasWhole ? nil : ratio, leastCost: cost, steps: steps),
      slack: max(slack(expression.numerator, values) / below, 1e-7 * abs(ratio)))
  }

  private var hasWhole: Bool { trials.hasIntegers }

  /// Minimises a sum, brought to the size of money.
  private mutating func minimise(
    _ sum: FlowSum, _ sign: Double
  ) throws(SolverError) -> ProgramTrials.Outcome {
    let entries = sum.entries
    var costs = [Double](repeating: 0, count: trials.columnCount)
    let unit = unit(entries)
    for entry in entries { costs[entry.column] = sign * entry.coefficient * unit }
    try trials.minimise(costs, constant: sign * sum.constant * unit)
    steps += 1
    return try trials.solve(.aimPhase, done: steps)
  }

  private func unit(_ entries: [(column: Int, coefficient: Double)]) -> Double {
    let greatest = entries.reduce(0) { max($0, abs($1.coefficient)) }
    return greatest > 0 ? moneyUnit / greatest : moneyUnit
  }

  /// What the solver cannot tell apart.
  private func slack(_ sum: FlowSum, _ values: [Double]) -> Double {
    let scale = sum.entries.reduce(0) { $0 + abs($1.coefficient * values[$1.column]) }
    let greatest = sum.entries.reduce(0) { max($0, abs($1.coefficient)) }
    return 1e-7 * max(scale, greatest)
  }
}

extension Phrase {
  static let aimPhase = Phrase(zh: "求目标的最优值", en: "finding the best value of the aim")
}
