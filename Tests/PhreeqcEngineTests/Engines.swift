import Foundation
import PhreeqcEngine
import SaltLake
import TestSupport

/// Engines from the library that set-up has brought.
enum Engines {
  static let folder = Repository.root.appendingPathComponent(".dependencies/iphreeqc").path

  static func make(_ database: PhreeqcDatabase) throws -> any BrineEngine {
    try PhreeqcEngineSource(database, folder: folder).makeEngine()
  }

  /// Water with more of every mineral than dissolves, at equilibrium.
  static func saturated(
    _ ids: [String], at temperature: Double, _ engine: any BrineEngine
  ) throws -> EquilibriumState {
    let minerals = ids.compactMap { Mineral(id: $0) }
    let solids = Solids(Dictionary(uniqueKeysWithValues: minerals.map { ($0, 40.0) }))
    let whole = Brine(solutes: solids.solutes, water: 1 + solids.crystalWater)
    return try engine.equilibrium(
      EquilibriumQuestion(
        total: whole, temperature: temperature, minerals: MineralSet(minerals)))
  }
}
