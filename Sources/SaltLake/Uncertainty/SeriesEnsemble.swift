internal import Dispatch
internal import Glibc
internal import Synchronization

/// Many runs of one series whose feed and weather are drawn from their uncertainty.
public struct SeriesEnsemble: Sendable, Hashable {
  /// What one run gives.
  public struct Outcome: Sendable, Hashable {
    /// The share of the feed's potassium that is harvested.
    public let potassiumRecovery: Double
    /// Carnallite harvested, kg/a.
    public let carnallite: Double
    /// The old brine, kg/a.
    public let oldBrine: Double
    /// The mass fraction of magnesium in the old brine.
    public let magnesium: Double
    /// The mass fraction of lithium in the old brine.
    public let lithium: Double
  }

  /// The outcomes, in the order of draws; `nil` where a pond dries out.
  public let outcomes: [Outcome?]
  /// The number that the draws begin with.
  public let seed: UInt64

  /// Runs a number of draws on threads, each with its own engine; the same seed gives the same outcomes
  /// on any number of threads.
  ///
  /// - Parameter progress: told the number of runs that are done, from any thread; whether to go on.
  /// - Throws: No engine can be made.
  public static func compute(
    _ series: PondSeries, _ uncertainty: SeriesUncertainty, count: Int, seed: UInt64,
    threads: Int, source: any BrineEngineSource,
    progress: @Sendable (Int) -> Bool = { _ in true }
  ) throws(BrineEngineError) -> SeriesEnsemble {
    var engines: [any BrineEngine] = []
    for _ in 0..<max(1, min(threads, count)) { engines.append(try source.makeEngine()) }
    nonisolated(unsafe) let own = engines
    let state = Mutex(EnsembleState(count: count))
    DispatchQueue.concurrentPerform(iterations: own.count) { thread in
      while let draw = state.withLock({ $0.next() }) {
        let drawn = drawn(series, uncertainty, seed: seed, draw: draw)
        let outcome = (try? SteadySeries.compute(drawn, engine: own[thread])).map(outcome)
        let done = state.withLock { $0.enter(outcome, draw) }
        if !progress(done) { state.withLock { $0.stop() } }
      }
    }
    return SeriesEnsemble(outcomes: state.withLock { $0.outcomes }, seed: seed)
  }

  /// The value below which a share of the outcomes lies; NaN without outcomes.
  public func quantile(_ share: Double, of value: (Outcome) -> Double) -> Double {
    let sorted = outcomes.compactMap { $0.map(value) }.sorted()
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let low = Int(place)
    let high = min(low + 1, last)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }

  /// How many draws have no steady state.
  public var failures: Int { outcomes.count { $0 == nil } }

  /// The series of one draw: ions and evaporation lognormal about their values, chloride closes.
  static func drawn(
    _ series: PondSeries, _ uncertainty: SeriesUncertainty, seed: UInt64, draw: Int
  ) -> PondSeries {
    var generator = NormalGenerator(seed: seed &+ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15)
    var series = series
    for solute in Solute.allCases where solute != .chloride {
      series.feed.solutes[solute] *= exp(uncertainty.composition * generator.next())
    }
    series.feed.solutes[.chloride] += series.feed.solutes.charge
    series.feed = series.feed * (1 / series.feed.mass)
    let evaporation = exp(uncertainty.evaporation * generator.next())
    for month in series.climate.months.indices {
      series.climate.months[month].evaporation *= evaporation
    }
    return series
  }

  private static func outcome(_ steady: SteadySeries) -> Outcome {
    let potassium = steady.recoveries.first { $0.solute == .potassium }
    let carnallite = Mineral(id: "carnallite").map { steady.harvested($0) }
    return Outcome(
      potassiumRecovery: potassium?.share ?? 0, carnallite: carnallite ?? 0,
      oldBrine: steady.oldBrine.mass, magnesium: steady.oldBrine.massFraction(.magnesium),
      lithium: steady.oldBrine.massFraction(.lithium))
  }
}

/// What the threads of an ensemble share.
struct EnsembleState {
  private(set) var outcomes: [SeriesEnsemble.Outcome?]
  private var begun = 0
  private var done = 0
  private var isStopped = false

  init(count: Int) {
    outcomes = Array(repeating: nil, count: count)
  }

  mutating func next() -> Int? {
    guard !isStopped, begun < outcomes.count else { return nil }
    begun += 1
    return begun - 1
  }

  mutating func enter(_ outcome: SeriesEnsemble.Outcome?, _ draw: Int) -> Int {
    outcomes[draw] = outcome
    done += 1
    return done
  }

  mutating func stop() { isStopped = true }
}

/// Normal numbers by Box and Muller over SplitMix64.
struct NormalGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> Double {
    let radius = sqrt(-2 * log(max(unit(), .leastNormalMagnitude)))
    return radius * cos(2 * .pi * unit())
  }

  private mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
