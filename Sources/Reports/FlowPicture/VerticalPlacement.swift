/// The heights at which items stand: near their neighbours, in order, without overlap.
///
/// Each layer is settled in turn: the positions that minimise the weighted squares of the shifts
/// between ribbon ends, under the order and the spacing of the layer, are an isotonic regression
/// and are found exactly by pooling adjacent violators.
struct VerticalPlacement {
  /// The spacing that items keep.
  struct Spacing {
    let node: Double
    let waypoint: Double
  }

  /// The pull of a segment on one of its ends.
  private struct Tie {
    let neighbour: Int
    let pull: Double
    /// The item's upper edge minus its neighbour's where the bundle runs straight.
    let shift: Double
  }

  let graph: LayeredGraph
  let spacing: Spacing
  /// The height of each item's bar or bundle.
  let height: [Double]
  /// The room that each item needs above and below its bar, for labels and loops.
  let above: [Double]
  let below: [Double]
  /// What draws items to their neighbours on the left and on the right, item by item.
  private let leftTies: [Tie]
  private let rightTies: [Tie]
  /// How far each item stands at least below the first of its layer.
  private var offset: [Double]
  /// The upper edge of each item's bar.
  private(set) var top: [Double]

  /// - Parameters:
  ///   - ports: where the bundles meet the nodes.
  ///   - width: the width of each pair's bundle.
  init(
    _ graph: LayeredGraph, spacing: Spacing, height: [Double], above: [Double], below: [Double],
    ports: PortPlan, width: [Double]
  ) {
    self.graph = graph
    self.spacing = spacing
    self.height = height
    self.above = above
    self.below = below
    let ties = graph.segments.map { segment in
      let (isFromNode, isToNode) = (graph.isNode(segment.from), graph.isNode(segment.to))
      let leaving = isFromNode ? ports.leaving[segment.pair] : height[segment.from] / 2
      let entering = isToNode ? ports.entering[segment.pair] : height[segment.to] / 2
      let stiffness = (isFromNode ? 1.0 : 3) * (isToNode ? 1.0 : 3)
      return (pull: stiffness * (width[segment.pair] + 2), shift: leaving - entering)
    }
    leftTies = graph.incoming.list.map { segment in
      Tie(
        neighbour: graph.segments[segment].from, pull: ties[segment].pull,
        shift: ties[segment].shift)
    }
    rightTies = graph.outgoing.list.map { segment in
      Tie(
        neighbour: graph.segments[segment].to, pull: ties[segment].pull,
        shift: -ties[segment].shift)
    }
    offset = Array(repeating: 0, count: graph.items.count)
    top = offset
    for layer in graph.layers { stack(layer) }
  }

  /// Puts a layer's items below each other, as close as they may stand.
  private mutating func stack(_ layer: [Int]) {
    guard let first = layer.first else { return }
    for (upper, lower) in zip(layer, layer.dropFirst()) {
      offset[lower] = offset[upper] + separation(upper, lower)
    }
    for item in layer { top[item] = above[first] + offset[item] }
  }

  /// The least distance between the upper edges of two neighbours.
  private func separation(_ upper: Int, _ lower: Int) -> Double {
    let gap = graph.isNode(upper) && graph.isNode(lower) ? spacing.node : spacing.waypoint
    return height[upper] + below[upper] + gap + above[lower]
  }

  /// Moves all items towards their neighbours, layer by layer, forth and back.
  mutating func relax(rounds: Int) {
    let count = graph.layers.count
    for round in 0..<rounds {
      for step in 0..<count {
        let layer = round % 2 == 0 ? step : count - 1 - step
        settle(graph.layers[layer], oneSided: round < 4, fromLeft: round % 2 == 0)
      }
    }
  }

  private mutating func settle(_ layer: [Int], oneSided: Bool, fromLeft: Bool) {
    var pool = MonotonePool(capacity: layer.count)
    for item in layer {
      let wish = desired(item, left: !oneSided || fromLeft, right: !oneSided || !fromLeft)
      pool.append(wish.top - offset[item], weight: wish.weight)
    }
    for (place, value) in pool.values.enumerated() {
      top[layer[place]] = value + offset[layer[place]]
    }
  }

  private func desired(_ item: Int, left: Bool, right: Bool) -> (top: Double, weight: Double) {
    var weight = 0.05
    var moment = 0.05 * top[item]
    for index in graph.incoming.range(of: item) where left {
      weight += leftTies[index].pull
      moment += leftTies[index].pull * (top[leftTies[index].neighbour] + leftTies[index].shift)
    }
    for index in graph.outgoing.range(of: item) where right {
      weight += rightTies[index].pull
      moment += rightTies[index].pull * (top[rightTies[index].neighbour] + rightTies[index].shift)
    }
    return (moment / weight, weight)
  }

  /// The room that an item takes: its bar with what stands above and below it.
  func room(of item: Int) -> (top: Double, bottom: Double) {
    (top[item] - above[item], top[item] + height[item] + below[item])
  }
}

/// The nearest sequence that never falls, in the weighted least squares sense.
struct MonotonePool {
  private var means: [Double] = []
  private var weights: [Double] = []
  private var counts: [Int] = []

  init(capacity: Int) {
    means.reserveCapacity(capacity)
    weights.reserveCapacity(capacity)
    counts.reserveCapacity(capacity)
  }

  /// Appends a wish; where it lies below what came before, both are pooled at their mean.
  mutating func append(_ value: Double, weight: Double) {
    var (mean, total, count) = (value, weight, 1)
    while let last = means.last, last > mean {
      let lastWeight = weights.removeLast()
      means.removeLast()
      mean = (last * lastWeight + mean * total) / (lastWeight + total)
      total += lastWeight
      count += counts.removeLast()
    }
    means.append(mean)
    weights.append(total)
    counts.append(count)
  }

  /// The sequence, one value for each wish.
  var values: [Double] {
    var values: [Double] = []
    values.reserveCapacity(counts.reduce(0, +))
    for (mean, count) in zip(means, counts) {
      values.append(contentsOf: repeatElement(mean, count: count))
    }
    return values
  }
}
