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
    var sources: [Int: FlowSource] = [:]
    for account in flows where account.outputCount > 0 {
      sources[account.year] = FlowSource(account, network)
    }
    return IndicatorValues(
      network: network, names: names, statistics: statistics, coefficients: coefficients,
      flows: sources, known: Array(repeating: [:], count: definitions.count))
  }

  /// One indicator in one year, with the outcome that stands for it.
  private func computedYear(
    _ index: Int, _ year: Int, _ values: IndicatorValues
  ) -> (year: IndicatorYear, best: FormulaOutcome?) {
    let own = formulas[index]
    var list: [IndicatorValue] = []
    var best: FormulaOutcome?
    var firstGap: FormulaOutcome?
    let sources: [(IndicatorSource, CheckedFormula?)] = [
      (.statistics, own.statistics), (.reported, own.reported), (.network, own.network),
    ]
    for case (let source, let formula?) in sources {
      let outcome = formula.value(from: values, year: year)
      list.append(value(source, formula, outcome, index, year, values))
      if case .number = outcome { best = best ?? outcome } else { firstGap = firstGap ?? outcome }
    }
    let variants = zip(definitions[index].variants, own.variants).compactMap { variant, formula in
      formula.map { formula in
        (
          variant: variant,
          value: value(
            .network, formula, formula.value(from: values, year: year), index, year, values)
        )
      }
    }
    let computed = IndicatorYear(year: year, values: list, variants: variants, verdict: nil)
    return (computed, best ?? firstGap)
  }

  private func value(
    _ source: IndicatorSource, _ formula: CheckedFormula, _ outcome: FormulaOutcome, _ index: Int,
    _ year: Int, _ values: IndicatorValues
  ) -> IndicatorValue {
    let unit = definitions[index].unit
    let inputs = formula.keys.compactMap { input($0, year, values) }
    switch outcome {
    case .number(let number):
      return IndicatorValue(
        source: source, formula: formula.text, value: (number.value - unit.offset) / unit.factor,
        uncertainty: number.standardUncertainty / unit.factor, gaps: [], inputs: inputs)
    case .none(let gaps):
      return IndicatorValue(
        source: source, formula: formula.text, value: nil, uncertainty: nil, gaps: gaps,
        inputs: inputs)
    default:
      return IndicatorValue(
        source: source, formula: formula.text, value: nil, uncertainty: nil, gaps: [],
        inputs: inputs)
    }
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
    zip(book.consistencies, consistencies).compactMap { consistency, formulas in
      guard let formulas else { return nil }
      let sides = [formulas.left, formulas.right].map {
        $0.value(from: values, year: consistency.year)
      }
      let numbers = sides.map { side -> Double? in
        guard case .number(let number) = side else { return nil }
        return number.value / consistency.unit.factor
      }
      let gaps = sides.flatMap { side -> [FormulaGap] in
        if case .none(let gaps) = side { gaps } else { [] }
      }
      return ConsistencyResult(
        consistency: consistency, left: numbers[0], right: numbers[1], gaps: gaps)
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
      known: values.known, own: values.own)
    guard case .truth(let truth) = condition.value(from: asked, year: year) else { return nil }
    return truth
  }
}
