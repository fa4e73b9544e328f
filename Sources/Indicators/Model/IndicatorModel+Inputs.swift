import Findings
import Formulas
import ProcessNetwork
import Quantities
import Statistics

extension IndicatorModel {
  /// What a formula asked for in a year, in words; `nil` for the year itself.
  func input(_ key: Int, _ year: Int, _ values: IndicatorValues) -> IndicatorInput? {
    switch names.things[key] {
    case .year, .own: return nil
    case .statistic(let id): return statisticInput(id, year)
    case .coefficient(let id): return coefficientInput(id, year)
    case .indicator(let index): return indicatorInput(index, year, values)
    case .flows:
      return IndicatorInput(
        name: "flow", title: Phrase(zh: "网络流量", en: "flows of the network"), value: nil, unit: "",
        source: Phrase(zh: "\(year) 年产量乘配方", en: "outputs of \(year) times recipes"),
        certainty: .derived, isConfirmed: false)
    case .capacities:
      return IndicatorInput(
        name: "capacity", title: Phrase(zh: "装置产能", en: "capacities of facilities"), value: nil,
        unit: "",
        source: Phrase(zh: "\(year) 年在列装置", en: "facilities that stand in \(year)"),
        certainty: .derived, isConfirmed: false)
    }
  }

  private func statisticInput(_ id: String, _ year: Int) -> IndicatorInput {
    let declared = book.statistics.statistic(id)
    let title = declared?.name ?? Phrase(id)
    guard let entry = statistics.zoneValue(of: id, year: year) else {
      return IndicatorInput(
        name: id, title: title, value: nil, unit: declared?.unit.symbol ?? "",
        source: Phrase(zh: "\(year) 年未报送", en: "not stated for \(year)"), certainty: .derived,
        isConfirmed: false)
    }
    let row = network.statistics[entry.row]
    let sources = network.sourceSets[Int(row.provenance.sourceSet)].map { network[$0] }
    let isMemory = sources.contains { $0.kind == .memory }
    return IndicatorInput(
      name: id, title: title, value: row.value, unit: row.unitText,
      source: Phrase(
        zh: sources.map(\.title.zh).joined(separator: "；"),
        en: sources.map(\.title.en).joined(separator: "; ")),
      certainty: isMemory ? .memory : .read, isConfirmed: isConfirmed(id, row.value))
  }

  private func coefficientInput(_ id: String, _ year: Int) -> IndicatorInput? {
    let rows = book.coefficients.filter { $0.id == id }
    guard let row = rows.last(where: { $0.holds(in: year) }) ?? rows.last else { return nil }
    let holds = row.holds(in: year)
    return IndicatorInput(
      name: id, title: row.name, value: holds ? row.value : nil, unit: row.unit.symbol,
      source: Phrase(row.standard), certainty: row.certainty,
      isConfirmed: isConfirmed(id, row.value))
  }

  private func indicatorInput(
    _ index: Int, _ year: Int, _ values: IndicatorValues
  ) -> IndicatorInput {
    let definition = definitions[index]
    let number: Double?
    if case .number(let known)? = values.known[index][year] {
      number = known.value / definition.unit.factor
    } else {
      number = nil
    }
    let nested = formulas[index].all.flatMap(\.keys).compactMap { key -> IndicatorInput? in
      if case .coefficient = names.things[key] { return input(key, year, values) }
      return nil
    }
    let open = nested.contains { $0.certainty == .memory && !$0.isConfirmed }
    return IndicatorInput(
      name: definition.formulaName, title: definition.name, value: number,
      unit: definition.unit.symbol,
      source: Phrase(zh: "指标 \(definition.id)", en: "indicator \(definition.id)"),
      certainty: open ? .memory : .derived, isConfirmed: false)
  }
}
