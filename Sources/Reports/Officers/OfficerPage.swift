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
    let links: [HTML] = sections.enumerated().map { index, section in
      "<a href=\"#s\(index)\">\(section.title)</a>"
    }
    let bodies: [HTML] = sections.enumerated().map { index, section in
      let charts: [HTML] = section.charts.map { HTML(trusted: "<figure>\($0)</figure>") }
      let tables: [HTML] = section.tables.map { table in
        let heading: HTML = section.tables.count > 1 ? "<h3>\(table.title)</h3>\n" : .empty
        return "\(heading)\(table.html)"
      }
      return ReportSection(id: "s\(index)", title: section.title, body: "\(charts)\(tables)").html
    }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")" data-theme="light" \
      data-title-zh="\(title.zh)" data-title-en="\(title.en)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="generator" content="Carnallite"/>
      <title>\(title[language])</title>
      <style>
      \(HTML(trusted: ReportStyle.sheet))
      \(HTML(trusted: ChartStyle.sheet))
      \(HTML(trusted: Self.marks))
      </style>
      </head>
      <body>
      <header>
      <div class="languages" role="group" aria-label="语言 · Language">\
      <button type="button" data-language="zh" lang="zh-CN" \
      aria-pressed="\(language == .zh ? "true" : "false")">中文</button>\
      <button type="button" data-language="en" lang="en" \
      aria-pressed="\(language == .en ? "true" : "false")">English</button></div>
      <h1>\(title)</h1>
      \(paragraphs)</header>
      <nav aria-label="目录 · Contents">\(links)</nav>
      <main>
      \(bodies)</main>
      <script>
      \(HTML(trusted: ReportScript.text))
      </script>
      </body>
      </html>

      """
    return page.markup
  }

  private static let marks = """
    td.good{background:#e3f3e5;color:#1b5e20}td.warning{background:#fff4d6;color:#6b4b00}
    td.bad{background:#fde3e1;color:#8c1d18}td.muted{color:var(--soft,#5b6875)}
    td.good,td.warning,td.bad,td.muted{min-width:5.5em}td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}
    figure{margin:0 0 1rem}
    """
}
