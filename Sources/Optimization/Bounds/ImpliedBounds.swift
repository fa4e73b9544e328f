/// Bounds of columns that rows, and a known objective, imply: no feasible values, or none as good as
/// those known, lie outside.
///
/// A dual bound multiplies a reduced cost of the wrong sign by a bound of its column; where the
/// programme states none, a proven one takes its place. They are found by the activity of rows
/// (A. L. Brearley, G. Mitra, H. P. Williams, 1975) and, with a cutoff, of the objective.
public struct ImpliedBounds: Sendable {
  /// The least value of each column.
  public private(set) var lower: [Double]
  /// The greatest value of each column.
  public private(set) var upper: [Double]

  /// What rounding may have cost a bound, relative to the magnitudes that took part.
  private static let slack = 1e-9

  /// Finds bounds by a few passes over all rows.
  ///
  /// - Parameters:
  ///   - cutoff: the objective of known feasible values, offset included: worse values do not
  ///     count; `nil` where none are known.
  ///   - passes: passes over the rows; each may carry a bound one row further.
  /// - Complexity: O(passes × entries).
  public init(_ program: LinearProgram, cutoff: Double? = nil, passes: Int = 12) {
    lower = program.columnLower
    upper = program.columnUpper
    pass(program, cutoff, passes)
    if tightenCirculations(program) { pass(program, cutoff, passes) }
  }

  private mutating func pass(_ program: LinearProgram, _ cutoff: Double?, _ passes: Int) {
    for _ in 0..<passes {
      var isChanged = false
      for row in 0..<program.rowCount {
        let entries = program.entries(ofRow: row)
        let range = Limits(program.rowLower[row], program.rowUpper[row])
        if tighten(program, entries, range) { isChanged = true }
      }
      if let cutoff, tighten(byCostOf: program, below: cutoff) { isChanged = true }
      if !isChanged { break }
    }
  }

  private struct Limits {
    let lower: Double
    let upper: Double
    init(_ lower: Double, _ upper: Double) { (self.lower, self.upper) = (lower, upper) }
  }

  /// A sum of finite parts, with a count of the infinite ones.
  private struct Activity {
    var sum = 0.0
    var magnitude = 0.0
    var infinite = 0

    mutating func add(_ part: Double) {
      guard part.isFinite else {
        infinite += 1
        return
      }
      sum += part
      magnitude = max(magnitude, abs(part))
    }

    /// The sum without one of its parts; `nil` where another is infinite.
    func without(_ part: Double) -> Double? {
      if part.isFinite { return infinite == 0 ? sum - part : nil }
      return infinite == 1 ? sum : nil
    }
  }

  private func product(_ coefficient: Double, _ bound: Double) -> Double {
    coefficient == 0 ? 0 : coefficient * bound
  }

  private mutating func tighten(
    _ program: LinearProgram, _ entries: Range<Int>, _ range: Limits
  ) -> Bool {
    var (least, greatest) = (Activity(), Activity())
    for position in entries {
      let (column, value) = (Int(program.columnIndex[position]), program.coefficient[position])
      least.add(product(value, value > 0 ? lower[column] : upper[column]))
      greatest.add(product(value, value > 0 ? upper[column] : lower[column]))
    }
    guard least.infinite <= 1 || greatest.infinite <= 1 else { return false }
    var isChanged = false
    for position in entries {
      let (column, value) = (Int(program.columnIndex[position]), program.coefficient[position])
      guard value != 0, program.isOpen(column) else { continue }
      let here = (
        least: product(value, value > 0 ? lower[column] : upper[column]),
        greatest: product(value, value > 0 ? upper[column] : lower[column])
      )
      if range.upper.isFinite, let rest = least.without(here.least) {
        let margin = Self.slack * max(1, least.magnitude, abs(range.upper))
        if set(program, column, (range.upper - rest + margin) / value, isUpper: value > 0) {
          isChanged = true
        }
      }
      if range.lower.isFinite, let rest = greatest.without(here.greatest) {
        let margin = Self.slack * max(1, greatest.magnitude, abs(range.lower))
        if set(program, column, (range.lower - rest - margin) / value, isUpper: value < 0) {
          isChanged = true
        }
      }
    }
    return isChanged
  }

  /// Sets a bound where the programme states none, or tightens what was implied before; tells whether
  /// that is worth another pass.
  mutating func set(
    _ program: LinearProgram, _ column: Int, _ bound: Double, isUpper: Bool
  ) -> Bool {
    guard bound.isFinite,
      (isUpper ? program.columnUpper[column] : program.columnLower[column]).isInfinite
    else { return false }
    let known = isUpper ? upper[column] : lower[column]
    guard known.isInfinite || (isUpper ? bound < known : bound > known) else { return false }
    if isUpper { upper[column] = bound } else { lower[column] = bound }
    return known.isInfinite || abs(known - bound) > 0.1 * abs(known)
  }

  /// The objective as a row: cost · x <= cutoff − offset.
  private mutating func tighten(byCostOf program: LinearProgram, below cutoff: Double) -> Bool {
    var least = Activity()
    for column in 0..<program.columnCount {
      let cost = program.columnCost[column]
      least.add(product(cost, cost > 0 ? lower[column] : upper[column]))
    }
    guard least.infinite <= 1 else { return false }
    var isChanged = false
    let limit = cutoff - program.offset
    let margin = Self.slack * max(1, abs(limit), abs(least.sum), least.magnitude)
    for column in 0..<program.columnCount {
      let cost = program.columnCost[column]
      guard cost != 0, program.isOpen(column) else { continue }
      let here = product(cost, cost > 0 ? lower[column] : upper[column])
      guard let rest = least.without(here) else { continue }
      if set(program, column, (limit - rest + margin) / cost, isUpper: cost > 0) {
        isChanged = true
      }
    }
    return isChanged
  }
}

extension LinearProgram {
  /// Whether a column lacks a bound.
  fileprivate func isOpen(_ column: Int) -> Bool {
    columnLower[column].isInfinite || columnUpper[column].isInfinite
  }
}
