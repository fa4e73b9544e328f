import Findings

/// A page of sections about one result that opens offline, in both languages.
struct ResultPage {
  let title: Phrase
  /// What stands under the title.
  let lead: HTML
  let sections: [ReportSection]
  /// The language in which the page opens.
  let language: Language
  /// Style sheets beside the page's own.
  var styles: [String] = []
  /// What stands at the foot.
  var foot: Phrase?

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
    \(HTML(trusted: ([ReportStyle.sheet] + styles).joined(separator: "\n")))
    </style>
    </head>
    <body>
    <header>
    \(languages)
    <h1>\(title)</h1>
    \(lead)
    </header>
    \(contents)
    <main>
    \(sections.map(\.html))</main>
    \(foot.map { "<footer>\($0)</footer>" } ?? .empty)
    <script>
    \(HTML(trusted: ReportScript.text))
    </script>
    </body>
    </html>

    """
  }

  private var languages: HTML {
    """
    <div class="languages" role="group" aria-label="语言 · Language">\
    <button type="button" data-language="zh" lang="zh-CN" \
    aria-pressed="\(language == .zh ? "true" : "false")">中文</button>\
    <button type="button" data-language="en" lang="en" \
    aria-pressed="\(language == .en ? "true" : "false")">English</button></div>
    """
  }

  private var contents: HTML {
    let links: [HTML] = sections.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }
    return "<nav aria-label=\"目录 · Contents\">\(links)</nav>"
  }
}

/// A section of a page.
struct ReportSection {
  let id: String
  let title: Phrase
  let body: HTML

  var html: HTML {
    """
    <section id="\(id)" aria-labelledby="\(id)-title">
    <h2 id="\(id)-title">\(title)</h2>
    \(body)
    </section>

    """
  }
}
