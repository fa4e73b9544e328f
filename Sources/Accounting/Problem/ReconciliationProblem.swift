public import Findings
public import Numerics

/// An equation of an account: where it comes from.
public struct AccountedEquation: Sendable, Hashable {
  /// What kind of statement an equation is.
  public enum Kind: Sendable, Hashable {
    /// What flows into a process equals what flows out.
    case balance
    /// A linear equation that the user states.
    case constraint
  }

  /// The process or the constraint.
  public var id: String
  /// What kind of statement it is.
  public var kind: Kind
  /// Where it stands in the user's files.
  public var place: Place

  /// Creates an equation.
  public init(id: String, kind: Kind, place: Place) {
    self.id = id
    self.kind = kind
    self.place = place
  }
}

/// That the errors of two readings belong together.
public struct ReadingCorrelation: Sendable, Hashable {
  /// The one quantity.
  public var first: Int
  /// The other quantity.
  public var second: Int
  /// The correlation coefficient of their errors, from −1 to 1.
  public var coefficient: Double
  /// Where it stands in the user's files.
  public var place: Place

  /// Creates a correlation.
  public init(first: Int, second: Int, coefficient: Double, place: Place) {
    self.first = first
    self.second = second
    self.coefficient = coefficient
    self.place = place
  }
}

/// Quantities, some of them measured, and the linear equations that hold between them.
public struct ReconciliationProblem: Sendable {
  /// The quantities.
  public let quantities: [AccountedQuantity]
  /// The equations, one per row of the coefficients.
  public let equations: [AccountedEquation]
  /// The coefficient of each quantity (column) in each equation (row).
  public let coefficients: SparseMatrix
  /// The right side of each equation.
  public let rightSides: [Double]
  /// Correlations between the errors of readings; each pair at most once.
  public let correlations: [ReadingCorrelation]

  /// Creates a problem.
  ///
  /// - Precondition: The arrays fit together; correlations name two quantities each.
  public init(
    quantities: [AccountedQuantity], equations: [AccountedEquation], coefficients: SparseMatrix,
    rightSides: [Double], correlations: [ReadingCorrelation] = []
  ) {
    precondition(coefficients.columnCount == quantities.count)
    precondition(coefficients.rowCount == equations.count && rightSides.count == equations.count)
    for pair in correlations {
      precondition(quantities.indices ~= pair.first && quantities.indices ~= pair.second)
      precondition(pair.first != pair.second)
    }
    self.quantities = quantities
    self.equations = equations
    self.coefficients = coefficients
    self.rightSides = rightSides
    self.correlations = correlations
  }

  /// The quantities without a reading.
  var unmeasured: [Int32] {
    var unmeasured: [Int32] = []
    for number in quantities.indices {
      if case .none = quantities[number].reading { unmeasured.append(Int32(number)) }
    }
    return unmeasured
  }

  /// The problem with nothing in the place of assumed values.
  var withoutAssumptions: ReconciliationProblem {
    var plain = quantities
    for number in plain.indices where plain[number].reading.isAssumed {
      plain[number].reading = .none
    }
    return ReconciliationProblem(
      quantities: plain, equations: equations, coefficients: coefficients, rightSides: rightSides,
      correlations: correlations)
  }
}
