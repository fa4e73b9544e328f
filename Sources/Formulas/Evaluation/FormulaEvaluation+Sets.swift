extension FormulaEvaluation {
  /// A function over chosen items of a set; one chosen item without a value leaves all without.
  mutating func overSet(_ selection: FormulaSelection) -> EvaluatedValue {
    let count = values.itemCount(of: selection.key, year: year)
    var found = Found()
    for index in 0..<count {
      item = (selection.key, index)
      add(selection, to: &found)
      if isExhausted { break }
    }
    item = nil
    if isExhausted { return lack(.tooCostly) }
    if found.isAbsent { return .absent }
    return result(selection, found)
  }

  /// What was found among the items so far.
  private struct Found {
    var count = 0
    var total = 0.0
    var terms: [(parent: Int32, partial: Double)] = []
    var greatest: (value: Double, step: Int32)?
    var least: (value: Double, step: Int32)?
    var isAbsent = false
  }

  private mutating func add(_ selection: FormulaSelection, to found: inout Found) {
    if let condition = selection.condition {
      guard case .truth(let isChosen) = value(condition) else {
        found.isAbsent = true
        return
      }
      guard isChosen else { return }
    }
    found.count += 1
    guard let term = selection.term else { return }
    guard case .number(let number, let step) = value(term) else {
      found.isAbsent = true
      return
    }
    found.total += number
    if step != GradientTape.constant { found.terms.append((step, 1)) }
    if number > found.greatest?.value ?? -.infinity { found.greatest = (number, step) }
    if number < found.least?.value ?? .infinity { found.least = (number, step) }
  }

  private mutating func result(
    _ selection: FormulaSelection, _ found: Found
  ) -> EvaluatedValue {
    let isEmpty = found.count == 0
    if isEmpty, !selection.isComplete || ![.sum, .count].contains(selection.aggregate) {
      return lack(.emptyChoice(selection.name, position: selection.position))
    }
    switch selection.aggregate {
    case .sum: return .number(found.total, step: tape.step(found.terms))
    case .count: return .number(Double(found.count), step: GradientTape.constant)
    case .mean:
      let share = 1 / Double(found.count)
      return .number(
        found.total * share, step: tape.step(found.terms.map { ($0.parent, share) }))
    case .greatest: return found.greatest.map { .number($0.value, step: $0.step) } ?? .absent
    case .least: return found.least.map { .number($0.value, step: $0.step) } ?? .absent
    }
  }
}
