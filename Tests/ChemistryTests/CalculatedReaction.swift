/// A reaction with the tonnes in and out per tonne of its first product as calculated elsewhere.
struct CalculatedReaction: Sendable {
  let name: String
  let inputs: [Term]
  let outputs: [Term]

  struct Term: Sendable {
    let moles: Double
    let formula: String
    let tonnes: Double

    init(_ moles: Double, _ formula: String, _ tonnes: Double) {
      self.moles = moles
      self.formula = formula
      self.tonnes = tonnes
    }
  }

  /// Salt-lake reactions; calculated from standard atomic weights by two separate programs.
  static let all = [
    CalculatedReaction(
      name: "carnallite decomposition",
      inputs: [Term(1, "KMgCl3·6H2O", 3.72702395628)],
      outputs: [Term(1, "KCl", 1.0), Term(1, "MgCl2", 1.27709149639), Term(6, "H2O", 1.4499324599)]),
    CalculatedReaction(
      name: "chlor-alkali electrolysis",
      inputs: [Term(2, "NaCl", 1.46111223481), Term(2, "H2O", 0.450411370718)],
      outputs: [
        Term(2, "NaOH", 1.0), Term(1, "Cl2", 0.886321570467), Term(1, "H2", 0.0252020350643),
      ]),
    CalculatedReaction(
      name: "magnesium electrolysis",
      inputs: [Term(1, "MgCl2", 3.91709524789)],
      outputs: [Term(1, "Mg", 1.0), Term(1, "Cl2", 2.91709524789)]),
    CalculatedReaction(
      name: "lithium carbonate precipitation",
      inputs: [Term(2, "LiCl", 1.1474122997), Term(1, "Na2CO3", 1.43443509095)],
      outputs: [Term(1, "Li2CO3", 1.0), Term(2, "NaCl", 1.58184739065)]),
    CalculatedReaction(
      name: "Mannheim process",
      inputs: [Term(2, "KCl", 0.855634865706), Term(1, "H2SO4", 0.562815131596)],
      outputs: [Term(1, "K2SO4", 1.0), Term(2, "HCl", 0.418449997303)]),
  ]
}
