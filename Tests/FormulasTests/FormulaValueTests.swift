import Formulas
import Quantities
import Testing

/// What formulas give.
@Suite struct `A formula` {
  private let names = SampleNames()

  @Test(
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("2 ^ 3 ^ 2", 512), ("-2 ^ 2", -4), ("8 / 2 / 2", 2),
      ("7 - 2 - 1", 4), ("1.5e3", 1500), ("5%", 0.05), ("abs(-3)", 3), ("sqrt(16)", 4),
      ("max(1, 4, 2)", 4), ("min(3, 2)", 2), ("ln(exp(2))", 2), ("3 [t]", 3000),
      ("gdp / energy", 20.04), ("energy * share", 12.5), ("year", 2022), ("year_of(due)", 2024),
      ("month_of(due)", 2), ("year_of(due + 1 [d])", 2024), ("month_of(due + 1 [d])", 3),
      ("(due - date(2024, 1, 1)) / 1 [d]", 59), ("if gdp > 0 then 1 else 2", 1),
      ("if phase = approved then 1 else 2", 1), ("if phase in {new, old} then 1 else 2", 2),
      ("previous(gdp)", 1001), ("previous(gdp, 2)", 1000), ("in_year(gdp, 2030)", 1010),
      ("cumulative(gdp, 2020)", 3003), ("（1＋2）× 3", 9), ("若 gdp ≥ 5 [元] 则 1 否则 2", 1),
    ] as [(String, Double)])
  func `gives what arithmetic says`(text: String, expected: Double) throws {
    #expect(abs(try names.number(text) - expected) < 1e-9)
  }

  @Test func `means yearly growth by the product of the years`() throws {
    let mean = try names.number("compound(growth, 2021)")
    #expect(abs(mean - ((1.1 * 1.21).squareRoot() - 1)) < 1e-12)
  }

  @Test(
    arguments: [
      ("sum(flow where commodity in fuels)", 150), ("sum(flow)", 157),
      ("sum(flow.energy where site = golmud)", 2140), ("sum(energy * 2 where site = golmud)", .nan),
      ("count(flow where flow > 10 [kg])", 2), ("mean(flow)", 157.0 / 3),
      ("max(flow where site = \"golmud\")", 100), ("min(flow)", 7),
      ("sum(flow where commodity = coal and not (site = wulan))", 100),
      ("合计(flow 其中 commodity 属于 fuels)", 150), ("sum(flow where site = nowhere)", 0),
    ] as [(String, Double)])
  func `sums over chosen items`(text: String, expected: Double) throws {
    guard !expected.isNaN else {
      #expect(names.mistake(text) != nil)
      return
    }
    #expect(abs(try names.number(text) - expected) < 1e-9)
  }

  private func outcome(_ text: String) throws -> FormulaOutcome {
    try CheckedFormula(text, names: names).value(from: names, year: 2022)
  }

  @Test func `has no value where something is missing, never zero`() throws {
    #expect(try outcome("1 [t] + gone + gone") == .none([.missing("gone")]))
    #expect(try outcome("sum(return)") == .none([.emptyChoice("return", position: 1)]))
    #expect(try outcome("cumulative(growth, 2020)") == .none([.missing("growth 2020")]))
    #expect(try outcome("if is_known(gone) then gone else 2 [kg]") == (try outcome("2 [kg]")))
    #expect(try outcome("share > 1 and gone > 0") == .truth(false))
    #expect(try outcome("share < 1 or gone > 0") == .truth(true))
    #expect(try outcome("share < 1 and gone > 0") == .none([.missing("gone")]))
    var some = names
    some.flows.append(.init(commodity: "coal", site: "wulan", mass: nil))
    let sum = try CheckedFormula("sum(flow where site = wulan)", names: some)
    #expect(sum.value(from: some, year: 2022) == .none([.missing("flow")]))
  }

  @Test func `has no value where arithmetic has none`() throws {
    #expect(try outcome("gdp / (energy - energy)") == .none([.divisionByZero(position: 8)]))
    #expect(try outcome("sqrt(share - 1)") == .none([.undefined(position: 1)]))
    #expect(try outcome("ln(share - 1)") == .none([.undefined(position: 1)]))
    #expect(try outcome("exp(exp(9))") == .none([.tooLarge]))
    #expect(try outcome("year_of(date(2023, 2, 29))") == .none([.undefined(position: 9)]))
  }

  private func uncertainty(_ text: String) throws -> Double {
    guard case .number(let number) = try outcome(text) else { return .nan }
    return number.standardUncertainty
  }

  @Test func `carries uncertainty by shared inputs only`() throws {
    #expect(try uncertainty("energy - energy") == 0)
    #expect(abs(try uncertainty("energy + energy") - 2) < 1e-12)
    #expect(abs(try uncertainty("energy * energy") - 100) < 1e-9)
    #expect(abs(try uncertainty("sum(flow)") - 2 * 3.0.squareRoot()) < 1e-12)
    let ratio = try uncertainty("gdp / energy")
    let expected = 20.04 * ((10 / 1002.0) * (10 / 1002.0) + 0.02 * 0.02).squareRoot()
    #expect(abs(ratio - expected) < 1e-12)
    #expect(abs(try uncertainty("cumulative(gdp, 2021)") - 20) < 1e-12)
  }

  @Test func `asks only for what it names`() throws {
    #expect(try CheckedFormula("gdp / energy + gdp / energy", names: names).keys == [0, 1])
  }
}
