/// For each of a range of things, those that pairs connect it to.
struct Neighbours: Sendable {
  private let start: [Int32]
  private let items: [Int32]

  /// Groups the second of each pair under the first, in the order of the pairs.
  ///
  /// - Complexity: O(count + pairs).
  init(_ count: Int, _ pairs: [(Int32, Int32)]) {
    var start = [Int32](repeating: 0, count: count + 1)
    for (from, _) in pairs { start[Int(from) + 1] += 1 }
    for index in 0..<count { start[index + 1] += start[index] }
    var next = start
    var items = [Int32](repeating: 0, count: Int(start[count]))
    for (from, to) in pairs {
      items[Int(next[Int(from)])] = to
      next[Int(from)] += 1
    }
    self.start = start
    self.items = items
  }

  /// The number of things.
  var count: Int { start.count - 1 }

  /// Those that a thing is connected to.
  func of(_ index: Int32) -> ArraySlice<Int32> {
    items[Int(start[Int(index)])..<Int(start[Int(index) + 1])]
  }
}
