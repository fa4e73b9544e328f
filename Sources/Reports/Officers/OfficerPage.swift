public import Findings

/// A page of tables and charts that opens offline.
public struct OfficerPage: Sendable {
  /// A section: a heading, charts, tables.
  public struct Section: Sendable {
    let title: Phrase
    let charts: [String]
    let tables: [OfficerTable]

    /// Creates a section; charts are `svg` elements with ids of their own.
    public init(title: Phrase, charts: [String] = [], tables: [OfficerTable]) {
      self.title = title
      self.charts = charts
      self.tables = tables
    }
  }

  private let title: Phrase
  private let lead: [Phrase]
  private let sections: [Section]

  /// Creates a page.
  public init(title: Phrase, lead: [Phrase], sections: [Section]) {
    self.title = title
    self.lead = lead
    self.sections = sections
  }

  /// The page, which shows one language first and can switch.
  public func html(language: Language) -> String {
    let paragraphs: [HTML] = lead.map { "<p>\($0)</p>\n" }
    let bodies = sections.enumerated().map { index, section in
      let charts: [HTML] = section.charts.map { HTML(trusted: "<figure>\($0)</figure>") }
      let tables: [HTML] = section.tables.map { table in
        let heading: HTML = section.tables.count > 1 ? "<h3>\(table.title)</h3>\n" : .empty
        return "\(heading)\(table.html)"
      }
      return ReportSection(id: "s\(index)", title: section.title, body: "\(charts)\(tables)")
    }
    return ResultPage(
      title: title, lead: "\(paragraphs)", sections: bodies, language: language,
      styles: [ChartStyle.sheet, Self.marks]
    ).html.markup
  }

  private static let marks = """
    td.good{background:#e3f3e5;color:#1b5e20}td.warning{background:#fff4d6;color:#6b4b00}
    td.bad{background:#fde3e1;color:#8c1d18}td.muted{color:var(--soft,#5b6875)}
    td.good,td.warning,td.bad,td.muted{min-width:5.5em}td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}
    figure{margin:0 0 1rem}
    """
}
