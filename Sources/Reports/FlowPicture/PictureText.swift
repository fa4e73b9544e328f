public import Findings

/// A text of the picture in both languages, broken into lines.
public struct PictureText: Sendable, Hashable {
  /// A line: words, then perhaps an amount that is set lighter.
  public struct Line: Sendable, Hashable {
    /// The words; empty where the line holds only the amount.
    public let words: String
    /// The amount with its unit; `nil` where the line has none.
    public let amount: String?
  }

  /// The lines in Chinese; empty where the picture was laid out without Chinese.
  public let zh: [Line]
  /// The lines in English; empty where the picture was laid out without English.
  public let en: [Line]

  /// The lines in one language.
  public subscript(language: Language) -> [Line] { language == .zh ? zh : en }

  /// The number of lines, of the language that has more.
  public var lineCount: Int { max(zh.count, en.count) }
}

/// How text is set in a picture.
struct TextSetting {
  let size: Double
  let lineHeight: Double
  /// The greatest width of a line.
  let limit: Double
  let languages: [Language]

  /// Sets a name and an amount, on one line where they fit.
  func set(_ name: Phrase, amount: String?) -> PictureText {
    PictureText(
      zh: languages.contains(.zh) ? lines(name.zh, amount: amount) : [],
      en: languages.contains(.en) ? lines(name.en, amount: amount) : [])
  }

  private func lines(_ name: String, amount: String?) -> [PictureText.Line] {
    let words = TextMeasure.wrap(name, size: size, width: limit, lines: 2)
    guard let amount else { return words.map { PictureText.Line(words: $0, amount: nil) } }
    let last = words[words.count - 1]
    let joined = PictureText.Line(words: last, amount: amount)
    let before = words.dropLast().map { PictureText.Line(words: $0, amount: nil) }
    if width(joined) <= limit { return before + [joined] }
    return before + [
      PictureText.Line(words: last, amount: nil), PictureText.Line(words: "", amount: amount),
    ]
  }

  /// The width of the widest line in any language.
  func width(_ text: PictureText) -> Double {
    (text.zh + text.en).map(width).max() ?? 0
  }

  func height(_ text: PictureText) -> Double { Double(text.lineCount) * lineHeight }

  private func width(_ line: PictureText.Line) -> Double {
    let amount = line.amount.map { TextMeasure.width($0, size: size) } ?? 0
    let gap = line.amount != nil && !line.words.isEmpty ? 0.4 * size : 0
    return TextMeasure.width(line.words, size: size) + gap + amount
  }
}
