extension SparseCholesky {
  /// Replaces b by the solution x of A·x = b.
  ///
  /// - Parameter values: one value per row; `count == structure.count`.
  /// - Complexity: O(entries of the factor).
  public func solve(_ values: inout [Double]) {
    precondition(values.count == structure.count)
    var x = structure.order.map { values[Int($0)] }
    var vector = x.mutableSpan
    for node in 0..<structure.supernodeCount { forward(node, &vector) }
    for node in (0..<structure.supernodeCount).reversed() { backward(node, &vector) }
    for (step, row) in structure.order.enumerated() { values[Int(row)] = x[step] }
  }

  private func forward(_ node: Int, _ x: inout MutableSpan<Double>) {
    let size = structure.frontSize(node)
    let columns = structure.columns(node)
    let rows = structure.rows.span.extracting(
      structure.rowStart[node]..<structure.rowStart[node + 1])
    let block = blocks.span.extracting(structure.blockStart[node]..<structure.blockStart[node + 1])
    for column in columns.indices {
      let own = column - columns.lowerBound
      let start = own * size
      let value = x[column] / block[start + own]
      x[column] = value
      guard value != 0 else { continue }
      for row in own + 1..<size { x[Int(rows[row])] -= value * block[start + row] }
    }
  }

  private func backward(_ node: Int, _ x: inout MutableSpan<Double>) {
    let size = structure.frontSize(node)
    let columns = structure.columns(node)
    let rows = structure.rows.span.extracting(
      structure.rowStart[node]..<structure.rowStart[node + 1])
    let block = blocks.span.extracting(structure.blockStart[node]..<structure.blockStart[node + 1])
    for column in columns.reversed() {
      let own = column - columns.lowerBound
      let start = own * size
      var sum = x[column]
      for row in own + 1..<size { sum -= block[start + row] * x[Int(rows[row])] }
      x[column] = sum / block[start + own]
    }
  }
}
