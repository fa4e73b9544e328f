public import Findings

/// An ensemble as one HTML file that needs nothing else.
public struct EnsemblePage: Sendable {
  private let language: Language

  /// Creates a page that opens in a language.
  public init(language: Language) { self.language = language }

  /// The whole file; the same ensemble gives the same bytes.
  public func html(_ ensemble: EnsembleDocument) -> String {
    let title = Phrase(
      zh: "\(ensemble.zoneZh) \(ensemble.year) 年情景组",
      en: "\(ensemble.zoneEn): ensemble of \(ensemble.year)")
    return ResultPage(
      title: title, lead: "<p>\(count(ensemble))</p>",
      sections: [quantiles(ensemble), tornado(ensemble), builds(ensemble)], language: language
    ).html.markup
  }

  private func count(_ ensemble: EnsembleDocument) -> Phrase {
    Phrase(
      zh: "\(ensemble.samples) 个情景，其中 \(ensemble.solved) 个有最优解；金额单位：百万 \(ensemble.unit)。",
      en: "\(ensemble.samples) scenarios, \(ensemble.solved) with an optimum; money in millions of "
        + "\(ensemble.unit).")
  }

  private func quantiles(_ ensemble: EnsembleDocument) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "净成本的分布", en: "Distribution of net cost"),
      [
        .init(heading: Phrase(zh: "位置", en: "where")),
        .init(heading: Phrase(zh: "净成本", en: "net cost"), kind: .number),
      ])
    table.isInteractive = false
    let unit = ensemble.unit
    func add(_ name: Phrase, _ cost: Double?) {
      table.add([
        Cell.heading(name), Cell.number(cost, unit: unit, text: Amounts.millions),
      ])
    }
    add(Phrase(zh: "基准", en: "base case"), ensemble.baseCost)
    add(Phrase(zh: "均值", en: "mean"), ensemble.meanCost)
    for quantile in ensemble.quantiles {
      add(EnsembleWords.name(ofShare: quantile.share), quantile.netCost)
    }
    return ReportSection(
      id: "quantiles", title: Phrase(zh: "净成本", en: "Net cost"), body: table.html)
  }

  private func tornado(_ ensemble: EnsembleDocument) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "各参数的影响", en: "Effects of the parameters"),
      [
        .init(heading: Phrase(zh: "参数", en: "parameter")),
        .init(heading: Phrase(zh: "低系数", en: "low factor"), kind: .number),
        .init(heading: Phrase(zh: "高系数", en: "high factor"), kind: .number),
        .init(heading: Phrase(zh: "低时变化", en: "change when low"), kind: .number),
        .init(heading: Phrase(zh: "高时变化", en: "change when high"), kind: .number),
        .init(heading: Phrase(zh: "秩相关", en: "rank correlation"), kind: .number),
      ])
    let base = ensemble.baseCost
    for bar in ensemble.tornado {
      table.add([
        Cell.heading(Phrase(bar.parameter)), Cell.number(bar.lowFactor, unit: ""),
        Cell.number(bar.highFactor, unit: ""), change(bar.lowCost, base, ensemble.unit),
        change(bar.highCost, base, ensemble.unit),
        Cell.number(bar.rankCorrelation, unit: "") { Amounts.text($0, digits: 2) },
      ])
    }
    let chart = TornadoChart(ensemble)
    return ReportSection(
      id: "tornado", title: Phrase(zh: "单一参数的影响", en: "One parameter alone"),
      body: "\(chart.svg)\(table.html)")
  }

  private func change(_ cost: Double?, _ base: Double?, _ unit: String) -> HTML {
    guard let cost, let base else { return Cell.text(Phrase(zh: "无方案", en: "no plan")) }
    return Cell.number(cost - base, unit: unit, text: Amounts.millions)
  }

  private func builds(_ ensemble: EnsembleDocument) -> ReportSection {
    var table = ReportTable(
      Phrase(zh: "建设情况", en: "What is built"),
      [
        .init(heading: Phrase(zh: "装置", en: "facility")),
        .init(heading: Phrase(zh: "建设的情景占比", en: "share of scenarios"), kind: .bar),
        .init(heading: Phrase("P5"), kind: .number), .init(heading: Phrase("P50"), kind: .number),
        .init(heading: Phrase("P95"), kind: .number),
      ])
    for build in ensemble.builds {
      table.add([
        Cell.heading(Phrase(build.facility)), Cell.share(build.share),
        Cell.number(build.low, unit: ""), Cell.number(build.median, unit: ""),
        Cell.number(build.high, unit: ""),
      ])
    }
    return ReportSection(id: "builds", title: Phrase(zh: "建设", en: "Builds"), body: table.html)
  }
}
