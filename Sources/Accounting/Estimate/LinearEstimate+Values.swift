import Numerics

extension LinearEstimate {
  /// The value of every quantity that is determined; 0 for the others.
  func values(_ problem: ReconciliationProblem) -> [Double] {
    var values = problem.quantities.map { $0.reading.value ?? 0 }
    fill(&values)
    return values
  }

  /// The value of every quantity; what the readings do not determine keeps its value, as far as the
  /// equations allow.
  func values(
    _ problem: ReconciliationProblem, _ observability: Observability, undetermined: [Double]
  ) -> [Double] {
    var values = problem.quantities.indices.map {
      problem.quantities[$0].reading.value ?? undetermined[$0]
    }
    fill(&values)
    observability.freeDefinitions.substitute(into: &values)
    return values
  }

  private func fill(_ values: inout [Double]) {
    for (column, quantity) in conditions.measured.enumerated() {
      values[Int(quantity)] = readings[column] - adjustments[column]
    }
    consequences.substitute(into: &values)
  }
}
