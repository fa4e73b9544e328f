import Accounting
import Findings
import Formulas
import ProcessNetwork

/// One reading of the tables of an account that stands alone.
struct AccountReading {
  private var folder: FolderReader
  private var loader: ZoneLoader
  private var builder = ReconciliationProblemBuilder()
  /// The number of each row's flow, −1 where the row is dropped.
  private var flows: [Int] = []

  /// A standard uncertainty below this is none: its square is no number.
  private static let leastUncertainty = 1e-60

  init(_ paths: FolderPaths) {
    folder = FolderReader(paths)
    let zone = ZoneDocument.unread
    loader = ZoneLoader(zone: zone, money: MoneyBasis(currency: zone.currency), log: FindingLog())
  }

  /// Everything that was found wrong, in the order of places.
  var allFindings: [Finding] { (folder.findings + loader.log.findings).sorted() }

  /// Reads flows, constraints and correlations.
  mutating func linearProblem() -> ReconciliationProblem {
    if var table = table(.flows, isRequired: true) { addFlows(&table) }
    if var table = table(.constraints) { addConstraints(&table) }
    if var table = table(.correlations) { addCorrelations(&table) }
    return builder.finish()
  }

  /// Reads variables and equations; `nil` where one of them cannot be used.
  mutating func nonlinearProblem() -> NonlinearProblem? {
    guard var table = table(.variables, isRequired: true) else { return nil }
    let (quantities, starts) = variables(&table)
    guard var equations = self.table(.equations, isRequired: true) else { return nil }
    let names = VariableNames(quantities.map(\.id))
    var formulas: [CheckedFormula] = []
    var statements: [AccountedEquation] = []
    for row in 0..<equations.rowCount where !equations.isDropped[row] {
      do throws(FormulaMistake) {
        let text = equations.text(row, .expression)
        formulas.append(try CheckedFormula(text, names: names, result: .number(.plain)))
        statements.append(
          AccountedEquation(
            id: equations.text(row, .id), kind: .constraint, place: place(equations, row)))
      } catch {
        report(error, &equations, row)
      }
    }
    return NonlinearProblem(
      quantities: quantities, starts: starts, equations: statements,
      functions: ExpressionEquations(formulas: formulas, quantityCount: quantities.count))
  }

