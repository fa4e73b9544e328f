public import Findings

/// A front as one HTML file with its picture, that needs nothing else.
public struct ParetoPage: Sendable {
  private let language: Language

  /// Creates a page that opens in a language.
  public init(language: Language) { self.language = language }

  /// The whole file; the same front gives the same bytes.
  public func html(_ front: ParetoDocument) -> String {
    let title = Phrase(
      zh: "净支出与\(front.nameZh)的前沿", en: "Net cost against \(front.nameEn)")
    let picture = ReportSection(
      id: "front", title: Phrase(zh: "前沿", en: "The front"),
      body: "<figure>\(HTML(trusted: chart(front, title).svg(hasStyle: true)))</figure>")
    return ResultPage(
      title: title, lead: lead(front), sections: [picture, points(front)], language: language
    ).html.markup
  }

  private func lead(_ front: ParetoDocument) -> HTML {
    let text = Phrase(
      zh: "每一点是一个最优方案：\(front.nameZh)不超过横轴之值时净支出最少。两端是确切的；其间均匀分布。",
      en: "Each point is an optimal plan: the least net cost with no more \(front.nameEn) than the "
        + "axis says. Both ends are exact; the points between are evenly spaced.")
    return "<p>\(text)</p>"
  }

  private func chart(_ front: ParetoDocument, _ title: Phrase) -> LineChart {
    LineChart(
      title: title,
      axis: Phrase(zh: "\(front.nameZh)，\(front.unit)/年", en: "\(front.nameEn), \(front.unit)/a"),
      unit: "10⁶ \(front.money)/a",
      series: [
        LineChart.Series(
          name: Phrase(zh: "净支出", en: "net cost"),
          points: front.points.map { .init(x: $0.measure, y: $0.netCost / 1e6) })
      ])
  }

  private func points(_ front: ParetoDocument) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "各点", en: "Points"),
      [
        .init(heading: Phrase(zh: front.nameZh, en: front.nameEn), kind: .number),
        .init(heading: Phrase(zh: "净支出，百万", en: "net cost, million"), kind: .number),
        .init(heading: Phrase(zh: "再减一单位的代价", en: "cost of one unit less"), kind: .number),
        .init(heading: Phrase(zh: "项目数", en: "projects"), kind: .number),
        .init(heading: Phrase(zh: "项目的变化", en: "projects that come (+) and go (−)")),
      ])
    table.isInteractive = false
    for (number, point) in front.points.enumerated() {
      let before = number > 0 ? front.points[number - 1].builds : point.builds
      let names = Phrase(
        zh: changes(from: before, to: point.builds, .zh),
        en: changes(from: before, to: point.builds, .en))
      table.add([
        Cell.number(point.measure, unit: "\(front.unit)/a"),
        Cell.number(point.netCost, unit: "\(front.money)/a", text: Amounts.millions),
        Cell.number(point.marginalCost, unit: "\(front.money)/\(front.unit)"),
        Cell.number(Double(point.builds.count), unit: ""), Cell.text(names),
      ])
    }
    return ReportSection(
      id: "points", title: Phrase(zh: "各点", en: "Points"), body: table.html)
  }

  private func changes(
    from before: [BuildDocument], to now: [BuildDocument], _ language: Language
  ) -> String {
    let old = Set(before.map(\.id))
    let new = Set(now.map(\.id))
    let added = now.filter { !old.contains($0.id) }.map { "+ \($0.name(language))" }
    let dropped = before.filter { !new.contains($0.id) }.map { "− \($0.name(language))" }
    return (added + dropped).joined(separator: language == .zh ? "；" : "; ")
  }
}
