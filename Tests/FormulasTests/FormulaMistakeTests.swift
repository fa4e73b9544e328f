import Formulas
import Quantities
import Testing

/// What formulas refuse, with its place.
@Suite struct `A mistaken formula` {
  private let names = SampleNames()

  @Test(
    arguments: [
      ("", nil), ("gdp +", 6), ("(gdp", 1), ("gdp)", 4), ("gdq", 1), ("gdp $ 2", 5), ("1..2", 1),
      ("5 [tonne]", 4), ("gdp + energy", 7), ("gdp > energy", 5), ("foo(1)", 1), ("abs(1, 2)", 1),
      ("energy ^ 0.5", 10), ("energy ^ share", 10), ("flow", 1), ("sum(gdp)", 1),
      ("sum(flow where commodity = cole)", 28), ("sum(flow.weight)", 5),
      ("sum(flow where site > a)", 16), ("sum(flow + sum(flow))", 12), ("if gdp then 1 else 2", 4),
      ("if share > 0 then gdp else energy", 28), ("phase in mortals", 10),
      ("share + year * energy", 9), ("if share > 0 then 1", 20), ("sum(previous(flow))", 5),
      ("5 [CNY_2021] + gdp", 16), ("year_of(2020)", 9), ("“abc", 1), ("in_year(gdp, energy)", 14),
    ] as [(String, Int?)])
  func `is told with the place of the mistake`(text: String, position: Int?) throws {
    let mistake = try #require(names.mistake(text))
    #expect(mistake.position == position, "\(mistake)")
    #expect(!mistake.cause.zh.isEmpty && !mistake.cause.en.isEmpty)
    #expect(!mistake.mend.zh.isEmpty && !mistake.mend.en.isEmpty)
  }

  @Test func `is told with what is near`() {
    #expect(names.mistake("gdq") == .unknownName("gdq", nearest: "gdp", position: 1))
    #expect(names.mistake("sqr(4)") == .unknownFunction("sqr", nearest: "sqrt", position: 1))
    #expect(names.mistake("gdq")?.mend.en == "did you mean \"gdp\"?")
    #expect(names.mistake("gdp + energy")?.cause.zh == "第 7 个字符：两边不同：金额（2020 年价）与能量")
  }

  @Test func `is refused where its unit measures something else`() throws {
    let tonne = FormulaType.number(FormulaMeasure(try Unit("元/t")))
    #expect(names.mistake("gdp / energy", result: tonne) != nil)
    #expect(names.mistake("gdp / sum(flow)", result: tonne) == nil)
    #expect(names.mistake("gdp > 0", result: tonne) != nil)
  }

  @Test func `is refused where there are no years`() {
    var timeless = names
    timeless.hasYears = false
    #expect(timeless.mistake("previous(gdp)") == .noYears(function: "previous", position: 1))
  }

  @Test func `is refused where it is too large`() {
    let deep = String(repeating: "(", count: 70) + "1" + String(repeating: ")", count: 70)
    #expect(names.mistake(deep) == .tooDeep(limit: 64, position: 65))
    #expect(names.mistake(String(repeating: "-", count: 70) + "1") != nil)
    #expect(names.mistake(String(repeating: "not ", count: 70) + "true") != nil)
    #expect(names.mistake("1" + String(repeating: "^1", count: 70)) != nil)
    let long = Array(repeating: "1", count: 1100).joined(separator: "+")
    #expect(names.mistake(long) == .tooManyParts(limit: 1000, position: 1999 + 2))
    #expect(
      names.mistake(String(repeating: "1", count: 5000)) == .tooLong(count: 5000, limit: 4000))
    let nested = String(repeating: "max(1, ", count: 60) + "1" + String(repeating: ")", count: 60)
    #expect(names.mistake(nested) == nil)
  }

  @Test func `stops where it would take too long`() throws {
    var many = names
    many.flows = Array(repeating: many.flows[0], count: 60_000)
    let sums = Array(repeating: "sum(flow where site = a or site = b)", count: 40)
    let formula = try CheckedFormula(sums.joined(separator: " + "), names: many)
    #expect(formula.value(from: many, year: 2022) == .none([.tooCostly]))
  }
}
