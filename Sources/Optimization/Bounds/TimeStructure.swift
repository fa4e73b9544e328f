/// How a programme lies in time: which columns and rows form a series over the timesteps.
///
/// A series has one column, or one row, for each of some timesteps; columns without a time, such as
/// sizes, are shared by all timesteps, rows without one are counted by the columns they hold.
public struct TimeStructure: Sendable {
  /// The number of timesteps.
  public let steps: Int
  /// The timestep of each column, -1 where it has none; `count == columnCount`.
  public let columnStep: [Int32]
  /// The series of each column that has a timestep; `count == columnCount`.
  public let columnSeries: [Int32]
  /// The timestep of each row, -1 where it has none; `count == rowCount`.
  public let rowStep: [Int32]
  /// The series of each row that has a timestep; `count == rowCount`.
  public let rowSeries: [Int32]

  /// States all parts.
  public init(
    steps: Int, columnStep: [Int32], columnSeries: [Int32], rowStep: [Int32], rowSeries: [Int32]
  ) {
    precondition(columnStep.count == columnSeries.count && rowStep.count == rowSeries.count)
    self.steps = steps
    self.columnStep = columnStep
    self.columnSeries = columnSeries
    self.rowStep = rowStep
    self.rowSeries = rowSeries
  }
}

/// A partition of the timesteps into blocks of consecutive ones.
public struct TimePartition: Sendable, Equatable {
  /// The first timestep of each block and, at the end, the number of timesteps.
  public let starts: [Int]

  /// Takes the first timestep of each block, rising from 0, and the number of timesteps at the end.
  public init(starts: [Int]) {
    precondition(starts.first == 0 && zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 })
    self.starts = starts
  }

  /// Blocks of equal length, the last one shorter where it must be.
  public init(steps: Int, length: Int) {
    starts = Array(stride(from: 0, to: steps, by: length)) + [steps]
  }

  /// The number of blocks.
  public var count: Int { starts.count - 1 }
  /// The timesteps of a block.
  public func steps(of block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// The block of each timestep.
  public var blockOfStep: [Int32] {
    (0..<count).flatMap { block in
      [Int32](repeating: Int32(block), count: starts[block + 1] - starts[block])
    }
  }

  /// Whether every block lies within one block of a coarser partition.
  public func isNested(in coarser: TimePartition) -> Bool {
    Set(coarser.starts).isSubset(of: starts)
  }
}
