/// Values of a programme and a bound that proves how good they are.
public struct ProvenAnswer: Sendable {
  /// No feasible values cost less; `-infinity` where nothing is proven.
  public private(set) var lower = -Double.infinity
  /// What the best values cost; `nil` where none were found.
  public private(set) var upper: Double?
  /// The best values; empty where none were found.
  public private(set) var columnValues: [Double] = []
  /// The row duals that prove the bound; empty where nothing is proven.
  public private(set) var rowDuals: [Double] = []
  /// How much reduced costs of the wrong sign, and rounding, took off the bound.
  public private(set) var correction = 0.0
  /// The greatest scaled violation of the best values.
  public private(set) var violation = 0.0
  /// Stages that were begun.
  public internal(set) var stages = 0
  /// Seconds that the search took.
  public internal(set) var seconds = 0.0
  /// Whether the time, or whoever watched, broke the search off.
  public internal(set) var isStopped = false
  /// Whether it was the time.
  public internal(set) var isTimedOut = false

  init() {}

  /// What the best values may cost too much, relative to their cost; `nil` where a side is missing.
  public var gap: Double? {
    guard let upper, lower > -.infinity else { return nil }
    return max(0, upper - lower) / max(abs(upper), 1e-9)
  }

  func isWithin(_ wanted: Double) -> Bool { gap.map { $0 <= wanted } ?? false }

  mutating func take(_ answer: BlockAnswer) {
    guard answer.objective < upper ?? .infinity else { return }
    upper = answer.objective
    columnValues = answer.columnValues
    violation = answer.violation
  }

  mutating func take(_ bound: DualBound, _ duals: [Double]) {
    guard bound.value > lower else { return }
    lower = bound.value
    correction = bound.correction
    rowDuals = duals
  }
}

/// Where a search for a gap stands.
public struct ProofProgress: Sendable {
  /// What is being done.
  public enum Phase: Sendable, Hashable {
    /// The merged programme is being solved.
    case merged
    /// Blocks are being solved for values.
    case answer
    /// Blocks are being solved for a bound.
    case bound
  }

  /// What is being done.
  public internal(set) var phase = Phase.merged
  /// The number of the stage, from 0.
  public internal(set) var stage = 0
  /// Iterations of the merged solve, or blocks that are solved.
  public internal(set) var count = 0
  /// The bound that is proven so far; `nil` where there is none.
  public internal(set) var lower: Double?
  /// The cost of the best values so far; `nil` where there are none.
  public internal(set) var upper: Double?
  /// Seconds since the search began.
  public internal(set) var seconds = 0.0

  /// The same with money in other units, `factor` of them to one.
  public func inUnits(of factor: Double) -> ProofProgress {
    var told = self
    told.lower = lower.map { $0 * factor }
    told.upper = upper.map { $0 * factor }
    return told
  }
}

/// The clock of a search: tells its watcher where it stands, and stops it in time.
final class GapWatch: Sendable {
  private let start = ContinuousClock.now
  private let timeLimit: Double?
  private let progress: @Sendable (ProofProgress) -> SolveAnswer
  private let state = Shared(State())

  private struct State: Sendable {
    var told = ProofProgress()
    var isStopped = false
    var isTimedOut = false
  }

  init(timeLimit: Double?, _ progress: @escaping @Sendable (ProofProgress) -> SolveAnswer) {
    self.timeLimit = timeLimit
    self.progress = progress
  }

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
  var isStopped: Bool { state.value(\.isStopped) }
  var isTimedOut: Bool { state.value(\.isTimedOut) }

  func begin(stage: Int, _ best: ProvenAnswer) {
    state.update { $0.told.stage = stage }
    note(.merged, best)
  }

  func note(_ phase: ProofProgress.Phase, _ best: ProvenAnswer) {
    state.update { state in
      state.told.phase = phase
      state.told.count = 0
      state.told.lower = best.lower > -.infinity ? best.lower : nil
      state.told.upper = best.upper
    }
    _ = tick()
  }

  @Sendable func tick(iterations: Int) -> SolveAnswer { tick(count: iterations) }
  @Sendable func tick(blocks: Int) -> SolveAnswer { tick(count: blocks) }

  private func tick(count: Int? = nil) -> SolveAnswer {
    var answer = SolveAnswer.continue
    state.update { state in
      if let count { state.told.count = count }
      state.told.seconds = seconds
      let seconds = state.told.seconds
      if timeLimit.map({ seconds > $0 }) ?? false { state.isTimedOut = true }
      if progress(state.told) == .stop || state.isTimedOut { state.isStopped = true }
      answer = state.isStopped ? .stop : .continue
    }
    return answer
  }
}
