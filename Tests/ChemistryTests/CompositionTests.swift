import Chemistry
import Testing

@Suite struct CompositionTests {
  let sodium: Element
  let chlorine: Element
  let magnesium: Element

  init() throws {
    sodium = try #require(Element(symbol: "Na"))
    chlorine = try #require(Element(symbol: "Cl"))
    magnesium = try #require(Element(symbol: "Mg"))
  }

  @Test func `fractions are sorted by element with their roundings`() {
    let brine = Composition(
      fractions: [(chlorine, 0.15), (sodium, 0.05), (magnesium, 0.03)],
      roundings: [0.005, 0.0005, 0.00005], isComplete: false)
    #expect(brine.elements == [sodium, magnesium, chlorine])
    #expect(brine.values == [0.05, 0.03, 0.15])
    #expect(brine.roundings == [0.0005, 0.00005, 0.005])
    #expect(brine.rounding(of: chlorine) == 0.005)
    #expect(abs(brine.untracked - 0.77) < 1e-15)
  }

  @Test func `an element that is not named has no fraction`() throws {
    let salt = try Formula("NaCl").composition
    #expect(salt.fraction(of: magnesium) == 0 && salt.rounding(of: magnesium) == 0)
    #expect(salt.untracked == 0 && salt.roundings == [0, 0])
    #expect(Composition.unknown.untracked == 1)
  }

  @Test func `an element that comes twice has the sum`() {
    let twice = Composition(
      fractions: [(sodium, 0.1), (chlorine, 0.2), (sodium, 0.3)], roundings: [0.1, 0.2, 0.4],
      isComplete: true)
    #expect(twice.values == [0.4, 0.2] && twice.roundings == [0.5, 0.2])
  }

  @Test func `fractions above one leave nothing untracked`() {
    let wrong = Composition(fractions: [(sodium, 1.2)], roundings: [], isComplete: false)
    #expect(wrong.untracked == 0 && wrong.total == 1.2)
  }
}
