/// A programme with the timesteps of each block merged into one.
///
/// The columns of a series in a block become one, the mean of theirs; the rows of a series in a block
/// are added up. What carries a state from one timestep to the next keeps its column at the end of
/// each block, so that a store's losses within the block become a bounded spill. Ramps, inequalities
/// that couple neighbouring timesteps, are added up with weights that rise and fall, so that they
/// limit the difference of the means of neighbouring blocks by the distance of their centres.
///
/// Its optimum is a bound only under conditions, which ``isRelaxation`` checks. Its row duals, lifted,
/// are good duals of the full programme under none, and ``DualBound`` says what those prove.
public struct MergedProgram: Sendable {
  /// What a merged column costs.
  public enum CostRule: Sendable, Hashable {
    /// The mean of the block: the best guess, but no bound where costs differ.
    case mean
    /// The least of the block: a bound. The least cost of a sale is its greatest price.
    case least
  }

  /// The merged programme, without integrality.
  public let program: LinearProgram
  /// The partition by which it was merged.
  public let partition: TimePartition
  /// The merged column of each column.
  package let group: [Int32]
  /// How many columns each merged column stands for.
  let members: [Int32]
  let rows: RowWeights
  private let full: LinearProgram
  private let rule: CostRule

  /// Merges a programme.
  ///
  /// - Complexity: O(rows + columns + entries).
  public init(
    _ full: LinearProgram, _ structure: TimeStructure, _ partition: TimePartition,
    costs rule: CostRule
  ) {
    self.full = full
    self.partition = partition
    self.rule = rule
    let links = TimeLinks(full, structure)
    group = columnGroups(structure, partition, links)
    let count = Int(group.max() ?? -1) + 1
    var members = [Int32](repeating: 0, count: count)
    for merged in group { members[Int(merged)] += 1 }
    self.members = members
    rows = RowWeights(full, structure, partition, links)
    program = mergedProgram(full, group, members, rows, rule)
  }

  /// Duals of the full programme's rows: each merged dual times the weight of each of its rows.
  public func lifted(rowDuals: [Double]) -> [Double] {
    var duals = [Double](repeating: 0, count: full.rowCount)
    for merged in 0..<rows.count where rowDuals[merged] != 0 {
      for position in rows.range(of: merged) {
        duals[Int(rows.row[position])] += rows.weight[position] * rowDuals[merged]
      }
    }
    return duals
  }

  /// Values of the full programme's columns: each column takes its merged column's value.
  public func lifted(columnValues: [Double]) -> [Double] {
    group.map { columnValues[Int($0)] }
  }

  /// Whether the merged optimum bounds the full one: the columns of a block count alike in every
  /// merged row, and where their costs differ the least one counts and no column may be negative.
  ///
  /// - Complexity: O(rows + columns + entries).
  public var isRelaxation: Bool { hasValidCosts && hasEqualCoefficients }

  private var hasValidCosts: Bool {
    full.columnCost.indices.allSatisfy { column in
      let merged = Int(group[column])
      let share = program.columnCost[merged] / Double(members[merged])
      let excess = share - full.columnCost[column]
      let tolerance = 1e-12 * max(1, abs(share))
      guard abs(excess) > tolerance else { return true }
      return excess < 0 && full.columnLower[column] >= 0
    }
  }

  private var hasEqualCoefficients: Bool {
    var check = CoefficientCheck(full, group, members)
    return (0..<rows.count).allSatisfy { merged in
      check.isEqual(full, rows, merged, program)
    }
  }
}

/// Compares what each column adds to a merged row with its share of the merged coefficient.
private struct CoefficientCheck {
  private let group: [Int32]
  private let members: [Int32]
  private var sums: [Double]
  private var lastRow: [Int32]
  private var found: [Int32]
  private var expected: [Double]

  init(_ full: LinearProgram, _ group: [Int32], _ members: [Int32]) {
    self.group = group
    self.members = members
    sums = [Double](repeating: 0, count: full.columnCount)
    lastRow = [Int32](repeating: -1, count: full.columnCount)
    found = [Int32](repeating: 0, count: members.count)
    expected = [Double](repeating: 0, count: members.count)
  }

  mutating func isEqual(
    _ full: LinearProgram, _ rows: RowWeights, _ merged: Int, _ program: LinearProgram
  ) -> Bool {
    let columns = addUp(full, rows, merged)
    for entry in program.entries(ofRow: merged) {
      let column = Int(program.columnIndex[entry])
      expected[column] = program.coefficient[entry] / Double(members[column])
    }
    defer {
      for column in columns {
        found[Int(group[column])] = 0
        expected[Int(group[column])] = 0
      }
    }
    for column in columns {
      let share = expected[Int(group[column])]
      guard abs(sums[column] - share) <= 1e-9 * max(1, abs(share)) else { return false }
      found[Int(group[column])] += 1
    }
    return program.entries(ofRow: merged).allSatisfy { entry in
      let column = Int(program.columnIndex[entry])
      return found[column] == members[column]
    }
  }

  /// The columns of a merged row, with what each adds to it in `sums`.
  private mutating func addUp(
    _ full: LinearProgram, _ rows: RowWeights, _ merged: Int
  ) -> [Int] {
    var columns: [Int] = []
    for position in rows.range(of: merged) {
      for entry in full.entries(ofRow: Int(rows.row[position])) {
        let column = Int(full.columnIndex[entry])
        if lastRow[column] != Int32(merged) {
          lastRow[column] = Int32(merged)
          sums[column] = 0
          columns.append(column)
        }
        sums[column] += rows.weight[position] * full.coefficient[entry]
      }
    }
    return columns
  }
}
