import Findings
import Numerics

/// Columns of a matrix that rows join, directly or through others.
struct JoinedColumns {
  /// The first column of each set.
  private(set) var firsts: [Int] = []
  /// The columns that are in no row.
  private(set) var alone: [Int] = []

  /// Joins columns by the rows that two of them stand in; other columns are passed over.
  ///
  /// - Complexity: O(entries), nearly.
  init(_ matrix: SparseMatrix, among columns: [Int]) {
    var root = [Int](repeating: -1, count: matrix.columnCount)
    for column in columns { root[column] = column }
    var isInRow = [Bool](repeating: false, count: matrix.columnCount)
    for row in 0..<matrix.rowCount {
      var anchor: Int?
      for entry in matrix.entries(ofRow: row) where matrix.values[entry] != 0 {
        let column = Int(matrix.columnIndex[entry])
        guard root[column] >= 0 else { continue }
        isInRow[column] = true
        let own = Self.find(column, in: &root)
        if let other = anchor {
          let known = Self.find(other, in: &root)
          root[max(own, known)] = min(own, known)
        } else {
          anchor = column
        }
      }
    }
    for column in columns {
      if !isInRow[column] {
        alone.append(column)
      } else if Self.find(column, in: &root) == column {
        firsts.append(column)
      }
    }
  }

  private static func find(_ node: Int, in root: inout [Int]) -> Int {
    var node = node
    while root[node] != node {
      root[node] = root[root[node]]
      node = root[node]
    }
    return node
  }
}

/// The parts of an account that share no equation.
struct SeparateNetworks {
  private let parts: JoinedColumns

  init(_ problem: ReconciliationProblem) {
    parts = JoinedColumns(problem.coefficients, among: Array(problem.quantities.indices))
  }

  /// Notices for parts and for quantities in no equation.
  func findings(in problem: ReconciliationProblem) -> [Finding] {
    var findings: [Finding] = []
    if let first = parts.alone.first {
      findings.append(
        Self.finding(
          .quantityInNoEquation, parts.alone, at: problem.quantities[first].place, problem))
    }
    if parts.firsts.count > 1 {
      let place = problem.quantities[parts.firsts[1]].place
      findings.append(Self.finding(.networksSeparate, parts.firsts, at: place, problem))
    }
    return findings
  }

  /// A finding with the number of some quantities, and the names of the first.
  private static func finding(
    _ rule: Rule, _ quantities: [Int], at place: Place, _ problem: ReconciliationProblem
  ) -> Finding {
    let names = quantities.prefix(10).map { problem.quantities[$0].id }
    let ellipsis = quantities.count > names.count ? ["…"] : []
    return Finding(
      rule, at: place, ["count": .count(quantities.count), "quantities": .list(names + ellipsis)])
  }
}
