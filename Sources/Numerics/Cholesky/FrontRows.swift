/// Forms the row lists of the fronts, children before parents.
struct FrontRows {
  let columnStart: [Int32]
  let supernode: [Int32]
  let entries: StepEntries
  var parent: [Int32] = []
  var rowStart: [Int] = [0]
  var rows: [Int32] = []
  private var mark: [Int32]
  private var firstChild: [Int32]
  private var sibling: [Int32]

  init(columnStart: [Int32], supernode: [Int32], entries: StepEntries) {
    self.columnStart = columnStart
    self.supernode = supernode
    self.entries = entries
    mark = [Int32](repeating: -1, count: supernode.count)
    firstChild = [Int32](repeating: -1, count: columnStart.count)
    sibling = firstChild
  }

  /// Appends the rows of the next supernode: those of its entries and of its children.
  mutating func append(_ node: Int) {
    let columns = Int(columnStart[node])..<Int(columnStart[node + 1])
    for column in columns {
      rows.append(Int32(column))
      mark[column] = Int32(node)
    }
    let begin = rows.count
    for entry in entries.start[columns.lowerBound]..<entries.start[columns.upperBound] {
      take(entries.laterStep[entry], node)
    }
    var child = firstChild[node]
    while child >= 0 {
      let own = Int(columnStart[Int(child) + 1] - columnStart[Int(child)])
      for place in rowStart[Int(child)] + own..<rowStart[Int(child) + 1] { take(rows[place], node) }
      child = sibling[Int(child)]
    }
    rows[begin...].sort()
    rowStart.append(rows.count)
    let above = begin < rows.count ? supernode[Int(rows[begin])] : -1
    parent.append(above)
    if above >= 0 {
      sibling[node] = firstChild[Int(above)]
      firstChild[Int(above)] = Int32(node)
    }
  }

  private mutating func take(_ step: Int32, _ node: Int) {
    guard mark[Int(step)] != Int32(node) else { return }
    mark[Int(step)] = Int32(node)
    rows.append(step)
  }
}
