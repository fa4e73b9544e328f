/// A linear programme in row-wise form in plain buffers: no checks, no growth while it is filled.
public struct PlainProgram: ~Copyable {
  /// The number of columns.
  public let columns: Int
  /// The number of rows.
  public let rows: Int
  /// The number of coefficients.
  public let entries: Int
  let cost: UnsafeMutablePointer<Double>
  let lower: UnsafeMutablePointer<Double>
  let upper: UnsafeMutablePointer<Double>
  let rowLower: UnsafeMutablePointer<Double>
  let rowUpper: UnsafeMutablePointer<Double>
  let start: UnsafeMutablePointer<Int32>
  let index: UnsafeMutablePointer<Int32>
  let value: UnsafeMutablePointer<Double>

  init(columns: Int, rows: Int, entries: Int) {
    (self.columns, self.rows, self.entries) = (columns, rows, entries)
    cost = .allocate(capacity: columns)
    lower = .allocate(capacity: columns)
    upper = .allocate(capacity: columns)
    rowLower = .allocate(capacity: rows)
    rowUpper = .allocate(capacity: rows)
    start = .allocate(capacity: rows + 1)
    index = .allocate(capacity: entries)
    value = .allocate(capacity: entries)
  }

  deinit {
    for buffer in [cost, lower, upper, rowLower, rowUpper, value] { buffer.deallocate() }
    for buffer in [start, index] { buffer.deallocate() }
  }
}
