/// What goes into a pond and what leaves it in a time: a year of a steady state, or a month.
public struct PondState: Sendable, Hashable {
  /// Brine from the pond before, or the feed.
  public var inflow: Brine
  /// Kilograms of rain.
  public var rain: Double
  /// Kilograms of water that evaporate.
  public var evaporation: Double
  /// Brine lost through the ground.
  public var leakage: Brine
  /// Brine passed on.
  public var outflow: Brine
  /// Salt that is taken out.
  public var harvested: Deposit
  /// Salt that stays as a bed, in a steady state.
  public var bedded: Deposit
  /// Brine that goes with the harvested salt.
  public var entrainedInHarvest: Brine
  /// Brine that stays in the pores of the bed, in a steady state.
  public var entrainedInBed: Brine
  /// What was in the pond before: brine, and salt as if dissolved.
  public var before: Brine
  /// What is in it afterwards.
  public var after: Brine
  /// The brine's temperature, °C.
  public var temperature: Double
  /// The activity of water in the pond's brine.
  public var waterActivity: Double
  /// Cubic metres of brine in the pond at the end; of a year's brine in a steady state.
  public var volume: Double
  /// Days that brine stays in the pond.
  public var residence: Double
  /// Saturation indices of the minerals.
  public var saturation: [Double]
  /// The engine's own count against the balance, relative.
  public var residual: Double

  /// All the salt of the time.
  public var salt: Deposit { harvested + bedded }

  /// Inflow less outflows less change of stock of a solute, relative to the inflow and the stock.
  public func imbalance(_ solute: Solute) -> Double {
    let into = inflow.solutes[solute] + before.solutes[solute]
    guard into > 0 else { return 0 }
    let out =
      outflow.solutes[solute] + leakage.solutes[solute] + salt.solutes[solute]
      + entrainedInHarvest.solutes[solute] + entrainedInBed.solutes[solute]
      + after.solutes[solute]
    return abs(into - out) / into
  }

  /// The same of water: rain and evaporation count, and crystal water.
  public var waterImbalance: Double {
    let into = inflow.water + rain + before.water
    guard into > 0 else { return 0 }
    let out =
      outflow.water + leakage.water + salt.water + entrainedInHarvest.water
      + entrainedInBed.water + evaporation + after.water
    return abs(into - out) / into
  }

  /// The largest imbalance of any solute, of water, and of the engine's own count.
  public var largestImbalance: Double {
    Solute.allCases.reduce(max(waterImbalance, residual)) { max($0, imbalance($1)) }
  }
}
