import Findings
import Reports
import TestSupport
import Testing

/// Line and bar charts: bytes, gaps, labels, scales.
@Suite struct `A drawn chart` {
  private func chart(_ series: [LineChart.Series], _ limits: [LineChart.Limit] = []) -> LineChart {
    LineChart(
      title: Phrase(zh: "能源产出率 & 目标", en: "Energy <productivity>"),
      axis: Phrase(zh: "年", en: "year"),
      unit: "亿元/万tce", series: series, limits: limits,
      bands: [.init(name: Phrase(zh: "目标区间", en: "target band"), lower: 0.54, upper: nil)])
  }

  private let series = LineChart.Series(
    name: Phrase(zh: "实际", en: "actual"),
    points: [
      .init(x: 2020, y: 0.47), .init(x: 2021, y: 0.48, range: 0.46...0.5), .init(x: 2022, y: nil),
      .init(x: 2023, y: 0.5), .init(x: 2024, y: .nan), .init(x: 2025, y: 0.53),
    ])

  /// The values of an attribute, in order.
  private func values(_ text: String, _ attribute: String, of element: String) -> [Double] {
    text.split(separator: "<\(element) ").dropFirst().compactMap { part in
      part.split(separator: "\(attribute)=\"", maxSplits: 1).dropFirst().first
        .flatMap { $0.split(separator: "\"").first }.flatMap { Double($0) }
    }
  }

  @Test func `gives the same bytes again and escapes texts`() {
    let text = chart([series]).svg()
    #expect(text == chart([series]).svg())
    #expect(text.contains("能源产出率 &amp; 目标"))
    #expect(text.contains("Energy &lt;productivity&gt;"))
    #expect(chart([series]).svg(languages: [.en]).contains("实际") == false)
  }

  @Test func `breaks the line at gaps and marks every known point`() {
    let text = chart([series]).svg()
    let path = text.split(separator: " d=\"").dropFirst().first ?? ""
    #expect(path.prefix { $0 != "\"" }.filter { $0 == "M" }.count == 3)
    #expect(values(text, "cx", of: "circle").count == 4)
    #expect(!text.contains("nan") && !text.contains("NaN"))
  }

  @Test func `of nothing is still a chart`() {
    #expect(chart([]).svg().hasSuffix("</svg>\n"))
    let empty = LineChart.Series(name: Phrase("x"), points: [.init(x: 2020, y: nil)])
    #expect(chart([empty]).svg().contains("</svg>"))
    #expect(BarChart(title: Phrase("t"), unit: "t", series: [], rows: []).svg().contains("</svg>"))
  }

  @Test func `keeps its labels apart and on the picture`() {
    var random = SeededGenerator(seed: 2)
    for count in 1...30 {
      let all = (0..<count).map { index in
        LineChart.Series(
          name: Phrase(zh: "系列 \(index)", en: "series number \(index)"),
          points: [
            .init(x: 0, y: 1), .init(x: 1, y: Double.random(in: 0...1, using: &random)),
          ])
      }
      let text = LineChart(
        title: Phrase("t"), axis: Phrase(""), unit: "t", series: all,
        limits: [
          .init(name: Phrase(zh: "上限", en: "limit"), value: 0.5)
        ]
      ).svg(languages: [.zh])
      let names = text.split(separator: "<text class=\"name s").dropFirst()
      let places = names.compactMap { part in
        part.split(separator: " y=\"").dropFirst().first.flatMap { $0.split(separator: "\"").first }
          .flatMap { Double($0) }
      }.sorted()
      #expect(places.count == count)
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 15.99 })
      #expect(places.allSatisfy { $0 >= 20 })
    }
  }

  @Test func `of bars holds every value, target and missing value`() {
    let bars = BarChart(
      title: Phrase(zh: "分解", en: "Decomposition"), unit: "tce",
      series: [Phrase(zh: "结构", en: "structure"), Phrase(zh: "强度", en: "intensity")],
      rows: [
        .init(name: Phrase(zh: "化工", en: "chemicals"), values: [-3, 5.5], target: 2),
        .init(name: Phrase(zh: "煤", en: "coal"), values: [nil, .infinity]),
      ])
    let text = bars.svg()
    #expect(text == bars.svg())
    #expect(text.contains("-3 tce") && text.contains("5.5 tce"))
    #expect(text.components(of: "no value") == 2)
    #expect(text.components(of: "class=\"target\"") == 1)
    #expect(!text.contains("inf"))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
