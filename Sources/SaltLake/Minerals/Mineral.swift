import Chemistry
public import Findings

/// A salt that crystallises from brines of the system Na-K-Mg-Ca-Cl-SO4-H2O.
public struct Mineral: Sendable, Hashable {
  /// The mineral's place in ``all``.
  public let index: Int
  /// The id that tables and results use: `carnallite`.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// The formula of one mole.
  public let formula: String
  /// Moles of each ion in one mole.
  public let solutes: Solutes
  /// Moles of crystal water in one mole.
  public let crystalWater: Double
  /// Kilograms per mole, the crystal water included.
  public let molarMass: Double

  /// Kilograms of water per mole.
  public static let waterMass = ((try? Formula("H2O"))?.molarMass ?? 18.015) / 1000

  /// The mineral of an id; `nil` where there is none.
  public init?(id: String) {
    guard let known = Self.all.first(where: { $0.id == id }) else { return nil }
    self = known
  }

  private init(_ index: Int, _ row: (String, String, String, String)) {
    self.index = index
    id = row.0
    name = Phrase(zh: row.1, en: row.0)
    formula = row.2
    let pair = Self.ions(row.3)
    solutes = pair.solutes
    crystalWater = pair.water
    molarMass = pair.solutes.mass + pair.water * Self.waterMass
  }

  /// Kilograms of crystal water per mole.
  public var crystalWaterMass: Double { crystalWater * Self.waterMass }

  /// All minerals, chlorides first.
  public static let all: [Mineral] = table.enumerated().map { Mineral($0, $1) }

  /// The row `Na K Mg Ca Cl SO4 H2O` of a mineral's counts.
  private static func ions(_ counts: String) -> (solutes: Solutes, water: Double) {
    let numbers = counts.split(separator: " ").map { Double($0) ?? 0 }
    var solutes = Solutes.zero
    for (solute, count) in zip(Solute.major, numbers) { solutes[solute] = count }
    return (solutes, numbers[6])
  }

  private static let table: [(String, String, String, String)] = [
    ("halite", "石盐", "NaCl", "1 0 0 0 1 0 0"),
    ("sylvite", "钾石盐", "KCl", "0 1 0 0 1 0 0"),
    ("carnallite", "光卤石", "KMgCl3·6H2O", "0 1 1 0 3 0 6"),
    ("bischofite", "水氯镁石", "MgCl2·6H2O", "0 0 1 0 2 0 6"),
    ("tachyhydrite", "溢晶石", "CaMg2Cl6·12H2O", "0 0 2 1 6 0 12"),
    ("antarcticite", "南极石", "CaCl2·6H2O", "0 0 0 1 2 0 6"),
    ("hydrohalite", "水石盐", "NaCl·2H2O", "1 0 0 0 1 0 2"),
    ("mgcl2-8h2o", "八水氯化镁", "MgCl2·8H2O", "0 0 1 0 2 0 8"),
    ("mgcl2-12h2o", "十二水氯化镁", "MgCl2·12H2O", "0 0 1 0 2 0 12"),
    ("thenardite", "无水芒硝", "Na2SO4", "2 0 0 0 0 1 0"),
    ("mirabilite", "芒硝", "Na2SO4·10H2O", "2 0 0 0 0 1 10"),
    ("arcanite", "单钾芒硝", "K2SO4", "0 2 0 0 0 1 0"),
    ("glaserite", "钾芒硝", "K3Na(SO4)2", "1 3 0 0 0 2 0"),
    ("epsomite", "泻利盐", "MgSO4·7H2O", "0 0 1 0 0 1 7"),
    ("hexahydrite", "六水泻盐", "MgSO4·6H2O", "0 0 1 0 0 1 6"),
    ("pentahydrite", "五水泻盐", "MgSO4·5H2O", "0 0 1 0 0 1 5"),
    ("starkeyite", "四水泻盐", "MgSO4·4H2O", "0 0 1 0 0 1 4"),
    ("kieserite", "硫镁矾", "MgSO4·H2O", "0 0 1 0 0 1 1"),
    ("bloedite", "白钠镁矾", "Na2Mg(SO4)2·4H2O", "2 0 1 0 0 2 4"),
    ("picromerite", "软钾镁矾", "K2Mg(SO4)2·6H2O", "0 2 1 0 0 2 6"),
    ("leonite", "钾镁矾", "K2Mg(SO4)2·4H2O", "0 2 1 0 0 2 4"),
    ("langbeinite", "无水钾镁矾", "K2Mg2(SO4)3", "0 2 2 0 0 3 0"),
    ("kainite", "钾盐镁矾", "KMgClSO4·2.75H2O", "0 1 1 0 1 1 2.75"),
    ("glauberite", "钙芒硝", "Na2Ca(SO4)2", "2 0 0 1 0 2 0"),
    ("syngenite", "钾石膏", "K2Ca(SO4)2·H2O", "0 2 0 1 0 2 1"),
    ("polyhalite", "杂卤石", "K2MgCa2(SO4)4·2H2O", "0 2 1 2 0 4 2"),
    ("gypsum", "石膏", "CaSO4·2H2O", "0 0 0 1 0 1 2"),
    ("anhydrite", "硬石膏", "CaSO4", "0 0 0 1 0 1 0"),
  ]
}
