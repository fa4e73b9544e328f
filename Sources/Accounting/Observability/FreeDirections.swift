import Numerics

/// Which unmeasured quantities the equations determine, whatever was read.
///
/// A quantity is determined if it is zero in every solution of the homogeneous equations in the
/// unmeasured quantities. Two random solutions tell: a quantity that is zero in them is zero in all but
/// for a coincidence of random real numbers, and quantities whose two values have one ratio move
/// together in all solutions: a meter on one of them determines the others.
struct FreeDirections {
  /// One random solution: a value per quantity, 0 for measured and determined ones.
  private(set) var first: [Double]
  /// Another.
  private(set) var second: [Double]

  /// A value below this share of the numbers that it was made of is zero.
  private static let zeroShare = 1e-9

  /// Whether a quantity can move.
  func isFree(_ quantity: Int) -> Bool { first[quantity] != 0 || second[quantity] != 0 }

  /// Finds the directions.
  ///
  /// - Parameters:
  ///   - unmeasured: the quantities without a reading.
  ///   - coefficients: the equations; other columns are passed over.
  init(_ unmeasured: [Int32], in coefficients: SparseMatrix) {
    var isUnmeasured = [Bool](repeating: false, count: coefficients.columnCount)
    for quantity in unmeasured { isUnmeasured[Int(quantity)] = true }
    var elimination = RowElimination(
      coefficients, rightSides: [Double](repeating: 0, count: coefficients.rowCount),
      where: isUnmeasured)
    elimination.eliminate(unmeasured)
    let definitions = elimination.definitions(elimination.pivots.indices)
    for column in definitions.columns { isUnmeasured[Int(column)] = false }
    let free = unmeasured.filter { isUnmeasured[Int($0)] }
    first = Self.solution(definitions, free, seed: 0x5EED_0001)
    second = Self.solution(definitions, free, seed: 0x5EED_0002)
  }

  /// The solution in which the undefined quantities have random values from 1 to 2.
  private static func solution(
    _ definitions: ColumnDefinitions, _ free: [Int32], seed: UInt64
  ) -> [Double] {
    var value = [Double](repeating: 0, count: definitions.others.columnCount)
    var size = value
    var state = seed
    for quantity in free {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      value[Int(quantity)] = 1 + Double(state >> 11) / 9_007_199_254_740_992
      size[Int(quantity)] = value[Int(quantity)]
    }
    let others = definitions.others
    for row in definitions.columns.indices.reversed() {
      var sum = 0.0
      var magnitude = 0.0
      for entry in others.entries(ofRow: row) {
        let column = Int(others.columnIndex[entry])
        sum -= others.values[entry] * value[column]
        magnitude += abs(others.values[entry]) * size[column]
      }
      guard abs(sum) > zeroShare * magnitude else { continue }
      let column = Int(definitions.columns[row])
      value[column] = sum / definitions.pivots[row]
      size[column] = magnitude / abs(definitions.pivots[row])
    }
    return value
  }

  /// The quantities that a meter on one of them would determine together, in groups.
  var groups: [[Int]] {
    let free = first.indices.filter(isFree)
    let ratio = free.map { second[$0] / first[$0] }
    let order = free.indices.sorted { (ratio[$0], free[$0]) < (ratio[$1], free[$1]) }
    var groups: [[Int]] = []
    var last = Double.nan
    for place in order {
      if abs(ratio[place] - last) <= Self.zeroShare * abs(last) {
        groups[groups.count - 1].append(free[place])
      } else {
        groups.append([free[place]])
      }
      last = ratio[place]
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
