extension SparseCholesky {
  /// The quadratic forms wᵀ·A⁻¹·w of sparse vectors w, by selected inversion.
  ///
  /// - Parameter vectors: one vector per row of this matrix; `columnCount == structure.count`.
  /// - Complexity: about twice the arithmetic of the factorisation, and for each vector a solution
  ///   through the fronts between its rows.
  public func quadraticForms(_ vectors: SparseMatrix) -> [Double] {
    precondition(vectors.columnCount == structure.count)
    let rests = VectorRests(vectors, self)
    var forms = rests.sums
    var fronts = InverseFronts(self)
    for node in (0..<structure.supernodeCount).reversed() {
      let inverse = fronts.compute(node)
      let size = structure.frontSize(node)
      for vector in rests.vectors(at: node).lazy.map(Int.init) {
        forms[vector] += rests.form(vector, inverse.span, size)
      }
    }
    return forms
  }
}

/// What is left of each of many vectors once they have climbed to a front that holds them.
struct VectorRests {
  /// The sum of squares of the part of each vector that is solved.
  private(set) var sums: [Double]
  private var start: [Int] = [0]
  private var places: [Int32] = []
  private var values: [Double] = []
  private var nodeStart: [Int]
  private var members: [Int32]

  /// A vector that fills more than one in so many rows of its front is multiplied as a dense one.
  private static let denseShare = 4

  init(_ vectors: SparseMatrix, _ factor: SparseCholesky) {
    var climb = VectorClimb(factor)
    sums = []
    sums.reserveCapacity(vectors.rowCount)
    start.reserveCapacity(vectors.rowCount + 1)
    var nodes: [Int32] = []
    nodes.reserveCapacity(vectors.rowCount)
    for vector in 0..<vectors.rowCount {
      let rest = climb.climb(vector, of: vectors, places: &places, values: &values)
      sums.append(rest.sum)
      nodes.append(Int32(rest.node ?? -1))
      start.append(values.count)
    }
    nodeStart = [Int](repeating: 0, count: factor.structure.supernodeCount + 1)
    for node in nodes where node >= 0 { nodeStart[Int(node) + 1] += 1 }
    for node in 1..<nodeStart.count { nodeStart[node] += nodeStart[node - 1] }
    var next = nodeStart
    members = [Int32](repeating: 0, count: nodeStart[nodeStart.count - 1])
    for (vector, node) in nodes.enumerated() where node >= 0 {
      members[next[Int(node)]] = Int32(vector)
      next[Int(node)] += 1
    }
  }

  /// The vectors whose rest lies in the front of a supernode.
  func vectors(at node: Int) -> ArraySlice<Int32> { members[nodeStart[node]..<nodeStart[node + 1]] }

  /// vᵀ·Z·v of the rest v of a vector and the inverse Z on its front, column by column.
  func form(_ vector: Int, _ inverse: Span<Double>, _ size: Int) -> Double {
    let entries = start[vector]..<start[vector + 1]
    guard entries.count * Self.denseShare < size || entries.count < 8 else {
      return denseForm(entries, inverse, size)
    }
    var sum = 0.0
    for left in entries {
      let column = Int(places[left]) * size
      var inner = 0.0
      for right in entries.lowerBound..<left {
        inner += values[right] * inverse[column + Int(places[right])]
      }
      let own = values[left]
      sum += own * (2 * inner + own * inverse[column + Int(places[left])])
    }
    return sum
  }

  /// The same for a rest that fills much of its front.
  private func denseForm(_ entries: Range<Int>, _ inverse: Span<Double>, _ size: Int) -> Double {
    var dense = [Double](repeating: 0, count: size)
    for entry in entries { dense[Int(places[entry])] = values[entry] }
    let vector = dense.span
    var sum = 0.0
    for entry in entries {
      let own = Int(places[entry])
      let column = inverse.extracting(own * size..<own * size + own)
      let inner = Self.product(column, vector.extracting(0..<own))
      sum += values[entry] * (2 * inner + values[entry] * inverse[own * size + own])
    }
    return sum
  }

  /// The sum of products, four at a time.
  private static func product(_ left: Span<Double>, _ right: Span<Double>) -> Double {
    var sums = SIMD4<Double>.zero
    var index = 0
    while index + 4 <= left.count {
      let a = SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
      let b = SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
      sums += a * b
      index += 4
    }
    var rest = 0.0
    while index < left.count {
      rest += left[index] * right[index]
      index += 1
    }
    return sums.sum() + rest
  }
}
