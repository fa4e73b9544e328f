/// How far the values of an optimum are from their bounds, and so how far they can move along a
/// direction.
struct OptimumRoom {
  /// What lies between each value and its lower and upper bound; 0 where the bound holds it.
  struct Room {
    var below: [Double] = []
    var above: [Double] = []

    /// A bound holds what is as near to it as a solver's feasibility tolerance.
    init(_ values: [Double], _ lower: [Double], _ upper: [Double]) {
      below.reserveCapacity(values.count)
      above.reserveCapacity(values.count)
      for (value, bounds) in zip(values, zip(lower, upper)) {
        below.append(Room.left(value - bounds.0, of: bounds.0))
        above.append(Room.left(bounds.1 - value, of: bounds.1))
      }
    }

    private static func left(_ distance: Double, of bound: Double) -> Double {
      distance > 1e-7 + 1e-12 * finite(bound) ? distance : 0
    }

    /// How far a value may go that moves at this rate.
    func reach(_ index: Int, at rate: Double) -> Double {
      (rate > 0 ? above[index] : below[index]) / abs(rate)
    }
  }

  let columns: Room
  let rows: Room
  private let program: LinearProgram

  init(_ program: LinearProgram, _ optimum: Solution) {
    self.program = program
    columns = Room(optimum.columnValues, program.columnLower, program.columnUpper)
    rows = Room(optimum.rowValues, program.rowLower, program.rowUpper)
  }

  /// How far columns can move at these rates, forwards and backwards, while the rows of a shift move with
  /// their bounds.
  ///
  /// - Complexity: O(columns + entries).
  func reach(
    _ rates: [Double], _ shift: Shift, isHeldFree: Bool = false
  ) -> (forwards: Double, backwards: Double) {
    var reach = (forwards: Double.infinity, backwards: Double.infinity)
    for column in rates.indices {
      limit(&reach, columns, column, rates[column], 1, isHeldFree)
    }
    for row in 0..<program.rowCount {
      var (rate, greatest) = (0.0, 1.0)
      for position in program.entries(ofRow: row) {
        let part = program.coefficient[position] * rates[Int(program.columnIndex[position])]
        rate += part
        greatest = max(greatest, abs(part))
      }
      if case .rows(let moved, let shares) = shift.target, moved.contains(row) {
        rate -= shares[row - moved.lowerBound] / shift.greatestShare
      }
      limit(&reach, rows, row, rate, greatest, isHeldFree)
    }
    return (reach.forwards / shift.greatestShare, reach.backwards / shift.greatestShare)
  }

  /// - Parameter isHeldFree: whether bounds that hold a value do not count, as they are kept otherwise.
  private func limit(
    _ reach: inout (forwards: Double, backwards: Double), _ room: Room, _ index: Int,
    _ rate: Double, _ magnitude: Double, _ isHeldFree: Bool
  ) {
    guard abs(rate) > 1e-9 * magnitude else { return }
    let forwards = room.reach(index, at: rate)
    let backwards = room.reach(index, at: -rate)
    if !(isHeldFree && forwards == 0) { reach.forwards = min(reach.forwards, forwards) }
    if !(isHeldFree && backwards == 0) { reach.backwards = min(reach.backwards, backwards) }
  }
}
