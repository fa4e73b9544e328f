/// The look of self-drawn charts; a page that shows several carries the sheet once.
public enum ChartStyle {
  /// The style sheet; it works inside a page of reports and in a file of its own.
  public static let sheet = """
    .drawn-chart{max-width:100%;height:auto;font-family:system-ui,"Noto Sans CJK SC",sans-serif}
    .drawn-chart text{font-size:12px;fill:var(--ink,#1c2733)}
    .drawn-chart .tick{fill:var(--soft,#5b6875);font-size:11px}
    .drawn-chart .grid{stroke:var(--line,#dde3e8);stroke-width:1}
    .drawn-chart .zero{stroke:var(--ink,#1c2733);stroke-width:1}
    .drawn-chart .limit{stroke:#b3261e;stroke-width:1.5;stroke-dasharray:7 4}
    .drawn-chart .limit-name{fill:#b3261e}
    .drawn-chart .band{fill:#2e7d32;fill-opacity:.13}
    .drawn-chart .leader{stroke:var(--soft,#5b6875);stroke-width:.7;fill:none}
    .drawn-chart path.series{fill:none;stroke-width:2;stroke-linejoin:round}
    .drawn-chart .dashed{stroke-dasharray:6 4}
    .drawn-chart .s0{stroke:#1f6fb2;fill:#1f6fb2}.drawn-chart .s1{stroke:#d9730d;fill:#d9730d}
    .drawn-chart .s2{stroke:#2e7d32;fill:#2e7d32}.drawn-chart .s3{stroke:#8e44ad;fill:#8e44ad}
    .drawn-chart .s4{stroke:#00838f;fill:#00838f}.drawn-chart .s5{stroke:#c2185b;fill:#c2185b}
    .drawn-chart .s6{stroke:#6d4c41;fill:#6d4c41}.drawn-chart .s7{stroke:#546e7a;fill:#546e7a}
    .drawn-chart text.name{stroke:none;font-weight:600}
    .drawn-chart .bar{stroke:none}
    .drawn-chart .target{stroke:#b3261e;stroke-width:2}
    @media (prefers-color-scheme:dark){.drawn-chart .s0{stroke:#6fb1e8;fill:#6fb1e8}
    .drawn-chart .limit,.drawn-chart .target{stroke:#ff8a80}.drawn-chart .limit-name{fill:#ff8a80}}
    """

  /// The class that colours a series.
  static func color(_ index: Int) -> String { "s\(index % 8)" }
}
