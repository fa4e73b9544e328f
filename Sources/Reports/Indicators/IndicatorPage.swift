public import Findings
public import Indicators
import Quantities

/// The page of a zone's indicators.
public enum IndicatorPage {
  /// The tables of a year, in order.
  public static func tables(_ report: IndicatorReport, year: Int) -> [OfficerTable] {
    [
      IndicatorTables.overview(report, year: year), IndicatorTables.variants(report, year: year),
      IndicatorTables.consistencies(report), IndicatorTables.packs(report, year: year),
      IndicatorTables.inputs(report, year: year),
    ]
  }

  /// The page.
  public static func html(
    _ report: IndicatorReport, zone: Phrase, targets: [Target], year: Int, language: Language
  ) -> String {
    let tables = tables(report, year: year)
    let charts = [difference(report, year: year), variants(report, year: year)].compactMap { $0 }
    let sections = tables.enumerated().map { index, table in
      OfficerPage.Section(
        title: table.title, charts: index < charts.count ? [charts[index]] : [], tables: [table])
    }
    return OfficerPage(
      title: Phrase(zh: "\(zone.zh) \(year) 年指标", en: "\(zone.en): indicators of \(year)"),
      lead: [IndicatorTables.summary(report, targets: targets, year: year)], sections: sections
    ).html(language: language)
  }

  /// Network against other sources, as a share of the latter.
  private static func difference(_ report: IndicatorReport, year: Int) -> String? {
    let rows = report.series.filter { $0.pack == nil }.compactMap { series in
      series.year(year)?.difference.map {
        BarChart.Row(name: series.definition.name, values: [$0 * 100])
      }
    }
    guard !rows.isEmpty else { return nil }
    return BarChart(
      title: Phrase(zh: "网络值与其他来源之差", en: "Network against other sources"), unit: "%",
      series: [Phrase(zh: "差", en: "difference")], rows: rows
    ).svg(idPrefix: "difference")
  }

  /// The ways to count of the first indicator that has some, beside its target.
  private static func variants(_ report: IndicatorReport, year: Int) -> String? {
    guard
      let series = report.series.first(where: {
        $0.year(year)?.variants.contains { $0.value.value != nil } == true
      }), let own = series.year(year)
    else { return nil }
    let stated = own.values.first { $0.source != .network && $0.value != nil }?.value
    return BarChart(
      title: series.definition.name, unit: series.definition.unit.symbol,
      series: [Phrase(zh: "网络值", en: "from the network")],
      rows: own.variants.map {
        BarChart.Row(name: $0.variant.name, values: [$0.value.value], target: stated)
      }
    ).svg(idPrefix: "variants")
  }
}
