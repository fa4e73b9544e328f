/// The pairs of commodity and place that occur, numbered.
package struct NodeTable: Sendable {
  /// The places of all nodes, commodity by commodity and ascending within each.
  package let place: [Int32]
  /// The commodity of each node.
  package let commodity: [CommodityID]
  private let start: [Int32]

  /// Numbers the pairs; one that comes twice is one node.
  ///
  /// - Complexity: O(n log n) for n pairs.
  init(_ pairs: [(commodity: CommodityID, place: Int32)], commodityCount: Int) {
    let keys = pairs.map { Int($0.commodity.index) << 32 | Int($0.place) }.sorted()
    var place: [Int32] = []
    var commodity: [CommodityID] = []
    var start = [Int32](repeating: 0, count: commodityCount + 1)
    var last = -1
    for key in keys where key != last {
      place.append(Int32(truncatingIfNeeded: key))
      commodity.append(CommodityID(key >> 32))
      start[key >> 32 + 1] += 1
      last = key
    }
    for index in 0..<commodityCount { start[index + 1] += start[index] }
    self.place = place
    self.commodity = commodity
    self.start = start
  }

  /// The number of nodes.
  package var count: Int { place.count }

  /// The nodes of a commodity.
  func nodes(of commodity: CommodityID) -> Range<Int> {
    Int(start[commodity.index])..<Int(start[commodity.index + 1])
  }

  /// The node of a commodity at a place; `nil` where the pair does not occur.
  func node(_ commodity: CommodityID, _ wanted: Int32) -> Int? {
    var range = nodes(of: commodity)
    while range.count > 8 {
      let middle = range.lowerBound + range.count / 2
      range =
        place[middle] <= wanted ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.first { place[$0] == wanted }
  }
}
