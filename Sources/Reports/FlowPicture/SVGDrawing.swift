internal import Findings

/// The elements of one picture's SVG.
struct SVGDrawing {
  let picture: FlowPicture
  let languages: [Language]
  let idPrefix: String
  let hasData: Bool
  let palette: FlowPalette

  private var diagram: FlowDiagram { picture.diagram }

  /// A phrase in each written language.
  func both(_ phrase: Phrase) -> String {
    let texts = languages.map { SVGText.escaped(phrase[$0]) }
    return texts.count == 2 && texts[0] == texts[1] ? texts[0] : texts.joined(separator: " · ")
  }

  /// The hatching of each colour that low confidence needs.
  func patterns() -> String {
    let low = diagram.links.filter { $0.confidence == .low && !$0.isStub }.map {
      palette[$0.colorKey]
    }
    let slots = (0..<FlowPalette.slotCount).filter(low.contains)
    guard !slots.isEmpty else { return "" }
    let patterns = slots.map { pattern(id: "h\($0)", color: "var(--fp-\($0))") }
    return "<defs>\(patterns.joined())\(pattern(id: "h", color: "var(--fp-soft)"))</defs>"
  }

  private func pattern(id: String, color: String) -> String {
    "<pattern id=\"\(idPrefix)-\(id)\" width=\"6\" height=\"6\" "
      + "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      + "<path d=\"M0 0H6V6H0Z\" style=\"fill:\(color);fill-opacity:.16\"/>"
      + "<path d=\"M0 0H2.5V6H0Z\" style=\"fill:\(color);fill-opacity:.5\"/></pattern>"
  }

  /// The ribbons, the widest lowest.
  func ribbons() -> String {
    let order = picture.ribbons.indices.sorted {
      let (left, right) = (picture.ribbons[$0].width, picture.ribbons[$1].width)
      return left != right ? left > right : diagram.links[$0].id < diagram.links[$1].id
    }
    return order.map(ribbon).joined(separator: "\n")
  }

  private func ribbon(_ index: Int) -> String {
    let (ribbon, link) = (picture.ribbons[index], diagram.links[index])
    let slot = palette[link.colorKey]
    var classes = link.isStub ? "fp-r fp-neutral fp-stub" : "fp-r fp-c\(slot)"
    if link.value == 0 { classes += " fp-zero" }
    if ribbon.route != .forward { classes += " fp-back" }
    if link.confidence != .high { classes += " fp-\(link.confidence.rawValue)" }
    let hatching =
      link.confidence == .low && !link.isStub ? " style=\"fill:url(#\(idPrefix)-h\(slot))\"" : ""
    return "<path class=\"\(classes)\"\(hatching) d=\"\(SVGOutline.text(of: ribbon))\""
      + data(link.id, value: link.value) + ">"
      + "<title>\(SVGTooltip(diagram, languages).ribbon(link))</title></path>"
  }

  /// The data attributes of a bar or ribbon.
  private func data(_ id: String, value: Double? = nil) -> String {
    guard hasData else { return "" }
    let value = value.map { " data-value=\"\($0)\"" } ?? ""
    return " data-id=\"\(SVGText.escaped(id))\"\(value)"
  }

  /// The bars.
  func bars() -> String { picture.bars.indices.map(bar).joined(separator: "\n") }

  private func bar(_ index: Int) -> String {
    let (bar, node) = (picture.bars[index], diagram.nodes[index])
    let kind = node.kind == .stub ? "imbalance" : node.kind.rawValue
    let color = node.colorKey.map { " fp-c\(palette[$0])" } ?? ""
    return "<rect class=\"fp-b fp-\(kind)\(color)\" x=\"\(SVGText.number(bar.rect.x))\" "
      + "y=\"\(SVGText.number(bar.rect.y))\" width=\"\(SVGText.number(bar.rect.width))\" "
      + "height=\"\(SVGText.number(bar.rect.height))\"" + data(node.id) + ">"
      + "<title>\(SVGTooltip(diagram, languages).bar(bar, node))</title></rect>"
  }

  /// The labels in each written language.
  func labels() -> String {
    picture.labels.flatMap { label in languages.compactMap { text(label, in: $0) } }
      .joined(separator: "\n")
  }

  private func text(_ label: FlowPicture.Label, in language: Language) -> String? {
    let lines = label.text[language]
    guard !lines.isEmpty else { return nil }
    var classes = "fp-t \(language.rawValue)"
    if case .link = label.owner { classes += " fp-on" }
    if case .node(let node) = label.owner, diagram.nodes[node].kind == .stub {
      classes += " fp-stubname"
    }
    let x = SVGText.number(anchor(of: label))
    let alignment = label.alignment == .start ? "" : " text-anchor=\"\(label.alignment.rawValue)\""
    let spans = lines.enumerated().map { place, line in
      span(line, x: x, step: place == 0 ? nil : SVGText.number(picture.lineHeight))
    }
    let y = SVGText.number(baseline(of: label, lineCount: lines.count))
    return "<text class=\"\(classes)\" x=\"\(x)\" y=\"\(y)\"\(alignment)>\(spans.joined())</text>"
  }

  private func anchor(of label: FlowPicture.Label) -> Double {
    switch label.alignment {
    case .start: label.rect.x
    case .middle: label.rect.midX
    case .end: label.rect.maxX
    }
  }

  /// The first baseline; fewer lines than there is room for stand low above a bar, else centred.
  private func baseline(of label: FlowPicture.Label, lineCount: Int) -> Double {
    let spare = label.rect.height - Double(lineCount) * picture.lineHeight
    var share = 0.5
    if case .node(let node) = label.owner, label.rect.maxY <= picture.bars[node].rect.y {
      share = 1
    }
    return label.rect.y + share * spare + 0.77 * picture.lineHeight
  }

  private func span(_ line: PictureText.Line, x: String, step: String?) -> String {
    let position = step.map { " x=\"\(x)\" dy=\"\($0)\"" } ?? ""
    var text = ""
    if !line.words.isEmpty {
      text += "<tspan class=\"fp-name\"\(position)>\(SVGText.escaped(line.words))</tspan>"
    }
    if let amount = line.amount {
      let place =
        line.words.isEmpty ? position : " dx=\"\(SVGText.number(0.4 * picture.textSize))\""
      text += "<tspan class=\"fp-amount\"\(place)>\(SVGText.escaped(amount))</tspan>"
    }
    return text
  }
}
