import Chemistry
import Testing

@Suite struct ElementTests {
  @Test func `hydrogen to uranium are there, without those that have no standard weight`() {
    #expect(Element.all.count == 84)
    #expect(Element.all.first?.symbol == "H" && Element.all.last?.symbol == "U")
    for symbol in ["Tc", "Pm", "Po", "Ra", "Np", "h", "NA", ""] {
      #expect(Element(symbol: symbol) == nil)
    }
  }

  static let weights: [(String, UInt8, Double, Double)] = [
    ("H", 1, 1.008, 0.0002), ("Li", 3, 6.94, 0.06), ("B", 5, 10.81, 0.02), ("C", 6, 12.011, 0.002),
    ("O", 8, 15.999, 0.001), ("Na", 11, 22.98976928, 2e-8), ("Mg", 12, 24.305, 0.002),
    ("S", 16, 32.06, 0.02), ("Cl", 17, 35.45, 0.01), ("K", 19, 39.0983, 0.0001),
    ("Ca", 20, 40.078, 0.004), ("Br", 35, 79.904, 0.003), ("Pb", 82, 207.2, 1.1),
    ("U", 92, 238.02891, 0.00003),
  ]

  @Test(arguments: weights) func `has the weight of the IUPAC table of 2021`(
    symbol: String, number: UInt8, weight: Double, uncertainty: Double
  ) throws {
    let element = try #require(Element(symbol: symbol))
    #expect(element.atomicNumber == number)
    #expect(element.standardAtomicWeight == weight)
    #expect(element.uncertainty == uncertainty)
  }

  @Test func `elements are ordered by atomic number and come back from their symbols`() {
    #expect(Element.all == Element.all.sorted())
    #expect(Set(Element.all).count == Element.all.count)
    for element in Element.all { #expect(Element(symbol: element.symbol) == element) }
  }

  @Test func `weights rise with the atomic number but for the known inversions`() {
    let falls = zip(Element.all, Element.all.dropFirst())
      .filter { $0.standardAtomicWeight > $1.standardAtomicWeight }
      .map { "\($0) \($1)" }
    #expect(falls == ["Ar K", "Co Ni", "Te I", "Th Pa"])
  }
}
