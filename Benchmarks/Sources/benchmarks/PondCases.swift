import Findings
import Foundation
import PhreeqcEngine
import SaltLake

/// Pond series of twelve ponds on the engine.
enum PondCases {
  /// One steady state; a bar of a second.
  static func steady(_ name: String, _ arguments: [String]) throws {
    let engine = try source().makeEngine()
    var timing = Timing()
    for run in 0..<7 {
      let steady = try timing.run { try SteadySeries.compute(series, engine: engine) }
      if run == 0 { tell(name, steady.states) }
    }
    Printed.timing(name, "12 ponds, steady", timing, limit: 1)
  }

  /// Ten years month by month; a bar of a minute.
  static func months(_ name: String, _ arguments: [String]) throws {
    let engine = try source().makeEngine()
    var timing = Timing()
    let months = try timing.run { try DynamicSeries.compute(series, years: 10, engine: engine) }
    tell(name, months.months.flatMap { $0 })
    Printed.timing(name, "12 ponds, 120 months", timing, limit: 60)
  }

  /// A thousand draws on two threads; a bar of ten minutes.
  static func draws(_ name: String, _ arguments: [String]) throws {
    var timing = Timing()
    let source = try source()
    let ensemble = try timing.run {
      try SeriesEnsemble.compute(
        series, SeriesUncertainty(composition: 0.03, evaporation: 0.08), count: 1000, seed: 1,
        threads: 2, source: source)
    }
    Printed.note(
      name,
      "\(ensemble.failures) of \(ensemble.outcomes.count) draws dry out, median recovery "
        + "\(ensemble.quantile(0.5) { $0.potassiumRecovery })")
    Printed.timing(name, "1,000 draws of 12 ponds, 2 threads", timing, limit: 600)
  }

  private static func source() throws -> PhreeqcEngineSource {
    try PhreeqcEngineSource(.frezchem, folder: ".dependencies/iphreeqc")
  }

  private static func tell(_ name: String, _ states: [PondState]) {
    let worst = states.map(\.largestImbalance).max() ?? 0
    Printed.note(name, "largest imbalance \(worst)")
  }

  /// Half of the ponds for halite, half for carnallite.
  private static var series: PondSeries {
    var solutes = Solutes([
      .sodium: 1268, .potassium: 393, .magnesium: 2475, .calcium: 15.7, .sulphate: 56.3,
      .lithium: 16, .boron: 9.9,
    ])
    solutes[.chloride] = solutes.charge
    let held = MineralSet(["anhydrite", "kieserite"].compactMap { Mineral(id: $0) })
    let ponds = (0..<12).map { index in
      Pond(
        id: "p\(index)", name: Phrase("p\(index)"), area: 0.8e6, depth: 0.6, leakage: 0.0001,
        harvest: Harvest(months: index < 6 ? [] : [5, 8, 10]), entrainment: 0.2,
        suppressed: held)
    }
    let temperatures = [-6, -2, 4, 10, 15, 19, 22, 21, 16, 8, 0.5, -5]
    let evaporation = [30.0, 50, 110, 185, 245, 260, 270, 245, 180, 110, 50, 30]
    let climate = Climate(
      months: zip(temperatures, evaporation).map {
        ClimateMonth(evaporation: $1 / 1000, rain: 0.002, humidity: 0.3, temperature: $0)
      })
    return PondSeries(
      id: "ponds", name: Phrase("ponds"),
      feed: Brine(solutes: solutes, water: 1230 - solutes.mass), feedRate: 2e10, ponds: ponds,
      climate: climate)
  }
}
