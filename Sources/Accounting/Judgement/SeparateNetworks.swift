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
    let firsts = parts.firsts
    var findings = parts.alone.map { number in
      let quantity = problem.quantities[number]
      return Finding(.quantityInNoEquation, at: quantity.place, ["quantity": .text(quantity.id)])
    }
    if firsts.count > 1 {
      let names = firsts.prefix(10).map { problem.quantities[$0].id }
      let ellipsis = firsts.count > names.count ? ["…"] : []
      findings.append(
        Finding(
          .networksSeparate, at: problem.quantities[firsts[1]].place,
          ["count": .count(firsts.count), "quantities": .list(names + ellipsis)]))
    }
    return findings
  }
}
