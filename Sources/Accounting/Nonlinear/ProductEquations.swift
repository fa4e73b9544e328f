import Numerics

/// Equations that are sums of quantities and of products of two quantities, as balances of elements
/// are: flow times content.
public struct ProductEquations: AccountedFunctions {
  /// One summand of an equation.
  public struct Term: Sendable, Hashable {
    /// The equation.
    public var equation: Int32
    /// What the quantity, or the product, is multiplied with.
    public var coefficient: Double
    /// The quantity.
    public var first: Int32
    /// The quantity that it is multiplied with, −1 for none.
    public var second: Int32

    /// Creates a summand.
    public init(equation: Int, coefficient: Double, _ first: Int, times second: Int? = nil) {
      self.equation = Int32(equation)
      self.coefficient = coefficient
      self.first = Int32(first)
      self.second = Int32(second ?? -1)
    }
  }

  private let terms: [Term]
  private let rightSides: [Double]
  private let quantityCount: Int

  /// Creates equations whose terms sum up to right sides.
  public init(_ terms: [Term], rightSides: [Double], quantityCount: Int) {
    self.terms = terms
    self.rightSides = rightSides
    self.quantityCount = quantityCount
  }

  /// Whether no quantity is multiplied with another.
  public var isLinear: Bool { terms.allSatisfy { $0.second < 0 } }

  /// The equations and their derivatives at some values.
  ///
  /// - Complexity: O(terms + equations + quantities).
  public func linearised(at values: [Double]) throws(UndefinedEquation) -> Linearisation {
    var residuals = rightSides.map { -$0 }
    var builder = SparseMatrixBuilder(capacity: 2 * terms.count)
    for term in terms {
      let equation = Int(term.equation)
      let value = values[Int(term.first)]
      guard term.second >= 0 else {
        residuals[equation] += term.coefficient * value
        builder.add(term.coefficient, row: equation, column: Int(term.first))
        continue
      }
      let other = values[Int(term.second)]
      residuals[equation] += term.coefficient * value * other
      builder.add(term.coefficient * other, row: equation, column: Int(term.first))
      builder.add(term.coefficient * value, row: equation, column: Int(term.second))
    }
    let derivatives = builder.finish(rowCount: rightSides.count, columnCount: quantityCount)
    return Linearisation(residuals: residuals, derivatives: derivatives)
  }
}
