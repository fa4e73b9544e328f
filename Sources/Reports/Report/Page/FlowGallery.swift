import Findings
import Foundation

/// The flow pictures of a page: a chooser of scope and layer, one picture in sight, the others ready.
struct FlowGallery {
  private let flows: FlowViews
  private let plan: PlanDocument
  private let first: Int

  init(_ flows: FlowViews, _ plan: PlanDocument) {
    self.flows = flows
    self.plan = plan
    let layer = Self.tellingLayer(plan)
    first = flows.views.firstIndex { $0.scope.kind == .zone && $0.layer == layer } ?? 0
  }

  var html: HTML {
    let drawn = flows.views.map(picture)
    return """
      <p class="note">\(Self.readingNote)</p>
      \(scopes)
      \(layers)
      <figure id="picture" class="picture">\(HTML(trusted: drawn[first]))</figure>
      <details id="picture-rows"><summary>\(Phrase(
      zh: "本图的数据表", en: "The flows of this picture as a table"))</summary><div></div></details>
      \(stored(drawn))
      """
  }

  private static let readingNote = Phrase(
    zh: "带宽与数量成正比。循环走节点外侧的通道；虚线与斜线表示可信度较低；不平衡项单独列为端点。"
      + "一种物料有多个来源又有多个去向时经该物料的节点汇合，不作分摊。指向带或节点可见准确数值与来源。",
    en:
      "Widths are in proportion to amounts. What runs back takes lanes outside of the bars; dashes "
      + "and hatching mark lower confidence; imbalances have ends of their own. Where a commodity has "
      + "several sources and several sinks they meet in its node, and nothing is allocated. Point at a "
      + "ribbon or bar for the exact amount and its sources.")

  /// The tracked element of which the zone's first sheets carry most; mass where there is none.
  private static func tellingLayer(_ plan: PlanDocument) -> String {
    guard let sheet = plan.sheets.first(where: { $0.total > 0 }) else { return "mass" }
    var sums = [Double](repeating: 0, count: plan.layers.count)
    for flow in plan.flows where sheet.weights[flow.commodity] != nil {
      for layer in sums.indices { sums[layer] += flow.layers[layer] }
    }
    let elements = plan.layers.indices.filter { plan.layers[$0].isConserved && sums[$0] > 0 }
    return elements.max { sums[$0] < sums[$1] }.map { plan.layers[$0].layer } ?? "mass"
  }

  private var scopes: HTML {
    let groups: [(FlowScope.Kind, Phrase)] = [
      (.zone, Phrase(zh: "全区", en: "zone")), (.park, Phrase(zh: "园区", en: "parks")),
      (.chain, Phrase(zh: "产业链", en: "chains")),
    ]
    let sets = groups.compactMap { kind, name -> HTML? in
      let scopes = flows.scopes.filter { $0.kind == kind }
      guard !scopes.isEmpty else { return nil }
      let buttons: [HTML] = scopes.map { scope in
        button("scope", scope.key, scope.name, isPressed: scope == flows.views[first].scope)
      }
      return "<div class=\"choice\" role=\"group\"><b>\(name)</b>\(buttons)</div>\n"
    }
    return "<div class=\"chooser scopes\">\(sets)</div>"
  }

  private var layers: HTML {
    let shown = plan.layers.filter { layer in flows.views.contains { $0.layer == layer.layer } }
    let buttons: [HTML] = shown.map { layer in
      let name =
        layer.isConserved ? Phrase(layer.layer) : Phrase(zh: layer.nameZh, en: layer.nameEn)
      return button(
        "layer", layer.layer, name, isPressed: layer.layer == flows.views[first].layer)
    }
    return """
      <div class="chooser layers"><div class="choice" role="group">\
      <b>\(Phrase(zh: "图层", en: "layer"))</b>\(buttons)</div></div>
      """
  }

  private func button(_ kind: String, _ key: String, _ name: Phrase, isPressed: Bool) -> HTML {
    """
    <button type="button" data-\(kind)="\(key)" aria-pressed="\(isPressed ? "true" : "false")">\
    \(name)</button>
    """
  }

  /// All pictures have the same prefix of ids, as only one is in the page at a time.
  private func picture(_ view: FlowView) -> String {
    FlowPictureSVG(idPrefix: "flow", hasStyle: false, hasData: false)
      .text(of: FlowPictureLayout().layout(view.diagram)) + unseen(view).markup
  }

  /// What the picture leaves out because it would be too thin to be seen.
  private func unseen(_ view: FlowView) -> HTML {
    guard !view.unseen.isEmpty else { return .empty }
    let amounts = view.unseen.map { "\(Amounts.text($0.value)) \(view.diagram.unit)" }
    let zh = zip(view.unseen, amounts).map { "\($0.name.zh) \($1)" }.joined(separator: "，")
    let en = zip(view.unseen, amounts).map { "\($0.name.en) \($1)" }.joined(separator: ", ")
    return """
      <figcaption class="note">\(Phrase(zh: "过细而未画出：\(zh)。", en: "Too thin to be drawn: \(en)."))\
      </figcaption>
      """
  }

  /// The pictures of each scope, packed; the script unpacks them when one is chosen.
  private func stored(_ drawn: [String]) -> [HTML] {
    flows.scopes.map { scope in
      let own = flows.views.indices.filter { flows.views[$0].scope == scope }
      let layers = own.map { flows.views[$0].layer }.joined(separator: " ")
      let text = own.map { drawn[$0] }.joined(separator: Self.separator)
      let packed = Data(Packing.zlib(Array(text.utf8))).base64EncodedString()
      return """
        <script type="application/octet-stream" data-views="\(scope.key)" data-layers="\(layers)">\
        \(packed)</script>

        """
    }
  }

  /// What no text of a picture contains: escaping replaces it.
  private static let separator = "\u{1E}"
}
