import Findings
import Testing

@Suite struct `A finding` {
  private let rule = Rule(
    code: "element-vanishes", severity: .error,
    title: Phrase(zh: "元素守恒", en: "elements are conserved"),
    cause: Phrase(zh: "{process} 少了 {found}", en: "{process} loses {found}, {missing}"),
    mend: Phrase(zh: "补一行", en: "add a row for {process}"))

  private var finding: Finding {
    Finding(
      rule, at: Place(file: "recipes.csv", line: 3, column: 7),
      ["process": .phrase(Phrase(zh: "电解", en: "electrolysis")), "found": .number(0.25, unit: "t")])
  }

  @Test func `renders its rule's templates in both languages`() {
    #expect(finding.cause(in: .zh) == "电解 少了 0.25 t")
    #expect(finding.mend(in: .en) == "add a row for electrolysis")
  }

  @Test func `leaves a name without a value visible`() {
    #expect(finding.cause(in: .en) == "electrolysis loses 0.25 t, {missing}")
  }

  @Test func `says its place as compilers do`() {
    #expect(finding.place.description == "recipes.csv:3:7")
    #expect(Place(file: "zone.yaml", line: 2).description == "zone.yaml:2")
    #expect(Place(file: "zone.yaml").description == "zone.yaml")
  }

  @Test func `comes in the order of reading`() {
    let places = [
      Place(file: "b.csv", line: 1), Place(file: "a.csv", line: 10, column: 2),
      Place(file: "a.csv", line: 2), Place(file: "a.csv", line: 10, column: 1),
    ]
    let sorted = places.map { Finding(rule, at: $0) }.sorted().map(\.place.description)
    #expect(sorted == ["a.csv:2", "a.csv:10:1", "a.csv:10:2", "b.csv:1"])
  }

  @Test func `lists read as a list in each language`() {
    #expect(FindingValue.list(["Cl", "K"]).text(in: .zh) == "Cl、K")
    #expect(FindingValue.list(["Cl", "K"]).text(in: .en) == "Cl, K")
  }
}

@Suite struct `A numeral` {
  @Test(arguments: [
    (0, "0"), (12.5, "12.5"), (416_000_000, "416000000"), (0.00032, "0.00032"),
    (-0.1, "-0.1"), (1.0 / 3, "0.333333"), (123_456_789.4, "123457000"),
    (2.0 / 3e5, "0.00000666667"), (1e20, "1e+20"), (1e-9, "1e-09"), (.infinity, "∞"),
    (-.infinity, "-∞"), (.nan, "NaN"),
    (999_999.96, "1000000"), (1, "1"), (100, "100"),
  ])
  func `writes at most six significant digits`(value: Double, text: String) {
    #expect(Numeral.text(value) == text)
  }

  @Test func `of any size is written without the digits of its rounding`() {
    let values: [Double] = [1e60, -5e59, 1e-305, .greatestFiniteMagnitude, 2.5e-60]
    let texts = ["1e+60", "-5e+59", "1e-305", "1.79769e+308", "2.5e-60"]
    #expect(values.map { Numeral.text($0) } == texts)
  }

  @Test func `rounds to significant digits`() {
    #expect(Numeral.rounded(123_456, digits: 3) == 123_000)
    #expect(Numeral.rounded(0.0012346, digits: 2) == 0.0012)
    #expect(Numeral.rounded(-99.96, digits: 3) == -100)
  }
}
