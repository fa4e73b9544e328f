package import Numerics

/// How observable quantities follow from readings: linear forms, and values by substitution.
package struct Consequences: Sendable {
  /// The observable quantities, one per row of the forms.
  package let quantities: [Int32]
  /// The coefficients of the uncertain readings in each observable quantity.
  package let forms: SparseMatrix

  private let definitions: ColumnDefinitions

  /// What keeps less than this share of the magnitudes that it was added up from is rounding.
  private static let cancellationLimit = 1e-11

  /// The definitions of an account for values alone, without the forms.
  init(valuesOnly observability: Observability, _ conditions: ReadingConditions) {
    definitions = observability.definitions
    quantities = []
    forms = SparseMatrixBuilder().finish(rowCount: 0, columnCount: conditions.measured.count)
  }

  /// Resolves the definitions of an account.
  package init(_ observability: Observability, _ conditions: ReadingConditions) {
    definitions = observability.definitions
    quantities = definitions.columns
    forms = Self.resolved(definitions, conditions.column, conditions.measured.count)
  }

  /// The definitions as forms in readings alone, the last ones first, for others rest on them.
  private static func resolved(
    _ definitions: ColumnDefinitions, _ column: [Int32], _ columnCount: Int
  ) -> SparseMatrix {
    var number = [Int32](repeating: -1, count: column.count)
    for (place, quantity) in definitions.columns.enumerated() {
      number[Int(quantity)] = Int32(place)
    }
    var sum = SparseSum(count: columnCount)
    var start = [Int](repeating: 0, count: definitions.count + 1)
    var index: [Int32] = []
    var values: [Double] = []
    for place in definitions.columns.indices.reversed() {
      let others = definitions.others
      for entry in others.entries(ofRow: place) {
        let quantity = Int(others.columnIndex[entry])
        let factor = -others.values[entry] / definitions.pivots[place]
        if column[quantity] >= 0 { sum.add(factor, at: column[quantity]) }
        guard number[quantity] >= 0 else { continue }
        let other = Int(number[quantity])
        for term in start[other + 1]..<start[other] {
          sum.add(factor * values[term], at: index[term])
        }
      }
      sum.drain(above: cancellationLimit, into: &index, &values)
      start[place] = values.count
    }
    return inOrder(start, index, values, columnCount)
  }

  /// The matrix of rows that stand in the reverse order in arrays; row i ends where row i + 1 begins.
  private static func inOrder(
    _ start: [Int], _ index: [Int32], _ values: [Double], _ columnCount: Int
  ) -> SparseMatrix {
    var rowStart: [Int32] = [0]
    var ordered: [Int32] = []
    var coefficients: [Double] = []
    rowStart.reserveCapacity(start.count)
    ordered.reserveCapacity(index.count)
    coefficients.reserveCapacity(index.count)
    for row in 0..<start.count - 1 {
      ordered.append(contentsOf: index[start[row + 1]..<start[row]])
      coefficients.append(contentsOf: values[start[row + 1]..<start[row]])
      rowStart.append(Int32(ordered.count))
    }
    return SparseMatrix(
      rowStart: rowStart, columnIndex: ordered, values: coefficients, columnCount: columnCount)
  }

  /// Fills in the observable quantities, given the values of all others.
  ///
  /// - Parameter isHomogeneous: whether right sides count as zero: for differences of solutions.
  package func substitute(into values: inout [Double], isHomogeneous: Bool = false) {
    definitions.substitute(into: &values, isHomogeneous: isHomogeneous)
  }
}

/// A sum of sparse vectors.
private struct SparseSum {
  private var sums: [Double]
  private var sizes: [Double]
  private var isTouched: [Bool]
  private var touched: [Int32] = []

  init(count: Int) {
    sums = [Double](repeating: 0, count: count)
    sizes = sums
    isTouched = [Bool](repeating: false, count: count)
  }

  mutating func add(_ value: Double, at place: Int32) {
    let index = Int(place)
    if !isTouched[index] {
      isTouched[index] = true
      touched.append(place)
    }
    sums[index] += value
    sizes[index] += abs(value)
  }

  /// Moves what has not cancelled to the end of arrays, in rising order.
  mutating func drain(
    above share: Double, into index: inout [Int32], _ values: inout [Double]
  ) {
    touched.sort()
    for place in touched {
      let own = Int(place)
      if abs(sums[own]) > share * sizes[own] {
        index.append(place)
        values.append(sums[own])
      }
      sums[own] = 0
      sizes[own] = 0
      isTouched[own] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}
