/// Bounds of columns that lose nothing: for all feasible values, or all as good as those known, there
/// are others within them that are feasible and cost no more.
///
/// A dual bound multiplies a reduced cost of the wrong sign by a bound of its column; where the
/// programme states none, a proven one takes its place. They are found by the activity of rows
/// (A. L. Brearley, G. Mitra, H. P. Williams, 1975) and, with a cutoff, of the objective, which hold for
/// all such values; and by taking out what is of no use: circles of transports, two columns that undo
/// each other, more of a size than is needed. Each of these only lowers columns, at no cost and
/// breaking no row, so that values from which nothing more can be taken out keep all bounds at once.
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
    pass(program, nil, passes, [])
    if tightenCirculations(program) { pass(program, nil, passes, []) }
    takeOutUseless(program, passes)
    guard let cutoff else { return }
    pass(program, cutoff, passes, [])
    takeOutUseless(program, passes)
  }

  /// Bounds what is still open by what may be taken out, as long as that bounds more.
  private mutating func takeOutUseless(_ program: LinearProgram, _ passes: Int) {
    for _ in 0..<3 {
      let open = OpenColumns(program, self)
      guard !open.columns.isEmpty else { return }
      pass(program, nil, passes, open.opposites(program))
      let isChanged = tightenTransports(program, open)
      guard tightenNeeds(program, open) || isChanged else { return }
      pass(program, nil, passes, [])
    }
  }

  /// - Parameter opposites: the column that undoes each, of which one is 0; empty where none is.
  private mutating func pass(
    _ program: LinearProgram, _ cutoff: Double?, _ passes: Int, _ opposites: [Int32]
  ) {
    for _ in 0..<passes {
      var isChanged = false
      for row in 0..<program.rowCount {
        let entries = program.entries(ofRow: row)
        let range = Limits(program.rowLower[row], program.rowUpper[row])
        if tighten(program, entries, range) { isChanged = true }
        if !opposites.isEmpty, tightenOpposites(program, entries, range, opposites) {
          isChanged = true
        }
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

    /// The sum without two of its parts; `nil` where another is infinite.
    func without(_ first: Double, _ second: Double) -> Double? {
      let gone = (first.isFinite ? 0 : 1) + (second.isFinite ? 0 : 1)
      guard infinite == gone else { return nil }
      return sum - (first.isFinite ? first : 0) - (second.isFinite ? second : 0)
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

  /// Bounds columns that another one undoes: the other is 0, or they are.
  private mutating func tightenOpposites(
    _ program: LinearProgram, _ entries: Range<Int>, _ range: Limits, _ opposites: [Int32]
  ) -> Bool {
    guard entries.contains(where: { opposites[Int(program.columnIndex[$0])] >= 0 }) else {
      return false
    }
    var (least, greatest) = (Activity(), Activity())
    for position in entries {
      let (column, value) = (Int(program.columnIndex[position]), program.coefficient[position])
      least.add(product(value, value > 0 ? lower[column] : upper[column]))
      greatest.add(product(value, value > 0 ? upper[column] : lower[column]))
    }
    var isChanged = false
    for position in entries {
      let (column, value) = (Int(program.columnIndex[position]), program.coefficient[position])
      let other = Int(opposites[column])
      guard other >= 0, value != 0 else { continue }
      // The other has the opposite coefficient; both are at least 0, so that one of their ends is 0.
      if value > 0, range.upper.isFinite, let rest = least.without(0, -value * upper[other]) {
        let margin = Self.slack * max(1, least.magnitude, abs(range.upper))
        let bound = max(0, (range.upper - rest + margin) / value)
        if set(program, column, bound, isUpper: true) { isChanged = true }
      }
      if value < 0, range.lower.isFinite, let rest = greatest.without(0, -value * upper[other]) {
        let margin = Self.slack * max(1, greatest.magnitude, abs(range.lower))
        let bound = max(0, (range.lower - rest - margin) / value)
        if set(program, column, bound, isUpper: true) { isChanged = true }
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
