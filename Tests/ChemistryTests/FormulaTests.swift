import Chemistry
import Testing

@Suite struct FormulaTests {
  static let formulas: [(String, String)] = [
    ("KMgCl3·6H2O", "H12 O6 Mg1 Cl3 K1"),
    ("KMgCl3*6H2O", "H12 O6 Mg1 Cl3 K1"),
    ("KMgCl3.6H2O", "H12 O6 Mg1 Cl3 K1"),
    ("KMgCl₃・6H₂O", "H12 O6 Mg1 Cl3 K1"),
    ("ＫＭｇＣｌ３．６Ｈ２Ｏ", "H12 O6 Mg1 Cl3 K1"),
    (" KMgCl3 · 6H2O ", "H12 O6 Mg1 Cl3 K1"),
    ("NaCaB5O9*8H2O", "H16 B5 O17 Na1 Ca1"),
    ("K2Mg(SO4)2*6H2O", "H12 O14 Mg1 S2 K2"),
    ("[Mg(OH)2]3.MgCO3", "H6 C1 O9 Mg4"),
    ("{[(Na)2]3}4", "Na24"),
    ("C2H3Cl", "H3 C2 Cl1"),
    ("Ca(OH)2", "H2 O2 Ca1"),
    ("CO", "C1 O1"),
    ("Co", "Co1"),
    ("CaSO4·0.5H2O", "H1 O4.5 S1 Ca1"),
    ("CaSO4.0.5H2O", "H1 O4.5 S1 Ca1"),
    ("CaSO4.2H2O", "H4 O6 S1 Ca1"),
    ("LiNi0.5Mn1.5O4", "Li1 O4 Mn1.5 Ni0.5"),
    ("Mg5(CO3)4(OH)2·4H2O", "H10 C4 O18 Mg5"),
    ("3MgCO3·Mg(OH)2·3H2O", "H8 C3 O14 Mg4"),
    ("CH3CH2OH", "H6 C2 O1"),
    ("Fe1.5O2.25", "O2.25 Fe1.5"),
    ("UO2", "O2 U1"),
  ]

  @Test(arguments: formulas) func `counts the atoms`(text: String, counts: String) throws {
    let formula = try Formula(text)
    let found = formula.counts.map { entry in
      let count = entry.count
      return "\(entry.element)\(count == count.rounded() ? "\(Int(count))" : "\(count)")"
    }
    #expect(found.joined(separator: " ") == counts)
    #expect(formula.text == text)
  }

  static let waters: [(String, Double)] = [
    ("KMgCl3·6H2O", 6), ("CaSO4·0.5H2O", 0.5), ("NaCl", 0), ("H2O", 0), ("Mg(OH)2", 0),
    ("Na2SO4·MgSO4·4H2O", 4), ("MgO·H2O", 1), ("[MgCl2·6H2O]2·CaCl2", 12),
  ]

  @Test(arguments: waters) func `knows the crystal water`(text: String, water: Double) throws {
    #expect(try Formula(text).crystalWater == water)
  }

  @Test(arguments: CalculatedCompound.all)
  func `agrees with a calculation on the same atomic weights`(
    compound: CalculatedCompound
  ) throws {
    try expect(compound, within: CalculatedCompound.tolerance, weights: Self.roundedWeight)
  }

  @Test(arguments: CalculatedCompound.all)
  func `agrees to five digits on its own atomic weights`(compound: CalculatedCompound) throws {
    try expect(compound, within: 1e-6) { $0.standardAtomicWeight }
  }

  static func roundedWeight(_ element: Element) -> Double {
    element.symbol == "Na" ? CalculatedCompound.sodium : element.standardAtomicWeight
  }

  private func expect(
    _ compound: CalculatedCompound, within tolerance: Double, weights: (Element) -> Double
  ) throws {
    let formula = try Formula(compound.formula)
    let mass = formula.molarMass(weights: weights)
    let composition = formula.composition(weights: weights)
    expectNear(mass, compound.molarMass, tolerance)
    #expect(composition.elements.count == compound.percent.count)
    #expect(composition.isComplete && abs(composition.total - 1) < 1e-12)
    for (symbol, value) in compound.percent {
      let element = try #require(Element(symbol: symbol))
      expectNear(100 * composition.fraction(of: element), value, tolerance)
    }
    let water = try formula.crystalWater * Formula("H2O").molarMass(weights: weights)
    expectNear(100 * water / mass, compound.waterPercent, tolerance)
  }

  private func expectNear(_ found: Double, _ expected: Double, _ tolerance: Double) {
    #expect(abs(found - expected) <= tolerance + tolerance * abs(expected))
  }
}
