package import Numerics

/// How observable quantities follow from readings: linear forms, and values by substitution.
package struct Consequences: Sendable {
  /// The observable quantities, one per row of the forms.
  package let quantities: [Int32]
  /// The coefficients of the uncertain readings in each observable quantity.
  package let forms: SparseMatrix

  private let definitions: [Observability.Definition]

  /// The definitions of an account for values alone, without the forms.
  init(valuesOnly observability: Observability, _ conditions: ReadingConditions) {
    definitions = observability.definitions
    quantities = []
    forms = Self.matrix([], columnCount: conditions.measured.count)
  }

  /// Resolves the definitions of an account.
  package init(_ observability: Observability, _ conditions: ReadingConditions) {
    definitions = observability.definitions
    quantities = definitions.map(\.quantity)
    var number = [Int32](repeating: -1, count: conditions.column.count)
    for (place, quantity) in quantities.enumerated() { number[Int(quantity)] = Int32(place) }
    var resolved = [[(column: Int32, value: Double)]](repeating: [], count: definitions.count)
    var sums = [Double](repeating: 0, count: conditions.measured.count)
    var sizes = sums
    for place in definitions.indices.reversed() {
      let definition = definitions[place]
      let own = definition.row[definition.quantity]
      var touched: Set<Int32> = []
      func add(_ value: Double, _ column: Int32) {
        touched.insert(column)
        sums[Int(column)] += value
        sizes[Int(column)] += abs(value)
      }
      for (quantity, value) in zip(definition.row.columns, definition.row.values) {
        let column = conditions.column[Int(quantity)]
        if column >= 0 { add(-value / own, column) }
        guard quantity != definition.quantity, number[Int(quantity)] >= 0 else { continue }
        for term in resolved[Int(number[Int(quantity)])] {
          add(-value / own * term.value, term.column)
        }
      }
      for column in touched.sorted() {
        let index = Int(column)
        if abs(sums[index]) > 1e-11 * sizes[index] {
          resolved[place].append((column, sums[index]))
        }
        sums[index] = 0
        sizes[index] = 0
      }
    }
    forms = Self.matrix(resolved, columnCount: conditions.measured.count)
  }

  private static func matrix(
    _ rows: [[(column: Int32, value: Double)]], columnCount: Int
  ) -> SparseMatrix {
    var builder = SparseMatrixBuilder(capacity: rows.reduce(0) { $0 + $1.count })
    for (row, terms) in rows.enumerated() {
      for term in terms { builder.add(term.value, row: row, column: Int(term.column)) }
    }
    return builder.finish(rowCount: rows.count, columnCount: columnCount)
  }

  /// Fills in the observable quantities, given the values of all others.
  ///
  /// - Parameter isHomogeneous: whether right sides count as zero: for differences of solutions.
  package func substitute(into values: inout [Double], isHomogeneous: Bool = false) {
    for definition in definitions.reversed() {
      definition.substitute(into: &values, isHomogeneous: isHomogeneous)
    }
  }
}
