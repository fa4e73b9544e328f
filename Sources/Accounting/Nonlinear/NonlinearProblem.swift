public import Numerics

/// Equations of any kind between the quantities of an account, each equal to zero.
public protocol AccountedFunctions: Sendable {
  /// The equations and their derivatives at some values.
  ///
  /// - Parameter values: one value per quantity.
  /// - Returns: the left side of each equation and its derivative (row) by each quantity (column).
  /// - Throws: ``UndefinedEquation`` where an equation has no value there.
  func linearised(at values: [Double]) throws(UndefinedEquation) -> Linearisation
}

/// Equations and their derivatives at a point.
public struct Linearisation: Sendable {
  /// The left side of each equation.
  public var residuals: [Double]
  /// The derivative of each equation (row) by each quantity (column).
  public var derivatives: SparseMatrix

  /// Creates a linearisation.
  ///
  /// - Precondition: There is one row per equation.
  public init(residuals: [Double], derivatives: SparseMatrix) {
    precondition(residuals.count == derivatives.rowCount)
    self.residuals = residuals
    self.derivatives = derivatives
  }
}

/// An equation that has no value: something is divided by zero there, or a root is not real.
public struct UndefinedEquation: Error, Sendable, Hashable {
  /// The number of the equation.
  public var equation: Int
  /// Why it has none, in Chinese and English.
  public var reason: (zh: String, en: String) { (reasonZh, reasonEn) }
  private let reasonZh: String
  private let reasonEn: String

  /// Says which equation has no value and why.
  public init(equation: Int, reason: (zh: String, en: String)) {
    self.equation = equation
    reasonZh = reason.zh
    reasonEn = reason.en
  }
}

/// Quantities, some of them measured, and equations between them that need not be linear.
public struct NonlinearProblem: Sendable {
  /// The quantities.
  public let quantities: [AccountedQuantity]
  /// Where each quantity's iteration begins.
  public let starts: [Double]
  /// The equations.
  public let equations: [AccountedEquation]
  /// Their values and derivatives.
  public let functions: any AccountedFunctions
  /// Correlations between the errors of readings; each pair at most once.
  public let correlations: [ReadingCorrelation]

  /// Creates a problem.
  ///
  /// - Precondition: There is one start per quantity.
  public init(
    quantities: [AccountedQuantity], starts: [Double], equations: [AccountedEquation],
    functions: any AccountedFunctions, correlations: [ReadingCorrelation] = []
  ) {
    precondition(starts.count == quantities.count)
    self.quantities = quantities
    self.starts = starts
    self.equations = equations
    self.functions = functions
    self.correlations = correlations
  }

  /// The linear account whose equations are those of a linearisation at some values.
  ///
  /// - Parameter other: an account of the same quantities whose assumed values are taken over.
  package func linearProblem(
    _ linearisation: Linearisation, at values: [Double], assuming other: NonlinearProblem? = nil
  ) -> ReconciliationProblem {
    var quantities = quantities
    if let other {
      for number in quantities.indices where other.quantities[number].reading.isAssumed {
        quantities[number].reading = other.quantities[number].reading
      }
    }
    var rightSides = linearisation.residuals
    for row in rightSides.indices {
      var sum = -rightSides[row]
      for entry in linearisation.derivatives.entries(ofRow: row) {
        sum +=
          linearisation.derivatives.values[entry]
          * values[Int(linearisation.derivatives.columnIndex[entry])]
      }
      rightSides[row] = sum
    }
    return ReconciliationProblem(
      quantities: quantities, equations: equations, coefficients: linearisation.derivatives,
      rightSides: rightSides, correlations: correlations)
  }
}
