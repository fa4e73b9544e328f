/// Which of the original rows each row of an elimination was combined from.
struct RowOrigins: Sendable {
  /// The combinations of each row, the last one first, as chains in one array.
  private var last: [Int32]
  private var pivot: [Int32] = []
  private var before: [Int32] = []

  /// How many original rows are told of a row.
  private static let limit = 16

  init(rowCount: Int) { last = [Int32](repeating: -1, count: rowCount) }

  /// Notes that a pivot row was combined into a row; the pivot row itself stays as it is from then on.
  mutating func add(_ other: Int, to row: Int) {
    before.append(last[row])
    pivot.append(Int32(other))
    last[row] = Int32(pivot.count - 1)
  }

  /// The original rows of a row, itself first; no more than sixteen.
  func rows(of row: Int) -> [Int] {
    var rows: [Int] = []
    gather(row, Self.limit, into: &rows)
    return rows
  }

  /// Gathers rows; the depth is no greater than the number that is wanted, for each row adds itself.
  private func gather(_ row: Int, _ wanted: Int, into rows: inout [Int]) {
    if !rows.contains(row) { rows.append(row) }
    var chain: [Int32] = []
    var link = last[row]
    while link >= 0 {
      chain.append(pivot[Int(link)])
      link = before[Int(link)]
    }
    for other in chain.reversed() where rows.count < wanted && !rows.contains(Int(other)) {
      gather(Int(other), wanted, into: &rows)
    }
  }
}
