/// One operating point of a pond series as recipes: what the feed becomes, and what the plants behind the
/// ponds make of it.
///
/// Every stream has the composition that the ponds give it at this point. Carnallite ore is decomposed
/// cold with just the water that dissolves its last carnallite, computed by the engine; flotation takes
/// the sylvite that is left. Lithium is taken from the old brine at the stated recovery.
public struct PondRecipe: Sendable, Hashable {
  /// A stream of the recipes, in kilograms of a year.
  public struct Stream: Sendable, Hashable {
    /// Solutes and water, crystal water included.
    public let content: Brine

    /// Kilograms.
    public var mass: Double { content.mass }

    /// The mass fraction of each element of which there is any.
    public var elements: [(solute: Solute, fraction: Double)] {
      Solute.allCases.compactMap { solute in
        let fraction = content.solutes[solute] * solute.elementMass / mass
        return fraction > 0 ? (solute, fraction) : nil
      }
    }
  }

  /// The operating point's name: `f100`.
  public let point: String
  /// The feed.
  public let feed: Stream
  /// Harvested salt with its brine.
  public let ore: Stream
  /// Bedded salt with its brine.
  public let bed: Stream
  /// Brine lost through the ground.
  public let seepage: Stream
  /// The brine that leaves the last pond.
  public let oldBrine: Stream
  /// Kilograms of water that decompose the ore.
  public let decompositionWater: Double
  /// Kilograms of potassium chloride that flotation takes from the decomposed ore.
  public let potash: Double
  /// Kilograms of lithium chloride from the old brine.
  public let lithium: Double

  /// What is left of the ore: mother liquor, halite, and sylvite that flotation does not take.
  public var tails: Stream {
    var content = ore.content
    content.water += decompositionWater
    let moles = potash / Self.potassiumChloride
    content.solutes[.potassium] -= moles
    content.solutes[.chloride] -= moles
    return Stream(content: content)
  }

  /// The old brine without the lithium that is taken.
  public var leanBrine: Stream {
    var content = oldBrine.content
    let moles = lithium / Self.lithiumChloride
    content.solutes[.lithium] -= moles
    content.solutes[.chloride] -= moles
    return Stream(content: content)
  }

  /// The share of the feed's potassium that becomes potash, 0 to 1.
  public var potassiumYield: Double {
    potash / Self.potassiumChloride / feed.content.solutes[.potassium]
  }

  /// The share of the feed's potassium that is harvested as ore, 0 to 1.
  public var orePotassium: Double {
    ore.content.solutes[.potassium] / feed.content.solutes[.potassium]
  }

  private static let potassiumChloride = Solute.potassium.molarMass + Solute.chloride.molarMass
  private static let lithiumChloride = Solute.lithium.molarMass + Solute.chloride.molarMass

  /// The same point with other yields, as factors; the elements still close.
  public func scaled(potash: Double, lithium: Double) -> PondRecipe {
    PondRecipe(
      point: point, feed: feed, ore: ore, bed: bed, seepage: seepage, oldBrine: oldBrine,
      decompositionWater: decompositionWater, potash: self.potash * potash,
      lithium: self.lithium * lithium)
  }

  /// The largest relative difference of an element between the feed and what the ponds give.
  public var largestImbalance: Double {
    let outs = [ore, bed, seepage, oldBrine].reduce(Solutes.zero) { $0 + $1.content.solutes }
    return Solute.allCases.reduce(0.0) { worst, solute in
      let into = feed.content.solutes[solute]
      return into > 0 ? max(worst, abs(into - outs[solute]) / into) : worst
    }
  }

  /// Makes the recipes of a steady series.
  ///
  /// - Parameters:
  ///   - flotation: the share of the decomposed ore's sylvite that flotation takes.
  ///   - lithiumRecovery: the share of the old brine's lithium that is taken.
  public static func make(
    _ steady: SteadySeries, point: String, flotation: Double, lithiumRecovery: Double,
    engine: any BrineEngine
  ) throws(BrineEngineError) -> PondRecipe {
    func sum(_ content: (PondState) -> Brine) -> Stream {
      Stream(content: steady.states.reduce(.none) { $0 + content($1) })
    }
    let ore = sum { $0.harvested.dissolved + $0.entrainedInHarvest }
    let (water, sylvite) = try decomposed(ore.content, steady.series, engine)
    return PondRecipe(
      point: point, feed: Stream(content: steady.series.yearlyFeed), ore: ore,
      bed: sum { $0.bedded.dissolved + $0.entrainedInBed }, seepage: sum { $0.leakage },
      oldBrine: Stream(content: steady.oldBrine), decompositionWater: water,
      potash: sylvite * flotation * potassiumChloride,
      lithium: steady.oldBrine.solutes[.lithium] * lithiumRecovery * lithiumChloride)
  }

  /// The water that dissolves the last carnallite of an ore, and the moles of sylvite left then.
  private static func decomposed(
    _ ore: Brine, _ series: PondSeries, _ engine: any BrineEngine
  ) throws(BrineEngineError) -> (water: Double, sylvite: Double) {
    guard let carnallite = Mineral(id: "carnallite"), let sylvite = Mineral(id: "sylvite"),
      ore.mass > 0
    else { return (0, 0) }
    func solids(_ water: Double) throws(BrineEngineError) -> Solids {
      var whole = ore * (1 / ore.mass)
      whole.water += water
      return try Separation.compute(
        whole, at: 15, minerals: engine.database.minerals, distribution: series.distribution,
        engine: engine
      ).deposit.solids
    }
    var low = 0.0
    var high = 1.0
    while high - low > 1e-3 {
      let middle = (low + high) / 2
      var isWhole = true
      do throws(BrineEngineError) {
        isWhole = try solids(middle)[carnallite] > 0
      } catch {
        guard case .dry = error else { throw error }
      }
      if isWhole { low = middle } else { high = middle }
    }
    return (high * ore.mass, try solids(high)[sylvite] * ore.mass)
  }
}
