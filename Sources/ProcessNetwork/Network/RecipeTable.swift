/// The lines of all recipes, stored by process in plain columns.
public struct RecipeTable: Sendable {
  /// Where each process's lines begin; `count == processes + 1`.
  public let lineStart: [Int32]
  /// The commodity of each line.
  public let commodity: [CommodityID]
  /// Units of the commodity per unit of the reference commodity: positive out, negative in.
  public let amount: [Double]
  /// Half a unit of the last printed digit of each amount.
  public let rounding: [Double]
  /// What each line is to its process.
  public let role: [RecipeRole]
  /// Where each line was read.
  public let origin: [Origin]
  /// Where each line comes from.
  public let provenance: [Provenance]

  /// Stores the lines of all processes.
  ///
  /// - Parameters:
  ///   - lines: the lines in any order; those of one process keep their order.
  ///   - owner: the process of each line; `owner.count == lines.count`.
  ///   - processCount: the number of processes.
  /// - Complexity: O(lines + processes).
  init(lines: [RecipeLine], owner: [ProcessID], processCount: Int) {
    precondition(lines.count == owner.count)
    var start = [Int32](repeating: 0, count: processCount + 1)
    for process in owner { start[process.index + 1] += 1 }
    for process in 0..<processCount { start[process + 1] += start[process] }
    var next = start
    var order = [Int](repeating: 0, count: lines.count)
    for (line, process) in owner.enumerated() {
      order[Int(next[process.index])] = line
      next[process.index] += 1
    }
    lineStart = start
    commodity = order.map { lines[$0].commodity }
    amount = order.map { lines[$0].amount }
    rounding = order.map { lines[$0].rounding }
    role = order.map { lines[$0].role }
    origin = order.map { lines[$0].origin }
    provenance = order.map { lines[$0].provenance }
  }

  /// The positions of a process's lines.
  @inlinable
  public func lines(of process: ProcessID) -> Range<Int> {
    Int(lineStart[process.index])..<Int(lineStart[process.index + 1])
  }

  /// The number of lines of all processes.
  @inlinable public var count: Int { amount.count }

  /// One line.
  public subscript(line: Int) -> RecipeLine {
    RecipeLine(
      commodity: commodity[line], amount: amount[line], rounding: rounding[line], role: role[line],
      origin: origin[line], provenance: provenance[line])
  }
}
