internal import Findings

/// What a bar or a ribbon says when pointed at.
struct SVGTooltip {
  private let diagram: FlowDiagram
  private let languages: [Language]

  init(_ diagram: FlowDiagram, _ languages: [Language]) {
    self.diagram = diagram
    self.languages = languages
  }

  /// Commodity and amount, from where to where, how sure, by which source.
  func ribbon(_ link: FlowDiagram.Link) -> String {
    lines { language in
      let amount = "\(Numeral.text(link.value)) \(diagram.unit)"
      let source = diagram.nodes[link.source].label[language]
      let target = diagram.nodes[link.target].label[language]
      let sure = Self.confidence[language] + Self.name(link.confidence)[language]
      let evidence = link.evidence.map { [Self.evidence[language] + $0[language]] } ?? []
      return ["\(link.label[language]) \(amount)", "\(source) → \(target)", sure] + evidence
    }
  }

  /// Name, inflow and outflow.
  func bar(_ bar: FlowPicture.Bar, _ node: FlowDiagram.Node) -> String {
    lines { language in
      let enters = "\(Self.inflow[language])\(Numeral.text(bar.inflow)) \(diagram.unit)"
      let leaves = "\(Self.outflow[language])\(Numeral.text(bar.outflow)) \(diagram.unit)"
      return [node.label[language], enters, leaves]
    }
  }

  private func lines(_ text: (Language) -> [String]) -> String {
    let blocks = languages.map { text($0).joined(separator: "\n") }
    return SVGText.escaped(blocks.joined(separator: "\n\n"))
  }

  private static let confidence = Phrase(zh: "可信度：", en: "Confidence: ")
  private static let evidence = Phrase(zh: "来源：", en: "Source: ")
  private static let inflow = Phrase(zh: "流入：", en: "In: ")
  private static let outflow = Phrase(zh: "流出：", en: "Out: ")

  private static func name(_ confidence: FlowDiagram.Confidence) -> Phrase {
    switch confidence {
    case .high: Phrase(zh: "高", en: "high")
    case .medium: Phrase(zh: "中", en: "medium")
    case .low: Phrase(zh: "低（估计）", en: "low (estimate)")
    }
  }
}
