internal import Glibc
public import SaltLake

/// Brine equilibria by IPhreeqc.
public final class PhreeqcEngine: BrineEngine {
  /// What the engine computes with.
  public let database: BrineDatabase
  private let instance: PhreeqcInstance
  private let input: PhreeqcInput

  init(_ library: IPhreeqcLibrary, _ database: PhreeqcDatabase, folder: String)
    throws(BrineEngineError)
  {
    self.database = database.description
    input = PhreeqcInput(phases: database.phases)
    instance = try PhreeqcInstance(library, database: database, folder: folder)
    guard instance.run(input.output) else {
      throw .databaseUnreadable(name: database.rawValue, message: instance.message)
    }
  }

  /// The equilibrium of a whole; a few milliseconds.
  public func equilibrium(_ question: EquilibriumQuestion) throws(BrineEngineError)
    -> EquilibriumState
  {
    try check(question)
    let scale = question.total.water
    var unit = question
    unit.total = question.total * (1 / scale)
    var failure = ""
    try refuseDry(unit, below: 0)
    for effort in PhreeqcInput.Effort.allCases {
      if instance.run(input.run(unit, effort: effort)),
        let state = try state(of: unit, scale: scale)
      {
        return state
      }
      failure = instance.message
      if failure.isEmpty { failure = "its count of dissolved ions differs from the balance" }
      try refuseDry(unit, below: 0.05)
    }
    if instance.run(input.stagedRun(unit)), let state = try state(of: unit, scale: scale) {
      return state
    }
    throw .notConverged(message: failure)
  }

  private func check(_ question: EquilibriumQuestion) throws(BrineEngineError) {
    let range = database.temperatures
    guard range.contains(question.temperature) else {
      throw .temperature(
        found: question.temperature, database: database.name, lowest: range.lowerBound,
        highest: range.upperBound)
    }
    guard question.total.water > 0, question.total.water.isFinite else {
      throw .amountNotPositive("H2O")
    }
    for solute in Solute.major where !(question.total.solutes[solute] >= 0) {
      throw .amountNotPositive(solute.symbol)
    }
  }

  /// Where nearly all water could be crystal water of magnesium chloride, the brine is dry.
  private func refuseDry(_ unit: EquilibriumQuestion, below least: Double) throws(BrineEngineError)
  {
    let s = unit.total.solutes
    let share = 1 - 6 * max(0, s[.magnesium] - s[.sulphate]) * Mineral.waterMass
    if share < least { throw .dry(waterShare: max(0, share)) }
  }

  /// The state after a run; `nil` where the engine's numbers do not close.
  private func state(of unit: EquilibriumQuestion, scale: Double) throws(BrineEngineError)
    -> EquilibriumState?
  {
    let row = instance.lastRow
    guard row.count == 2 + PhreeqcInput.totals.count + 2 * input.phases.count else { return nil }
    let first = 2 + PhreeqcInput.totals.count
    var solids = Solids.none
    var saturation = [Double](repeating: .nan, count: Mineral.all.count)
    for (index, phase) in input.phases.enumerated() {
      if unit.minerals.contains(phase.mineral) {
        solids[phase.mineral] = max(0, row[first + 2 * index]) * phase.units
      }
      saturation[phase.mineral.index] = row[first + 2 * index + 1]
    }
    let brine = Brine(
      solutes: unit.total.solutes - solids.solutes, water: unit.total.water - solids.crystalWater)
    let residual = residual(unit.total, brine, row)
    guard residual < 1e-6 else { return nil }
    guard brine.water > 1e-4 else { throw .dry(waterShare: max(0, brine.water)) }
    return EquilibriumState(
      solids: solids * scale, brine: Self.cleaned(brine) * scale, waterActivity: row[0],
      pH: row[1], saturation: saturation, residual: residual)
  }

  /// The engine's own count of what is dissolved against the balance, relative to the whole.
  private func residual(_ total: Brine, _ brine: Brine, _ row: [Double]) -> Double {
    var worst = 0.0
    for (index, solute) in Solute.major.enumerated() where total.solutes[solute] > 0 {
      let own = row[2 + index]
      worst = max(worst, abs(own - brine.solutes[solute]) / total.solutes[solute])
    }
    return worst.isFinite ? worst : .infinity
  }

  /// Rounding can leave less than nothing of an ion that has all crystallised.
  private static func cleaned(_ brine: Brine) -> Brine {
    var brine = brine
    for solute in Solute.major { brine.solutes[solute] = max(0, brine.solutes[solute]) }
    return brine
  }
}

/// Makes engines from the library and the data bases of a folder.
public struct PhreeqcEngineSource: BrineEngineSource {
  private let choice: PhreeqcDatabase
  private let folder: String
  private let library: IPhreeqcLibrary

  /// Opens the library.
  ///
  /// - Parameter folder: where `libiphreeqc.so` and the data bases are; by default the folder that
  ///   the variable `CARNALLITE_IPHREEQC` names, else `iphreeqc` beside the program.
  /// - Throws: ``BrineEngineError/unavailable(path:reason:)``.
  public init(_ choice: PhreeqcDatabase, folder: String? = nil) throws(BrineEngineError) {
    self.choice = choice
    self.folder = folder ?? Self.defaultFolder
    library = try IPhreeqcLibrary(folder: self.folder)
  }

  /// What the engines compute with.
  public var database: BrineDatabase { choice.description }

  /// The version of the library: `3.7.3-15968`.
  public var version: String { library.version }

  /// Makes an engine; its own instance of the library, with the data base read anew (about 50 ms).
  public func makeEngine() throws(BrineEngineError) -> any BrineEngine {
    try PhreeqcEngine(library, choice, folder: folder)
  }

  private static var defaultFolder: String {
    if let named = unsafe getenv("CARNALLITE_IPHREEQC") { return unsafe String(cString: named) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return String(path[..<end]) + "/iphreeqc"
  }
}
