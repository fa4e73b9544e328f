/// What an account says of one quantity.
public struct ReconciledQuantity: Sendable, Hashable {
  /// What the readings determine.
  public var observation: ObservationClass
  /// The new value; `nil` where the readings do not determine it.
  public var value: Double?
  /// The standard uncertainty of the new value; `nil` where there is no value.
  public var standardUncertainty: Double?
  /// The new value less the reading; `nil` where nothing was measured.
  public var adjustment: Double?
  /// |adjustment| over its standard deviation; `nil` where that is zero or nothing was measured.
  public var test: Double?
}

/// A reading that the search for gross errors names.
public struct GrossError: Sendable, Hashable {
  /// The quantity.
  public var quantity: Int
  /// Its |adjustment| over the standard deviation, when it was the largest.
  public var test: Double
  /// What the other readings say that it should be.
  public var estimate: Double
}

/// What the search for gross errors came to.
public enum GrossErrorStatus: String, Sendable, Hashable {
  /// No equation is left over to test with.
  case notTested = "not_tested"
  /// The global test accepts.
  case none
  /// The global test rejects; without the named readings it accepts.
  case located
  /// An error is certain, its place is not: several readings explain it equally well.
  case notLocatable = "not_locatable"
}

/// A quantity that is held at a bound.
public struct BoundHeld: Sendable, Hashable {
  /// The quantity.
  public var quantity: Int
  /// The bound.
  public var value: Double
  /// Whether it is the upper bound.
  public var isUpper: Bool
}

/// A reconciled account.
public struct Reconciliation: Sendable {
  /// The quantities, in the order of the problem.
  public var quantities: [ReconciledQuantity] = []
  /// The least weighted sum of squares: with S the covariance of the readings, vᵀ·S⁻¹·v.
  public var chiSquare: Double
  /// The number of independent equations between readings.
  public var degreesOfFreedom: Int
  /// The level of the global test.
  public var testLevel: Double
  /// What chi-square exceeds with the probability 1 − level; `nil` without degrees of freedom.
  public var chiSquareLimit: Double?
  /// Whether the global test rejects.
  public var isRejected = false
  /// Whether the global test may be used: no bound is active.
  public var isTestValid = true
  /// The readings that the search for gross errors names, in the order in which it found them.
  public var grossErrors: [GrossError] = []
  /// What the search came to.
  public var grossErrorStatus = GrossErrorStatus.notTested
  /// The readings that share the largest test where an error cannot be located.
  public var suspects: [Int] = []
  /// Chi-square without the readings that are named.
  public var chiSquareWithoutErrors: Double
  /// The degrees of freedom without the readings that are named.
  public var degreesOfFreedomWithoutErrors: Int
  /// The quantities that are held at a bound.
  public var boundsHeld: [BoundHeld] = []
  /// What one more meter would buy.
  public var meterWorths: [MeterWorth] = []
  /// The least share that a pivot keeps in the arithmetic: 1e-16 over it is the relative accuracy.
  public var smallestPivotShare: Double

  init(
    chiSquare: Double, degreesOfFreedom: Int, testLevel: Double, smallestPivotShare: Double
  ) {
    self.chiSquare = chiSquare
    self.degreesOfFreedom = degreesOfFreedom
    self.testLevel = testLevel
    self.smallestPivotShare = smallestPivotShare
    chiSquareWithoutErrors = chiSquare
    degreesOfFreedomWithoutErrors = degreesOfFreedom
  }
}
