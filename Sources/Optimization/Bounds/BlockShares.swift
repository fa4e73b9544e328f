/// What each block may contribute to the rows that couple blocks, so that every choice within keeps
/// the rows themselves.
///
/// The contributions of a plan are the base. What a row leaves over its bound, or lacks, is shared in
/// proportion to them: yearly caps by use, a ramp between two timesteps half and half. Of an equality
/// a block whose columns there have no bounds takes the rest, as the inflow of a store does.
package struct BlockShares: Sendable {
  /// First contribution of each linking row, and at the end their number.
  private(set) var start: [Int32] = [0]
  /// The block of each contribution.
  private(set) var block: [Int32] = []
  package private(set) var lower: [Double] = []
  package private(set) var upper: [Double] = []
  private var placeOfBlock: [Int]

  package init(_ parts: BlockParts, plan: [Double]) {
    placeOfBlock = [Int](repeating: -1, count: parts.partition.count)
    for row in parts.linking { add(parts, Int(row), plan) }
  }

  package func range(of position: Int) -> Range<Int> {
    Int(start[position])..<Int(start[position + 1])
  }

  /// The bounds of what a block may contribute to a linking row.
  func bounds(ofLink position: Int, in block: Int) -> (lower: Double, upper: Double) {
    let place = range(of: position).first { self.block[$0] == Int32(block) }
    return place.map { (lower[$0], upper[$0]) } ?? (-.infinity, .infinity)
  }

  private mutating func add(_ parts: BlockParts, _ row: Int, _ plan: [Double]) {
    let program = parts.program
    var (own, fixed) = ([Contribution](), 0.0)
    for position in program.entries(ofRow: row) {
      let column = Int(program.columnIndex[position])
      let value = program.coefficient[position] * plan[column]
      let block = parts.columnBlock[column]
      guard block >= 0 else {
        fixed += value
        continue
      }
      if placeOfBlock[Int(block)] < 0 {
        placeOfBlock[Int(block)] = own.count
        own.append(Contribution(block: block))
      }
      let place = placeOfBlock[Int(block)]
      own[place].value += value
      if program.columnLower[column].isInfinite || program.columnUpper[column].isInfinite {
        own[place].isFree = true
      }
    }
    for part in own { placeOfBlock[Int(part.block)] = -1 }
    append(own, program.rowLower[row] - fixed, program.rowUpper[row] - fixed)
  }

  private struct Contribution {
    let block: Int32
    var value = 0.0
    var isFree = false
  }

  private mutating func append(_ own: [Contribution], _ least: Double, _ greatest: Double) {
    let total = own.reduce(0) { $0 + $1.value }
    let isEquality = least == greatest
    let below = BlockShares.weights(
      own, rest: least - total, isForced: least > total, isEquality: isEquality)
    let above = BlockShares.weights(
      own, rest: greatest - total, isForced: greatest < total, isEquality: isEquality)
    for (position, part) in own.enumerated() {
      block.append(part.block)
      lower.append(least.isFinite ? part.value + below[position] * (least - total) : -.infinity)
      upper.append(
        greatest.isFinite ? part.value + above[position] * (greatest - total) : .infinity)
    }
    start.append(Int32(block.count))
  }

  /// How the rest of a row is shared: what must be given up, by those who then have less of it, as an
  /// activity can nearly always go towards zero; what is left over, by what each contributes.
  private static func weights(
    _ own: [Contribution], rest: Double, isForced: Bool, isEquality: Bool
  ) -> [Double] {
    if isEquality, let free = own.firstIndex(where: \.isFree) {
      return own.indices.map { $0 == free ? 1 : 0 }
    }
    let losses = own.map { max(0, rest < 0 ? $0.value : -$0.value) }
    let loss = losses.reduce(0, +)
    if isForced, loss >= abs(rest) { return losses.map { $0 / loss } }
    let sum = own.reduce(0) { $0 + abs($1.value) }
    let count = Double(max(1, own.count))
    guard sum > 0 else { return own.map { _ in 1 / count } }
    // A tenth evenly, so that a block that contributes nothing yet may begin to.
    return own.map { 0.9 * abs($0.value) / sum + 0.1 / count }
  }
}
