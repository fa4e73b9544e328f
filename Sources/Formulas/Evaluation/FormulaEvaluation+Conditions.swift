extension FormulaEvaluation {
  /// A comparison, a membership, or several conditions joined.
  ///
  /// What is not known stays so, unless the rest decides: false and unknown is false, true or
  /// unknown is true.
  mutating func condition(_ term: FormulaTerm) -> EvaluatedValue {
    switch term {
    case .comparison(let comparison, let left, let right):
      let (first, second) = (value(left), value(right))
      return holds(comparison, first, second).map { .truth($0) } ?? .absent
    case .membership(let inner, let texts):
      guard case .text(let text) = value(inner) else { return .absent }
      return .truth(texts.contains(text))
    case .all(let members): return joined(members, decidedBy: false)
    case .any(let members): return joined(members, decidedBy: true)
    case .not(let inner):
      guard case .truth(let truth) = value(inner) else { return .absent }
      return .truth(!truth)
    default: return .absent
    }
  }

  private func holds(
    _ comparison: FormulaComparison, _ left: EvaluatedValue, _ right: EvaluatedValue
  ) -> Bool? {
    switch (left, right) {
    case (.number(let one, _), .number(let other, _)): comparison.holds(one, other)
    case (.date(let one), .date(let other)): comparison.holds(one, other)
    case (.text(let one), .text(let other)): comparison.holds(one, other)
    case (.truth(let one), .truth(let other)): comparison.holds(one ? 1 : 0, other ? 1 : 0)
    default: nil
    }
  }

  private mutating func joined(
    _ members: [FormulaTerm], decidedBy decision: Bool
  ) -> EvaluatedValue {
    let before = gaps.count
    var isAbsent = false
    for member in members {
      guard case .truth(let truth) = value(member) else {
        isAbsent = true
        continue
      }
      if truth == decision {
        if gaps.count > before { gaps.removeSubrange(before...) }
        return .truth(decision)
      }
    }
    return isAbsent ? .absent : .truth(!decision)
  }
}
