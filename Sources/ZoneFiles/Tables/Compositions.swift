import Chemistry
import Findings
import ProcessNetwork
import Quantities

/// The analyses of `compositions.csv`, by row of the commodity.
struct Analyses {
  /// One analysis: rows of the table in their order.
  struct Analysis {
    let commodity: Int
    let site: Int?
    var fractions: [(Element, Double)] = []
    var roundings: [Double] = []
    let firstRow: Int
  }

  var all: [Analysis] = []
  /// The rows of commodities of which a row was lost.
  var damaged: Set<Int> = []
  private var positions: [Int: Int] = [:]

  /// The position of the analysis of a commodity at a site, made where it is new.
  mutating func position(_ commodity: Int, _ site: Int?, row: Int) -> Int {
    let key = commodity << 32 | (site.map { $0 + 1 } ?? 0)
    if let known = positions[key] { return known }
    all.append(Analysis(commodity: commodity, site: site, firstRow: row))
    positions[key] = all.count - 1
    return all.count - 1
  }

  /// The commodity's own analysis.
  func own(_ commodity: Int) -> Analysis? { positions[commodity << 32].map { all[$0] } }
}

extension ZoneLoader {
  /// Reads the rows of `compositions.csv`.
  mutating func readAnalyses() -> Analyses {
    var analyses = Analyses()
    guard var table = tables[TableName.compositions.position] else { return analyses }
    let one = units.code(of: .one)
    let roundings = table.roundings(.massFraction)
    for row in 0..<table.rowCount {
      guard let commodity = table.code(row, .commodity) else { continue }
      guard !table.isDropped[row], let (fraction, factor) = fraction(&table, row, one),
        let element = table.code(row, .element)
      else {
        analyses.damaged.insert(commodity)
        continue
      }
      let position = analyses.position(commodity, table.code(row, .site), row: row)
      analyses.all[position].fractions.append((Element.all[element], fraction))
      analyses.all[position].roundings.append(roundings[row] * factor)
    }
    tables[TableName.compositions.position] = table
    return analyses
  }

  private mutating func fraction(
    _ table: inout TypedTable, _ row: Int, _ one: Int32
  ) -> (Double, Double)? {
    guard let value = table.number(row, .massFraction) else { return nil }
    var factor = 1.0
    if table.code(row, .unit) != nil {
      guard let own = self.factor(&table, row, .massFraction, to: one) else { return nil }
      factor = own
    }
    guard value * factor <= 1 else {
      reportCell(
        .outOfRange, &table, row, table.column(.massFraction), ["expected": .text("0 … 1")])
      return nil
    }
    return (value * factor, factor)
  }

  /// Adds the analyses that hold at one site only.
  mutating func addSiteCompositions(_ analyses: Analyses) {
    guard let table = tables[TableName.compositions.position] else { return }
    for analysis in analyses.all {
      guard let site = analysis.site.flatMap({ sites[$0] }),
        let commodity = commodities[analysis.commodity]
      else { continue }
      builder.add(
        SiteComposition(
          commodity: commodity, site: site,
          composition: Composition(
            fractions: analysis.fractions, roundings: analysis.roundings,
            isComplete: builder[commodity].composition?.isComplete ?? false),
          origin: origin(table, analysis.firstRow)))
    }
  }
}
