import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Checks that a commodity's composition stands where its basis says.
  mutating func checkBasis(
    _ table: inout TypedTable, _ row: Int, hasFormula: Bool, _ analyses: Analyses
  ) {
    guard !table.isDropped[row], !analyses.damaged.contains(row), !areAnalysesLost,
      let basis: CompositionBasis = Self.value(table.code(row, .compositionBasis)),
      let problem = problem(basis, hasFormula, hasAnalysis: analyses.own(row) != nil)
    else { return }
    reportCell(
      .compositionBasis, &table, row, table.column(.compositionBasis),
      ["problem": .phrase(problem)])
  }

  private func problem(
    _ basis: CompositionBasis, _ hasFormula: Bool, hasAnalysis: Bool
  ) -> Phrase? {
    switch basis {
    case .formula where !hasFormula:
      Phrase(zh: "formula 是空的", en: "formula is empty")
    case .formula where hasAnalysis, .none where hasAnalysis:
      Phrase(zh: "compositions.csv 中有它的行", en: "compositions.csv has rows of it")
    case .complete where !hasAnalysis, .partial where !hasAnalysis:
      Phrase(zh: "compositions.csv 中没有它的行", en: "compositions.csv has no row of it")
    default: nil
    }
  }

  /// Whether rows of compositions may be missing.
  private var areAnalysesLost: Bool {
    let table = tables[TableName.compositions.position]
    return references.damaged.contains(.compositions)
      || (table?.cells.wasCut ?? false) || (table?.cells.isMissingColumns ?? false)
  }
}
