import Findings
import Formulas
import ProcessNetwork
import Quantities
import Statistics

/// Reads the formulas of a book.
struct ModelReading {
  let book: IndicatorBook
  let network: Network
  let definitions: [IndicatorDefinition]
  let packs: [String?]
  let reported: StatisticBook
  let statistics: StatisticTable
  let names: IndicatorNames
  private(set) var findings: [Finding] = []

  init(_ book: IndicatorBook, _ network: Network) {
    self.book = book
    self.network = network
    var definitions = book.definitions
    var packs: [String?] = definitions.map { _ in nil }
    for pack in IndicatorPack.all where book.packs.contains(pack.id) {
      let own = Set(definitions.map(\.id))
      let added = pack.definitions.filter { !own.contains($0.id) }
      definitions += added
      packs += added.map { _ in pack.id }
    }
    self.definitions = definitions
    self.packs = packs
    let reported = StatisticBook(network, book.statistics)
    let table = StatisticTable(network, reported)
    self.reported = reported
    statistics = table
    var units: [(id: String, unit: Unit)] = []
    for row in book.coefficients where !units.contains(where: { $0.id == row.id }) {
      units.append((row.id, row.unit))
    }
    names = IndicatorNames(
      statistics: table.ids.compactMap { id in table.units[id].map { (id, $0) } },
      coefficients: units, definitions: definitions, groups: book.groups, network: network)
  }

  /// The checked formulas of every indicator.
  mutating func readFormulas() -> [IndicatorModel.Formulas] {
    var all: [IndicatorModel.Formulas] = []
    for definition in definitions { all.append(read(definition)) }
    return all
  }

  private mutating func read(_ definition: IndicatorDefinition) -> IndicatorModel.Formulas {
    let result = FormulaType.number(FormulaMeasure(definition.unit))
    var formulas = IndicatorModel.Formulas()
    formulas.statistics = checked(definition.formula, result, definition.id)
    formulas.reported = checked(definition.reported, result, definition.id)
    formulas.network = checked(definition.network, result, definition.id)
    formulas.variants = []
    for variant in definition.variants {
      formulas.variants.append(checked(variant.network, result, definition.id))
    }
    if let chosen = definition.chosen,
      let index = definition.variants.firstIndex(where: { $0.id == chosen })
    {
      formulas.network = formulas.variants[index]
    }
    formulas.threshold = checked(
      definition.threshold, .truth, definition.id, names.withOwnValue(definition.unit))
    return formulas
  }

  private mutating func checked(
    _ formula: PlacedFormula?, _ result: FormulaType, _ indicator: String,
    _ known: IndicatorNames? = nil
  ) -> CheckedFormula? {
    guard let formula else { return nil }
    do throws(FormulaMistake) {
      return try CheckedFormula(formula.text, names: known ?? names, result: result)
    } catch {
      report(error, formula, indicator)
      return nil
    }
  }

  private mutating func report(
    _ mistake: FormulaMistake, _ formula: PlacedFormula, _ indicator: String
  ) {
    let (cause, mend) = (mistake.cause, mistake.mend)
    findings.append(
      Finding(
        .indicatorFormula, at: formula.place,
        [
          "indicator": .text(indicator), "found": .text(formula.text),
          "reason": .phrase(Phrase(zh: cause.zh, en: cause.en)),
          "advice": .phrase(Phrase(zh: mend.zh, en: mend.en)),
        ]))
  }

  /// The indicators so that each stands after those that it names; those of a circle are left out.
  mutating func order(of formulas: [IndicatorModel.Formulas]) -> [Int] {
    let needs = formulas.map { own in
      Set(own.all.flatMap(\.keys)).compactMap { key -> Int? in
        if case .indicator(let index) = names.things[key] { return index }
        return nil
      }.sorted()
    }
    var order: [Int] = []
    var done = [Bool](repeating: false, count: definitions.count)
    var progress = true
    while progress {
      progress = false
      for index in definitions.indices
      where !done[index] && needs[index].allSatisfy({ done[$0] }) {
        done[index] = true
        order.append(index)
        progress = true
      }
    }
    for index in definitions.indices where !done[index] {
      reportCircle(index, needs[index].filter { !done[$0] })
    }
    return order
  }

  private mutating func reportCircle(_ index: Int, _ needs: [Int]) {
    let definition = definitions[index]
    findings.append(
      Finding(
        .indicatorCircular, at: definition.place,
        [
          "found": .text(definition.id),
          "others": .list(needs.map { definitions[$0].id }),
        ]))
  }

  mutating func readConsistencies() -> [(left: CheckedFormula, right: CheckedFormula)?] {
    var all: [(left: CheckedFormula, right: CheckedFormula)?] = []
    for consistency in book.consistencies {
      let result = FormulaType.number(FormulaMeasure(consistency.unit))
      let left = checked(consistency.left, result, consistency.id)
      let right = checked(consistency.right, result, consistency.id)
      if let left, let right { all.append((left, right)) } else { all.append(nil) }
    }
    return all
  }

  mutating func report(
    _ rule: Rule, at place: Place, _ values: [String: FindingValue]
  ) {
    findings.append(Finding(rule, at: place, values))
  }
}
