import Findings
import Numerics

/// Searches the answer of a nonlinear account step by step.
///
/// Each step solves the linear account of the equations at the values so far, the readings being the
/// measured ones throughout, and is shortened until ``StepFilter`` takes it. A factor of a product that
/// a step would move beyond its own size is hardly determined: a value that is uncertain by that size
/// stands in for a reading until the rest is settled, and for good where it still is so then.
struct NonlinearIteration<Factorization: SparseFactorization> {
  private let problem: NonlinearProblem
  private let mostSteps: Int
  private let accuracy: Double
  private let factors: [Int]
  private let sizes: [Double]
  private let equationSizes: [Double]
  private var quantities: [AccountedQuantity]
  private var filter = StepFilter()
  /// How often each quantity was found to be hardly determined.
  private var doubts: [Int: Int] = [:]
  /// The changes of the last full steps, from the last extrapolation on.
  private var changes: [[Double]] = []
  /// The gaps after the first of them.
  private var gapBefore = 0.0
  /// What the readings determine, if it was told since the last assumption.
  private var classes: [ObservationClass]?
  /// The last account that was factorised since the last assumption.
  private var step: LinearStep<Factorization>?
  /// The standard uncertainties of the factors that were looked into; 0 for others.
  private var deviations: [Double]

  /// The values so far.
  private(set) var values: [Double]
  /// The equations there.
  private(set) var linearisation: Linearisation
  /// How it goes.
  private(set) var convergence = Convergence()
  /// What forbids an answer.
  private(set) var findings: [Finding] = []

  /// A gap below this share is left to the judgement at the end.
  private static var gapTolerance: Double { 1e-7 }
  /// Steps are solved for to this share of the accuracy.
  private static var exactShare: Double { 0.1 }
  /// A step that changes less is not shortened: there is nothing to judge it by but rounding.
  private static var smallChange: Double { 1e-6 }
  /// After so many steps what still moves is looked into.
  private static var patience: Int { 4 }
  /// What moves then and is uncertain by this share of itself is held.
  private static var vagueShare: Double { 0.5 }
  /// The smallest share of a step that is tried.
  private static var leastShare: Double { 1.0 / 1024 }
  /// How many of its sizes a factor may move in a step.
  private static var reach: Double { 2 }
  /// A factor that a step takes below this share of its size is made to vanish: its equations then hold
  /// whatever it is multiplied with.
  private static var vanishedShare: Double { 1e-6 }
  /// The share of itself within which a factor is held that would vanish.
  private static var heldShare: Double { 0.01 }
  /// The greatest ratio of changes that is believed.
  private static var mostRatio: Double { 0.7 }
  /// Factors that a step changes less beside their size settle by themselves.
  private static var noticedChange: Double { 1e-3 }
  /// How many of the factors that move most are looked into.
  private static var mostMovers: Int { 100 }

  /// Begins where the linear equations alone lead, for they know nothing of bad starts.
  init(
    _ problem: NonlinearProblem, mostSteps: Int, accuracy: Double
  ) throws(UndefinedEquation) {
    self.problem = problem
    self.mostSteps = mostSteps
    self.accuracy = accuracy
    quantities = problem.quantities
    var values = problem.quantities.indices.map { number in
      if case .exact(let value) = problem.quantities[number].reading { return value }
      return problem.starts[number]
    }
    var factors: [Int] = []
    if let products = problem.functions as? ProductEquations {
      factors = products.factors.filter { problem.quantities[$0].reading == .none }
      if let linear = products.linearPart(of: problem, at: values),
        let found = LinearStep<Factorization>(linear, around: values).values
      {
        values = found
      }
    }
    self.factors = factors
    self.values = values
    deviations = [Double](repeating: 0, count: values.count)
    linearisation = try problem.functions.linearised(at: values)
    sizes = QuantitySizes(linearisation.derivatives, at: values).values
    equationSizes = EquationGaps.sizes(linearisation, at: values)
  }

  /// The account with the values that are assumed.
  var account: NonlinearProblem {
    NonlinearProblem(
      quantities: quantities, starts: values, equations: problem.equations,
      functions: problem.functions, correlations: problem.correlations)
  }

