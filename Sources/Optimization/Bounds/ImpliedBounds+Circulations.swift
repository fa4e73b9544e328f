extension ImpliedBounds {
  /// Bounds columns that turn in a circle, such as what a store takes and gives again at once.
  ///
  /// Row by row neither of the two has a bound, as each may be as large as the other lets it. But a
  /// circle loses something: an equality in which both stand, less so many times another one in which
  /// both stand that one of them falls out, bounds the other by what is lost.
  ///
  /// - Returns: whether any bound was found.
  mutating func tightenCirculations(_ program: LinearProgram) -> Bool {
    let rows = OpenRows(program, self)
    var isChanged = false
    for row in rows.equalities where rows.open(in: row).count > 1 {
      guard let sum = rows.withoutCircles(row, program) else { continue }
      if tighten(sum, program) { isChanged = true }
    }
    return isChanged
  }

  /// Bounds the open columns of an equality by the finite sum of the others.
  private mutating func tighten(_ sum: RowSum, _ program: LinearProgram) -> Bool {
    var isChanged = false
    for (column, coefficient) in sum.open where abs(coefficient.value) > 1e-6 * coefficient.scale {
      var (least, greatest, magnitude) = (sum.constant, sum.constant, abs(sum.constant))
      for (other, value) in sum.all where other != column {
        let ends = [value * lower[other], value * upper[other]].map { $0.isNaN ? 0 : $0 }
        least += min(ends[0], ends[1])
        greatest += max(ends[0], ends[1])
        for end in ends where end.isFinite { magnitude = max(magnitude, abs(end)) }
      }
      // coefficient · column + rest = 0, with the rest between least and greatest.
      let ends = [-least / coefficient.value, -greatest / coefficient.value]
      let margin = 1e-8 * max(1, magnitude) / abs(coefficient.value)
      if set(program, column, max(ends[0], ends[1]) + margin, isUpper: true) { isChanged = true }
      if set(program, column, min(ends[0], ends[1]) - margin, isUpper: false) { isChanged = true }
    }
    return isChanged
  }
}

/// A sum of equalities: constant + Σ coefficient · column = 0.
private struct RowSum {
  var constant: Double
  /// Every column with its coefficient, ascending.
  var all: [(column: Int, value: Double)]
  /// The columns without a bound, with what rounding is measured by.
  var open: [(column: Int, coefficient: (value: Double, scale: Double))]
}

/// The equalities in which columns without a bound stand.
private struct OpenRows {
  private(set) var equalities: [Int] = []
  private var openByRow: [Int: [Int]] = [:]
  private var rowsByColumn: [Int: [Int]] = [:]

  init(_ program: LinearProgram, _ bounds: ImpliedBounds) {
    let isOpen = (0..<program.columnCount).map {
      bounds.lower[$0].isInfinite || bounds.upper[$0].isInfinite
    }
    guard isOpen.contains(true) else { return }
    for row in 0..<program.rowCount where program.rowLower[row] == program.rowUpper[row] {
      let columns = program.entries(ofRow: row).map { Int(program.columnIndex[$0]) }
        .filter { isOpen[$0] }
      guard !columns.isEmpty else { continue }
      equalities.append(row)
      openByRow[row] = columns
      for column in columns { rowsByColumn[column, default: []].append(row) }
    }
  }

  func open(in row: Int) -> [Int] { openByRow[row] ?? [] }

  /// The row less such multiples of others that of each circle one column is left; `nil` where there is
  /// no circle.
  func withoutCircles(_ row: Int, _ program: LinearProgram) -> RowSum? {
    var coefficients: [Int: (value: Double, scale: Double)] = [:]
    for entry in program.entries(ofRow: row) {
      let value = program.coefficient[entry]
      coefficients[Int(program.columnIndex[entry])] = (value, abs(value))
    }
    var constant = -program.rowLower[row]
    var gone = Set<Int>()
    var kept = Set<Int>()
    for column in open(in: row) where !kept.contains(column) {
      guard let other = partner(of: column, in: row),
        let (partner, factor) = combination(column, row, other, program),
        !gone.contains(partner), coefficients[column] != nil
      else { continue }
      for entry in program.entries(ofRow: other) {
        let place = Int(program.columnIndex[entry])
        let known = coefficients[place] ?? (0, 0)
        let value = factor * program.coefficient[entry]
        coefficients[place] = (known.value - value, max(known.scale, abs(value)))
      }
      constant += factor * program.rowLower[other]
      coefficients[column] = nil
      gone.insert(column)
      kept.insert(partner)
    }
    guard !gone.isEmpty else { return nil }
    let all = coefficients.keys.sorted()
    return RowSum(
      constant: constant, all: all.map { ($0, coefficients[$0]?.value ?? 0) },
      open: all.filter { kept.contains($0) }.map { ($0, coefficients[$0] ?? (0, 0)) })
  }

  /// Another equality with exactly this column and one more open one, which stands in the row too.
  private func partner(of column: Int, in row: Int) -> Int? {
    rowsByColumn[column]?.first { other in
      let columns = open(in: other)
      return other != row && columns.count == 2
        && columns.allSatisfy { open(in: row).contains($0) }
    }
  }

  /// The other open column of a row, and how many times the row is to be taken off.
  private func combination(
    _ column: Int, _ row: Int, _ other: Int, _ program: LinearProgram
  ) -> (partner: Int, factor: Double)? {
    guard let partner = open(in: other).first(where: { $0 != column }) else { return nil }
    func coefficient(_ row: Int) -> Double {
      program.entries(ofRow: row).first { Int(program.columnIndex[$0]) == column }
        .map { program.coefficient[$0] } ?? 0
    }
    let divisor = coefficient(other)
    return divisor == 0 ? nil : (partner, coefficient(row) / divisor)
  }
}
