import Findings

/// A table of the report; the page lets it be filtered, sorted and folded.
struct ReportTable {
  /// What a column holds.
  enum Kind: String {
    case text
    case number
    case bar
  }

  /// A column.
  struct Column {
    let heading: Phrase
    var kind = Kind.text
  }

  let caption: Phrase
  let columns: [Column]
  /// Cells of each row, as `td` or `th` elements.
  private var rows: [[HTML]] = []
  /// How many rows are seen until the table is unfolded.
  var shown = 20
  /// The class of the table.
  var style = ""
  /// Whether the page offers a filter and sorting.
  var isInteractive = true

  init(_ caption: Phrase, _ columns: [Column]) {
    self.caption = caption
    self.columns = columns
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row.
  mutating func add(_ cells: [HTML]) {
    precondition(cells.count == columns.count)
    rows.append(cells)
  }

  var html: HTML {
    let headings: [HTML] = columns.map {
      "<th scope=\"col\" class=\"\($0.kind.rawValue)\">\($0.heading)</th>"
    }
    let body: [HTML] = rows.enumerated().map { index, cells in
      index < shown ? "<tr>\(cells)</tr>\n" : "<tr class=\"more\">\(cells)</tr>\n"
    }
    let interactive = isInteractive ? " interactive" : ""
    return """
      <div class="table"><table class="data\(interactive) \(style)">
      <caption>\(caption)</caption>
      <thead><tr>\(headings)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table></div>

      """
  }
}

/// The cells of tables.
enum Cell {
  /// The cell that names its row.
  static func heading(_ name: Phrase, note: Phrase? = nil) -> HTML {
    let note: HTML = note.map { " <small>\($0)</small>" } ?? .empty
    return "<th scope=\"row\">\(name)\(note)</th>"
  }

  /// A text.
  static func text(_ text: Phrase) -> HTML { "<td>\(text)</td>" }

  /// A text that reads the same in both languages.
  static func text(_ text: String) -> HTML { "<td>\(text)</td>" }

  /// A number, rounded to read; its title holds it exactly.
  static func number(
    _ value: Double?, unit: String, about: String = "",
    text: (Double) -> String = { Amounts.text($0) }
  ) -> HTML {
    guard let value, value.isFinite else { return "<td class=\"number\"></td>" }
    let exact = "\(CSVText.number(value)) \(unit)"
    return "<td class=\"number\" title=\"\(exact)\">\(about)\(text(value))</td>"
  }

  /// Money in millions; the title holds it exactly.
  static func money(_ value: Double?, _ plan: PlanDocument, about: String = "") -> HTML {
    number(value, unit: "\(plan.units.money)/a", about: about, text: Amounts.millions)
  }

  /// A bar with the share that it fills.
  static func share(_ share: Double?, style: String = "bar") -> HTML {
    guard let share, share.isFinite else { return "<td class=\"bar\"></td>" }
    let bar = ShareBar(share: share, style: style)
    return """
      <td class="bar" title="\(CSVText.number(share * 100)) %">\(bar.svg)\
      <span>\(Amounts.percent(share))</span></td>
      """
  }

  /// A word that stands out.
  static func badge(_ text: Phrase, _ style: String) -> HTML {
    "<span class=\"badge \(style)\">\(text)</span>"
  }
}
