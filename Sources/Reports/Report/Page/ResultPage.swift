import Findings

/// A page of sections about one result, in the manner of the report, that needs nothing else.
struct ResultPage {
  let title: Phrase
  /// What stands under the title.
  let lead: HTML
  let sections: [ReportSection]
  /// The language in which the page opens.
  let language: Language

  var html: HTML {
    """
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
    </style>
    </head>
    <body>
    <header>
    \(LanguageSwitch.html(language))
    <h1>\(title)</h1>
    \(lead)
    </header>
    \(contents)
    <main>
    \(sections.map(\.html))</main>
    <script>
    \(HTML(trusted: ReportScript.text))
    </script>
    </body>
    </html>

    """
  }

  private var contents: HTML {
    let links: [HTML] = sections.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }
    return "<nav aria-label=\"目录 · Contents\">\(links)</nav>"
  }
}
