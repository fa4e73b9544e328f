public import Findings

extension MarketKind {
  /// The kind in words.
  public var name: Phrase {
    switch self {
    case .extraction: Phrase(zh: "开采", en: "extraction")
    case .purchase: Phrase(zh: "购买", en: "purchase")
    case .sale: Phrase(zh: "销售", en: "sale")
    case .disposal: Phrase(zh: "处置", en: "disposal")
    case .emission: Phrase(zh: "排放", en: "emission")
    }
  }
}
