/// Sums up the fronts of a factorisation, children before parents, and factorises each.
struct FrontAssembly {
  private let matrix: SymmetricMatrix
  private let structure: FactorStructure
  private let diagonal: [Double]
  private let leastPivotShare: Double
  private(set) var blocks: [Double]
  private(set) var smallestPivotShare = 1.0
  private var kernel = FrontFactorization()
  private var front: [Double] = []
  /// What each factorised supernode adds to its parent: a packed lower triangle, until it is taken.
  private var updates: [[Double]]
  private var firstChild: [Int32]
  private var sibling: [Int32]
  /// Where each step stands in the current front.
  private var place: [Int32]

  init(_ matrix: SymmetricMatrix, _ structure: FactorStructure, leastPivotShare: Double) {
    self.matrix = matrix
    self.leastPivotShare = leastPivotShare
    self.structure = structure
    diagonal = matrix.diagonal
    blocks = [Double](repeating: 0, count: structure.entryCount)
    updates = [[Double]](repeating: [], count: structure.supernodeCount)
    firstChild = [Int32](repeating: -1, count: structure.supernodeCount)
    sibling = firstChild
    place = [Int32](repeating: 0, count: structure.count)
    for node in structure.parent.indices.reversed() where structure.parent[node] >= 0 {
      let above = Int(structure.parent[node])
      sibling[node] = firstChild[above]
      firstChild[above] = Int32(node)
    }
  }

  /// Assembles and factorises one front; its children must be done.
  mutating func factorise(_ node: Int) throws(FactorizationError) {
    let size = structure.frontSize(node)
    let columns = structure.columns(node).count
    clear(size)
    let begin = structure.rowStart[node]
    for row in 0..<size { place[Int(structure.rows[begin + row])] = Int32(row) }
    addEntries(node, size)
    var child = firstChild[node]
    while child >= 0 {
      addUpdate(of: Int(child), size)
      child = sibling[Int(child)]
    }
    let diagonals = structure.columns(node).map { diagonal[Int(structure.order[$0])] }
    let floor = diagonals.map { $0 * leastPivotShare }
    do throws(FrontFactorization.Breakdown) {
      try kernel.factorise(&front, size: size, columns: columns, floor: floor.span)
    } catch {
      let step = structure.columns(node).lowerBound + error.column
      throw .notPositiveDefinite(row: Int(structure.order[step]))
    }
    keep(node, size, columns, diagonals)
  }

  private mutating func clear(_ size: Int) {
    if front.count < size * size {
      front = [Double](repeating: 0, count: size * size)
      return
    }
    for index in 0..<size * size { front[index] = 0 }
  }

  private mutating func addEntries(_ node: Int, _ size: Int) {
    let columns = structure.columns(node)
    for step in columns {
      let base = (step - columns.lowerBound) * size
      for entry in structure.entries.start[step]..<structure.entries.start[step + 1] {
        let row = Int(place[Int(structure.entries.laterStep[entry])])
        front[base + row] += matrix.lower.values[Int(structure.entries.source[entry])]
      }
    }
  }

  private mutating func addUpdate(of child: Int, _ size: Int) {
    let rows = structure.rowsBelow(child)
    let update = updates[child]
    updates[child] = []
    var next = 0
    for column in rows.indices {
      let base = Int(place[Int(rows[column])]) * size
      for row in column..<rows.endIndex {
        front[base + Int(place[Int(rows[row])])] += update[next]
        next += 1
      }
    }
  }

  /// Files the finished columns of the front and what it leaves to the parent.
  private mutating func keep(_ node: Int, _ size: Int, _ columns: Int, _ diagonals: [Double]) {
    let base = structure.blockStart[node]
    for index in 0..<columns * size { blocks[base + index] = front[index] }
    for column in 0..<columns {
      let root = front[column * size + column]
      smallestPivotShare = min(smallestPivotShare, root * root / diagonals[column])
    }
    var update: [Double] = []
    update.reserveCapacity((size - columns) * (size - columns + 1) / 2)
    for column in columns..<size {
      update.append(contentsOf: front[column * size + column..<(column + 1) * size])
    }
    updates[node] = update
  }
}
