/// A language that the product speaks.
public enum Language: String, Sendable, CaseIterable, Hashable {
  /// Simplified Chinese.
  case zh
  /// English.
  case en
}

/// A text in both languages of the product.
public struct Phrase: Sendable, Hashable {
  /// The text in simplified Chinese.
  public let zh: String
  /// The text in English.
  public let en: String

  /// Creates a phrase from its two texts.
  @inlinable
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A phrase that reads the same in both languages: an id, a symbol, a number.
  @inlinable
  public init(_ same: String) {
    self.init(zh: same, en: same)
  }

  /// The text in one language.
  @inlinable
  public subscript(language: Language) -> String {
    language == .zh ? zh : en
  }
}
