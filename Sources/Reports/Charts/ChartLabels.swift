/// Places for labels beside a chart.
enum ChartLabels {
  /// Moves places apart until neighbours are a gap away from each other, keeping their order.
  ///
  /// - Parameters:
  ///   - places: where labels would stand, from top to bottom in any order.
  ///   - range: where they may stand; a range too short for all is left at its lower end.
  /// - Complexity: O(n log n).
  static func spread(_ places: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var moved = places
    var next = range.lowerBound
    for index in order {
      moved[index] = max(places[index], next)
      next = moved[index] + gap
    }
    var limit = range.upperBound
    for index in order.reversed() {
      moved[index] = min(moved[index], limit)
      limit = moved[index] - gap
    }
    return moved
  }
}
