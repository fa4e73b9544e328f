import Findings

extension Reconciler {
  /// Correlations that name a quantity without an uncertain reading.
  static func findingsOfCorrelations(in problem: ReconciliationProblem) -> [Finding] {
    problem.correlations.flatMap { pair in
      [pair.first, pair.second].compactMap { number in
        let quantity = problem.quantities[number]
        if case .measured = quantity.reading { return nil }
        return Finding(
          .correlationWithoutReading, at: pair.place, ["quantity": .text(quantity.id)])
      }
    }
  }

  /// The finding for correlations that cannot all be true.
  static func finding(
    _ error: ReadingErrors.Singular, in problem: ReconciliationProblem
  ) -> Finding {
    let members = Set(error.quantities)
    let pair = problem.correlations.first { members.contains($0.first) }
    return Finding(
      .correlationsSingular, at: pair?.place ?? problem.quantities[error.quantities[0]].place,
      ["quantities": names(error.quantities, problem)])
  }

  /// The finding for an equation that cannot hold.
  static func finding(
    _ contradiction: ReadingConditions.Contradiction, in problem: ReconciliationProblem
  ) -> Finding {
    let equations = contradiction.equations.map { problem.equations[$0] }
    var values: [String: FindingValue] = [
      "gap": .number(contradiction.gap, unit: ""),
      "equations": .list(equations.map(\.id)),
      "quantities": names(contradiction.quantities, problem),
    ]
    let place = contradiction.quantities.first.map { problem.quantities[$0].place }
    guard let place else {
      return Finding(.equationsContradict, at: equations[0].place, values)
    }
    if equations.count == 1, equations[0].kind == .balance {
      values["equation"] = .text(equations[0].id)
      return Finding(.balanceBroken, at: place, values)
    }
    return Finding(.exactValuesContradict, at: place, values)
  }

  /// The finding for arithmetic that broke down at a condition.
  static func finding(
    _ condition: Int, _ conditions: ReadingConditions, _ problem: ReconciliationProblem
  ) -> Finding {
    let sources = conditions.equations(of: condition).map { problem.equations[$0] }
    return Finding(
      .accountNotSolvable, at: sources[0].place, ["equation": .list(sources.map(\.id))])
  }

  private static func names(_ quantities: [Int], _ problem: ReconciliationProblem) -> FindingValue {
    let names = quantities.prefix(10).map { problem.quantities[$0].id }
    return .list(names + (quantities.count > names.count ? ["…"] : []))
  }
}
