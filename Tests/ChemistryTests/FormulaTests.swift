import Chemistry
import Testing

@Suite struct FormulaTests {
  @Test func `carnallite holds six waters`() throws {
    let carnallite = try Formula("KMgCl3·6H2O")
    let hydrogen = try #require(Element(symbol: "H"))
    #expect(carnallite.count(of: hydrogen) == 12)
  }
}
