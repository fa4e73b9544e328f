package import Numerics

/// What the readings determine, found before any value is used: the class of each quantity, the
/// equations between readings alone, and how unmeasured quantities follow from readings.
package struct Observability: Sendable {
  /// The class of each quantity.
  package let classes: [ObservationClass]
  /// The equations from which the unmeasured quantities are eliminated.
  package let conditions: CombinedRows
  /// How each observable quantity follows from readings and from other observable quantities.
  package let definitions: ColumnDefinitions
  /// How unobservable quantities follow from all others and from unobservable ones.
  package let freeDefinitions: ColumnDefinitions
  /// The unobservable quantities, in groups of which one more meter determines all.
  package let freeGroups: [[Int]]

  /// Finds conditions and definitions without telling free quantities from determined ones.
  ///
  /// Each definition may rest on quantities that nothing defines. The classes are given.
  init(_ problem: ReconciliationProblem, classes: [ObservationClass]) {
    let unmeasured = problem.unmeasured
    var elimination = RowElimination(problem.coefficients, rightSides: problem.rightSides)
    elimination.eliminate(unmeasured)
    conditions = elimination.rest
    definitions = .none(columnCount: problem.quantities.count)
    freeDefinitions = elimination.definitions(elimination.pivots.indices)
    freeGroups = []
    self.classes = classes
  }

  /// Classifies the quantities of a problem.
  package init(_ problem: ReconciliationProblem) {
    let unmeasured = problem.unmeasured
    let directions = FreeDirections(unmeasured, in: problem.coefficients)
    var elimination = RowElimination(problem.coefficients, rightSides: problem.rightSides)
    elimination.eliminate(unmeasured.filter { directions.isFree(Int($0)) })
    let freePivots = elimination.pivots.count
    elimination.eliminate(unmeasured.filter { !directions.isFree(Int($0)) })
    conditions = elimination.rest
    definitions = elimination.definitions(freePivots..<elimination.pivots.count)
    freeDefinitions = elimination.definitions(0..<freePivots)
    freeGroups = directions.groups
    classes = Self.classes(problem, conditions.coefficients, definitions.columns)
  }

  private static func classes(
    _ problem: ReconciliationProblem, _ conditions: SparseMatrix, _ defined: [Int32]
  ) -> [ObservationClass] {
    var classes = [ObservationClass](repeating: .nonredundant, count: problem.quantities.count)
    for quantity in problem.unmeasured { classes[Int(quantity)] = .unobservable }
    for quantity in defined { classes[Int(quantity)] = .observable }
    for column in conditions.columnIndex { classes[Int(column)] = .redundant }
    return classes
  }
}
