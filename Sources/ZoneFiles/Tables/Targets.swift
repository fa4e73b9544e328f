import Findings
import Indicators
import ProcessNetwork
import Quantities
import Statistics

extension ZoneLoader {
  /// The book of indicators out of its tables; `indicators.yaml` is added by another method.
  mutating func readIndicatorTables() -> IndicatorBook {
    var book = IndicatorBook()
    book.targets = readTargets()
    book.revisions = readRevisions()
    book.coefficients = readCoefficients()
    book.benchmarks = readBenchmarks()
    book.confirmations = readConfirmations()
    book.statistics.prices = readPriceIndices()
    book.statistics.aboveScale = readAboveScale()
    return book
  }

  func place(_ table: TypedTable, _ row: Int, _ field: Field? = nil) -> Place {
    Place(
      file: log.files[Int(table.cells.rowFiles[row])], line: Int(table.cells.lines[row]),
      field: field.map { $0.name })
  }

  private func unit(_ table: TypedTable, _ row: Int) -> Unit? {
    table.code(row, .unit).flatMap { units.unit(Int32($0)) }
  }

  private mutating func readTargets() -> [Indicators.Target] {
    guard let table = tables[TableName.targets.position] else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard !table.isDropped[row], let year = table.code(row, .year),
        let unit = unit(table, row),
        let comparison: TargetComparison = Self.value(table.code(row, .comparison))
      else { return nil }
      let id = table.text(row, .target)
      let indicator = table.text(row, .indicator)
      return Indicators.Target(
        id: id, name: name(table, row), indicator: indicator.isEmpty ? id : indicator, year: year,
        comparison: comparison, value: table.number(row, .value), unit: unit,
        baseline: table.number(row, .baseline),
        baselineYear: table.code(row, .baselineYear) ?? year - 5,
        kind: Self.value(table.code(row, .kind)) ?? .level,
        path: Self.value(table.code(row, .path)) ?? .linear,
        authority: table.text(row, .authority), place: place(table, row),
        source: table.text(row, .source))
    }
  }

  private func readRevisions() -> [TargetRevision] {
    guard let table = tables[TableName.targetRevisions.position] else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard !table.isDropped[row], let new = table.number(row, .new),
        let from = table.code(row, .from)
      else { return nil }
      return TargetRevision(
        target: table.text(row, .target), old: table.number(row, .old), new: new, from: from,
        reason: table.text(row, .reason), approver: table.text(row, .approver),
        approved: table.text(row, .approved), place: place(table, row, .old))
    }
  }

  private mutating func readCoefficients() -> [Coefficient] {
    guard var table = tables[TableName.coefficients.position] else { return [] }
    checkYears(&table)
    tables[TableName.coefficients.position] = table
    return (0..<table.rowCount).compactMap { row in
      guard !table.isDropped[row], let value = table.number(row, .value),
        let unit = unit(table, row),
        let certainty: Certainty = Self.value(table.code(row, .certainty))
      else { return nil }
      return Coefficient(
        id: table.text(row, .coefficient), name: name(table, row), value: value, unit: unit,
        uncertainty: table.number(row, .uncertainty), firstYear: year(table, row, .from),
        lastYear: year(table, row, .to), standard: table.text(row, .standard),
        certainty: certainty, place: place(table, row))
    }
  }

  private func readBenchmarks() -> [Benchmark] {
    guard let table = tables[TableName.benchmarks.position] else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard !table.isDropped[row], let unit = unit(table, row),
        let certainty: Certainty = Self.value(table.code(row, .certainty))
      else { return nil }
      let commodities = table.text(row, .commodities).split(separator: ";").map {
        String($0.drop { $0 == " " })
      }
      return Benchmark(
        id: table.text(row, .benchmark), name: name(table, row),
        kind: table.code(row, .kind) == 1 ? "water" : "energy", commodities: commodities,
        unit: unit, advanced: table.number(row, .advanced),
        limit: table.number(row, .limitLevel), benchmark: table.number(row, .benchmarkLevel),
        baseline: table.number(row, .baselineLevel), standard: table.text(row, .standard),
        certainty: certainty,
        noticeCertainty: Self.value(table.code(row, .noticeCertainty)) ?? certainty,
        place: place(table, row))
    }
  }

  private func readConfirmations() -> [Confirmation] {
    guard let table = tables[TableName.confirmations.position] else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard !table.isDropped[row], let value = table.number(row, .value) else { return nil }
      return Confirmation(
        id: table.text(row, .valueId), value: value, source: table.text(row, .source),
        who: table.text(row, .who), when: table.text(row, .when),
        place: place(table, row, .value))
    }
  }
}
