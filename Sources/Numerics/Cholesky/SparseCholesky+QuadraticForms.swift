extension SparseCholesky {
  /// The quadratic forms wᵀ·A⁻¹·w of sparse vectors w, by selected inversion.
  ///
  /// - Parameter vectors: one vector per row of this matrix; `columnCount == structure.count`.
  /// - Precondition: Any two rows in which one vector is not zero are an entry of the factorised matrix
  ///   (of value zero, if need be).
  /// - Complexity: about twice the arithmetic of the factorisation, whatever the number of vectors.
  public func quadraticForms(_ vectors: SparseMatrix) -> [Double] {
    precondition(vectors.columnCount == structure.count)
    let (start, member) = vectorsByNode(vectors)
    var fronts = InverseFronts(self)
    var forms = [Double](repeating: 0, count: vectors.rowCount)
    var place = [Int32](repeating: -1, count: structure.count)
    for node in (0..<structure.supernodeCount).reversed() {
      let inverse = fronts.compute(node)
      guard start[node] < start[node + 1] else { continue }
      let rows = structure.rowStart[node]..<structure.rowStart[node + 1]
      for row in rows { place[Int(structure.rows[row])] = Int32(row - rows.lowerBound) }
      for vector in member[start[node]..<start[node + 1]] {
        forms[Int(vector)] = form(Int(vector), of: vectors, inverse, rows.count, place)
      }
      for row in rows { place[Int(structure.rows[row])] = -1 }
    }
    return forms
  }

  /// The vectors that each supernode holds: those whose first row to be eliminated is its own.
  private func vectorsByNode(_ vectors: SparseMatrix) -> (start: [Int], member: [Int32]) {
    let nodes = (0..<vectors.rowCount).map { vector in
      vectors.entries(ofRow: vector).lazy
        .map { structure.step[Int(vectors.columnIndex[$0])] }.min()
        .map { Int(structure.supernode[Int($0)]) }
    }
    var start = [Int](repeating: 0, count: structure.supernodeCount + 1)
    for case let node? in nodes { start[node + 1] += 1 }
    for node in 0..<structure.supernodeCount { start[node + 1] += start[node] }
    var next = start
    var member = [Int32](repeating: 0, count: start[structure.supernodeCount])
    for (vector, node) in nodes.enumerated() {
      guard let node else { continue }
      member[next[node]] = Int32(vector)
      next[node] += 1
    }
    return (start, member)
  }

  private func form(
    _ vector: Int, of vectors: SparseMatrix, _ inverse: [Double], _ size: Int, _ place: [Int32]
  ) -> Double {
    let entries = vectors.entries(ofRow: vector)
    var sum = 0.0
    for left in entries {
      let column = Int(place[Int(structure.step[Int(vectors.columnIndex[left])])])
      precondition(column >= 0, "two rows of a vector are not joined in the pattern")
      var inner = 0.0
      for right in entries.lowerBound..<left {
        let row = Int(place[Int(structure.step[Int(vectors.columnIndex[right])])])
        inner += vectors.values[right] * inverse[column * size + row]
      }
      let own = vectors.values[left]
      sum += own * (2 * inner + own * inverse[column * size + column])
    }
    return sum
  }
}
