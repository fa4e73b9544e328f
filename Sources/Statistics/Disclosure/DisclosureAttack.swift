/// What can be found of one or two enterprises from published cells.
struct DisclosureAttack {
  /// Amounts that the same cells hold, which no sum of cells can tell apart.
  private struct Bundle {
    var owners: Set<Int>
    let cells: [Int]
  }

  private let bundles: [Bundle]
  private let rowCount: Int

  init(_ cells: [Disclosure.Cell], _ isWithheld: [Bool]) {
    let published = cells.indices.filter { !isWithheld[$0] && !cells[$0].amounts.isEmpty }
    var places: [Disclosure.Amount: [Int]] = [:]
    for (row, cell) in published.enumerated() {
      for amount in cells[cell].amounts { places[amount, default: []].append(row) }
    }
    var owners: [[Int]: Set<Int>] = [:]
    for (amount, rows) in places { owners[rows, default: []].insert(amount.owner) }
    bundles = owners.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
      Bundle(owners: owners[$0] ?? [], cells: $0)
    }
    rowCount = published.count
  }

  /// The first one or two enterprises of which something is told; `nil` where nothing is.
  func told() -> Set<Int>? {
    let weak = bundles.filter { $0.owners.count < Disclosure.leastEnterprises }
    let rest = remainder(of: weak)
    guard !rest.isEmpty else { return nil }
    let owners = Set(weak.flatMap(\.owners)).sorted()
    for (place, first) in owners.enumerated() {
      for second in owners[place...] {
        let pair: Set<Int> = [first, second]
        let others = weak.indices.filter { !weak[$0].owners.isSubset(of: pair) }
        if Self.rank(rest.map { row in others.map { row[$0] } }) < rest.count { return pair }
      }
    }
    return nil
  }

  /// Whether anything is told of some enterprises alone.
  func tells(of owners: Set<Int>) -> Bool {
    !remainder(of: bundles.filter { $0.owners.isSubset(of: owners) }).isEmpty
  }

  /// What combinations of cells leave of some bundles once all others are gone; independent rows.
  private func remainder(of kept: [Bundle]) -> [[Double]] {
    guard !kept.isEmpty else { return [] }
    let keptCells = Set(kept.map(\.cells))
    let columns = bundles.filter { !keptCells.contains($0.cells) } + kept
    var rows = (0..<rowCount).map { row in columns.map { $0.cells.contains(row) ? 1.0 : 0 } }
    let first = columns.count - kept.count
    let used = Self.eliminate(&rows, columns: 0..<first)
    var rest = rows.dropFirst(used).map { Array($0[first...]) }
    let rank = Self.eliminate(&rest, columns: 0..<kept.count)
    return Array(rest.prefix(rank))
  }

  private static func rank(_ rows: [[Double]]) -> Int {
    var rows = rows
    return eliminate(&rows, columns: 0..<(rows.first?.count ?? 0))
  }

  /// Brings rows to echelon form over columns; the number of rows with a pivot, which come first.
  private static func eliminate(_ rows: inout [[Double]], columns: Range<Int>) -> Int {
    var done = 0
    for column in columns where done < rows.count {
      let pivot = (done..<rows.count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let pivot, abs(rows[pivot][column]) > 1e-9 else { continue }
      rows.swapAt(done, pivot)
      for row in done + 1..<rows.count {
        let share = rows[row][column] / rows[done][column]
        guard share != 0 else { continue }
        for place in rows[row].indices {
          rows[row][place] -= share * rows[done][place]
        }
        rows[row][column] = 0
      }
      done += 1
    }
    return done
  }
}
