package import Numerics

/// What the readings determine, found before any value is used: the class of each quantity, the
/// equations between readings alone, and how unmeasured quantities follow from readings.
package struct Observability: Sendable {
  /// The class of each quantity.
  package let classes: [ObservationClass]
  /// The equations from which the unmeasured quantities are eliminated.
  package let conditions: [SparseRow]
  /// For each observable quantity a row that defines it by readings and by observable quantities that
  /// are defined further down the list.
  package let definitions: [Definition]
  /// For unobservable quantities rows that define them by all others and by unobservable ones that are
  /// defined further down the list or not at all.
  package let freeDefinitions: [Definition]
  /// The unobservable quantities, in groups of which one more meter determines all.
  package let freeGroups: [[Int]]

  /// A row that defines an unmeasured quantity.
  package struct Definition: Sendable {
    /// The quantity.
    package let quantity: Int32
    /// The equation that it is taken from.
    package let row: SparseRow

    /// Sets the quantity to what the row says, given the values of all others.
    func substitute(into values: inout [Double], isHomogeneous: Bool = false) {
      var sum = isHomogeneous ? 0 : row.rightSide
      for (other, value) in zip(row.columns, row.values) where other != quantity {
        sum -= value * values[Int(other)]
      }
      values[Int(quantity)] = sum / row[quantity]
    }
  }

  /// Finds conditions and definitions without telling free quantities from determined ones.
  ///
  /// Each definition may rest on quantities that nothing defines. The classes are given.
  init(_ problem: ReconciliationProblem, classes: [ObservationClass]) {
    let unmeasured = problem.quantities.indices.filter { problem.quantities[$0].reading == .none }
    let rows = (0..<problem.equations.count).map {
      SparseRow($0, of: problem.coefficients, rightSide: problem.rightSides[$0])
    }
    var elimination = RowElimination(rows, columnCount: problem.quantities.count)
    elimination.eliminate(unmeasured.map(Int32.init))
    conditions = elimination.activeRows.map { elimination.rows[$0] }
    definitions = []
    freeDefinitions = elimination.pivots.map {
      Definition(quantity: $0.column, row: elimination.rows[Int($0.row)])
    }
    freeGroups = []
    self.classes = classes
  }

  /// Classifies the quantities of a problem.
  package init(_ problem: ReconciliationProblem) {
    let unmeasured = problem.quantities.indices.filter { problem.quantities[$0].reading == .none }
    let directions = FreeDirections(unmeasured.map(Int32.init), in: problem.coefficients)
    let free = unmeasured.filter(directions.isFree)
    let determined = unmeasured.filter { !directions.isFree($0) }
    let rows = (0..<problem.equations.count).map {
      SparseRow($0, of: problem.coefficients, rightSide: problem.rightSides[$0])
    }
    var elimination = RowElimination(rows, columnCount: problem.quantities.count)
    elimination.eliminate(free.map(Int32.init))
    let freePivots = elimination.pivots.count
    elimination.eliminate(determined.map(Int32.init))
    conditions = elimination.activeRows.map { elimination.rows[$0] }
    let all = elimination.pivots.map {
      Definition(quantity: $0.column, row: elimination.rows[Int($0.row)])
    }
    definitions = Array(all[freePivots...])
    freeDefinitions = Array(all[..<freePivots])
    freeGroups = directions.groups
    classes = Self.classes(problem, conditions, definitions)
  }

  private static func classes(
    _ problem: ReconciliationProblem, _ conditions: [SparseRow], _ definitions: [Definition]
  ) -> [ObservationClass] {
    var classes = problem.quantities.map { quantity in
      quantity.reading == .none ? ObservationClass.unobservable : .nonredundant
    }
    for definition in definitions { classes[Int(definition.quantity)] = .observable }
    for condition in conditions {
      for column in condition.columns { classes[Int(column)] = .redundant }
    }
    return classes
  }
}
