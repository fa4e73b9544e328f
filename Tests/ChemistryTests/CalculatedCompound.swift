/// A compound with its molar mass and its composition as calculated elsewhere.
struct CalculatedCompound: Sendable {
  let formula: String
  /// Molar mass, g/mol.
  let molarMass: Double
  /// Mass of each element, %.
  let percent: [(symbol: String, value: Double)]
  /// Mass of the crystal water, %.
  let waterPercent: Double

  /// The relative and the absolute tolerance to which the values hold.
  static let tolerance = 1e-9

  /// The atomic weight with which the values were calculated: sodium was rounded.
  static let sodium = 22.98977

  /// Salt-lake compounds; calculated from standard atomic weights by two separate programs.
  static let all = [
    CalculatedCompound(
      formula: "NaCl", molarMass: 58.43977,
      percent: [("Na", 39.3392547575), ("Cl", 60.6607452425)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "KCl", molarMass: 74.5483,
      percent: [("K", 52.4469370864), ("Cl", 47.5530629136)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "MgCl2", molarMass: 95.205,
      percent: [("Mg", 25.5291213697), ("Cl", 74.4708786303)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "MgCl2·6H2O", molarMass: 203.295,
      percent: [
        ("Mg", 11.9555326004), ("Cl", 34.8754273347), ("H", 5.94997417546), ("O", 47.2190658895),
      ],
      waterPercent: 53.1690400649),
    CalculatedCompound(
      formula: "KMgCl3·6H2O", molarMass: 277.8433,
      percent: [
        ("K", 14.0720686804), ("Mg", 8.74773658389), ("Cl", 38.276971228), ("H", 4.35353308862),
        ("O", 34.549690419),
      ],
      waterPercent: 38.9032235076),
    CalculatedCompound(
      formula: "LiCl", molarMass: 42.39,
      percent: [("Li", 16.3717857985), ("Cl", 83.6282142015)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "Li2CO3", molarMass: 73.888,
      percent: [("Li", 18.7851883932), ("C", 16.2556842789), ("O", 64.9591273278)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "Na2CO3", molarMass: 105.98754,
      percent: [("Na", 43.3820239624), ("C", 11.3324641746), ("O", 45.285511863)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "K2SO4", molarMass: 174.2526,
      percent: [("K", 44.8754279707), ("S", 18.398577697), ("O", 36.7259943324)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "MgSO4·7H2O", molarMass: 246.466,
      percent: [
        ("Mg", 9.86140076116), ("S", 13.007879383), ("O", 71.4049808087), ("H", 5.72573904717),
      ],
      waterPercent: 51.1652722891),
    CalculatedCompound(
      formula: "Na2SO4", molarMass: 142.03554,
      percent: [("Na", 32.3718556637), ("S", 22.5718154766), ("O", 45.0563288597)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "Mg(OH)2", molarMass: 58.319,
      percent: [("Mg", 41.6759546631), ("O", 54.8671959396), ("H", 3.45684939728)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "MgO", molarMass: 40.304,
      percent: [("Mg", 60.3041881699), ("O", 39.6958118301)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "H3BO3", molarMass: 61.831,
      percent: [("H", 4.89075059436), ("B", 17.4831395255), ("O", 77.6261098802)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "Na2B4O7·10H2O", molarMass: 381.36254,
      percent: [
        ("Na", 12.0566482487), ("B", 11.338292429), ("O", 71.3187509187), ("H", 5.28630840355),
      ],
      waterPercent: 47.2385148263),
    CalculatedCompound(
      formula: "CaCl2", molarMass: 110.978,
      percent: [("Ca", 36.1134639298), ("Cl", 63.8865360702)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "CaCO3", molarMass: 100.086,
      percent: [("Ca", 40.0435625362), ("C", 12.0006794157), ("O", 47.9557580481)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "HCl", molarMass: 36.458,
      percent: [("H", 2.7648252784), ("Cl", 97.2351747216)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "NaOH", molarMass: 39.99677,
      percent: [("Na", 57.4790664346), ("O", 40.000730059), ("H", 2.52020350643)],
      waterPercent: 0.0),
    CalculatedCompound(
      formula: "LiOH·H2O", molarMass: 41.962,
      percent: [("Li", 16.5387731757), ("O", 76.2547066393), ("H", 7.20652018493)],
      waterPercent: 42.9317001096),
  ]
}
