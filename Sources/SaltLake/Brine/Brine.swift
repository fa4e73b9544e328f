/// An amount of brine: moles of solutes in kilograms of water.
public struct Brine: Sendable, Hashable {
  /// Moles of each solute.
  public var solutes: Solutes
  /// Kilograms of water.
  public var water: Double

  /// No brine.
  public static let none = Brine(solutes: .zero, water: 0)

  /// Creates an amount of brine.
  public init(solutes: Solutes, water: Double) {
    self.solutes = solutes
    self.water = water
  }

  /// Kilograms of brine.
  public var mass: Double { solutes.mass + water }

  /// Two brines in one vessel, before anything crystallises.
  public static func + (left: Brine, right: Brine) -> Brine {
    Brine(solutes: left.solutes + right.solutes, water: left.water + right.water)
  }

  /// What is left of a brine when some of it is taken out.
  public static func - (left: Brine, right: Brine) -> Brine {
    Brine(solutes: left.solutes - right.solutes, water: left.water - right.water)
  }

  /// A part or a multiple of a brine.
  public static func * (left: Brine, factor: Double) -> Brine {
    Brine(solutes: left.solutes * factor, water: left.water * factor)
  }

  /// Moles of a solute per kilogram of water.
  public func molality(_ solute: Solute) -> Double {
    water > 0 ? solutes[solute] / water : 0
  }

  /// The mass fraction of a solute.
  public func massFraction(_ solute: Solute) -> Double {
    mass > 0 ? solutes[solute] * solute.molarMass / mass : 0
  }

  /// Cubic metres at a temperature, in °C.
  public func volume(at temperature: Double) -> Double {
    mass > 0 ? mass / BrineDensity.of(self, at: temperature) : 0
  }

  /// Grams of a solute per litre of brine at a temperature, in °C.
  public func gramsPerLitre(_ solute: Solute, at temperature: Double) -> Double {
    massFraction(solute) * BrineDensity.of(self, at: temperature)
  }

  /// Where the brine lies in the Jänecke diagram of brines saturated with halite.
  public var jaenecke: JaeneckePoint { JaeneckePoint(solutes) }
}

/// A point of the Jänecke diagram: shares of 2K⁺, Mg²⁺ and SO₄²⁻ in their sum, in moles.
public struct JaeneckePoint: Sendable, Hashable {
  /// The share of 2K⁺, 0 to 1.
  public let potassium: Double
  /// The share of Mg²⁺, 0 to 1.
  public let magnesium: Double
  /// The share of SO₄²⁻, 0 to 1.
  public let sulphate: Double

  init(_ solutes: Solutes) {
    let pair = solutes[.potassium] / 2
    let sum = max(pair + solutes[.magnesium] + solutes[.sulphate], .leastNormalMagnitude)
    potassium = pair / sum
    magnesium = solutes[.magnesium] / sum
    sulphate = solutes[.sulphate] / sum
  }
}
