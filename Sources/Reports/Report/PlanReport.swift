public import Findings

/// A plan as one HTML file that needs nothing else: it opens offline and prints.
///
/// Both languages are in the file; a switch on the page shows one of them.
public struct PlanReport: Sendable {
  /// The language in which the page opens.
  public let language: Language

  /// Creates a report that opens in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The whole file; the same plan gives the same bytes.
  public func html(_ plan: PlanDocument) -> String {
    ResultPage(
      title: Phrase(
        zh: "\(plan.zone.nameZh) \(plan.request.year) 年规划",
        en: "\(plan.zone.nameEn): plan of \(plan.request.year)"),
      lead: ReportHeading(plan).html, sections: ReportContent(plan).sections, language: language,
      styles: [FlowPictureSVG.styleSheet],
      foot: Phrase(
        zh: "由 Carnallite 根据规划结果生成；本文件不引用任何外部资源。",
        en: "Made by Carnallite from a filed plan; this file refers to nothing outside itself.")
    ).html.markup
  }
}
