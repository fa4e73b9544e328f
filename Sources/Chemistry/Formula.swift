/// The chemical formula of a compound: how many atoms of which element.
public struct Formula: Sendable, Hashable {
  /// The text as it was written.
  public let text: String
  /// How many molecules of crystal water one formula unit binds: the H2O joined to it by a dot.
  public let crystalWater: Double
  private let elements: [Element]
  private let amounts: [Double]

  /// Reads a formula.
  ///
  /// Groups stand in `()`, `[]` or `{}` and may be nested. Parts such as crystal water are joined by
  /// `·`, `*` or `.` and may have a number before them: `KMgCl3·6H2O`, `[Mg(OH)2]3.MgCO3`. Counts
  /// may be fractions: `CaSO4·0.5H2O`. A dot between two whole numbers before `H2O` joins
  /// (`CaSO4.2H2O`), any other dot between digits is a decimal point. Subscripts `₀` to `₉` and
  /// full-width forms are read as plain ones. Charges are refused.
  ///
  /// - Throws: The first thing that cannot be read, with its place in the text.
  public init(_ text: String) throws(FormulaError) {
    var parser = try FormulaParser(text)
    let tally = try parser.formula()
    self.text = text
    crystalWater = tally.crystalWater
    let present = Element.all.filter { tally.counts[$0.index] > 0 }
    elements = present
    amounts = present.map { tally.counts[$0.index] }
  }

  /// How many atoms of each element, by atomic number.
  public var counts: [(element: Element, count: Double)] { Array(zip(elements, amounts)) }

  /// The number of atoms of an element; zero where it is absent.
  public func count(of element: Element) -> Double {
    elements.firstIndex(of: element).map { amounts[$0] } ?? 0
  }

  /// The molar mass, g/mol, from standard atomic weights.
  public var molarMass: Double { molarMass { $0.standardAtomicWeight } }

  /// The molar mass, g/mol, from other atomic weights: those of a sample, or of a publication.
  public func molarMass(weights: (Element) -> Double) -> Double {
    var mass = 0.0
    for (element, count) in counts { mass += count * weights(element) }
    return mass
  }

  /// The mass fractions of the elements from standard atomic weights, exact and complete.
  public var composition: Composition { composition { $0.standardAtomicWeight } }

  /// The mass fractions of the elements from other atomic weights.
  public func composition(weights: (Element) -> Double) -> Composition {
    let mass = molarMass(weights: weights)
    return Composition(
      fractions: counts.map { ($0.element, $0.count * weights($0.element) / mass) },
      roundings: [], isComplete: true)
  }
}

extension Formula: CustomStringConvertible {
  /// The text as it was written.
  public var description: String { text }
}
