/// Solves L·y = w for sparse vectors w from the leaves up, as far as what is left of w lies in one front.
///
/// With y the part that is solved and v what is left, wᵀ·A⁻¹·w = yᵀ·y + vᵀ·A⁻¹·v, and the inverse is
/// needed on that front only. Rows that stand near each other are met a few fronts further up.
struct VectorClimb {
  private let structure: FactorStructure
  private let blocks: [Double]
  /// The value of each step that the current vector reaches.
  private var value: [Double]
  /// Where each step stands in the front `front[step]`.
  private var place: [Int32]
  private var front: [Int32]
  private var isReached: [Bool]
  private var reached: [Int32] = []

  /// What a vector came to.
  struct Rest {
    /// The front that holds what is left; `nil` for a vector without entries.
    var node: Int?
    /// yᵀ·y.
    var sum = 0.0
  }

  init(_ factor: SparseCholesky) {
    structure = factor.structure
    blocks = factor.blocks
    value = [Double](repeating: 0, count: structure.count)
    place = [Int32](repeating: 0, count: structure.count)
    front = [Int32](repeating: -1, count: structure.count)
    isReached = [Bool](repeating: false, count: structure.count)
  }

  /// Takes one vector up.
  ///
  /// - Parameters:
  ///   - places: receives where in its front each value of the rest stands.
  ///   - values: receives the values of the rest.
  mutating func climb(
    _ vector: Int, of vectors: SparseMatrix, places: inout [Int32], values: inout [Double]
  ) -> Rest {
    for entry in vectors.entries(ofRow: vector) {
      let step = structure.step[Int(vectors.columnIndex[entry])]
      reach(step)
      value[Int(step)] += vectors.values[entry]
    }
    var rest = Rest()
    while let lowest = reached.min() {
      let node = Int(structure.supernode[Int(lowest)])
      read(node)
      if reached.allSatisfy({ front[Int($0)] == Int32(node) }) {
        rest.node = node
        break
      }
      rest.sum += eliminate(node)
    }
    reached.sort()
    for step in reached.lazy.map(Int.init) {
      places.append(place[step])
      values.append(value[step])
      value[step] = 0
      isReached[step] = false
    }
    reached.removeAll(keepingCapacity: true)
    return rest
  }

  private mutating func reach(_ step: Int32) {
    guard !isReached[Int(step)] else { return }
    isReached[Int(step)] = true
    reached.append(step)
  }

  /// Notes where the rows of a front stand.
  private mutating func read(_ node: Int) {
    let begin = structure.rowStart[node]
    for row in begin..<structure.rowStart[node + 1] {
      let step = Int(structure.rows[row])
      front[step] = Int32(node)
      place[step] = Int32(row - begin)
    }
  }

  /// Solves for the columns of a front; returns the sum of their squares.
  private mutating func eliminate(_ node: Int) -> Double {
    let size = structure.frontSize(node)
    let columns = structure.columns(node)
    let begin = structure.rowStart[node]
    var squares = 0.0
    for column in columns where value[column] != 0 {
      let start = structure.blockStart[node] + (column - columns.lowerBound) * size
      let own = column - columns.lowerBound
      let solved = value[column] / blocks[start + own]
      squares += solved * solved
      for row in own + 1..<size {
        value[Int(structure.rows[begin + row])] -= solved * blocks[start + row]
      }
    }
    for column in columns {
      value[column] = 0
      isReached[column] = false
    }
    reached.removeAll { columns.contains(Int($0)) }
    for row in begin + columns.count..<structure.rowStart[node + 1] { reach(structure.rows[row]) }
    return squares
  }
}
