import Numerics

/// How the iteration of a nonlinear account went.
public struct Convergence: Sendable, Hashable {
  /// One step of the iteration.
  public struct Step: Sendable, Hashable {
    /// The greatest change of a quantity, beside its size or its standard uncertainty.
    public var change: Double
    /// The greatest gap of an equation, beside the size of what it adds up, after the step.
    public var gap: Double
    /// The share of the full step that was gone.
    public var share: Double
    /// The weighted sum of squares after the step.
    public var chiSquare: Double
  }

  /// The steps.
  public var steps: [Step] = []
  /// Whether the last step changed nothing and all equations hold.
  public var isConverged = false
  /// The equation with the greatest gap at the end.
  public var worstEquation: Int?
}

/// How large the gaps of equations are beside what they add up.
struct EquationGaps {
  /// The greatest gap.
  private(set) var largest = 0.0
  /// The sum of the gaps.
  private(set) var sum = 0.0
  /// Its equation.
  private(set) var worst: Int?

  /// The share of its size at the start below which an equation's size counts no further.
  private static let floorShare = 1e-3

  /// The size of each equation at some values: its greatest term.
  static func sizes(_ linearisation: Linearisation, at values: [Double]) -> [Double] {
    linearisation.residuals.indices.map { size(of: $0, linearisation, at: values) }
  }

  private static func size(
    of row: Int, _ linearisation: Linearisation, at values: [Double]
  ) -> Double {
    var size = 0.0
    for entry in linearisation.derivatives.entries(ofRow: row) {
      let column = Int(linearisation.derivatives.columnIndex[entry])
      size = max(size, abs(linearisation.derivatives.values[entry] * values[column]))
    }
    return size
  }

  /// Measures the gaps.
  ///
  /// - Parameter starts: the sizes of the equations where the iteration began.
  init(_ linearisation: Linearisation, at values: [Double], starts: [Double]) {
    for row in linearisation.residuals.indices {
      var size = Self.floorShare * starts[row]
      for entry in linearisation.derivatives.entries(ofRow: row) {
        let column = Int(linearisation.derivatives.columnIndex[entry])
        size = max(size, abs(linearisation.derivatives.values[entry] * values[column]))
      }
      let gap = abs(linearisation.residuals[row])
      let share = size > 0 ? gap / size : gap
      sum += share
      if share > largest {
        largest = share
        worst = row
      }
    }
  }
}