  /// Goes on until nothing changes, or the steps are used up.
  mutating func run() throws(UndefinedEquation) {
    remember()
    while convergence.steps.count < mostSteps {
      guard let target = target() else { return }
      let old = values
      let share = try advance(toward: target)
      let gaps = EquationGaps(linearisation, at: values, starts: equationSizes)
      convergence.steps.append(
        Convergence.Step(
          change: change(from: old, classes: classes ?? []), gap: gaps.largest, share: share,
          chiSquare: chiSquare(values)))
      convergence.worstEquation = gaps.worst
      remember()
      if isSettled {
        convergence.isConverged = true
        return
      }
      try extrapolate(from: old, share)
    }
  }

  /// Where the next step leads; `nil` with a finding where nothing can be solved.
  private mutating func target() -> [Double]? {
    let count = convergence.steps.count
    var isDue = count % Self.patience == Self.patience - 1
    while let target = solved() {
      var isChanged = assume(target)
      if isDue, let step, lookInto(step, target) { isChanged = true }
      isDue = false
      if !isChanged { return target }
      classes = nil
      step = nil
      changes = []
    }
    return nil
  }

  /// The solution of the linear account at the values so far, with the last factor if that is near
  /// enough; `nil` with a finding where nothing can be solved.
  private mutating func solved() -> [Double]? {
    let scale = values.indices.map {
      max(abs(values[$0]), Self.heldShare * sizes[$0], .leastNormalMagnitude)
    }
    let (here, now, exactness) = (linearisation, values, Self.exactShare * accuracy)
    if let target = step?.values(here, at: now, sizes: scale, accuracy: exactness) {
      return target
    }
    step = nil
    let new = LinearStep<Factorization>(
      account.linearProblem(linearisation, at: values), around: values, known: classes)
    findings = new.findings
    classes = new.classes
    step = new
    return new.values
  }

  /// Whether the last step changed next to nothing and all equations hold.
  private var isSettled: Bool {
    guard let last = convergence.steps.last else { return false }
    return last.gap <= Self.gapTolerance && last.change <= accuracy
  }

  /// Goes where four full steps in turn point: their changes shrink by one ratio over two steps, whether
  /// they keep or alternate their signs.
  ///
  /// Source: A. C. Aitken, *On Bernoulli's numerical solution of algebraic equations*, Proceedings of the
  /// Royal Society of Edinburgh 46 (1926) 289-305, over pairs of steps.
  private mutating func extrapolate(from old: [Double], _ share: Double) throws(UndefinedEquation) {
    guard share == 1 else {
      changes = []
      return
    }
    if changes.isEmpty {
      gapBefore = EquationGaps(linearisation, at: values, starts: equationSizes).largest
    }
    changes.append(zip(values, old).map { $0 - $1 })
    guard changes.count == 4 else { return }
    var candidate = values
    for number in candidate.indices {
      let (a, b, c, d) = (
        changes[0][number], changes[1][number], changes[2][number], changes[3][number]
      )
      let ratio = (a * c + b * d) / (a * a + b * b)
      guard ratio > -Self.mostRatio, ratio < Self.mostRatio else { continue }
      candidate[number] += (c + d) * ratio / (1 - ratio)
    }
    changes = []
    let there = try problem.functions.linearised(at: candidate)
    let gap = EquationGaps(there, at: candidate, starts: equationSizes).largest
    guard gap <= max(gapBefore, Self.smallChange) else { return }
    values = candidate
    linearisation = there
    filter = StepFilter()
    remember()
  }

  private mutating func remember() {
    let gaps = EquationGaps(linearisation, at: values, starts: equationSizes)
    filter.add(gap: gaps.sum, chiSquare: chiSquare(values))
  }

  // MARK: what is hardly determined

