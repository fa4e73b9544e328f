import Chemistry
import Testing

@Suite struct FormulaRefusalTests {
  static let refusals: [(String, FormulaError)] = [
    ("", .empty),
    (" \n", .empty),
    ("Xx", .unknownElement(symbol: "Xx", position: 1)),
    ("KMgXx3", .unknownElement(symbol: "Xx", position: 4)),
    ("NaCL", .unknownElement(symbol: "L", position: 4)),
    ("TcO2", .unknownElement(symbol: "Tc", position: 1)),
    ("Nacl", .unknownElement(symbol: "Nacl", position: 1)),
    ("水", .unknownElement(symbol: "水", position: 1)),
    ("naCl", .lowerCaseStart(symbol: "na", position: 1)),
    ("NaCl(aq)", .lowerCaseStart(symbol: "aq", position: 6)),
    ("Mg(OH2", .unbalanced(bracket: "(", position: 3)),
    ("MgOH)2", .unbalanced(bracket: ")", position: 5)),
    ("Mg(OH]2", .unbalanced(bracket: "]", position: 6)),
    ("[Mg(OH)2", .unbalanced(bracket: "[", position: 1)),
    ("Mg(Cl2·)", .unbalanced(bracket: ")", position: 8)),
    ("Mg(Cl2·6H2O", .unbalanced(bracket: "(", position: 3)),
    ("Mg()2", .emptyGroup(position: 4)),
    ("MgCl2·", .emptyGroup(position: 7)),
    ("·6H2O", .emptyGroup(position: 1)),
    ("MgCl2··6H2O", .emptyGroup(position: 7)),
    ("MgCl2·6", .emptyGroup(position: 8)),
    ("MgCl0", .zeroCount(position: 5)),
    ("MgCl0.0", .zeroCount(position: 5)),
    ("Mg(OH)0", .zeroCount(position: 7)),
    ("MgCl2·0H2O", .zeroCount(position: 7)),
    ("C1000001", .badCount(text: "1000001", position: 2)),
    ("SO4^2-", .charge(position: 4)),
    ("Na+", .charge(position: 3)),
    ("Cl-", .charge(position: 3)),
    ("Ca²⁺", .charge(position: 3)),
    ("[Na+]", .charge(position: 4)),
    ("Na 2", .unexpected(part: "2", position: 4)),
    ("CaSO4·½H2O", .unexpected(part: "½", position: 7)),
    ("Na,K", .unexpected(part: ",", position: 3)),
    ("NaCl🙂", .unexpected(part: "🙂", position: 5)),
  ]

  @Test(arguments: refusals) func `is refused`(text: String, error: FormulaError) {
    #expect(throws: error) { try Formula(text) }
  }

  @Test func `a text too long to be a formula is refused`() {
    let text = String(repeating: "(", count: 100_000)
    #expect(throws: FormulaError.tooLong(count: 100_000, limit: 256)) { try Formula(text) }
  }

  @Test func `the deepest nesting that fits is read`() throws {
    let text = String(repeating: "(", count: 127) + "Na" + String(repeating: ")", count: 127)
    #expect(try Formula(text).counts.count == 1)
  }

  @Test func `every refusal is told in both languages`() {
    for error in Self.refusals.map(\.1) + [.tooLong(count: 300, limit: 256)] {
      #expect(!error.cause.zh.isEmpty && !error.cause.en.isEmpty, "\(error)")
      #expect(!error.mend.zh.isEmpty && !error.mend.en.isEmpty, "\(error)")
    }
  }
}
