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

  let terms: [Term]
  let rightSides: [Double]
  private let quantityCount: Int
  /// The derivatives' pattern, and where in it each term's derivatives by its two factors stand.
  private let pattern: SparseMatrix
  private let places: [(first: Int32, second: Int32)]

  /// Creates equations whose terms sum up to right sides.
  public init(_ terms: [Term], rightSides: [Double], quantityCount: Int) {
    self.terms = terms
    self.rightSides = rightSides
    self.quantityCount = quantityCount
    var builder = SparseMatrixBuilder(capacity: 2 * terms.count)
    for term in terms {
      builder.add(0, row: Int(term.equation), column: Int(term.first))
      if term.second >= 0 { builder.add(0, row: Int(term.equation), column: Int(term.second)) }
    }
    let pattern = builder.finish(rowCount: rightSides.count, columnCount: quantityCount)
    self.pattern = pattern
    places = terms.map { term in
      let row = Int(term.equation)
      let second = term.second < 0 ? -1 : pattern.place(row: row, column: Int(term.second)) ?? -1
      return (
        Int32(pattern.place(row: row, column: Int(term.first)) ?? -1), Int32(second)
      )
    }
  }

  /// Whether no quantity is multiplied with another.
  public var isLinear: Bool { terms.allSatisfy { $0.second < 0 } }

  /// The quantities that are multiplied with another, rising.
  var factors: [Int] {
    var isFactor = [Bool](repeating: false, count: quantityCount)
    for term in terms where term.second >= 0 {
      isFactor[Int(term.first)] = true
      isFactor[Int(term.second)] = true
    }
    return isFactor.indices.filter { isFactor[$0] }
  }

  /// The account of the equations without products; `nil` where all have products, or none has.
  func linearPart(of problem: NonlinearProblem, at values: [Double]) -> ReconciliationProblem? {
    var hasProduct = [Bool](repeating: false, count: rightSides.count)
    for term in terms where term.second >= 0 { hasProduct[Int(term.equation)] = true }
    let kept = hasProduct.indices.filter { !hasProduct[$0] }
    guard !kept.isEmpty, kept.count < hasProduct.count else { return nil }
    var number = [Int](repeating: -1, count: hasProduct.count)
    for (place, equation) in kept.enumerated() { number[equation] = place }
    var builder = SparseMatrixBuilder(capacity: terms.count)
    for term in terms where number[Int(term.equation)] >= 0 {
      builder.add(term.coefficient, row: number[Int(term.equation)], column: Int(term.first))
    }
    return ReconciliationProblem(
      quantities: problem.quantities, equations: kept.map { problem.equations[$0] },
      coefficients: builder.finish(rowCount: kept.count, columnCount: quantityCount),
      rightSides: kept.map { rightSides[$0] }, correlations: problem.correlations)
  }

  /// The equations and their derivatives at some values.
  ///
  /// - Complexity: O(terms + equations + quantities).
  public func linearised(at values: [Double]) throws(UndefinedEquation) -> Linearisation {
    var residuals = rightSides.map { -$0 }
    var derivatives = [Double](repeating: 0, count: pattern.entryCount)
    for (term, place) in zip(terms, places) {
      let equation = Int(term.equation)
      let value = values[Int(term.first)]
      guard term.second >= 0 else {
        residuals[equation] += term.coefficient * value
        derivatives[Int(place.first)] += term.coefficient
        continue
      }
      let other = values[Int(term.second)]
      residuals[equation] += term.coefficient * value * other
      derivatives[Int(place.first)] += term.coefficient * other
      derivatives[Int(place.second)] += term.coefficient * value
    }
    return Linearisation(
      residuals: residuals, derivatives: pattern.replacingValues(by: derivatives))
  }
}
