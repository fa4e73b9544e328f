import Findings
import ProcessNetwork

/// How pages show where rows come from and how sure they are.
struct EvidenceMarks {
  private let sourceIndex: [String: Int]

  init(_ plan: PlanDocument) {
    sourceIndex = Dictionary(
      plan.sources.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The id of a source's row in the table of sources.
  func anchor(_ key: String) -> String? { sourceIndex[key].map { "s\($0 + 1)" } }

  /// The headings of ``cells(_:)``.
  static let headings = [Phrase(zh: "可信度", en: "confidence"), Phrase(zh: "来源", en: "sources")]

  /// Two cells: the confidence by a mark, an estimate by a badge; the keys of the sources.
  func cells(_ origin: PlanDocument.RowOrigin?) -> [HTML] {
    guard let origin else { return ["<td></td>", "<td></td>"] }
    let badge = Self.isEstimate(origin) ? Self.estimateBadge : .empty
    return [
      "<td class=\"sure\">\(mark(origin.confidence))\(badge)</td>",
      "<td class=\"keys\" title=\"\(origin.place)\">\(links(origin.sources))</td>",
    ]
  }

  /// One cell with mark and badge, for narrow tables; its title names the sources.
  func cell(_ origin: PlanDocument.RowOrigin?) -> HTML {
    guard let origin else { return "<td></td>" }
    let badge = Self.isEstimate(origin) ? Self.estimateBadge : .empty
    let keys = origin.sources.joined(separator: ", ")
    return "<td class=\"sure\" title=\"\(keys)\">\(mark(origin.confidence))\(badge)</td>"
  }

  /// The mark of a confidence, with its name for those who point at it or hear it.
  func mark(_ confidence: String) -> HTML {
    let (sign, name): (String, Phrase) =
      switch confidence {
      case "high": ("●", Phrase(zh: "高", en: "high"))
      case "medium": ("◐", Phrase(zh: "中", en: "medium"))
      default: ("○", Phrase(zh: "低", en: "low"))
      }
    return """
      <abbr class="mark \(confidence)" title="\(plain: name)">\(sign)</abbr>
      """
  }

  /// The badge of an estimate; the style sheet holds its word in both languages.
  static let estimateBadge: HTML = "<span class=\"estimate\"></span>"

  /// The sign before a number that a row states as an estimate.
  static func about(_ origin: PlanDocument.RowOrigin) -> String {
    isEstimate(origin) ? "≈ " : ""
  }

  /// Whether what a row states is an estimate: its least sure source is of such a kind.
  static func isEstimate(_ origin: PlanDocument.RowOrigin) -> Bool {
    SourceKind(rawValue: origin.kind)?.isEstimate ?? true
  }

  private func links(_ keys: [String]) -> [HTML] {
    keys.map { key in
      guard let anchor = anchor(key) else { return "<span>\(key)</span> " }
      return "<a href=\"#\(anchor)\">\(key)</a> "
    }
  }
}
