import Findings
import Foundation
import PhreeqcEngine
import SaltLake
import TestSupport

/// A pond series of the Qarhan kind for tests.
enum Sample {
  static let source = Result { () throws(BrineEngineError) in
    try PhreeqcEngineSource(
      .frezchem, folder: Repository.root.appendingPathComponent(".dependencies/iphreeqc").path)
  }

  static func engine() throws -> any BrineEngine { try source.get().makeEngine() }

  static let feed: Brine = {
    var solutes = Solutes([
      .sodium: 1268, .potassium: 393, .magnesium: 2475, .calcium: 15.7, .sulphate: 56.3,
      .lithium: 16, .bromide: 0.69, .boron: 9.9,
    ])
    solutes[.chloride] = solutes.charge
    return Brine(solutes: solutes, water: 1230 - solutes.mass)
  }()

  static let climate = Climate(
    months: zip(
      [-6, -2, 4, 10, 15, 19, 22, 21, 16, 8, 0.5, -5],
      [30, 50, 110, 185, 245, 260, 270, 245, 180, 110, 50, 30]
    ).map { temperature, evaporation in
      ClimateMonth(
        evaporation: evaporation / 1000, rain: 0.002, humidity: 0.3, temperature: temperature)
    })

  static func pond(_ id: String, area: Double, harvest: Bool, entrainment: Double = 0.2) -> Pond {
    Pond(
      id: id, name: Phrase(id), area: area, depth: 0.6, leakage: 0.0001,
      harvest: Harvest(months: harvest ? [5, 8, 10] : [], share: 1), entrainment: entrainment,
      suppressed: MineralSet(
        [Mineral(id: "anhydrite"), Mineral(id: "kieserite")].compactMap { $0 }),
      place: Place(file: "ponds.csv", line: 2))
  }

  static func series(_ ponds: [Pond]) -> PondSeries {
    var distribution = TraceDistribution.none
    if let carnallite = Mineral(id: "carnallite") { distribution[.bromide, carnallite] = 0.52 }
    return PondSeries(
      id: "test", name: Phrase("test"), feed: feed, feedRate: 2e10, ponds: ponds,
      climate: climate, distribution: distribution)
  }

  static let ponds = [
    pond("na", area: 4.8e6, harvest: false), pond("adjust", area: 0.8e6, harvest: false),
    pond("car1", area: 1.6e6, harvest: true), pond("car2", area: 1.8e6, harvest: true),
  ]

  static func recovery(_ solute: Solute, _ steady: SteadySeries) -> Double {
    steady.recoveries.first { $0.solute == solute }?.share ?? .nan
  }
}
