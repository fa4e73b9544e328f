/// Moles of each solute.
public struct Solutes: Sendable, Hashable {
  private var moles: SIMD16<Double>

  /// Nothing.
  public static let zero = Solutes(moles: .zero)

  private init(moles: SIMD16<Double>) {
    self.moles = moles
  }

  /// Some solutes, the others being zero.
  public init(_ amounts: [Solute: Double]) {
    moles = .zero
    for solute in Solute.allCases { moles[solute.rawValue] = amounts[solute] ?? 0 }
  }

  /// Moles of one solute.
  public subscript(solute: Solute) -> Double {
    get { moles[solute.rawValue] }
    set { moles[solute.rawValue] = newValue }
  }

  /// The sum of two amounts.
  public static func + (left: Solutes, right: Solutes) -> Solutes {
    Solutes(moles: left.moles + right.moles)
  }

  /// The difference of two amounts.
  public static func - (left: Solutes, right: Solutes) -> Solutes {
    Solutes(moles: left.moles - right.moles)
  }

  /// A multiple.
  public static func * (left: Solutes, factor: Double) -> Solutes {
    Solutes(moles: left.moles * factor)
  }

  /// Kilograms of all solutes.
  public var mass: Double {
    Solute.allCases.reduce(0) { $0 + self[$1] * $1.molarMass }
  }

  /// Moles of charge: positive where cations exceed anions.
  public var charge: Double {
    Solute.allCases.reduce(0) { $0 + self[$1] * $1.charge }
  }

  /// Moles of charge of the cations and of the anions.
  public var equivalents: (cations: Double, anions: Double) {
    var sums = (cations: 0.0, anions: 0.0)
    for solute in Solute.allCases {
      let charge = self[solute] * solute.charge
      if charge > 0 { sums.cations += charge } else { sums.anions -= charge }
    }
    return sums
  }

  /// The solute of which there is less than nothing, beyond a share of the whole.
  func negative(beyond tolerance: Double) -> Solute? {
    Solute.allCases.first { self[$0] < -tolerance }
  }
}
