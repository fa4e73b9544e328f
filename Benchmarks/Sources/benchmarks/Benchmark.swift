import Foundation

/// A named case; each runs in a process of its own, so that its peak memory is its own.
struct Benchmark: Sendable {
  /// The name by which it is chosen.
  let name: String
  /// Runs it; the arguments are those after its name.
  let run: @Sendable (_ name: String, _ arguments: [String]) throws -> Void
  /// The arguments of the child process, and what follows it.
  var prepare: @Sendable () throws -> (arguments: [String], cleanUp: () -> Void) = { ([], {}) }

  /// All cases, in the order in which they run.
  static let all = [
    Benchmark(name: "qaidam-load-check", run: LoadCases.qaidam),
    Benchmark(
      name: "generated-load-check", run: LoadCases.generated, prepare: GeneratedZone.prepare),
    Benchmark(name: "qaidam-deep-check", run: LoadCases.deepCheck),
    Benchmark(name: "qaidam-plan", run: PlanCases.plan),
    Benchmark(name: "qaidam-plan-two-sided", run: PlanCases.twoSided),
    Benchmark(name: "qaidam-plan-timesteps", run: PlanCases.timesteps),
    Benchmark(name: "qaidam-plan-timesteps-two-sided", run: PlanCases.timestepsTwoSided),
    Benchmark(name: "hand-over-small", run: HandOverCases.small),
    Benchmark(name: "hand-over-large", run: HandOverCases.large),
    Benchmark(name: "peers", run: PeerCases.builders),
    Benchmark(name: "peers-large", run: PeerCases.large),
    Benchmark(name: "ensemble-demand", run: EnsembleCases.demand),
    Benchmark(name: "ensemble-prices", run: EnsembleCases.prices),
    Benchmark(name: "ensemble-two-cores", run: EnsembleCases.twoCores),
    Benchmark(name: "proof-tariff-blocks", run: ProofCases.tariffBlocks),
    Benchmark(name: "proof", run: ProofCases.asItIs),
    Benchmark(name: "proof-year", run: ProofCases.year),
    Benchmark(name: "qaidam-report", run: ReportCases.report),
    Benchmark(name: "account-published", run: AccountCases.published),
    Benchmark(name: "account-layers", run: AccountCases.layers),
    Benchmark(name: "account-large", run: AccountCases.large),
    Benchmark(name: "structures-35", run: StructureCases.thirtyFiveUnits),
    Benchmark(name: "qaidam-indicators", run: IndicatorCases.fifteenYears),
    Benchmark(name: "ponds-steady", run: PondCases.steady),
    Benchmark(name: "ponds-ten-years", run: PondCases.months),
    Benchmark(name: "ponds-thousand-draws", run: PondCases.draws),
  ]
}
