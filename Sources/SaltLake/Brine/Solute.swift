import Chemistry

/// What is dissolved in a brine, as laboratories report it.
public enum Solute: Int, Sendable, Hashable, CaseIterable {
  /// Na⁺.
  case sodium
  /// K⁺.
  case potassium
  /// Mg²⁺.
  case magnesium
  /// Ca²⁺.
  case calcium
  /// Cl⁻.
  case chloride
  /// SO₄²⁻.
  case sulphate
  /// Li⁺.
  case lithium
  /// Rb⁺.
  case rubidium
  /// Br⁻.
  case bromide
  /// Boron, counted in moles of B and weighed as B₂O₃; without charge.
  case boron

  /// The ions of the system Na-K-Mg-Ca-Cl-SO4-H2O, which the engine computes.
  public static let major: [Solute] = [
    .sodium, .potassium, .magnesium, .calcium, .chloride, .sulphate,
  ]

  /// The elements that follow distribution coefficients, because no data base has their solids.
  public static let traces: [Solute] = [.lithium, .rubidium, .bromide, .boron]

  /// The symbol as tables and results write it: `na`, `so4`, `b2o3`.
  public var symbol: String {
    switch self {
    case .sodium: "Na"
    case .potassium: "K"
    case .magnesium: "Mg"
    case .calcium: "Ca"
    case .chloride: "Cl"
    case .sulphate: "SO4"
    case .lithium: "Li"
    case .rubidium: "Rb"
    case .bromide: "Br"
    case .boron: "B2O3"
    }
  }

  /// The symbol of the element that a balance counts.
  public var element: String {
    switch self {
    case .sulphate: "S"
    case .boron: "B"
    default: symbol
    }
  }

  /// The charge number of the ion.
  public var charge: Double {
    switch self {
    case .sodium, .potassium, .lithium, .rubidium: 1
    case .magnesium, .calcium: 2
    case .chloride, .bromide: -1
    case .sulphate: -2
    case .boron: 0
    }
  }

  /// Kilograms of the solute per mole, from standard atomic weights.
  public var molarMass: Double { Self.molarMasses[rawValue] }

  /// Kilograms of the element per mole.
  public var elementMass: Double { Self.elementMasses[rawValue] }

  private static let molarMasses: [Double] = allCases.map { solute in
    let formula = solute == .boron ? "B2O3" : solute.symbol
    let mass = ((try? Formula(formula))?.molarMass ?? 0) / 1000
    return solute == .boron ? mass / 2 : mass
  }

  private static let elementMasses: [Double] = allCases.map {
    (Element(symbol: $0.element)?.standardAtomicWeight ?? 0) / 1000
  }
}
