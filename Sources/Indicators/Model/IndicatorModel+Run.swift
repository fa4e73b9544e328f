import Findings
import Formulas
import ProcessNetwork
import Quantities

extension IndicatorModel {
  /// Computes all indicators.
  ///
  /// - Parameters:
  ///   - years: the years to report, rising.
  ///   - flows: the flows of years of which any are known.
  /// - Complexity: O(indicators × years × flows).
  public func report(years: [Int], flows: [FlowAccount]) -> IndicatorReport {
    let all = Set(years + statistics.years + flows.map(\.year)).sorted()
    var values = self.values(flows)
    var series: [Int: [IndicatorYear]] = [:]
    for index in order {
      for year in all {
        let computed = computedYear(index, year, values)
        values.known[index][year] = computed.best
        values.knownOwners[index][year] = computed.owners
        if years.contains(year) { series[index, default: []].append(computed.year) }
      }
    }
    let list = definitions.indices.map { index in
      IndicatorSeries(
        definition: definitions[index], pack: packs[index],
        years: withVerdicts(series[index] ?? [], of: index, values))
    }
    return IndicatorReport(
      years: years, series: list, consistencies: compared(values),
      bases: flows.map { ($0.year, $0.basis, $0.missing.count) })
  }

  private func values(_ flows: [FlowAccount]) -> IndicatorValues {
    var coefficients: [String: [(index: Int, coefficient: Coefficient)]] = [:]
    for (index, row) in book.coefficients.enumerated() {
      coefficients[row.id, default: []].append((index, row))
    }
    let owners = ReturnOwners(network, reported)
    var sources: [Int: FlowSource] = [:]
    var capacities: [Int: FlowSource] = [:]
    for account in flows {
      capacities[account.year] = FlowSource(capacitiesOf: account, network)
      guard account.outputCount > 0 else { continue }
      sources[account.year] = FlowSource(flowsOf: account, network, owners)
    }
    return IndicatorValues(
      network: network, names: names, statistics: statistics, coefficients: coefficients,
      flows: YearlySources(sources), capacities: YearlySources(capacities),
      known: Array(repeating: [:], count: definitions.count),
      knownOwners: Array(repeating: [:], count: definitions.count),
      owners: owners)
  }

  /// An indicator of a year as it is computed.
  private struct ComputedYear {
    let year: IndicatorYear
    /// The outcome that stands for it.
    let best: FormulaOutcome?
    /// Whose confidential returns are in that outcome.
    let owners: Set<Int>
  }

  private func computedYear(
    _ index: Int, _ year: Int, _ values: IndicatorValues
  ) -> ComputedYear {
    let own = formulas[index]
    var list: [IndicatorValue] = []
    var best: (outcome: FormulaOutcome, owners: Set<Int>)?
    var firstGap: FormulaOutcome?
    let sources: [(IndicatorSource, CheckedFormula?)] = [
      (.statistics, own.statistics), (.reported, own.reported), (.network, own.network),
    ]
    for case (let source, let formula?) in sources {
      let (outcome, owners) = evaluated(formula, year, values)
      list.append(value(source, formula, outcome, owners, index, year, values))
      if case .number = outcome {
        best = best ?? (outcome, owners)
      } else {
        firstGap = firstGap ?? outcome
      }
    }
    var variants: [(variant: IndicatorVariant, value: IndicatorValue)] = []
    for case (let variant, let formula?) in zip(definitions[index].variants, own.variants) {
      let (outcome, owners) = evaluated(formula, year, values)
      variants.append(
        (variant, value(.network, formula, outcome, owners, index, year, values)))
    }
    return ComputedYear(
      year: IndicatorYear(year: year, values: list, variants: variants, verdict: nil),
      best: best?.outcome ?? firstGap, owners: best?.owners ?? [])
  }

  /// The outcome of a formula, and whose confidential returns it read.
  private func evaluated(
    _ formula: CheckedFormula, _ year: Int, _ values: IndicatorValues
  ) -> (outcome: FormulaOutcome, owners: Set<Int>) {
    var values = values
    values.read = ReadReturns()
    let outcome = formula.value(from: values, year: year)
    return (outcome, values.read.owners)
  }

  private func value(
    _ source: IndicatorSource, _ formula: CheckedFormula, _ outcome: FormulaOutcome,
    _ owners: Set<Int>, _ index: Int, _ year: Int, _ values: IndicatorValues
  ) -> IndicatorValue {
    let unit = definitions[index].unit
    let inputs = formula.keys.compactMap { input($0, year, values) }
    var number: FormulaNumber?
    var gaps: [FormulaGap] = []
    if case .number(let known) = outcome { number = known }
    if case .none(let known) = outcome { gaps = known }
    return IndicatorValue(
      source: source, formula: formula.text,
      value: number.map { ($0.value - unit.offset) / unit.factor },
      uncertainty: number.map { $0.standardUncertainty / unit.factor }, gaps: gaps,
      inputs: inputs, returns: owners.count)
  }

  /// The verdicts on the conditions of standards, once all values are known.
  private func withVerdicts(
    _ years: [IndicatorYear], of index: Int, _ values: IndicatorValues
  ) -> [IndicatorYear] {
    guard let threshold = formulas[index].threshold else { return years }
    let definition = definitions[index]
    return years.map { year in
      var asked = values
      asked.own = values.known[index][year.year]
      let outcome = ThresholdNames.outcome(threshold, asked, definition.unit, year.year)
      let isKnown = definition.certainty != .memory || isConfirmed(definition.id, 1)
      let rests = year.best?.isUnconfirmed == true || year.best?.source == .network
      let verdict = ThresholdVerdict(
        condition: definition.threshold?.text ?? "", isMet: outcome,
        isProvisional: !isKnown || rests)
      return IndicatorYear(
        year: year.year, values: year.values, variants: year.variants, verdict: verdict)
    }
  }

  private func compared(_ values: IndicatorValues) -> [ConsistencyResult] {
    zip(book.consistencies, consistencies).compactMap {
      consistency, formulas -> ConsistencyResult? in
      guard let formulas else { return nil }
      let outcomes = [formulas.left, formulas.right].map {
        evaluated($0, consistency.year, values)
      }
      let sides = outcomes.map(\.outcome)
      let numbers = sides.map { side -> Double? in
        guard case .number(let number) = side else { return nil }
        return number.value / consistency.unit.factor
      }
      let gaps = sides.flatMap { side -> [FormulaGap] in
        if case .none(let gaps) = side { gaps } else { [] }
      }
      return ConsistencyResult(
        consistency: consistency, left: numbers[0], right: numbers[1], gaps: gaps,
        returns: Set(outcomes.flatMap(\.owners)).count)
    }
  }
}

/// Evaluates the condition of a threshold.
enum ThresholdNames {
  static func outcome(
    _ condition: CheckedFormula, _ values: IndicatorValues, _ unit: Unit, _ year: Int
  ) -> Bool? {
    var asked = values
    asked = IndicatorValues(
      network: values.network, names: values.names.withOwnValue(unit),
      statistics: values.statistics, coefficients: values.coefficients, flows: values.flows,
      capacities: values.capacities, known: values.known, knownOwners: values.knownOwners,
      owners: values.owners, own: values.own)
    guard case .truth(let truth) = condition.value(from: asked, year: year) else { return nil }
    return truth
  }
}
