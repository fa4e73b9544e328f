/// The entries of a lower triangle, by the step of the earlier of their two rows.
struct StepEntries: Sendable {
  /// Where the entries of each step begin, and the end.
  let start: [Int]
  /// The later step of each entry.
  let laterStep: [Int32]
  /// Where in the matrix each entry's value stands.
  let source: [Int32]

  init(_ matrix: SymmetricMatrix, step: [Int32]) {
    let lower = matrix.lower
    var start = [Int](repeating: 0, count: matrix.count + 1)
    for row in 0..<matrix.count {
      for entry in lower.entries(ofRow: row) {
        start[Int(min(step[row], step[Int(lower.columnIndex[entry])])) + 1] += 1
      }
    }
    for row in 0..<matrix.count { start[row + 1] += start[row] }
    var next = start
    var later = [Int32](repeating: 0, count: lower.entryCount)
    var source = later
    for row in 0..<matrix.count {
      for entry in lower.entries(ofRow: row) {
        let other = step[Int(lower.columnIndex[entry])]
        let early = Int(min(step[row], other))
        later[next[early]] = max(step[row], other)
        source[next[early]] = Int32(entry)
        next[early] += 1
      }
    }
    self.start = start
    laterStep = later
    self.source = source
  }
}
