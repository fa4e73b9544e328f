/// How much ribbons cross: the sum over crossing pairs of the product of their weights.
struct CrossingCount {
  /// The weight of each segment.
  let weights: [Double]

  /// The crossings in a whole graph.
  func total(of graph: LayeredGraph) -> Double {
    let places = graph.places()
    var total = 0.0
    for layer in graph.layers.indices.dropLast() {
      let width = graph.layers[layer + 1].count
      total += crossings(after: graph.layers[layer], in: graph, places: places, width: width)
    }
    return total
  }

  /// The crossings right of one layer: a segment crosses those that start above and end below it.
  private func crossings(
    after layer: [Int], in graph: LayeredGraph, places: [Int], width: Int
  ) -> Double {
    var below = SuffixSums(count: width)
    var total = 0.0
    for item in layer {
      for segment in graph.outgoing[item] {
        let place = places[graph.segments[segment].to]
        total += weights[segment] * below.sum(after: place)
      }
      for segment in graph.outgoing[item] {
        below.add(weights[segment], at: places[graph.segments[segment].to])
      }
    }
    return total
  }

  /// How crossings change when two neighbours of a layer, `upper` above `lower`, change places.
  func gain(ofSwapping upper: Int, _ lower: Int, in graph: LayeredGraph, places: [Int]) -> Double {
    var gain = 0.0
    for first in graph.incoming[upper] {
      let place = places[graph.segments[first].from]
      for second in graph.incoming[lower] {
        let other = places[graph.segments[second].from]
        gain += product(first, second, sign: place - other)
      }
    }
    for first in graph.outgoing[upper] {
      let place = places[graph.segments[first].to]
      for second in graph.outgoing[lower] {
        let other = places[graph.segments[second].to]
        gain += product(first, second, sign: place - other)
      }
    }
    return gain
  }

  private func product(_ first: Int, _ second: Int, sign: Int) -> Double {
    Double(sign.signum()) * weights[first] * weights[second]
  }
}

/// Sums of suffixes of a list that grows by addition (a Fenwick tree).
struct SuffixSums {
  private var tree: [Double]

  init(count: Int) { tree = Array(repeating: 0, count: count + 1) }

  mutating func add(_ value: Double, at place: Int) {
    var index = tree.count - 1 - place
    while index < tree.count {
      tree[index] += value
      index += index & -index
    }
  }

  /// The sum of what stands at later places than this one.
  func sum(after place: Int) -> Double {
    var index = tree.count - 2 - place
    var sum = 0.0
    while index > 0 {
      sum += tree[index]
      index -= index & -index
    }
    return sum
  }
}
