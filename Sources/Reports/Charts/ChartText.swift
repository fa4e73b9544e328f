import Findings

/// Texts of a chart in the languages that it speaks.
struct ChartText {
  let languages: [Language]

  static let size = 12.0

  /// A text element for each language.
  func element(
    _ phrase: Phrase, x: Double, y: Double, anchor: String = "start", style: String = "",
    limit: Double = .infinity
  ) -> String {
    texts(phrase, limit: limit).map { (language, text) in
      let names = [style, language].filter { !$0.isEmpty }.joined(separator: " ")
      let mark = names.isEmpty ? "" : " class=\"\(names)\""
      let side = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
      return "<text\(mark) x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\"\(side)>"
        + "\(SVGText.escaped(text))</text>"
    }.joined()
  }

  /// The text of each language with the class that shows it; one where all read the same.
  private func texts(_ phrase: Phrase, limit: Double) -> [(language: String, text: String)] {
    let cut: (String) -> String = { text in
      limit.isFinite
        ? TextMeasure.wrap(text, size: Self.size, width: limit, lines: 1).joined() : text
    }
    if languages.count == 1 { return [("", cut(phrase[languages[0]]))] }
    if phrase.zh == phrase.en { return [("", cut(phrase.zh))] }
    return languages.map { ($0.rawValue, cut(phrase[$0])) }
  }

  /// The width of the widest of the texts, in pixels.
  func width(_ phrase: Phrase) -> Double {
    languages.map { TextMeasure.width(phrase[$0], size: Self.size) }.max() ?? 0
  }

  /// The text where markup cannot switch between languages.
  func plain(_ phrase: Phrase) -> String {
    if languages.count == 1 { return SVGText.escaped(phrase[languages[0]]) }
    return SVGText.escaped(
      phrase.zh == phrase.en ? phrase.zh : "\(phrase.zh) · \(phrase.en)")
  }
}
