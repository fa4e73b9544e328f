import Findings

/// A piece of a page: whatever text is put into it is escaped, other pieces are taken as they are.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  /// The markup.
  private(set) var markup: String

  /// Takes a literal as markup.
  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// Takes a text as markup that is known to be well formed: a drawing, a style sheet.
  init(trusted markup: String) { self.markup = markup }

  /// Nothing.
  static let empty: HTML = ""

  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  /// Builds a piece out of markup and values.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(2 * literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    /// A text, escaped.
    mutating func appendInterpolation(_ text: String) { markup += SVGText.escaped(text) }

    /// A count.
    mutating func appendInterpolation(_ count: Int) { markup += String(count) }

    /// A text in both languages, of which the page shows one.
    mutating func appendInterpolation(_ phrase: Phrase) {
      guard phrase.zh != phrase.en else { return appendInterpolation(phrase.zh) }
      markup += "<span class=\"zh\">\(SVGText.escaped(phrase.zh))</span>"
      markup += "<span class=\"en\">\(SVGText.escaped(phrase.en))</span>"
    }

    /// A text in both languages where markup cannot switch: in an attribute or a title.
    mutating func appendInterpolation(plain phrase: Phrase) {
      markup += SVGText.escaped(
        phrase.zh == phrase.en ? phrase.zh : "\(phrase.zh) · \(phrase.en)")
    }

    /// A piece as it is.
    mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

    /// Pieces one after another.
    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.markup }
    }
  }
}
