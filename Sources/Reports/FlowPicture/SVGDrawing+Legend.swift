internal import Findings

extension SVGDrawing {
  /// The legend; empty where there is nothing to explain.
  func legend() -> String {
    var parts = picture.scaleBar.map { [scaleBar($0)] } ?? []
    for language in languages {
      let entries = picture.legend.filter { $0.language == language }.map(entry)
      guard !entries.isEmpty else { continue }
      parts.append("<g class=\"\(language.rawValue)\">\(entries.joined(separator: "\n"))</g>")
    }
    guard !parts.isEmpty else { return "" }
    return "<g class=\"fp-legend\">\(parts.joined(separator: "\n"))</g>"
  }

  private func scaleBar(_ bar: FlowPicture.ScaleBar) -> String {
    let text = LegendPlan.scaleText(bar.value, unit: picture.diagram.unit)
    return "<rect class=\"fp-b\" x=\"\(SVGText.number(bar.rect.x))\" "
      + "y=\"\(SVGText.number(bar.rect.y))\" width=\"\(SVGText.number(bar.rect.width))\" "
      + "height=\"\(SVGText.number(bar.rect.height))\"/>"
      + "<text x=\"\(SVGText.number(bar.rect.maxX + 6))\" "
      + "y=\"\(SVGText.number(bar.rect.midY + 0.34 * picture.textSize))\">"
      + "\(SVGText.escaped(text))</text>"
  }

  private func entry(_ entry: FlowPicture.LegendEntry) -> String {
    let swatch =
      "<rect class=\"fp-r \(classes(entry.sample))\"\(style(entry.sample)) "
      + "x=\"\(SVGText.number(entry.rect.x))\" y=\"\(SVGText.number(entry.rect.midY - 5))\" "
      + "width=\"\(SVGText.number(LegendPlan.swatch))\" height=\"10\"/>"
    let x = SVGText.number(entry.rect.x + LegendPlan.swatch + 6)
    let y = SVGText.number(entry.rect.midY + 0.34 * picture.textSize)
    return swatch + "<text x=\"\(x)\" y=\"\(y)\">\(SVGText.escaped(entry.text))</text>"
  }

  private func classes(_ sample: FlowPicture.LegendSample) -> String {
    switch sample {
    case .color(let key): "fp-c\(palette[key])"
    case .confidence(let confidence): "fp-neutral fp-\(confidence.rawValue)"
    case .imbalance: "fp-neutral fp-stub"
    }
  }

  private func style(_ sample: FlowPicture.LegendSample) -> String {
    sample == .confidence(.low) ? " style=\"fill:url(#\(idPrefix)-h)\"" : ""
  }
}
