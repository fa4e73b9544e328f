public import Findings
public import Optimization

/// What a run of one or many solves may use, and who watches and stops it.
public struct RunControl: Sendable {
  /// Wall-clock seconds after which the run stops with the best it has; `nil` for none.
  public var timeLimit: Double?
  /// Threads that a solve may use; with one thread equal requests give equal bytes.
  public var threads: Int
  /// The relative gap with which a plan of whole numbers is good enough; `nil` for the solver's own.
  public var gap: Double?
  /// Called from within solves and between them; its answer may stop the run.
  public var report: (@Sendable (RunProgress) -> SolveAnswer)?

  /// No limit, one thread, nobody watching.
  public init(
    timeLimit: Double? = nil, threads: Int = 1, gap: Double? = nil,
    report: (@Sendable (RunProgress) -> SolveAnswer)? = nil
  ) {
    self.timeLimit = timeLimit
    self.threads = threads
    self.gap = gap
    self.report = report
  }
}

/// Where a run stands.
public struct RunProgress: Sendable {
  /// What it is doing.
  public let phase: Phrase
  /// Seconds since the run began.
  public let elapsedSeconds: Double
  /// How many of ``total`` pieces of work are done; `nil` where the phase is one piece.
  public let done: Int?
  /// The pieces of work of the phase.
  public let total: Int?
  /// The solve that runs; `nil` between solves.
  public let solve: SolveProgress?

  /// States every part.
  public init(
    phase: Phrase, elapsedSeconds: Double, done: Int? = nil, total: Int? = nil,
    solve: SolveProgress? = nil
  ) {
    self.phase = phase
    self.elapsedSeconds = elapsedSeconds
    self.done = done
    self.total = total
    self.solve = solve
  }
}

/// The clock and the wish to stop that all solves of a run share.
public struct RunWatch: Sendable {
  private let control: RunControl
  private let start = ContinuousClock.now

  /// Starts the clock.
  public init(_ control: RunControl = RunControl()) {
    self.control = control
  }

  /// The gap that was asked for.
  var gap: Double? { control.gap }

  /// Seconds since the run began.
  public var elapsedSeconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Options for the next solve: the time that is left, the threads, and reports in its phase.
  public func options(
    _ phase: Phrase, done: Int? = nil, of total: Int? = nil, method: SolveMethod = .automatic
  ) -> SolveOptions {
    let report = control.report
    let begun = elapsedSeconds
    var options = SolveOptions(
      method: method, timeLimit: control.timeLimit.map { max(0, $0 - begun) },
      threads: control.threads)
    if let gap = control.gap { options.relativeGap = gap }
    guard let report else { return options }
    options.progress = { solve in
      report(
        RunProgress(
          phase: phase, elapsedSeconds: begun + solve.elapsedSeconds, done: done, total: total,
          solve: solve))
    }
    return options
  }

  /// Whether the run is to stop before its next piece of work, and why.
  public func stopReason(_ phase: Phrase, done: Int? = nil, of total: Int? = nil) -> PlanStop? {
    let elapsed = elapsedSeconds
    if let limit = control.timeLimit, elapsed >= limit { return .timeLimit }
    let progress = RunProgress(
      phase: phase, elapsedSeconds: elapsed, done: done, total: total)
    return control.report?(progress) == .stop ? .interrupted : nil
  }
}

extension Phrase {
  static let solvingPhase = Phrase(zh: "求解", en: "solving")
  static let valuesPhase = Phrase(zh: "求边际价值", en: "marginal values")
  static let explainingPhase = Phrase(zh: "查找不可行的原因", en: "explaining why no plan exists")
  static let loopPhase = Phrase(zh: "查找无限获利的循环", en: "looking for money without end")
}

extension PlanStop {
  /// The reason as a solver states it.
  init(_ reason: StopReason) {
    switch reason {
    case .timeLimit: self = .timeLimit
    case .interrupted: self = .interrupted
    case .iterationLimit: self = .iterationLimit
    }
  }

  /// The reason as a solver would state it.
  var solverReason: StopReason {
    switch self {
    case .timeLimit: .timeLimit
    case .interrupted: .interrupted
    case .iterationLimit: .iterationLimit
    }
  }
}