  private mutating func variables(
    _ table: inout TypedTable
  ) -> (quantities: [AccountedQuantity], starts: [Double]) {
    var quantities: [AccountedQuantity] = []
    var starts: [Double] = []
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let reading = reading(&table, row), hasOrderedBounds(&table, row) else { continue }
      guard let start = table.number(row, .start) ?? reading.value else {
        loader.reportCell(
          .startMissing, &table, row, table.column(.start),
          ["variable": .text(table.text(row, .id))])
        continue
      }
      quantities.append(
        AccountedQuantity(
          id: table.text(row, .id), reading: reading, lower: table.number(row, .lower),
          upper: table.number(row, .upper), place: place(table, row)))
      starts.append(start)
    }
    return (quantities, starts)
  }

  /// Reports a mistake in an equation; a name that an error took away is not told again.
  private mutating func report(_ mistake: FormulaMistake, _ table: inout TypedTable, _ row: Int) {
    if case .unknownName(let name, _, _) = mistake,
      loader.references.row(named: name, .variable) >= 0
    {
      return
    }
    let words = (cause: mistake.cause, mend: mistake.mend)
    loader.reportCell(
      .equationMalformed, &table, row, table.column(.expression),
      [
        "reason": .phrase(Phrase(zh: words.cause.zh, en: words.cause.en)),
        "advice": .phrase(Phrase(zh: words.mend.zh, en: words.mend.en)),
      ])
  }

  /// A table as its columns say; what may name its rows finds them.
  mutating func table(_ name: TableName, isRequired: Bool = false) -> TypedTable? {
    let schema = ZoneSchema.table(name)
    guard let bytes = folder.read(schema.file, isRequired: isRequired) else { return nil }
    let position = loader.log.add(file: schema.file)
    var reader = TableReader(schema, file: schema.file, position: position)
    let cells = reader.read(bytes)
    loader.log.append(reader.findings)
    guard var cells else {
      loader.references.damaged.insert(name)
      return nil
    }
    let index = loader.log.index(&cells)
    loader.references.set(cells, index)
    return loader.typed(cells)
  }

  private mutating func addFlows(_ table: inout TypedTable) {
    flows = (0..<table.rowCount).map { _ in -1 }
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let reading = reading(&table, row), hasOrderedBounds(&table, row),
        hasTwoEnds(&table, row)
      else { continue }
      let quantity = AccountedQuantity(
        id: table.text(row, .id), reading: reading, lower: table.number(row, .lower),
        upper: table.number(row, .upper), place: place(table, row))
      flows[row] = builder.addFlow(
        quantity, from: Self.stated(table.text(row, .from)),
        to: Self.stated(table.text(row, .to)))
    }
  }

  /// What was measured; `nil` where the row says it by halves.
  mutating func reading(_ table: inout TypedTable, _ row: Int) -> Reading? {
    let value = table.number(row, .measured)
    let uncertainty = table.number(row, .standardUncertainty)
    switch (value, uncertainty) {
    case (nil, nil): return Reading.none
    case (.some(let value), .some(0)): return .exact(value)
    case (.some(let value), .some(let uncertainty)):
      if uncertainty >= Self.leastUncertainty {
        return .measured(value, standardUncertainty: uncertainty)
      }
      loader.reportCell(
        .outOfRange, &table, row, table.column(.standardUncertainty),
        ["expected": .text("0, >= \(Self.leastUncertainty)")])
    case (.some, nil), (nil, .some):
      let missing: Field = value == nil ? .measured : .standardUncertainty
      loader.reportCell(
        .readingIncomplete, &table, row, table.column(missing),
        ["flow": .text(table.text(row, .id)), "expected": .text(missing.name)])
    }
    return nil
  }

  private mutating func hasOrderedBounds(_ table: inout TypedTable, _ row: Int) -> Bool {
    guard let lower = table.number(row, .lower), let upper = table.number(row, .upper),
      lower > upper
    else { return true }
    loader.reportCell(
      .boundsReversed, &table, row, table.column(.lower), ["expected": .number(upper, unit: "")])
    return false
  }

  private mutating func hasTwoEnds(_ table: inout TypedTable, _ row: Int) -> Bool {
    let from = table.text(row, .from)
    guard !from.isEmpty, from == table.text(row, .to) else { return true }
    table.isDropped[row] = true
    loader.log.report(
      .flowEnds, table.cells, row: row, column: table.column(.to),
      ["found": .text(table.text(row, .id)), "process": .text(from)])
    return false
  }

  private mutating func addConstraints(_ table: inout TypedTable) {
    var known: [String: (equation: Int, row: Int)] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let code = table.code(row, .flow), let right = table.number(row, .rhs),
        let coefficient = table.number(row, .coefficient)
      else { continue }
      let id = table.text(row, .constraint)
      if let first = known[id]?.row, table.number(first, .rhs) != right {
        reportRightSide(&table, row, first)
        continue
      }
      let equation =
        known[id]?.equation
        ?? builder.add(
          AccountedEquation(id: id, kind: .constraint, place: place(table, row)), rightSide: right)
      if known[id] == nil { known[id] = (equation, row) }
      if flows[code] >= 0 { builder.addTerm(coefficient, of: flows[code], to: equation) }
    }
  }

  private mutating func reportRightSide(_ table: inout TypedTable, _ row: Int, _ first: Int) {
    let expected = table.number(first, .rhs) ?? 0
    let other = loader.place(table.cells, first)
    loader.reportCell(
      .rightSidesDiffer, &table, row, table.column(.rhs),
      [
        "constraint": .text(table.text(row, .constraint)),
        "expected": .number(expected, unit: ""), "other": .text(other),
      ])
  }

  private mutating func addCorrelations(_ table: inout TypedTable) {
    var known: [[Int]: Int] = [:]
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let first = table.code(row, .flowA), let second = table.code(row, .flowB),
        let coefficient = table.number(row, .correlation)
      else { continue }
      if first == second {
        loader.reportCell(.correlationWithItself, &table, row, table.column(.flowB))
        continue
      }
      let pair = [min(first, second), max(first, second)]
      if let other = known[pair] {
        reportTwice(&table, row, other)
        continue
      }
      known[pair] = row
      guard flows[first] >= 0, flows[second] >= 0 else { continue }
      builder.add(
        ReadingCorrelation(
          first: flows[first], second: flows[second], coefficient: coefficient,
          place: place(table, row)))
    }
  }

  private mutating func reportTwice(_ table: inout TypedTable, _ row: Int, _ first: Int) {
    let second = table.text(row, .flowB)
    let other = loader.place(table.cells, first)
    loader.reportCell(
      .correlationTwice, &table, row, table.column(.flowA),
      ["expected": .text(second), "other": .text(other)])
  }

  private func place(_ table: TypedTable, _ row: Int) -> Place {
    Place(file: table.schema.file, line: Int(table.cells.lines[row]))
  }

  private static func stated(_ text: String) -> String? { text.isEmpty ? nil : text }
}
