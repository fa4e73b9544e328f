import Formulas
import TestSupport
import Testing

/// Random formulas against a plain reference, and random text that must never trap.
@Suite struct `Random formulas` {
  private let names = SampleNames()

  /// A random expression of plain numbers with its value by the plainest arithmetic, and that value
  /// with the input `share` moved.
  private struct Sample {
    var text: String
    var value: Double
    var moved: Double
  }

  private static let shift = 1e-6

  private func sample(_ depth: Int, _ random: inout SeededGenerator) -> Sample {
    guard depth > 0 else {
      if Bool.random(using: &random) {
        return Sample(text: "share", value: 0.2617, moved: 0.2617 + Self.shift)
      }
      let number = Double(Int.random(in: 1...99, using: &random)) / 8
      return Sample(text: "\(number)", value: number, moved: number)
    }
    let left = sample(depth - 1, &random)
    let right = sample(depth - 1, &random)
    return joined(left, right, &random)
  }

  private func joined(_ a: Sample, _ b: Sample, _ random: inout SeededGenerator) -> Sample {
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return Sample(
        text: "(\(a.text) + \(b.text))", value: a.value + b.value, moved: a.moved + b.moved)
    case 1:
      return Sample(
        text: "(\(a.text) - \(b.text))", value: a.value - b.value, moved: a.moved - b.moved)
    case 2:
      return Sample(
        text: "\(a.text) * \(b.text)", value: a.value * b.value, moved: a.moved * b.moved)
    case 3:
      return Sample(
        text: "\(a.text) / (\(b.text))", value: a.value / b.value, moved: a.moved / b.moved)
    case 4:
      return Sample(
        text: "max(\(a.text), \(b.text))", value: max(a.value, b.value),
        moved: max(a.moved, b.moved))
    case 5:
      return Sample(
        text: "sqrt(abs(\(a.text)))", value: abs(a.value).squareRoot(),
        moved: abs(a.moved).squareRoot())
    case 6:
      return Sample(
        text: "(if \(a.text) < \(b.text) then \(a.text) else \(b.text))",
        value: min(a.value, b.value), moved: a.value < b.value ? a.moved : b.moved)
    default: return Sample(text: "-(\(a.text))", value: -a.value, moved: -a.moved)
    }
  }

  /// `share` as an input with uncertainty one, so that its contribution is the derivative.
  private struct Uncertain: FormulaValues {
    let names: SampleNames

    func value(of key: Int, year: Int?) -> FormulaDatum {
      key == 2
        ? .uncertain(0.2617, standardUncertainty: 1, input: 7) : names.value(of: key, year: year)
    }
    func itemCount(of key: Int, year: Int?) -> Int { names.itemCount(of: key, year: year) }
    func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum {
      names.value(of: key, item: item, attribute: attribute, year: year)
    }
  }

  @Test func `agree with plain arithmetic and with differences`() throws {
    var random = SeededGenerator(seed: 5)
    var compared = 0
    for _ in 0..<600 {
      // A product of quotients reads a·b/c: the sample puts parentheses where the text needs them.
      let sample = sample(Int.random(in: 1...4, using: &random), &random)
      let formula = try CheckedFormula("(\(sample.text))", names: names)
      let outcome = formula.value(from: Uncertain(names: names), year: 2022)
      guard case .number(let number) = outcome else {
        #expect(
          !sample.value.isFinite || sample.value.magnitude > 1e12, "\(sample.text) \(outcome)")
        continue
      }
      #expect(
        abs(number.value - sample.value) <= 1e-9 * max(1, abs(sample.value)), "\(sample.text)")
      let slope = (sample.moved - sample.value) / Self.shift
      guard abs(slope) < 1e3, abs(sample.value) < 1e3 else { continue }
      let derivative = number.contributions.first?.amount ?? 0
      #expect(abs(derivative - slope) <= 1e-2 * max(1, abs(slope)), "\(sample.text)")
      compared += 1
    }
    #expect(compared > 300)
  }

  /// Values that were computed before, of which two share an input.
  private struct Derived: FormulaValues {
    func value(of key: Int, year: Int?) -> FormulaDatum {
      .derived(
        FormulaNumber(
          value: key == 2 ? 3 : 5,
          contributions: [
            FormulaContribution(input: 1, amount: key == 2 ? 0.1 : -0.1),
            FormulaContribution(input: key, amount: 0.2),
          ]))
    }
    func itemCount(of key: Int, year: Int?) -> Int { 0 }
    func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum { .number(0) }
  }

  @Test func `carry the contributions of what was computed before`() throws {
    let sum = try CheckedFormula("share + growth", names: names).value(from: Derived(), year: 2022)
    guard case .number(let number) = sum else {
      Issue.record("no number")
      return
    }
    #expect(number.contributions.map(\.input) == [2, 3])
    let same = try CheckedFormula("share - share", names: names).value(from: Derived(), year: 2022)
    #expect(same == .number(FormulaNumber(value: 0)))
  }

  @Test func `of any text never trap`() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "gdp", "flow", "sum(", "where", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "^", "%",
      "if",
      "then", "else", "and", "or", "not", "in", "fuels", "1", "0", "1e999", "1e-9", ".", ",", "\"",
      "“",
      "share", "max(", "count(", "date(", "in_year(", "previous(", "[t]", "commodity", "=", "<=",
      "≥",
      "coal", "年", "🧂", "e\u{301}", "\u{0}", "\n", "9999999999", "year", "growth", "compound(",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      guard let formula = try? CheckedFormula(text, names: names) else { continue }
      let outcome = formula.value(from: names, year: 2022)
      if case .number(let number) = outcome { #expect(number.value.isFinite, "\(text)") }
      _ = try? formula.linear(from: names, year: 2022)
    }
  }
}
