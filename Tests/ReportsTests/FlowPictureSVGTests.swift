import Findings
import Reports
import Testing

@Suite
struct FlowPictureSVGTests {
  private static let awkward = FlowDiagram(
    nodes: [
      FlowDiagram.Node(id: "a<b", label: Phrase(zh: "甲 & 乙", en: "A & \"B\"")),
      FlowDiagram.Node(id: "stub", label: Phrase(zh: "缺口", en: "Gap"), kind: .stub),
    ],
    links: [
      FlowDiagram.Link(
        id: "flow", source: 0, target: 1, value: 1.0 / 3, label: Phrase(zh: "氯气", en: "Chlorine"),
        commodity: "cl2", confidence: .low,
        evidence: Phrase(zh: "规划 <3>", en: "plan <3>"))
    ], unit: "kt/a", title: Phrase(zh: "氯", en: "Chlorine"),
    colors: [FlowDiagram.ColorName(key: "cl2", label: Phrase(zh: "氯气", en: "Chlorine"))])

  private func svg(_ diagram: FlowDiagram, _ languages: [Language] = [.zh, .en]) -> String {
    FlowPictureSVG(languages: languages).text(of: FlowPictureLayout().layout(diagram))
  }

  /// The texts between two marks.
  private func parts(of text: String, from start: String, to end: String) -> [String] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: end, omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  @Test func `markup in names is escaped`() {
    let text = svg(Self.awkward)
    #expect(text.contains("A &amp; &quot;B&quot;"))
    #expect(text.contains("a&lt;b"))
    #expect(text.contains("plan &lt;3&gt;"))
    #expect(!text.contains("A & "))
  }

  @Test func `a name too long for its lines is cut between whole words`() {
    let name = "MgO and HCl by spray pyrolysis of bischofite from the rest of the brine"
    let diagram = FlowDiagram(
      nodes: [
        FlowDiagram.Node(id: "a", label: Phrase(name)),
        FlowDiagram.Node(id: "b", label: Phrase("b")),
      ],
      links: [
        FlowDiagram.Link(
          id: "flow", source: 0, target: 1, value: 1, label: Phrase("c"), commodity: "c",
          confidence: .high, evidence: Phrase("s"))
      ], unit: "kt/a", title: Phrase("t"),
      colors: [FlowDiagram.ColorName(key: "c", label: Phrase("c"))])
    let shown = parts(of: svg(diagram, [.en]), from: "<tspan", to: "</tspan>")
      .compactMap { $0.split(separator: ">").last.map(String.init) }
    let cut = shown.filter { $0.hasSuffix("…") }
    #expect(!cut.isEmpty)
    for line in cut { #expect(name.contains(line.dropLast())) }
  }

  @Test func `the value is written exactly`() {
    #expect(parts(of: svg(Self.awkward), from: "data-value=\"", to: "\"") == ["\(1.0 / 3)"])
  }

  @Test func `tooltips name commodity, amount, unit, ends, confidence and source`() {
    let titles = parts(of: svg(Self.awkward, [.en]), from: "<title>", to: "</title>")
    #expect(
      titles.contains(
        "Chlorine 0.333333 kt/a\nA &amp; &quot;B&quot; → Gap\nConfidence: low (estimate)\n"
          + "Source: plan &lt;3&gt;"))
  }

  @Test func `low confidence is hatched`() {
    let text = svg(Self.awkward)
    let id = parts(of: text, from: "<pattern id=\"", to: "\"")
    #expect(id.count == 2)
    #expect(id.allSatisfy { text.contains("fill:url(#\($0))") })
  }

  @Test func `both languages are written, or the one that is asked for`() {
    let both = svg(Self.awkward)
    #expect(both.contains("class=\"fp-t zh\"") && both.contains("class=\"fp-t en\""))
    let chinese = svg(Self.awkward, [.zh])
    #expect(chinese.contains("缺口") && !chinese.contains("Gap"))
    #expect(chinese.contains("lang=\"zh-CN\""))
  }

  @Test(arguments: FlowPictureSample.seeds.prefix(40))
  func `coordinates have at most two decimals and are numbers`(seed: Int) {
    let text = svg(FlowPictureSample.diagram(seed: seed))
    for name in [" d=\"", " x=\"", " y=\"", " width=\"", " height=\"", "viewBox=\""] {
      for part in parts(of: text, from: name, to: "\"") {
        for number in part.split(whereSeparator: { !"0123456789.".contains($0) }) {
          let decimals = number.split(separator: ".", omittingEmptySubsequences: false)
          #expect(decimals.count == 1 || (decimals.count == 2 && decimals[1].count <= 2))
        }
        #expect(!part.contains("nan") && !part.contains("inf"))
      }
    }
  }

  @Test(arguments: FlowPictureSample.seeds.prefix(40))
  func `every element that is opened is closed`(seed: Int) {
    let text = svg(FlowPictureSample.diagram(seed: seed))
    var open: [Substring] = []
    for tag in text.split(separator: "<").filter({ !$0.isEmpty }) {
      let name = tag.prefix { $0 != " " && $0 != ">" }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
      } else if tag.prefix(while: { $0 != ">" }).last != "/" {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `one style sheet serves several pictures`() {
    let writer = FlowPictureSVG(idPrefix: "second", hasStyle: false)
    let text = writer.text(of: FlowPictureLayout().layout(Self.awkward))
    #expect(!text.contains("<style>") && text.contains("id=\"second-title\""))
    #expect(FlowPictureSVG.styleSheet.contains(".flow-picture"))
  }

  @Test func `a new colour key leaves the others their colours`() {
    let before = FlowPalette(keys: ["cl2", "hcl", "kcl"])
    let after = FlowPalette(keys: ["cl2", "hcl", "kcl", "zinc"])
    for key in ["cl2", "hcl", "kcl"] { #expect(before[key] == after[key]) }
    #expect(Set(["cl2", "hcl", "kcl", "zinc"].map { after[$0] }).count == 4)
  }
}
