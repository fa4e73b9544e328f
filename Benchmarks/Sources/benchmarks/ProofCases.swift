import Foundation
import HiGHSSolver
import NetworkFamily
import Optimization

/// Values and bounds of a year in hours, against the direct solve of the same programme.
enum ProofCases {
  /// 720 hours with tariffs that stand still in blocks of 2 to 8 hours, to 0.1 %, and the direct solve.
  static func tariffBlocks(_ name: String, _ arguments: [String]) throws {
    let instance = try PeerProcess.dispatchInstance("medium").withTariffBlocks
    try prove(name, DispatchProgram(instance), gap: 0.001, isDirect: true)
  }

  /// 720 hours as they are, to 2 %.
  static func asItIs(_ name: String, _ arguments: [String]) throws {
    try prove(
      name, DispatchProgram(try PeerProcess.dispatchInstance("medium")), gap: 0.02, isDirect: false)
  }

  /// A year of 8,760 hours to 0.5 %, within 45 minutes and 3 GB.
  static func year(_ name: String, _ arguments: [String]) throws {
    try prove(
      name, DispatchProgram(try PeerProcess.dispatchInstance("large")), gap: 0.005,
      isDirect: false, seconds: 2700, memory: 3000)
  }

  private static func prove(
    _ name: String, _ model: DispatchProgram, gap: Double, isDirect: Bool,
    seconds: Double? = nil, memory: Double? = nil
  ) throws {
    let (program, structure) = (model.program, model.structure)
    Printed.note(
      name,
      "\(program.rowCount) rows, \(program.columnCount) columns, \(program.entryCount) entries")
    var proving = Timing()
    let answer = try proving.run {
      try ProofSearch(program, structure, gap: gap, timeLimit: seconds).run(
        on: try HiGHSTeam(count: 2))
    }
    let upper = answer.upper.map { "\($0)" } ?? "nothing"
    Printed.note(
      name,
      "\(answer.stages) stages, from \(answer.lower) to \(upper), violation \(answer.violation)")
    Printed.number(name, "gap", (answer.gap ?? .nan) * 100, unit: "%", limit: gap * 100)
    Printed.memory(name, limit: memory)
    guard isDirect else { return Printed.timing(name, "proof", proving, limit: seconds) }
    var direct = Timing()
    let optimum = try direct.run {
      let solver = try HiGHSSolver()
      try solver.load(program)
      return try solver.solve(SolveOptions(method: .interiorPointWithCrossover)).objective
    }
    Printed.timing(name, "direct: interior point and crossover", direct)
    Printed.timing(name, "proof (at most 0.2)", proving, peer: direct)
    let isInside =
      answer.lower <= optimum * (1 + 1e-9) && optimum * (1 - 1e-9) <= answer.upper ?? .infinity
    Printed.note(name, "direct optimum \(optimum): \(isInside ? "inside" : "OUTSIDE")")
  }
}