  /// Assumes values of the factors that a step would move beyond their sizes, and of one of each set of
  /// factors that it would make vanish together; `false` where there are none.
  private mutating func assume(_ target: [Double]) -> Bool {
    var vanishing: [Int] = []
    var isNew = false
    for factor in factors where quantities[factor].reading == .none {
      let size = sizes[factor]
      if !(abs(target[factor] - values[factor]) <= Self.reach * size) {
        doubts[factor, default: 0] += 1
        quantities[factor].reading = .assumed(values[factor], standardUncertainty: size)
        isNew = true
      } else if abs(target[factor]) <= Self.vanishedShare * size,
        abs(values[factor]) > Self.vanishedShare * size
      {
        vanishing.append(factor)
      }
    }
    guard !vanishing.isEmpty else { return isNew }
    for factor in JoinedColumns(linearisation.derivatives, among: vanishing).firsts {
      doubts[factor] = 2
      quantities[factor].reading = .assumed(
        values[factor], standardUncertainty: Self.heldShare * abs(values[factor]))
    }
    return true
  }

  /// Tries once to do without each assumption, and holds the factors that still move although they are
  /// uncertain by half of themselves; `false` where there are none of either.
  private mutating func lookInto(_ step: LinearStep<Factorization>, _ target: [Double]) -> Bool {
    var isChanged = false
    var movers: [(factor: Int, share: Double, size: Double)] = []
    for factor in factors {
      if quantities[factor].reading.isAssumed, doubts[factor] == 1 {
        quantities[factor].reading = .none
        isChanged = true
      } else if quantities[factor].reading == .none, step.classes[factor] == .observable {
        let size = max(abs(target[factor]), Self.heldShare * sizes[factor])
        let share = abs(target[factor] - values[factor]) / size
        if share > Self.noticedChange { movers.append((factor, share, size)) }
      }
    }
    movers.sort { ($0.share, $1.factor) > ($1.share, $0.factor) }
    for mover in movers.prefix(Self.mostMovers) {
      guard let deviation = step.deviation(of: mover.factor) else { continue }
      deviations[mover.factor] = deviation
      let limit = Self.vagueShare * mover.size
      guard deviation > limit else { continue }
      doubts[mover.factor] = 2
      quantities[mover.factor].reading = .assumed(
        values[mover.factor], standardUncertainty: limit)
      isChanged = true
    }
    return isChanged
  }

  // MARK: steps

  /// Goes toward a target as far as the filter allows; returns the share.
  private mutating func advance(toward target: [Double]) throws(UndefinedEquation) -> Double {
    var share = 1.0
    let least = change(to: target) <= Self.smallChange ? 1 : Self.leastShare
    while true {
      let candidate = share == 1 ? target : zip(values, target).map { $0 + share * ($1 - $0) }
      do throws(UndefinedEquation) {
        let there = try problem.functions.linearised(at: candidate)
        let gap = EquationGaps(there, at: candidate, starts: equationSizes).sum
        if share <= least || filter.accepts(gap: gap, chiSquare: chiSquare(candidate)) {
          values = candidate
          linearisation = there
          return share
        }
      } catch {
        if share <= least { throw error }
      }
      share /= 2
    }
  }

  /// The weighted sum of squares, correlations left out: it only tells how the steps go.
  private func chiSquare(_ values: [Double]) -> Double {
    var sum = 0.0
    for (number, quantity) in quantities.enumerated() where quantity.reading.isUncertain {
      let reading = quantity.reading
      let share =
        (values[number] - (reading.value ?? 0)) / (reading.standardUncertainty ?? 1)
      sum += share * share
    }
    return sum
  }

  /// The greatest change of a quantity beside its size.
  private func change(to target: [Double]) -> Double {
    var largest = 0.0
    for number in target.indices {
      let size = max(abs(target[number]), Self.heldShare * sizes[number])
      largest = max(largest, abs(target[number] - values[number]) / size)
    }
    return largest
  }

  /// The greatest change of a quantity that is determined, beside its size or a thousand times its
  /// standard uncertainty.
  private func change(from old: [Double], classes: [ObservationClass]) -> Double {
    var largest = 0.0
    for number in old.indices where classes[number] != .unobservable {
      let deviation = max(
        quantities[number].reading.standardUncertainty ?? 0, deviations[number])
      let size = max(
        abs(values[number]), abs(old[number]), 1000 * deviation, Self.heldShare * sizes[number])
      largest = max(largest, size > 0 ? abs(values[number] - old[number]) / size : 0)
    }
    return largest
  }
}
