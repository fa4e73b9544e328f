/// The style sheet of flow pictures.
enum FlowPictureStyle {
  /// The colours of the slots on paper.
  static let light = [
    "#3f78ad", "#cf8a3d", "#4f9a6c", "#b8575f", "#7f6bb0", "#8d7459", "#3d9a9c", "#c5769d",
    "#93993b", "#66788c", "#c9a233", "#72aad0",
  ]
  private static let dark = [
    "#6fa8dc", "#e2a562", "#78c096", "#dd8088", "#a896d8", "#b89c7d", "#66c2c4", "#e09dbf",
    "#b9be62", "#93a5b8", "#e3c25c", "#9cc9e8",
  ]

  private static func variables(
    paper: String, ink: String, soft: String, bar: String, faint: String, colors: [String]
  ) -> String {
    let slots = colors.enumerated().map { "--fp-\($0):\($1)" }.joined(separator: ";")
    return "--fp-paper:\(paper);--fp-ink:\(ink);--fp-soft:\(soft);--fp-bar:\(bar);"
      + "--fp-faint:\(faint);\(slots)"
  }

  private static let day = variables(
    paper: "#fff", ink: "#1c2630", soft: "#65717d", bar: "#36424e", faint: "#a9b3bd",
    colors: light)
  private static let night = variables(
    paper: "#14191f", ink: "#e6ebf0", soft: "#9aa6b2", bar: "#c3ccd5", faint: "#5d6975",
    colors: dark)

  /// The rules, for one `style` element.
  static let sheet: String = [
    ".flow-picture{\(day);color:var(--fp-ink);background:var(--fp-paper);"
      + "font-family:\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"PingFang SC\","
      + "\"Microsoft YaHei\",system-ui,\"Segoe UI\",Arial,sans-serif;max-width:100%;height:auto}",
    "@media (prefers-color-scheme:dark){"
      + ":root:not([data-theme=light]) .flow-picture,:root.flow-picture{\(night)}}",
    ":root[data-theme=dark] .flow-picture{\(night)}",
    slotRules, ".fp-neutral{--c:var(--fp-soft)}",
    ".fp-r{fill:var(--c);fill-opacity:.4;stroke:var(--c);stroke-width:.6;stroke-opacity:.65}",
    ".fp-r:hover,.fp-r:focus{fill-opacity:.72;stroke-opacity:1}",
    ".fp-zero{stroke-dasharray:1 3}.fp-medium{stroke-dasharray:5 1.5}",
    ".fp-low{fill-opacity:1;stroke-dasharray:3 2;stroke-opacity:.9}",
    ".fp-back{fill-opacity:.3}.fp-stub{fill-opacity:.22;stroke-dasharray:1.5 2}",
    ".fp-b{fill:var(--c,var(--fp-bar));stroke:var(--c,var(--fp-bar));stroke-width:.8}",
    ".fp-market{fill:var(--c,var(--fp-faint));stroke:var(--c,var(--fp-soft))}",
    ".fp-site{fill-opacity:.85}.fp-store{fill-opacity:.45}",
    ".fp-b.fp-imbalance{fill:var(--fp-paper);stroke:var(--c,var(--fp-soft));stroke-dasharray:2 1.5}",
    ".fp-t{fill:var(--fp-ink);stroke:var(--fp-paper);stroke-width:3;stroke-opacity:.82;"
      + "paint-order:stroke;stroke-linejoin:round;pointer-events:none}",
    ".fp-name{font-weight:600}.fp-amount{fill:var(--fp-soft)}",
    ".fp-on{stroke:none;fill-opacity:.86}.fp-on .fp-name{font-weight:400}",
    ".fp-on .fp-amount{fill:var(--fp-ink);fill-opacity:.7}.fp-stubname{font-style:italic}",
    ".fp-legend text{fill:var(--fp-soft)}",
    ".flow-picture:lang(en) .zh,.flow-picture:not(:lang(en)) .en{display:none}",
  ].joined(separator: "\n")

  private static let slotRules = light.indices.map { ".fp-c\($0){--c:var(--fp-\($0))}" }.joined()
}
