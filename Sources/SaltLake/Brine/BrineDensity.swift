internal import Glibc

/// The density of brines after Laliberté and Cooper (2004).
///
/// J. Chem. Eng. Data 49 (2004) 1141, with the coefficients of J. Chem. Eng. Data 54 (2009) 1725.
/// The same formula serves every data base, of which some hold no volumes. It was fitted to 0.14 %
/// for single salts; mixtures add their salts' apparent volumes.
public enum BrineDensity {
  /// Kilograms per cubic metre at a temperature in °C.
  public static func of(_ brine: Brine, at temperature: Double) -> Double {
    let mass = brine.mass
    guard mass > 0 else { return water(at: temperature) }
    let salts = masses(of: brine.solutes)
    let share = 1 - brine.water / mass
    var volume = brine.water / water(at: temperature)
    for (salt, kilograms) in zip(coefficients, salts) where kilograms > 0 {
      volume += kilograms / salt.apparentDensity(share, temperature)
    }
    return mass / volume
  }

  /// The density of water, kg/m3.
  ///
  /// Kell, J. Chem. Eng. Data 20 (1975) 97.
  public static func water(at t: Double) -> Double {
    let upper =
      ((((-2.8054253e-10 * t + 1.0556302e-7) * t - 4.6170461e-5) * t - 0.0079870401) * t
        + 16.945176) * t + 999.83952
    return upper / (1 + 0.01687985 * t)
  }

  private struct Salt {
    let c0: Double
    let c1: Double
    let c2: Double
    let c3: Double
    let c4: Double

    func apparentDensity(_ share: Double, _ t: Double) -> Double {
      (c0 * share + c1) / (share + c2 + c3 * t) * exp(1e-6 * (t + c4) * (t + c4))
    }
  }

  /// NaCl, KCl, MgCl2, CaCl2, MgSO4, Na2SO4, K2SO4, LiCl.
  private static let coefficients: [Salt] = [
    Salt(
      c0: -0.00324112223655149, c1: 0.0636354335906616, c2: 1.01371399467365,
      c3: 0.0145951015210159, c4: 3317.34854426537),
    Salt(
      c0: -0.855928945959145, c1: 6.04073571306402, c2: 2.81787416217166,
      c3: 0.0253924645877338, c4: 2681.61723465886),
    Salt(
      c0: -0.0215001423271867, c1: 0.0441202083909434, c2: 1.53227586827304,
      c3: -0.0098078506056196, c4: -3478.36496883693),
    Salt(
      c0: -9.72893747074295, c1: 14.7005352975276, c2: 4.19033341468332,
      c3: 0.0397403624277021, c4: 2708.12778894614),
    Salt(
      c0: 98.1201663080777, c1: 59.265764731786, c2: -0.0303404982114453,
      c3: 0.000503619228557116, c4: 1763.7594229147),
    Salt(
      c0: 4.45025449497252e-06, c1: 9.12086519621226e-06, c2: 0.0840358370073922,
      c3: 0.00465767525381795, c4: 4349.50513887423),
    Salt(
      c0: 7.10599369467468e-06, c1: 4.6555866279207e-05, c2: 0.349566841181191,
      c3: 0.00751053641501126, c4: 4200.09377806549),
    Salt(
      c0: 1777.71168869463, c1: 208.095675885873, c2: 0.0924032897423372,
      c3: -9.65138194640463e-05, c4: -303.212122198705),
  ]

  /// Kilograms of each salt: sulphate with magnesium, then sodium, then potassium; the rest chlorides.
  ///
  /// What these do not hold, boron and bromine, counts as sodium chloride.
  private static func masses(of s: Solutes) -> [Double] {
    let na = Solute.sodium.molarMass
    let k = Solute.potassium.molarMass
    let mg = Solute.magnesium.molarMass
    let cl = Solute.chloride.molarMass
    let so4 = Solute.sulphate.molarMass
    let withMagnesium = min(s[.sulphate], s[.magnesium])
    let withSodium = min(s[.sulphate] - withMagnesium, s[.sodium] / 2)
    let withPotassium = max(0, s[.sulphate] - withMagnesium - withSodium)
    var masses = [
      0, max(0, s[.potassium] - 2 * withPotassium + s[.rubidium]) * (k + cl),
      (s[.magnesium] - withMagnesium) * (mg + 2 * cl),
      s[.calcium] * (Solute.calcium.molarMass + 2 * cl), withMagnesium * (mg + so4),
      withSodium * (2 * na + so4), withPotassium * (2 * k + so4),
      s[.lithium] * (Solute.lithium.molarMass + cl),
    ]
    masses[0] = max(0, s.mass - masses.reduce(0, +))
    return masses
  }
}
