/// The rows that hold each column, as chains in one array.
struct ColumnHolders: Sendable {
  private var first: [Int32]
  private var size: [Int32]
  private var row: [Int32] = []
  private var next: [Int32] = []
  private var unused: Int32 = -1

  init(columnCount: Int) {
    first = [Int32](repeating: -1, count: columnCount)
    size = [Int32](repeating: 0, count: columnCount)
  }

  /// The number of columns.
  var columnCount: Int { first.count }

  /// How many rows hold a column.
  func count(_ column: Int32) -> Int { Int(size[Int(column)]) }

  /// The head of a column's chain; −1 where no row holds it.
  func head(_ column: Int32) -> Int32 { first[Int(column)] }

  /// The row at a link of a chain, and the link behind it.
  func link(_ link: Int32) -> (row: Int, next: Int32) { (Int(row[Int(link)]), next[Int(link)]) }

  /// Adds a row to the holders of a column.
  mutating func add(_ holder: Int, to column: Int32) {
    let head = first[Int(column)]
    if unused >= 0 {
      first[Int(column)] = unused
      row[Int(unused)] = Int32(holder)
      unused = next[Int(unused)]
      next[Int(first[Int(column)])] = head
    } else {
      first[Int(column)] = Int32(row.count)
      row.append(Int32(holder))
      next.append(head)
    }
    size[Int(column)] += 1
  }

  /// Takes a row out of the holders of a column.
  mutating func remove(_ holder: Int, from column: Int32) {
    var before: Int32 = -1
    var link = first[Int(column)]
    while link >= 0, row[Int(link)] != Int32(holder) {
      before = link
      link = next[Int(link)]
    }
    guard link >= 0 else { return }
    let after = next[Int(link)]
    if before >= 0 { next[Int(before)] = after } else { first[Int(column)] = after }
    next[Int(link)] = unused
    unused = link
    size[Int(column)] -= 1
  }

  /// Takes all rows out of the holders of a column.
  mutating func removeAll(from column: Int32) {
    while first[Int(column)] >= 0 { remove(Int(row[Int(first[Int(column)])]), from: column) }
  }
}
