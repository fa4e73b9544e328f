/// Salt with what it holds: minerals and the traces in them.
public struct Deposit: Sendable, Hashable {
  /// The minerals.
  public var solids: Solids
  /// All solutes, those of the minerals and the traces.
  public var solutes: Solutes
  /// Kilograms of crystal water.
  public var water: Double

  /// No salt.
  public static let none = Deposit(solids: .none, solutes: .zero, water: 0)

  /// Kilograms.
  public var mass: Double { solutes.mass + water }

  /// What the salt would be if it were dissolved: the form in which wholes are counted.
  var dissolved: Brine { Brine(solutes: solutes, water: water) }

  /// The sum of two deposits.
  public static func + (left: Deposit, right: Deposit) -> Deposit {
    Deposit(
      solids: left.solids + right.solids, solutes: left.solutes + right.solutes,
      water: left.water + right.water)
  }

  /// What is left of a deposit when some of it is taken out.
  public static func - (left: Deposit, right: Deposit) -> Deposit {
    Deposit(
      solids: left.solids - right.solids, solutes: left.solutes - right.solutes,
      water: left.water - right.water)
  }

  /// A part or a multiple.
  public static func * (left: Deposit, factor: Double) -> Deposit {
    Deposit(
      solids: left.solids * factor, solutes: left.solutes * factor, water: left.water * factor)
  }
}

/// A whole that has separated into brine and salt.
struct Separation {
  let brine: Brine
  let deposit: Deposit
  let waterActivity: Double
  let saturation: [Double]
  let residual: Double

  /// Lets a whole of all solutes find its equilibrium.
  ///
  /// The engine sees the major ions only. Lithium and rubidium are taken for chlorides and bromide for
  /// chloride, so that what it sees is neutral; afterwards they share themselves by their coefficients.
  static func compute(
    _ whole: Brine, at temperature: Double, minerals: MineralSet,
    distribution: TraceDistribution, engine: any BrineEngine
  ) throws(BrineEngineError) -> Separation {
    let state = try engine.equilibrium(
      EquilibriumQuestion(total: major(whole), temperature: temperature, minerals: minerals))
    var solutes = state.solids.solutes
    for trace in Solute.traces where whole.solutes[trace] > 0 {
      solutes[trace] =
        whole.solutes[trace]
        * distribution.shareInSolids(trace, state.solids, brineMass: state.brine.mass)
    }
    solutes[.chloride] += solutes[.lithium] + solutes[.rubidium] - solutes[.bromide]
    let deposit = Deposit(
      solids: state.solids, solutes: solutes, water: state.solids.crystalWater)
    return Separation(
      brine: Brine(solutes: whole.solutes - solutes, water: whole.water - deposit.water),
      deposit: deposit, waterActivity: state.waterActivity, saturation: state.saturation,
      residual: state.residual)
  }

  private static func major(_ whole: Brine) -> Brine {
    var major = whole
    major.solutes[.chloride] +=
      whole.solutes[.bromide] - whole.solutes[.lithium] - whole.solutes[.rubidium]
    for trace in Solute.traces { major.solutes[trace] = 0 }
    return major
  }
}
