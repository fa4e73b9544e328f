import Findings
import Numerics

/// Collects the quantities and equations of an account.
public struct ReconciliationProblemBuilder: Sendable {
  private var quantities: [AccountedQuantity] = []
  private var equations: [AccountedEquation] = []
  private var rightSides: [Double] = []
  private var terms = SparseMatrixBuilder()
  private var correlations: [ReadingCorrelation] = []
  private var balances: [String: Int] = [:]

  /// Creates a builder without quantities.
  public init() {}

  /// Adds a quantity and returns its number.
  public mutating func add(_ quantity: AccountedQuantity) -> Int {
    quantities.append(quantity)
    return quantities.count - 1
  }

  /// Adds a flow between two processes and returns its number.
  ///
  /// - Parameters:
  ///   - source: the process that the flow leaves; `nil` for the outside.
  ///   - target: the process that it enters; `nil` for the outside.
  public mutating func addFlow(
    _ quantity: AccountedQuantity, from source: String?, to target: String?
  ) -> Int {
    let flow = add(quantity)
    if let source { addTerm(-1, of: flow, to: balance(of: source, seenAt: quantity.place)) }
    if let target { addTerm(1, of: flow, to: balance(of: target, seenAt: quantity.place)) }
    return flow
  }

  /// Adds an equation without terms and returns its number.
  public mutating func add(_ equation: AccountedEquation, rightSide: Double) -> Int {
    equations.append(equation)
    rightSides.append(rightSide)
    return equations.count - 1
  }

  /// Adds coefficient · quantity to the left side of an equation.
  public mutating func addTerm(_ coefficient: Double, of quantity: Int, to equation: Int) {
    terms.add(coefficient, row: equation, column: quantity)
  }

  /// Adds a correlation between the errors of two readings.
  public mutating func add(_ correlation: ReadingCorrelation) {
    correlations.append(correlation)
  }

  /// The problem of what was added.
  public func finish() -> ReconciliationProblem {
    ReconciliationProblem(
      quantities: quantities, equations: equations,
      coefficients: terms.finish(rowCount: equations.count, columnCount: quantities.count),
      rightSides: rightSides, correlations: correlations)
  }

  private mutating func balance(of process: String, seenAt place: Place) -> Int {
    if let known = balances[process] { return known }
    let number = add(AccountedEquation(id: process, kind: .balance, place: place), rightSide: 0)
    balances[process] = number
    return number
  }
}
