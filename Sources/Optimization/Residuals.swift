/// What a solution leaves open, computed from the programme and the values alone.
///
/// The check trusts nothing that the solver says about itself: row values and reduced costs are
/// computed anew from `columnValues` and `rowDuals`. All is zero at an exact optimum, and an
/// optimum is all that makes it zero: primal feasibility, dual feasibility and no complementary
/// gap.
public struct Residuals: Sendable, Equatable {
  /// The worst violation of a row's or column's bound, or of integrality.
  public let primal: Residual
  /// The worst wrong sign of a dual or reduced cost; `nil` where the solution holds no duals.
  public let dual: Residual?
  /// Sum over rows and columns of |dual × distance to the bound that it speaks for|.
  ///
  /// For values that are feasible on both sides it is primal minus dual objective. `nil` where the
  /// solution holds no duals.
  public let complementaryGap: Double?
  /// Difference between the reported objective and cost · x + offset.
  public let objectiveError: Double
  /// What `complementaryGap` and `objectiveError` are measured by: 1 + the sum of |cost × x|.
  public let objectiveScale: Double

  /// Whether all residuals are within the tolerance, each relative to its scale.
  ///
  /// With integer columns duals are not asked for.
  public func isOptimal(within tolerance: Double = 1e-6) -> Bool {
    primal.scaled <= tolerance
      && (dual?.scaled ?? 0) <= tolerance
      && (complementaryGap ?? 0) <= tolerance * objectiveScale
      && objectiveError <= tolerance * objectiveScale
  }

  /// Checks a solution; one without values has infinite residuals.
  ///
  /// - Complexity: O(rows + columns + entries).
  public static func check(_ program: LinearProgram, _ solution: Solution) -> Residuals {
    guard solution.columnValues.count == program.columnCount else { return .unknown }
    let values = solution.columnValues
    let activity = program.rowValues(at: values)
    let (objective, scale) = program.objective(at: values)
    let primal = primalResidual(program, values, activity)
    let hasDuals = solution.rowDuals.count == program.rowCount
    guard hasDuals || program.integrality == nil else {
      return Residuals(
        primal: primal, dual: nil, complementaryGap: nil,
        objectiveError: abs(objective - solution.objective), objectiveScale: scale)
    }
    guard hasDuals else { return .unknown }
    let duals = DualCheck(program, solution, activity: activity)
    return Residuals(
      primal: primal, dual: duals.worst, complementaryGap: duals.gap,
      objectiveError: abs(objective - solution.objective), objectiveScale: scale)
  }

  private static let unknown = Residuals(
    primal: .unknown, dual: .unknown, complementaryGap: .infinity, objectiveError: .infinity,
    objectiveScale: 1)
}

/// A worst violation and where it is.
public struct Residual: Sendable, Equatable {
  /// The largest violation, in the unit of its row or column; 0 where there is none.
  public private(set) var absolute = 0.0
  /// The largest violation relative to the scale of its row or column.
  public private(set) var scaled = 0.0
  /// Where the largest scaled violation is.
  public private(set) var place: ProgramPlace?

  static let unknown = Residual(absolute: .infinity, scaled: .infinity)

  mutating func note(_ violation: Double, scale: Double, at place: ProgramPlace) {
    guard !(violation <= 0) else { return }
    let amount = violation.isNaN ? .infinity : violation
    absolute = max(absolute, amount)
    let relative = amount / scale
    guard relative > scaled else { return }
    scaled = relative
    self.place = place
  }
}

func primalResidual(
  _ program: LinearProgram, _ values: [Double], _ activity: RowValues
) -> Residual {
  var worst = Residual()
  for row in 0..<program.rowCount {
    let violation = max(
      program.rowLower[row] - activity.sums[row], activity.sums[row] - program.rowUpper[row])
    worst.note(violation, scale: activity.scales[row], at: .row(row))
  }
  for column in 0..<program.columnCount {
    let value = values[column]
    let violation = max(program.columnLower[column] - value, value - program.columnUpper[column])
    worst.note(violation, scale: max(1, abs(value)), at: .column(column))
    if program.integrality?[column] == .integer {
      worst.note(abs(value - value.rounded()), scale: 1, at: .column(column))
    }
  }
  return worst
}

/// Sign rules and complementarity of the duals, by a reduced cost computed anew.
private struct DualCheck {
  var worst = Residual()
  var gap = 0.0

  init(_ program: LinearProgram, _ solution: Solution, activity: RowValues) {
    let reduced = program.reducedCosts(of: solution.rowDuals)
    for column in 0..<program.columnCount {
      add(
        reduced.sums[column], value: solution.columnValues[column],
        lower: program.columnLower[column], upper: program.columnUpper[column],
        scale: reduced.scales[column], at: .column(column))
    }
    for row in 0..<program.rowCount {
      let dual = solution.rowDuals[row]
      add(
        dual, value: activity.sums[row], lower: program.rowLower[row],
        upper: program.rowUpper[row], scale: max(1, abs(dual)), at: .row(row))
    }
  }

  /// A positive dual speaks for the lower bound, a negative one for the upper.
  private mutating func add(
    _ dual: Double, value: Double, lower: Double, upper: Double, scale: Double,
    at place: ProgramPlace
  ) {
    let bound = dual > 0 ? lower : upper
    if dual.isNaN || (dual != 0 && bound.isInfinite) {
      worst.note(abs(dual), scale: scale, at: place)
    } else if dual != 0 {
      gap += abs(dual * (value - bound))
    }
  }
}
