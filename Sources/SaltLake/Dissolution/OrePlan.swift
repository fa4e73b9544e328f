public import Findings

/// Low-grade solid potash that a solvent dissolves in place (浸泡式溶解转化).
public struct OrePlan: Sendable, Hashable {
  /// The ore's id.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// Mass fractions of the ore's minerals; the rest does not dissolve.
  public let minerals: [Mineral: Double]
  /// The sample of the brine that is mixed with fresh water as solvent; `nil` for water alone.
  public let solvent: LaboratoryAnalysis?
  /// The temperature, °C.
  public let temperature: Double
  /// Where the ore was read.
  public let place: Place

  /// Creates an ore.
  public init(
    id: String, name: Phrase, minerals: [Mineral: Double], solvent: LaboratoryAnalysis?,
    temperature: Double, place: Place
  ) {
    self.id = id
    self.name = name
    self.minerals = minerals
    self.solvent = solvent
    self.temperature = temperature
    self.place = place
  }
}

/// What solvents from fresh water to brine dissolve from an ore.
public struct Dissolution: Sendable, Hashable {
  /// One solvent.
  public struct Point: Sendable, Hashable {
    /// The share of brine in the solvent's mass, 0 to 1.
    public let brineShare: Double
    /// Kilograms of ore that one kilogram of solvent can use up: where its last potash dissolves.
    public let ore: Double
    /// The brine that leaves, from a kilogram of solvent.
    public let brine: Brine
    /// Kilograms of potassium dissolved per kilogram of solvent.
    public let potassium: Double
    /// The same of sodium and magnesium: what dissolves along.
    public let sodium: Double
    /// Kilograms of magnesium dissolved per kilogram of solvent.
    public let magnesium: Double
    /// The share of the ore's potassium that is dissolved, 0 to 1.
    public let recovery: Double
    /// Kilograms of fresh water per kilogram of potassium dissolved.
    public let waterNeed: Double
  }

  /// The ore.
  public let ore: OrePlan
  /// Kilograms of ore that each kilogram of solvent meets.
  public let oreRatio: Double
  /// The points, from fresh water on.
  public let points: [Point]

  /// Dissolves an ore in solvents of rising shares of brine.
  ///
  /// - Parameter oreRatio: kilograms of ore to a kilogram of solvent.
  public static func compute(
    _ ore: OrePlan, oreRatio: Double, shares: [Double], engine: any BrineEngine
  ) throws(DissolutionError) -> Dissolution {
    var brine = Brine.none
    if let solvent = ore.solvent {
      do throws(AnalysisFaults) {
        let sample = try solvent.prepared().get().brine
        brine = sample * (1 / sample.mass)
      } catch { throw .analysis(error) }
    }
    var points: [Point] = []
    for share in shares where share == 0 || ore.solvent != nil {
      do throws(BrineEngineError) {
        points.append(
          try point(ore, ratio: oreRatio, brine: brine, share: share, engine: engine))
      } catch { throw .engine(error, share: share) }
    }
    return Dissolution(ore: ore, oreRatio: oreRatio, points: points)
  }

  private static func point(
    _ ore: OrePlan, ratio: Double, brine: Brine, share: Double, engine: any BrineEngine
  ) throws(BrineEngineError) -> Point {
    let solid = Solids(
      ore.minerals.mapValues { $0 }.reduce(into: [:]) { amounts, pair in
        amounts[pair.key] = pair.value * ratio / pair.key.molarMass
      })
    var solvent = brine * share
    solvent.water += 1 - share
    let whole = Brine(
      solutes: solvent.solutes + solid.solutes, water: solvent.water + solid.crystalWater)
    let separation = try Separation.compute(
      whole, at: ore.temperature, minerals: engine.database.minerals, distribution: .none,
      engine: engine)
    let gained = separation.brine.solutes - solvent.solutes
    let inOre = solid.solutes[.potassium]
    let potassium = gained[.potassium] * Solute.potassium.molarMass
    return Point(
      brineShare: share, ore: ratio, brine: separation.brine, potassium: potassium,
      sodium: gained[.sodium] * Solute.sodium.molarMass,
      magnesium: gained[.magnesium] * Solute.magnesium.molarMass,
      recovery: inOre > 0 ? gained[.potassium] / inOre : 0,
      waterNeed: potassium > 0 ? (1 - share) / potassium : .infinity)
  }
}

/// Why a dissolution has no answer.
public enum DissolutionError: Error, Sendable, Hashable {
  /// The solvent's sample cannot be used.
  case analysis(AnalysisFaults)
  /// The engine gives no equilibrium at a share of brine.
  case engine(BrineEngineError, share: Double)
}
