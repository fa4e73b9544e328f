/// The style sheet of reports.
enum ReportStyle {
  /// The rules, for one `style` element.
  static let sheet = [base, banner, figures, tables, twoSided, charts, days, chooser, print]
    .joined(separator: "\n")

  private static let base = """
    :root{color-scheme:light;--ink:#1c2630;--soft:#5d6a76;--line:#dfe5ea;--wash:#f5f7f9;\
    --paper:#fff;--accent:#0f6b74;--in:#2f7f86;--out:#b9652f;--warn:#a9481f;--good:#2b7a4b}
    :root:lang(en) .zh,:root:not(:lang(en)) .en{display:none}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:3.4rem}
    body{margin:0;background:var(--wash);color:var(--ink);font:15px/1.65 "PingFang SC",\
    "Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,"Segoe UI",Arial,sans-serif}
    :root:lang(en) body{font-family:system-ui,"Segoe UI","Helvetica Neue",Arial,\
    "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
    main,header,footer{max-width:1280px;margin:0 auto;padding:0 28px}
    section{background:var(--paper);border:1px solid var(--line);border-radius:10px;\
    margin:20px 0;padding:20px 26px 24px}
    h1{font-size:1.9rem;line-height:1.25;margin:0 0 12px;letter-spacing:.01em}
    h2{font-size:1.3rem;margin:0 0 12px;color:var(--accent)}
    h3{font-size:1.06rem;margin:26px 0 4px}
    h2+h3{margin-top:4px}
    h3 small,small{color:var(--soft);font-weight:400;font-size:.86em}
    a{color:var(--accent)}
    code{font:.86em ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .note{color:var(--soft);font-size:.9rem;margin:2px 0 10px;max-width:75em}
    summary{cursor:pointer;padding:5px 0;color:var(--soft)}
    summary:hover{color:var(--ink)} summary b{color:var(--ink)}
    details{border-top:1px solid var(--line)} details[open]{padding-bottom:12px}
    footer{color:var(--soft);font-size:.85rem;padding-bottom:40px}
    .silent{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    """

  private static let banner = """
    header{padding-top:34px}
    .languages{float:right;display:flex}
    button{font:inherit;color:inherit;cursor:pointer;background:var(--paper);\
    border:1px solid var(--line);padding:3px 11px;border-radius:6px}
    button:hover{border-color:var(--accent)}
    button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:#fff}
    button:disabled{opacity:.35;cursor:default;border-color:var(--line)}
    button:focus-visible,a:focus-visible,summary:focus-visible,input:focus-visible{\
    outline:2px solid var(--accent);outline-offset:2px}
    .languages button{border-radius:0;font-size:.88rem}
    .languages button:first-child{border-radius:6px 0 0 6px}
    .languages button:last-child{border-radius:0 6px 6px 0;margin-left:-1px}
    .request{display:flex;flex-wrap:wrap;gap:4px 26px;margin:0 0 12px}
    .request div{display:flex;gap:7px} .request dt{color:var(--soft)} .request dd{margin:0}
    .status{display:inline-block;margin:0 0 8px;padding:5px 14px;border-radius:6px;font-weight:600;\
    background:#fbeee6;color:var(--warn);border-left:4px solid var(--warn)}
    .status.optimal{background:#e8f3ed;color:var(--good);border-color:var(--good)}
    .facts{color:var(--soft);font-size:.88rem;margin:0 0 14px}
    nav{position:sticky;top:0;z-index:3;background:var(--paper);border-block:1px solid var(--line);\
    display:flex;flex-wrap:wrap;justify-content:center;gap:0 4px;padding:0 20px}
    nav a{padding:9px 11px;text-decoration:none;color:var(--ink);font-size:.93rem}
    nav a:hover{color:var(--accent);box-shadow:inset 0 -2px var(--accent)}
    """

  private static let figures = """
    .figures{list-style:none;margin:0;padding:0;display:grid;gap:14px;\
    grid-template-columns:repeat(auto-fill,minmax(205px,1fr))}
    .figures li{display:flex;flex-direction:column;border-left:3px solid var(--accent);\
    padding:2px 0 2px 13px}
    .figures .name{color:var(--soft);font-size:.88rem;line-height:1.35}
    .figures strong{font-size:1.55rem;line-height:1.4;font-weight:650;\
    font-variant-numeric:tabular-nums}
    .figures small{line-height:1.35}
    """

