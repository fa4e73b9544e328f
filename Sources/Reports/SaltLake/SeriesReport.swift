public import Findings

/// A pond series' result as one HTML file that opens offline, in both languages.
public struct SeriesReport: Sendable {
  /// The language in which the page opens.
  public let language: Language

  /// Creates a report that opens in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The whole file; the same result gives the same bytes.
  public func html(_ document: SeriesDocument) -> String {
    let title = Phrase(zh: "盐田系列 \(document.nameZh)", en: "Pond series \(document.nameEn)")
    return ResultPage(
      title: title, lead: "<p class=\"note\">\(head(document))</p>",
      sections: [jaenecke(document), salts(document), recovery(document)]
        + [spread(document)].compactMap(\.self),
      language: language, styles: [ChartStyle.sheet]
    ).html.markup
  }

  private func head(_ d: SeriesDocument) -> Phrase {
    let error = Amounts.text(d.chargeErrorPercent, digits: 2)
    return Phrase(
      zh:
        "进卤 \(d.brine)（\(d.brineSource)），\(Amounts.text(d.feed)) t/a；电荷差 \(error) %，由 \(d.closedBy) "
        + "补足。数据库 \(d.database)：\(d.databaseSource)。",
      en:
        "Feed \(d.brine) (\(d.brineSource)), \(Amounts.text(d.feed)) t/a; charge error \(error) %, made up "
        + "by \(d.closedBy). Data base \(d.database): \(d.databaseSource).")
  }

  private func name(_ way: SeriesDocument.Way) -> Phrase {
    way.way == "equilibrium"
      ? Phrase(zh: "平衡途径", en: "equilibrium") : Phrase(zh: "所述途径", en: "as stated")
  }

  private func jaenecke(_ document: SeriesDocument) -> ReportSection {
    let ways = document.ways.map { way in
      JaeneckeDiagram.Way(
        name: name(way),
        points: way.ponds.map {
          ($0.jaenecke["K"] ?? 0, $0.jaenecke["Mg"] ?? 0, $0.jaenecke["SO4"] ?? 0)
        },
        isDashed: way.way == "equilibrium")
    }
    let note = Phrase(
      zh: "每一点是一个盐池的卤水（石盐饱和时有意义），顺流而下。",
      en: "Each point is the brine of a pond (meaningful where halite is saturated), downstream.")
    return ReportSection(
      id: "jaenecke", title: Phrase(zh: "Jänecke 相图", en: "Jänecke diagram"),
      body: "<p class=\"note\">\(note)</p>\n\(JaeneckeDiagram(ways: ways).svg)")
  }

  private func salts(_ document: SeriesDocument) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "各池的盐，kt/a", en: "Salts of each pond, kt/a"),
      [
        .init(heading: Phrase(zh: "途径", en: "way")), .init(heading: Phrase(zh: "盐池", en: "pond")),
        .init(heading: Phrase(zh: "盐", en: "salt")),
        .init(heading: Phrase(zh: "收", en: "harvested"), kind: .number),
        .init(heading: Phrase(zh: "留", en: "bedded"), kind: .number),
      ])
    table.shown = 80
    for way in document.ways {
      for pond in way.ponds {
        for salt in pond.salts {
          table.add([
            "<td>\(name(way))</td>", "<td>\(Phrase(zh: pond.nameZh, en: pond.nameEn))</td>",
            "<td>\(Phrase(zh: salt.nameZh, en: salt.mineral))</td>",
            "<td class=\"number\">\(Amounts.text(salt.harvested / 1000))</td>",
            "<td class=\"number\">\(Amounts.text(salt.bedded / 1000))</td>",
          ])
        }
      }
    }
    return ReportSection(id: "salts", title: Phrase(zh: "盐", en: "Salts"), body: table.html)
  }

  private func recovery(_ document: SeriesDocument) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "元素的去向，份额", en: "Where the elements go, shares"),
      [
        .init(heading: Phrase(zh: "途径", en: "way")),
        .init(heading: Phrase(zh: "元素", en: "element")),
        .init(heading: Phrase(zh: "回收", en: "recovered"), kind: .number),
        .init(heading: Phrase(zh: "盐层", en: "bed"), kind: .number),
        .init(heading: Phrase(zh: "渗漏", en: "leaked"), kind: .number),
        .init(heading: Phrase(zh: "老卤", en: "old brine"), kind: .number),
        .init(heading: Phrase("")),
      ])
    table.shown = 40
    for way in document.ways {
      for element in way.elements where element.feed > 0 {
        let mark: HTML = element.isEstimate ? EvidenceMarks.estimateBadge : .empty
        table.add([
          "<td>\(name(way))</td>", "<td>\(element.element)</td>",
          "<td class=\"number\">\(Amounts.percent(element.recovery))</td>",
          "<td class=\"number\">\(Amounts.percent(element.bedded / element.feed))</td>",
          "<td class=\"number\">\(Amounts.percent(element.leakage / element.feed))</td>",
          "<td class=\"number\">\(Amounts.percent(element.oldBrine / element.feed))</td>",
          "<td>\(mark)</td>",
        ])
      }
    }
    let curves = HTML(
      trusted: "<figure>\(curves(document).svg(idPrefix: "recovery-chart"))</figure>")
    return ReportSection(
      id: "recovery", title: Phrase(zh: "回收率", en: "Recovery"), body: "\(curves)\(table.html)")
  }

  /// How the recovery of each element grows from pond to pond, on the first way.
  private func curves(_ document: SeriesDocument) -> LineChart {
    let ponds = document.ways.first?.ponds ?? []
    let elements = document.ways.first?.elements ?? []
    let series = elements.filter { $0.feed > 0 && $0.recovery > 0.001 }.map { element in
      var sum = 0.0
      let points = element.harvested.enumerated().map { index, harvested in
        sum += harvested / element.feed
        return LineChart.Point(x: Double(index), y: sum * 100)
      }
      return LineChart.Series(name: Phrase(element.element), points: points)
    }
    return LineChart(
      title: Phrase(zh: "累计回收率，逐池", en: "Recovery summed from pond to pond"),
      axis: Phrase(zh: "盐池，顺流而下", en: "pond, downstream"), unit: "%", series: series,
      places: ponds.map(\.id), hasZero: true)
  }

  private func spread(_ document: SeriesDocument) -> ReportSection? {
    guard !document.spreads.isEmpty else { return nil }
    var table = ReportTable(
      Phrase(
        zh: "\(document.draws) 次抽样，\(document.failedDraws) 次蒸干",
        en: "\(document.draws) draws, \(document.failedDraws) dry out"),
      [
        .init(heading: Phrase(zh: "结果", en: "result")),
        .init(heading: Phrase("5 %"), kind: .number),
        .init(heading: Phrase("50 %"), kind: .number),
        .init(heading: Phrase("95 %"), kind: .number),
      ])
    for spread in document.spreads {
      table.add([
        "<td>\(spread.result)</td>", "<td class=\"number\">\(Amounts.text(spread.low))</td>",
        "<td class=\"number\">\(Amounts.text(spread.median))</td>",
        "<td class=\"number\">\(Amounts.text(spread.high))</td>",
      ])
    }
    return ReportSection(
      id: "spread", title: Phrase(zh: "不确定性", en: "Uncertainty"), body: table.html)
  }
}
