import PhreeqcEngine
import SaltLake
import Testing

/// A saturated solution as a publication states it, in moles per kilogram of water.
struct PublishedPoint: Sendable, CustomTestStringConvertible {
  let solids: [String]
  let temperature: Double
  let molalities: [Solute: Double]
  let source: String

  var testDescription: String { "\(solids.joined(separator: "+")) \(temperature) °C" }

  /// A single chloride by the mass fraction of its saturated solution.
  static func single(_ id: String, _ t: Double, percent: Double, _ cation: Solute) -> Self {
    let salt = cation.molarMass + cation.charge * Solute.chloride.molarMass
    let molality = percent / (100 - percent) / salt
    return Self(solids: [id], temperature: t, molalities: [cation: molality], source: crc)
  }

  /// Moles of Na2Cl2, K2Cl2 and MgCl2 to 1000 moles of water.
  static func vantHoff(_ solids: [String], na: Double?, k: Double?, mg: Double?) -> Self {
    let perKilogram = 1 / 18.015
    var molalities: [Solute: Double] = [:]
    molalities[.sodium] = na.map { 2 * $0 * perKilogram }
    molalities[.potassium] = k.map { 2 * $0 * perKilogram }
    molalities[.magnesium] = mg.map { $0 * perKilogram }
    return Self(
      solids: solids, temperature: 25, molalities: molalities,
      source: "van 't Hoff, Acht Vorträge über physikalische Chemie, Braunschweig 1902, p. 76")
  }

  static let crc =
    "CRC Handbook of Chemistry and Physics, Aqueous Solubility of Inorganic Compounds at Various "
    + "Temperatures"
}

@Suite struct PublishedSolubilityTests {
  static let single25: [PublishedPoint] = [
    .single("halite", 25, percent: 26.45, .sodium),
    .single("sylvite", 25, percent: 26.22, .potassium),
    .single("bischofite", 25, percent: 35.90, .magnesium),
  ]

  static let singleCold: [PublishedPoint] = [
    .single("halite", 0, percent: 26.28, .sodium), .single("halite", 10, percent: 26.32, .sodium),
    .single("sylvite", 0, percent: 21.74, .potassium),
    .single("sylvite", 10, percent: 23.61, .potassium),
    .single("bischofite", 0, percent: 33.96, .magnesium),
    .single("bischofite", 10, percent: 34.85, .magnesium),
    PublishedPoint(
      solids: ["halite", "bischofite"], temperature: 10,
      molalities: [.magnesium: 33.80 / 65.88 / 0.09521],
      source: "Benhassenchehimi et al., J. Therm. Anal. Calorim. 53 (1998) 169"),
  ]

  /// Invariant points of Na-K-Mg-Cl-H2O at 25 °C: the ions that the publication gives to better than
  /// 3 %; it rounds to half a mole, which for the scarce ions is more than that.
  static let invariant: [PublishedPoint] = [
    .vantHoff(["halite", "sylvite"], na: nil, k: 19.5, mg: nil),
    .vantHoff(["halite", "sylvite", "carnallite"], na: nil, k: 5.5, mg: 70.5),
    .vantHoff(["halite", "carnallite", "bischofite"], na: nil, k: nil, mg: 103.5),
    .vantHoff(["halite", "bischofite"], na: nil, k: nil, mg: 103),
  ]

  @Test(arguments: single25, PhreeqcDatabase.allCases)
  func `single salts at 25 °C agree within 3 %`(
    point: PublishedPoint, database: PhreeqcDatabase
  ) throws {
    #expect(try Self.worst(point, database) < 0.03)
  }

  @Test(arguments: invariant)
  func `invariant points at 25 °C agree within 3 % with frezchem`(point: PublishedPoint) throws {
    #expect(try Self.worst(point, .frezchem) < 0.03)
  }

  /// Sodium where halite and sylvite meet: the publication is the one that stands apart.
  @Test func `halite with sylvite agrees with the publication within its rounding and 3 %`() throws
  {
    let point = PublishedPoint.vantHoff(["halite", "sylvite"], na: 44.5, k: 19.5, mg: nil)
    #expect(try Self.worst(point, .frezchem) < 0.03 + 0.25 / 44.5)
  }

  @Test(arguments: singleCold, [PhreeqcDatabase.frezchem, .coldchem])
  func `cold solubilities are near the published ones and the deviation is printed`(
    point: PublishedPoint, database: PhreeqcDatabase
  ) throws {
    let worst = try Self.worst(point, database)
    print("\(database.rawValue) \(point.testDescription): \((worst * 1000).rounded() / 10) %")
    #expect(worst < 0.05)
  }

  /// The largest relative deviation of the ions that the publication states.
  static func worst(_ point: PublishedPoint, _ database: PhreeqcDatabase) throws -> Double {
    let engine = try Engines.make(database)
    let state = try Engines.saturated(point.solids, at: point.temperature, engine)
    #expect(state.solids.present.map(\.id) == point.solids)
    return point.molalities.map { abs(state.brine.molality($0.key) / $0.value - 1) }.max() ?? 1
  }
}