  private static let tables = """
    .table{overflow-x:auto;margin:8px 0 16px}
    table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.45}
    table.narrow{max-width:460px}
    caption{text-align:left;font-weight:600;padding:4px 0 6px}
    caption .total{margin-left:.8em;font-weight:400;color:var(--soft)}
    th,td{padding:4px 9px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    thead th{color:var(--soft);font-weight:500;border-bottom:1px solid #b9c4cd;\
    vertical-align:bottom;line-height:1.3}
    tbody th{font-weight:500;min-width:9em}
    tbody tr:hover{background:var(--wash)}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .number{white-space:normal}
    .interactive thead th{cursor:pointer}
    th[aria-sort=ascending]::after{content:" ▲";font-size:.7em}
    th[aria-sort=descending]::after{content:" ▼";font-size:.7em}
    td.bar{min-width:150px;white-space:nowrap}
    td.bar svg{width:74px;height:9px;margin-right:7px;vertical-align:-.5px}
    td.bar svg{background:#e9edf1;border-radius:2px} svg.bar rect{fill:var(--in)}
    svg.bar.full rect{fill:var(--out)} svg.bar.chosen rect{fill:#9a8ac0}
    td.bar span{font-variant-numeric:tabular-nums}
    .sure{white-space:nowrap} .mark{text-decoration:none;cursor:help}
    .mark.high{color:var(--good)} .mark.medium{color:#b5892a} .mark.low{color:var(--warn)}
    .estimate::after{content:"估计"} :root:lang(en) .estimate::after{content:"est."}
    .estimate{font-size:.76rem;line-height:1.2;color:var(--warn);border:1px solid currentColor;\
    border-radius:3px;padding:0 3px;margin-left:5px}
    .badge{display:inline-block;font-size:.78rem;line-height:1.35;border-radius:3px;padding:0 5px;\
    margin-left:6px;font-weight:400}
    td.bar .badge,td>.badge:first-child{margin-left:0}
    .badge.open{background:#fbeee6;color:var(--warn)} .badge.full{background:#f6e3d8;color:#8a3f14}
    .badge.chosen{background:#efecf7;color:#584a86}
    .keys{font-size:.8rem;max-width:15em} .keys a{color:var(--soft);white-space:nowrap}
    td.words{min-width:22em}
    tr.rest{display:none} tr.rest td,tr.cut td{color:var(--soft);font-style:italic}
    .folded tr.more,.folded tr.cut{display:none} .folded tr.rest{display:table-row}
    tr.unmatched{display:none!important}
    .tools{display:flex;gap:8px;align-items:center;margin:10px 0 -2px}
    .tools input{font:inherit;font-size:.88rem;padding:3px 9px;border:1px solid var(--line);\
    border-radius:6px;width:17em;background:var(--paper)}
    .tools button,.unfold{font-size:.84rem} .tools span{color:var(--soft);font-size:.84rem}
    """

  private static let twoSided = """
    .two-sided{display:grid;grid-template-columns:1fr 1fr;align-items:start;margin-top:4px}
    .two-sided .table{margin:0} .two-sided th,.two-sided td{padding-inline:6px}
    .side.sources{border-right:2px solid var(--ink)}
    .side.sinks{border-left:0}
    .side.sources caption{text-align:right;padding-right:10px} .side.sinks caption{padding-left:10px}
    .side.sinks tbody th,.side.sinks thead th:last-child{padding-left:10px}
    .side td.bar,.side th.bar{min-width:0;width:22%;padding-inline:0;vertical-align:middle}
    .side td.bar svg{width:100%;height:14px;margin:0;background:none;border-radius:0;display:block}
    .side.sinks svg.bar rect{fill:var(--out)}
    .side tbody th{min-width:8em} .side tbody th small{display:inline-block}
    tr.residual th{font-style:italic} tr.residual svg.bar rect{fill-opacity:.4}
    @media (max-width:900px){.two-sided{grid-template-columns:1fr}\
    .side.sources{border-right:0;margin-bottom:12px}}
    """

  private static let charts = """
    figure{margin:0 0 14px} figcaption{font-weight:600;padding:4px 0 6px}
    svg.chart{width:100%;max-width:900px;height:auto;font-size:13px}
    .chart text{fill:var(--ink)} .chart .tick{fill:var(--soft);font-size:11px}
    .chart .grid{stroke:var(--line)} .chart .zero{stroke:var(--ink)}
    .chart .plus{fill:var(--in)} .chart .minus{fill:var(--out)} .chart .sum{fill:#36424e}
    .chart .amount{font-variant-numeric:tabular-nums;font-size:12px}
    """

  private static let days =
    ".days .use{fill:none;stroke:var(--ink);stroke-width:1.3} .days rect.use{fill:var(--ink)}"
    + ".days .level{fill:none;stroke:var(--accent);stroke-width:1.3}"
    + FlowPictureStyle.light.enumerated().map { ".days .slot\($0){fill:\($1)}" }.joined()

  private static let chooser = """
    .chooser{display:flex;flex-wrap:wrap;gap:6px 22px;margin:6px 0}
    .choice{display:flex;flex-wrap:wrap;gap:4px;align-items:center}
    .choice b{font-weight:500;color:var(--soft);margin-right:5px;font-size:.9rem}
    .choice button{font-size:.88rem;padding:2px 9px}
    .picture{overflow-x:auto;margin-top:12px}
    .picture svg{display:block;margin:0 auto;min-width:880px}
    @media screen and (min-width:1340px){#flows{width:min(97vw,1760px);position:relative;left:50%;\
    transform:translateX(-50%)}}
    """

  private static let print = """
    @page{size:A4;margin:13mm}
    @page wide{size:A4 landscape}
    @media print{body{background:none;font-size:9.5pt}
    main,header,footer{max-width:none;padding:0}
    section{border:0;border-radius:0;padding:0;margin:0 0 9mm}
    nav,.languages,.tools,.unfold,.chooser,#picture-rows{display:none!important}
    table{font-size:8pt} th,td{padding:2px 5px} thead{display:table-header-group}
    tr,h2,h3,figure,.figures li{break-inside:avoid} h2,h3,caption{break-after:avoid}
    .table{overflow:visible} #flows{page:wide} a{color:inherit;text-decoration:none}
    tbody th,td.words{min-width:0} td.bar{min-width:0} .keys{max-width:9em}
    .keys a{white-space:normal;overflow-wrap:anywhere}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
