import Findings

/// The page: head, banner, contents, sections, foot.
struct ReportPage {
  private let plan: PlanDocument
  private let language: Language
  private let sections: [ReportSection]

  init(_ plan: PlanDocument, language: Language) {
    self.plan = plan
    self.language = language
    sections = ReportContent(plan).sections
  }

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
    \(HTML(trusted: FlowPictureSVG.styleSheet))
    </style>
    </head>
    <body>
    \(banner)
    \(contents)
    <main>
    \(sections.map(\.html))</main>
    <footer>\(Phrase(
      zh: "由 Carnallite 根据规划结果生成；本文件不引用任何外部资源。",
      en: "Made by Carnallite from a filed plan; this file refers to nothing outside itself."))</footer>
    <script>
    \(HTML(trusted: ReportScript.text))
    </script>
    </body>
    </html>

    """
  }

  private var title: Phrase {
    Phrase(
      zh: "\(plan.zone.nameZh) \(plan.request.year) 年规划",
      en: "\(plan.zone.nameEn): plan of \(plan.request.year)")
  }

  private var banner: HTML {
    """
    <header>
    \(LanguageSwitch.html(language))
    <h1>\(title)</h1>
    \(ReportHeading(plan).html)
    </header>
    """
  }

  private var contents: HTML {
    let links: [HTML] = sections.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }
    return "<nav aria-label=\"目录 · Contents\">\(links)</nav>"
  }
}

/// A section of the page.
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
