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
    ReportPage(plan, language: language).html.markup
  }
}
