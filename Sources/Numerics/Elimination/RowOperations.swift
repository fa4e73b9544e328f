/// The operations of an elimination in their order: each takes a multiple of a pivot row from a row.
public struct RowOperations: Sendable {
  private var target: [Int32] = []
  private var pivot: [Int32] = []
  private var factor: [Double] = []
  /// The last operation on each row, and the operation on the same row before each.
  private var last: [Int32]
  private var before: [Int32] = []

  /// How many original rows are told of a row.
  private static let originLimit = 16

  init(rowCount: Int) { last = [Int32](repeating: -1, count: rowCount) }

  /// Notes an operation; the pivot row itself stays as it is from then on.
  mutating func add(_ factor: Double, times pivot: Int, to row: Int) {
    before.append(last[row])
    last[row] = Int32(target.count)
    target.append(Int32(row))
    self.pivot.append(Int32(pivot))
    self.factor.append(factor)
  }

  /// Does with one value per row what was done with the rows.
  ///
  /// - Complexity: O(operations), no allocation.
  public func apply(to values: inout [Double]) {
    var values = values.mutableSpan
    for place in target.indices {
      values[Int(target[place])] -= factor[place] * values[Int(pivot[place])]
    }
  }

  /// The transpose of ``apply(to:)``: turns multipliers of the rows as they are now into multipliers of
  /// the original ones.
  ///
  /// - Complexity: O(operations), no allocation.
  public func applyTransposed(to values: inout [Double]) {
    var values = values.mutableSpan
    for place in target.indices.reversed() {
      values[Int(pivot[place])] -= factor[place] * values[Int(target[place])]
    }
  }

  /// The original rows of a row, itself first; no more than sixteen.
  func origins(of row: Int) -> [Int] {
    var rows: [Int] = []
    gather(row, into: &rows)
    return rows
  }

  /// Gathers rows; the depth is no greater than the number that is wanted, for each row adds itself.
  private func gather(_ row: Int, into rows: inout [Int]) {
    rows.append(row)
    var chain: [Int] = []
    var place = last[row]
    while place >= 0 {
      chain.append(Int(pivot[Int(place)]))
      place = before[Int(place)]
    }
    for other in chain.reversed() where rows.count < Self.originLimit && !rows.contains(other) {
      gather(other, into: &rows)
    }
  }
}
