import Foundation
import HiGHSSolver
import NetworkFamily
import Optimization
import Planning
import Synchronization

/// Scenarios of the small instance, each from a near basis, against cold solves.
enum EnsembleCases {
  private static let request = PlanRequest(
    year: 2020, time: .timesteps, wantsTwoSidedValues: false)

  /// Demand of each product × 0.9 … 1.1: at least 40 times, and 50 a second.
  static func demand(_ name: String, _ arguments: [String]) throws {
    let parameters = FamilyInstance.Kind.product.map {
      EnsembleParameter(
        target: .demand, subject: "c\($0)", distribution: .uniform(low: 0.9, high: 1.1))
    }
    try compare(name, parameters, draws: 1000, factor: 40, perSecond: 50)
  }

  /// Price of each commodity × 0.8 … 1.25: at least 4 times, and 5 a second.
  static func prices(_ name: String, _ arguments: [String]) throws {
    try compare(name, priceParameters, draws: 200, factor: 4, perSecond: 5)
  }

  private static var priceParameters: [EnsembleParameter] {
    FamilyInstance.Kind.all.map {
      EnsembleParameter(
        target: .price, subject: "c\($0)", distribution: .uniform(low: 0.8, high: 1.25))
    }
  }

  private static func ensemble(
    _ parameters: [EnsembleParameter], draws: Int, seed: UInt64 = 7
  ) throws -> Ensemble {
    try Ensemble(
      try FamilyInstance(steps: 29).network(), request,
      EnsembleDesign(
        parameters: parameters, draws: draws, seed: seed, method: .latinHypercube))
  }

  private static func compare(
    _ name: String, _ parameters: [EnsembleParameter], draws: Int, factor: Double,
    perSecond: Double
  ) throws {
    let ensemble = try ensemble(parameters, draws: draws)
    var cold = [SolveMethod.simplex: Timing(), .interiorPointWithCrossover: Timing()]
    var optima: [Double] = []
    for scenario in 0..<5 {
      for method in [SolveMethod.simplex, .interiorPointWithCrossover] {
        optima.append(
          try cold[method, default: Timing()].run {
            let solver = try HiGHSSolver()
            try solver.load(ensemble.scaledProgram(of: scenario))
            return try solver.solve(SolveOptions(method: method)).objective
          })
      }
    }
    var hot = Timing()
    let answers = Mutex<[EnsembleAnswer]>([])
    let team = try HiGHSTeam(count: 1)
    _ = try hot.run {
      try ensemble.run(on: team) { answer in
        answers.withLock { $0.append(answer) }
        return .continue
      }
    }
    let found = answers.withLock { $0 }
    let worst = (0..<5).map { scenario in
      let (hot, cold) = (found[scenario].netCost ?? .nan, optima[2 * scenario] * 1_048_576)
      return abs(hot - cold) / max(1, abs(cold))
    }.max()
    let each = hot.processorMedian / Double(found.count + 1)
    let best = cold.values.map(\.processorMedian).min() ?? .nan
    Printed.note(name, "\(found.count) scenarios and the base case; processor seconds")
    for (method, timing) in [
      ("simplex", cold[.simplex]), ("interior point", cold[.interiorPointWithCrossover]),
    ] {
      Printed.number(name, "cold: \(method)", timing?.processorMedian ?? .nan, unit: "s")
    }
    Printed.number(name, "hot: each, loads and base case included", each, unit: "s")
    Printed.number(name, "solves a second (at least \(perSecond))", 1 / each, unit: "1/s")
    Printed.number(name, "times as fast as cold (at least \(factor))", best / each, unit: "×")
    Printed.number(name, "greatest relative difference to cold", worst ?? .nan, unit: "")
    Printed.memory(name)
  }

  /// What one loading of the programme serves: a thread, or a process, gets so many scenarios.
  private static let chunk = 64

  /// 128 scenarios by two solvers on two threads of one process, against two processes of which each
  /// solves half of the same scenarios.
  static func twoCores(_ name: String, _ arguments: [String]) throws {
    var (threads, processes) = (Timing(), Timing())
    for _ in 0..<5 {
      let ensemble = try twoChunks()
      let team = try HiGHSTeam(count: 2)
      _ = try threads.run { try ensemble.run(on: team) { _ in .continue } }
      let children = try (0..<2).map {
        try StartedProgram(StartedProgram.own, ["--sweep", "\($0)"])
      }
      let told = try children.map { try JSONDecoder().decode(Sweep.self, from: $0.end().output) }
      processes.add(
        wall: told.map(\.wall).max() ?? .nan, processor: told.map(\.processor).reduce(0, +))
    }
    Printed.timing(name, "two processes, half of the scenarios each", processes)
    Printed.timing(name, "one process, two threads (at most 1.11)", threads, peer: processes)
  }

  private static func twoChunks() throws -> Ensemble {
    let tornado = 2 * priceParameters.count
    return try ensemble(priceParameters, draws: 2 * chunk - tornado)
  }

  /// What one of two processes tells.
  private struct Sweep: Codable {
    let wall: Double
    let processor: Double
  }

  /// What one of two processes does: one chunk of the scenarios on one thread.
  static func sweepOnce(half: String) throws {
    let ensemble = try twoChunks()
    let team = try HiGHSTeam(count: 1)
    let left = Mutex(chunk)
    var timing = Timing()
    _ = try timing.run {
      try ensemble.run(from: (Int(half) ?? 0) * chunk, on: team) { _ in
        left.withLock { left in
          left -= 1
          return left > 0 ? .continue : .stop
        }
      }
    }
    let told = Sweep(wall: timing.median, processor: timing.processorMedian)
    FileHandle.standardOutput.write(try JSONEncoder().encode(told))
  }
}
