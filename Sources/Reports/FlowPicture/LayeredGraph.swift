/// Nodes and waypoints in layers, joined by segments from each layer to the next.
///
/// Items `0..<nodeCount` are the nodes; a forward pair that spans several layers has a waypoint in
/// each layer between.
struct LayeredGraph {
  struct Item {
    let layer: Int
    /// The pair that passes here; `nil` for a node.
    let pair: Int?
  }

  struct Segment {
    let from: Int
    let to: Int
    let pair: Int
    let value: Double
  }

  private(set) var items: [Item]
  /// Sorted by pair, then from left to right.
  private(set) var segments: [Segment] = []
  /// The segments of each pair; empty for one that does not run forward.
  private(set) var segmentsOfPair: [Range<Int>] = []
  private(set) var incoming = Adjacency()
  private(set) var outgoing = Adjacency()
  /// The items of each layer from top to bottom.
  var layers: [[Int]] = []

  /// Joins the pairs that `routed` names; each must lead to a layer further right.
  init(_ graph: FlowGraph, layer: [Int], routed: [Bool]) {
    items = layer.map { Item(layer: $0, pair: nil) }
    for (index, pair) in graph.pairs.enumerated() {
      let start = segments.count
      if routed[index] { route(pair, index: index, layer: layer) }
      segmentsOfPair.append(start..<segments.count)
    }
    layers = Array(repeating: [], count: (layer.max() ?? -1) + 1)
    for (index, item) in items.enumerated() { layers[item.layer].append(index) }
    incoming = Adjacency(itemCount: items.count, ends: segments.map(\.to))
    outgoing = Adjacency(itemCount: items.count, ends: segments.map(\.from))
  }

  private mutating func route(_ pair: FlowGraph.Pair, index: Int, layer: [Int]) {
    var from = pair.source
    for between in (layer[pair.source] + 1)..<layer[pair.target] {
      let waypoint = items.count
      items.append(Item(layer: between, pair: index))
      segments.append(Segment(from: from, to: waypoint, pair: index, value: pair.value))
      from = waypoint
    }
    segments.append(Segment(from: from, to: pair.target, pair: index, value: pair.value))
  }

  func isNode(_ item: Int) -> Bool { items[item].pair == nil }

  /// The place of each item in its layer.
  func places() -> [Int] {
    var places = [Int](repeating: 0, count: items.count)
    for layer in layers {
      for (place, item) in layer.enumerated() { places[item] = place }
    }
    return places
  }
}

/// The segments that end at each item, as one flat list.
struct Adjacency {
  private var start: [Int] = [0]
  /// The segments, item by item.
  private(set) var list: [Int] = []

  init() {}

  init(itemCount: Int, ends: [Int]) {
    start = Array(repeating: 0, count: itemCount + 1)
    for end in ends { start[end + 1] += 1 }
    for index in 0..<itemCount { start[index + 1] += start[index] }
    var next = start
    list = Array(repeating: 0, count: ends.count)
    for (segment, end) in ends.enumerated() {
      list[next[end]] = segment
      next[end] += 1
    }
  }

  subscript(item: Int) -> ArraySlice<Int> { list[range(of: item)] }

  /// Where an item's segments stand in ``list``.
  func range(of item: Int) -> Range<Int> { start[item]..<start[item + 1] }
}
