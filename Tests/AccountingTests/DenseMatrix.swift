/// Plain dense linear algebra with complete pivoting.
enum DenseMatrix {
  /// What elimination leaves: the pivots, the rows they stand in, the rows without pivot.
  struct Echelon {
    var rows: [[Double]]
    var pivots: [(row: Int, column: Int)] = []

    var rest: [Int] {
      rows.indices.filter { row in !pivots.contains { $0.row == row } }
    }
  }

  /// Eliminates the given columns from all other rows, each time by the largest entry that is left.
  static func eliminate(_ matrix: [[Double]], columns: [Int]) -> Echelon {
    var echelon = Echelon(rows: matrix)
    let size = matrix.joined().lazy.map(abs).max() ?? 0
    while true {
      var best = (row: -1, column: -1, value: 1e-9 * size)
      for row in echelon.rest {
        for column in columns where abs(echelon.rows[row][column]) > best.value {
          best = (row, column, abs(echelon.rows[row][column]))
        }
      }
      guard best.row >= 0 else { return echelon }
      let pivot = echelon.rows[best.row]
      for row in matrix.indices where row != best.row {
        let factor = echelon.rows[row][best.column] / pivot[best.column]
        guard factor != 0 else { continue }
        for place in pivot.indices { echelon.rows[row][place] -= factor * pivot[place] }
        echelon.rows[row][best.column] = 0
      }
      echelon.pivots.append((best.row, best.column))
    }
  }

  static func rank(_ matrix: [[Double]], columns: [Int]) -> Int {
    eliminate(matrix, columns: columns).pivots.count
  }

  static func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
    left.map { row in
      (right.first ?? []).indices.map { column in
        row.indices.reduce(0.0) { $0 + row[$1] * right[$1][column] }
      }
    }
  }

  static func transposed(_ matrix: [[Double]], columns: Int) -> [[Double]] {
    (0..<columns).map { column in matrix.map { $0[column] } }
  }

  static func inverse(_ matrix: [[Double]]) -> [[Double]] {
    let count = matrix.count
    let wide = matrix.enumerated().map { number, row in
      row + (0..<count).map { $0 == number ? 1 : 0 }
    }
    let echelon = eliminate(wide, columns: Array(0..<count))
    var inverse = [[Double]](repeating: [], count: count)
    for pivot in echelon.pivots {
      let row = echelon.rows[pivot.row]
      inverse[pivot.column] = row[count...].map { $0 / row[pivot.column] }
    }
    return inverse
  }
}
