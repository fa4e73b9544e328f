public import Findings

/// Writes flow pictures as SVG for a page.
///
/// Texts of both languages carry the classes `zh` and `en`; the page's `lang` attribute says which
/// of them is seen. Colours are CSS variables with a light and a dark set (`prefers-color-scheme`,
/// or `data-theme` on the root element).
public struct FlowPictureSVG: Sendable {
  /// The languages that are written.
  public let languages: [Language]
  /// What the ids in the SVG begin with, unique on the page.
  public let idPrefix: String
  /// Whether the SVG carries the style sheet itself.
  public let hasStyle: Bool
  /// Whether bars and ribbons carry their ids and exact values as data attributes.
  public let hasData: Bool
  private let palette: FlowPalette?

  /// The rules that pictures need, for pages that carry them once.
  public static var styleSheet: String { FlowPictureStyle.sheet }

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - languages: one language, or both to switch between.
  ///   - idPrefix: letters, digits and hyphens.
  ///   - hasStyle: `false` where the page carries ``styleSheet`` itself.
  ///   - hasData: `false` for a smaller text without `data-id` and `data-value`.
  ///   - palette: the colours of keys; `nil` takes those of the diagram alone.
  public init(
    languages: [Language] = Language.allCases, idPrefix: String = "flow", hasStyle: Bool = true,
    hasData: Bool = true, palette: FlowPalette? = nil
  ) {
    self.languages = languages
    self.idPrefix = idPrefix
    self.hasStyle = hasStyle
    self.hasData = hasData
    self.palette = palette
  }

  /// The picture as an `svg` element; the same picture gives the same bytes.
  public func text(of picture: FlowPicture) -> String {
    let drawing = SVGDrawing(
      picture: picture, languages: languages, idPrefix: idPrefix,
      hasData: hasData, palette: palette ?? FlowPalette(picture.diagram))
    let size = "\(SVGText.number(picture.width)) \(SVGText.number(picture.height))"
    let lang = languages.count == 1 ? " lang=\"\(languages[0] == .zh ? "zh-CN" : "en")\"" : ""
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow-picture\" viewBox=\"0 0 \(size)\" "
        + "width=\"\(SVGText.number(picture.width))\" "
        + "height=\"\(SVGText.number(picture.height))\" "
        + "font-size=\"\(SVGText.number(picture.textSize))\" role=\"img\" "
        + "aria-labelledby=\"\(idPrefix)-title\"\(lang)>",
      "<title id=\"\(idPrefix)-title\">\(drawing.both(picture.diagram.title))</title>",
    ]
    if hasStyle { parts.append("<style>\(FlowPictureStyle.sheet)</style>") }
    parts += [
      drawing.patterns(), "<g>", drawing.ribbons(), "</g><g>", drawing.bars(), "</g><g>",
      drawing.labels(), "</g>", drawing.legend(), "</svg>\n",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
