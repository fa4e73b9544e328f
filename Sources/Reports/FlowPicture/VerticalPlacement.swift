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

  let graph: LayeredGraph
  let spacing: Spacing
  /// The height of each item's bar or bundle.
  let height: [Double]
  /// The room that each item needs above and below its bar, for labels and loops.
  let above: [Double]
  let below: [Double]
  /// The shift of each segment's ends: its middle at `to` minus its middle at `from`, from the tops.
  private let shift: [Double]
  private let pull: [Double]
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
    shift = graph.segments.map { segment in
      let leaving =
        graph.isNode(segment.from) ? ports.leaving[segment.pair] : height[segment.from] / 2
      let entering =
        graph.isNode(segment.to) ? ports.entering[segment.pair] : height[segment.to] / 2
      return leaving - entering
    }
    pull = graph.segments.map { segment in
      let bends = (graph.isNode(segment.from) ? 1.0 : 3) * (graph.isNode(segment.to) ? 1.0 : 3)
      return bends * (width[segment.pair] + 2)
    }
    top = Array(repeating: 0, count: graph.items.count)
    for layer in graph.layers { stack(layer) }
  }

  /// Puts a layer's items below each other.
  private mutating func stack(_ layer: [Int]) {
    var previous: Int?
    for item in layer {
      if let previous {
        top[item] = top[previous] + separation(previous, item)
      } else {
        top[item] = above[item]
      }
      previous = item
    }
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
    var pool = MonotonePool()
    var offset = 0.0
    var offsets: [Double] = []
    offsets.reserveCapacity(layer.count)
    for (place, item) in layer.enumerated() {
      if place > 0 { offset += separation(layer[place - 1], item) }
      offsets.append(offset)
      let wish = desired(item, left: !oneSided || fromLeft, right: !oneSided || !fromLeft)
      pool.append(wish.top - offset, weight: wish.weight)
    }
    for (place, value) in pool.values.enumerated() { top[layer[place]] = value + offsets[place] }
  }

  private func desired(_ item: Int, left: Bool, right: Bool) -> (top: Double, weight: Double) {
    var weight = 0.05
    var moment = 0.05 * top[item]
    for segment in graph.incoming[item] where left {
      weight += pull[segment]
      moment += pull[segment] * (top[graph.segments[segment].from] + shift[segment])
    }
    for segment in graph.outgoing[item] where right {
      weight += pull[segment]
      moment += pull[segment] * (top[graph.segments[segment].to] - shift[segment])
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
    for (mean, count) in zip(means, counts) {
      values.append(contentsOf: repeatElement(mean, count: count))
    }
    return values
  }
}
