/// The steps of an evaluation, for the derivatives of its result by all inputs.
///
/// Each step has one value and its partial derivatives by earlier steps; one sweep from the result
/// backwards gives all derivatives, in time proportional to the steps.
struct GradientTape {
  private var starts: [Int32] = [0]
  private var parents: [Int32] = []
  private var partials: [Double] = []
  private var inputs: [(step: Int32, input: Int, uncertainty: Double)] = []

  /// The step of a number that depends on no input.
  static let constant: Int32 = -1

  /// A step that is an input.
  mutating func input(_ input: Int, uncertainty: Double) -> Int32 {
    guard uncertainty > 0 else { return Self.constant }
    inputs.append((Int32(starts.count - 1), input, uncertainty))
    return close()
  }

  /// A step that was computed before, from inputs whose contributions are known.
  mutating func step(of contributions: [FormulaContribution]) -> Int32 {
    let terms = contributions.map { contribution in
      (
        parent: input(contribution.input, uncertainty: abs(contribution.amount)),
        partial: contribution.amount < 0 ? -1.0 : 1
      )
    }
    return step(terms)
  }

  /// A step that depends on others; those that are constant count for nothing.
  mutating func step(_ terms: [(parent: Int32, partial: Double)]) -> Int32 {
    let before = parents.count
    for term in terms where term.parent != Self.constant && term.partial != 0 {
      parents.append(term.parent)
      partials.append(term.partial)
    }
    return parents.count == before ? Self.constant : close()
  }

  private mutating func close() -> Int32 {
    starts.append(Int32(parents.count))
    return Int32(starts.count - 2)
  }

  /// What each input contributes to the uncertainty of a step, rising by input.
  func contributions(to step: Int32) -> [FormulaContribution] {
    guard step != Self.constant else { return [] }
    var adjoints = [Double](repeating: 0, count: Int(step) + 1)
    adjoints[Int(step)] = 1
    for current in stride(from: Int(step), through: 0, by: -1) where adjoints[current] != 0 {
      for edge in Int(starts[current])..<Int(starts[current + 1]) {
        adjoints[Int(parents[edge])] += adjoints[current] * partials[edge]
      }
    }
    let used = inputs.filter { $0.step <= step }
      .map { ($0.input, adjoints[Int($0.step)] * $0.uncertainty) }
      .sorted { $0.0 < $1.0 }
    var merged: [FormulaContribution] = []
    for (input, amount) in used {
      if let last = merged.last, last.input == input {
        merged[merged.count - 1] = FormulaContribution(input: input, amount: last.amount + amount)
      } else {
        merged.append(FormulaContribution(input: input, amount: amount))
      }
    }
    return merged.filter { $0.amount != 0 }
  }
}
