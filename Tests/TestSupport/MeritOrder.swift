public import Optimization

/// Marginal values on a merit order: two suppliers of 5 each at 1 and 3, a demand.
public enum MeritOrder {
  /// The programme with this demand; row 0 is the demand, columns 0 and 1 the suppliers.
  public static func program(demand: Double) -> LinearProgram {
    var builder = LinearProgramBuilder()
    builder.addColumn(cost: 1, upper: 5)
    builder.addColumn(cost: 3, upper: 5)
    builder.addRows(
      count: 1, lower: demand, upper: demand,
      pattern: (0..<2).map { PatternEntry(firstColumn: $0, coefficient: 1) })
    return builder.finish()
  }

  /// The worths at each demand: kinks where a supplier is exhausted, an end where both are.
  public static let expected: [(demand: Double, more: Worth, less: Worth)] = [
    (2, .value(1), .value(1)), (5, .value(3), .value(1)), (7, .value(3), .value(3)),
    (10, .infeasible, .value(3)), (0, .value(1), .infeasible),
    (4.9999, .value(1), .value(1)),
  ]
}
