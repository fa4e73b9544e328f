import Chemistry
import TestSupport
import Testing

@Suite struct ElementBalanceTests {
  @Test(arguments: CalculatedReaction.all)
  func `a reaction takes the published tonnes`(reaction: CalculatedReaction) throws {
    let product = try #require(reaction.outputs.first)
    let one = try product.moles * Self.molarMass(product.formula)
    for term in reaction.inputs + reaction.outputs {
      let tonnes = try term.moles * Self.molarMass(term.formula) / one
      #expect(abs(tonnes - term.tonnes) <= 1e-9 + 1e-9 * term.tonnes, "\(term.formula)")
    }
  }

  @Test(arguments: CalculatedReaction.all)
  func `every element of a reaction closes`(reaction: CalculatedReaction) throws {
    let terms =
      reaction.inputs.map { (-$0.moles, $0.formula) }
      + reaction.outputs.map { ($0.moles, $0.formula) }
    let balance = ElementBalance(
      try terms.map { moles, text in
        let formula = try Formula(text)
        return ElementBalance.Entry(
          mass: moles * formula.molarMass, rounding: 0, composition: formula.composition)
      })
    #expect(!balance.lines.isEmpty)
    for line in balance.lines {
      #expect(abs(line.residual) <= 1e-12 * line.throughput, "\(line.element)")
    }
  }

  @Test func `chlorine that vanishes is named with its amount`() throws {
    let magnesiumChloride = try Formula("MgCl2").composition
    let magnesium = try Formula("Mg").composition
    let balance = ElementBalance([
      .init(mass: -4, rounding: 0.05, composition: magnesiumChloride),
      .init(mass: 1, rounding: 0, composition: magnesium),
    ])
    let chlorine = try #require(Element(symbol: "Cl"))
    let line = try #require(balance[chlorine])
    #expect(abs(line.input - 4 * 0.744708786303) < 1e-9)
    #expect(line.output == 0 && line.residual == line.input && !line.closes)
    #expect(abs(line.rounding - 0.05 * 0.744708786303) < 1e-9)
    #expect(balance.lines.map(\.element.symbol) == ["Mg", "Cl"])
    #expect(balance[try #require(Element(symbol: "K"))] == nil)
  }

  @Test(arguments: [(98.0, true), (97.9, false), (102.0, true), (102.1, false)])
  func `two per cent of the throughput may be missed`(output: Double, closes: Bool) throws {
    let salt = try Formula("K").composition
    let balance = ElementBalance([
      .init(mass: -100, rounding: 0, composition: salt),
      .init(mass: output, rounding: 0, composition: salt),
    ])
    #expect(balance.lines.first?.closes == closes)
  }

  @Test func `printed digits widen what is allowed`() throws {
    let lithium = try #require(Element(symbol: "Li"))
    let coarse = Composition(
      fractions: [(lithium, 0.001)], roundings: [0.0005], isComplete: false)
    let balance = ElementBalance([
      .init(mass: -1000, rounding: 0.5, composition: coarse),
      .init(mass: 0.6, rounding: 0, composition: try Formula("Li").composition),
    ])
    let line = try #require(balance[lithium])
    let rounding = 0.001 * 0.5 + 1000 * 0.0005 + 0.5 * 0.0005
    #expect(abs(line.rounding - rounding) < 1e-12)
    #expect(abs(line.allowed - (0.02 * 1 + rounding)) < 1e-12)
    #expect(line.closes)
    #expect(abs(balance.untrackedInput - 999) < 1e-9 && balance.untrackedOutput == 0)
  }

  @Test func `lines equal a plain dense calculation`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let entries = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.randomEntry(using: &random)
      }
      expectDense(ElementBalance(entries), entries)
    }
  }

  @Test func `entries may come in any order`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      let entries = (0..<8).map { _ in Self.randomEntry(using: &random) }
      expectDense(ElementBalance(entries.shuffled(using: &random)), entries)
    }
  }

  /// Every element against every entry, by the definitions alone.
  private func expectDense(_ balance: ElementBalance, _ entries: [ElementBalance.Entry]) {
    for element in Element.all {
      let masses = entries.map { $0.mass * $0.composition.fraction(of: element) }
      let input = masses.reduce(0) { $0 + max(0, -$1) }
      let output = masses.reduce(0) { $0 + max(0, $1) }
      let isNamed = entries.contains { $0.composition.elements.contains(element) }
      #expect((balance[element] != nil) == isNamed)
      guard let line = balance[element] else { continue }
      #expect(abs(line.input - input) <= 1e-12 * (1 + input))
      #expect(abs(line.output - output) <= 1e-12 * (1 + output))
      #expect(abs(line.residual - (input - output)) <= 1e-12 * (1 + input + output))
      let bound = Self.bound(entries, element)
      #expect(abs(line.rounding - bound) <= 1e-12 * (1 + bound))
    }
  }

  /// How far the element's mass can be off over all entries, from the corners of their intervals.
  private static func bound(_ entries: [ElementBalance.Entry], _ element: Element) -> Double {
    entries.reduce(0) { sum, entry in
      let fraction = entry.composition.fraction(of: element)
      let width = entry.composition.rounding(of: element)
      let largest = (abs(entry.mass) + entry.rounding) * (fraction + width)
      return sum + largest - abs(entry.mass) * fraction
    }
  }

  private static func randomEntry(using random: inout SeededGenerator) -> ElementBalance.Entry {
    let elements = Element.all.shuffled(using: &random)
      .prefix(.random(in: 0...6, using: &random))
    let composition = Composition(
      fractions: elements.map { ($0, .random(in: 0...0.2, using: &random)) },
      roundings: elements.map { _ in .random(in: 0...0.01, using: &random) },
      isComplete: .random(using: &random))
    return ElementBalance.Entry(
      mass: .random(in: -100...100, using: &random), rounding: .random(in: 0...1, using: &random),
      composition: composition)
  }

  private static func molarMass(_ text: String) throws -> Double {
    try Formula(text).molarMass(weights: FormulaTests.roundedWeight)
  }
}
