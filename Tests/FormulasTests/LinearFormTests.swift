import Formulas
import TestSupport
import Testing

/// The linear form of formulas over unknown flows.
@Suite struct `A linear form` {
  private let names = SampleNames(areFlowsUnknown: true)

  private func linear(_ text: String) throws -> LinearOutcome {
    try CheckedFormula(text, names: names).linear(from: names, year: 2022)
  }

  private func form(_ constant: Double, _ coefficients: [Int: Double]) -> LinearForm {
    LinearForm(
      constant: constant,
      terms: coefficients.map { LinearForm.Term(variable: $0.key, coefficient: $0.value) })
  }

  @Test func `holds a coefficient for every unknown`() throws {
    #expect(try linear("sum(flow where commodity in fuels)") == .form(form(0, [0: 1, 1: 1])))
    #expect(
      try linear("2 * sum(flow) - sum(flow where site = golmud) / 4 + 3 [kg]")
        == .form(form(3, [0: 1.75, 1: 2, 2: 1.75])))
    #expect(try linear("sum(flow.energy) - sum(flow.energy)") == .form(form(0, [:])))
    #expect(try linear("mean(flow)") == .form(form(0, [0: 1 / 3.0, 1: 1 / 3.0, 2: 1 / 3.0])))
    #expect(try linear("if share > 1 then sum(flow) else 5 [kg]") == .form(form(5, [:])))
  }

  @Test func `is a quotient where flows stand below the line`() throws {
    #expect(
      try linear("100 * sum(flow where site = golmud) / sum(flow)")
        == .quotient(form(0, [0: 100, 2: 100]), over: form(0, [0: 1, 1: 1, 2: 1])))
    #expect(
      try linear("1 - sum(flow where site = golmud) / sum(flow)")
        == .quotient(form(0, [1: 1]), over: form(0, [0: 1, 1: 1, 2: 1])))
  }

  @Test(
    arguments: [
      "sum(flow) * sum(flow)", "sum(flow) ^ 2", "max(sum(flow), 0)", "ln(sum(flow) / 1 [kg])",
      "sum(flow where flow > 2 [kg])", "if sum(flow) > 1 [kg] then 1 else 2",
      "sum(flow) / sum(flow) + sum(flow) / 1 [kg]", "max(flow)", "sum(flow * flow)",
    ])
  func `is refused where the formula is not linear`(text: String) throws {
    let formula = try CheckedFormula(text, names: names)
    #expect(throws: FormulaMistake.self) { try formula.linear(from: names, year: 2022) }
  }

  @Test func `has no value where something is missing`() throws {
    #expect(try linear("sum(flow) + gone") == .none([.missing("gone")]))
    #expect(try linear("sum(flow) / (share - share)") == .none([.divisionByZero(position: 14)]))
  }

  @Test func `agrees with the value at any flows`() throws {
    var random = SeededGenerator(seed: 3)
    let text = "3 * sum(flow where site = golmud) - sum(flow * 2 where commodity = oil) + 1 [t]"
    let formula = try CheckedFormula(text, names: names)
    guard case .form(let form) = try formula.linear(from: names, year: 2022) else {
      Issue.record("no form")
      return
    }
    for _ in 0..<20 {
      var known = SampleNames()
      known.flows = known.flows.map {
        .init(
          commodity: $0.commodity, site: $0.site, mass: Double.random(in: 0...9, using: &random))
      }
      let value = form.terms.reduce(form.constant) {
        $0 + $1.coefficient * (known.flows[$1.variable].mass ?? 0)
      }
      #expect(abs(try known.number(text) - value) < 1e-9)
    }
  }
}
