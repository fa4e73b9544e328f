/// The order of the items in each layer, by barycentre sweeps with few crossings.
///
/// Components stay together, the largest on top. Every decision uses major pairs only, and of what
/// they carry no more than the size class, so that small changes of amounts leave the order alone.
struct LayerOrder {
  private let component: [Int]
  /// The room that each item takes, in parts of the tallest layer.
  private let extent: [Double]
  private let weights: [Double]
  private let crossings: CrossingCount
  private var graph: LayeredGraph
  private var middle: [Double]
  private var places: [Int]

  /// The graph with its layers in order.
  ///
  /// - Parameter groups: the rank of each node's group, where nodes start out.
  static func ordered(_ layered: LayeredGraph, of flows: FlowGraph, groups: [Int]) -> LayeredGraph {
    var best = layered.layers
    var least = Double.infinity
    for fromLeft in layered.items.count > 4_000 ? [true] : [true, false] {
      var order = LayerOrder(layered, flows)
      order.start(fromLeft: fromLeft, groups: groups)
      order.search(best: &best, least: &least)
    }
    var graph = layered
    graph.layers = best
    return graph
  }

  private init(_ layered: LayeredGraph, _ flows: FlowGraph) {
    graph = layered
    let ranks = FlowComponents.ranks(of: flows)
    component = layered.items.indices.map { item in
      layered.items[item].pair.map { ranks[flows.pairs[$0].source] } ?? ranks[item]
    }
    let amount = Self.amounts(layered, flows)
    let fullest = layered.layers.map { $0.reduce(0.0) { $0 + amount[$1] } }.max() ?? 0
    let unit = fullest > 0 ? fullest : 1
    extent = layered.items.indices.map { item in
      amount[item] / unit + (layered.isNode(item) ? 0.03 : 0.01)
    }
    weights = layered.segments.map { Self.size(of: $0.value) / unit + 0.005 }
    crossings = CrossingCount(weights: weights)
    middle = Array(repeating: 0, count: layered.items.count)
    places = layered.places()
  }

  /// What major pairs carry through each item.
  private static func amounts(_ layered: LayeredGraph, _ flows: FlowGraph) -> [Double] {
    var inflow = [Double](repeating: 0, count: flows.nodeCount)
    var outflow = inflow
    for pair in flows.pairs where pair.isMajor {
      outflow[pair.source] += size(of: pair.value)
      inflow[pair.target] += size(of: pair.value)
    }
    return layered.items.indices.map { item in
      layered.items[item].pair.map { size(of: flows.pairs[$0].value) }
        ?? max(inflow[item], outflow[item])
    }
  }

  /// The middle of the value's class; each class reaches from a power of four to the next.
  private static func size(of value: Double) -> Double {
    guard value > 0 else { return 0 }
    return Double(sign: .plus, exponent: (Int(value.exponent) >> 1) * 2 + 1, significand: 1)
  }

  private mutating func start(fromLeft: Bool, groups: [Int]) {
    let nodeCount = groups.count
    for layer in graph.layers.indices {
      let keys = graph.layers[layer].map { item in
        (component[item], item < nodeCount ? groups[item] : nodeCount, item)
      }
      graph.layers[layer] = keys.sorted(by: <).map(\.2)
      settle(layer)
    }
    sweep(fromLeft: fromLeft)
  }

  private mutating func search(best: inout [[Int]], least: inout Double) {
    let rounds = min(12, max(2, 20_000 / (graph.items.count + 1)))
    var idle = 0
    for round in 0..<rounds where idle < 4 {
      sweep(fromLeft: round % 2 == 0)
      sweep(fromLeft: round % 2 != 0)
      swapNeighbours(passes: rounds < 6 ? 1 : 4)
      let count = crossings.total(of: graph)
      idle += 1
      if count < least * (1 - 1e-9) {
        (least, best, idle) = (count, graph.layers, 0)
      }
    }
  }

  /// Writes down where the items of a layer stand, as if the layer were centred on zero.
  private mutating func settle(_ layer: Int) {
    let items = graph.layers[layer]
    var position = -items.reduce(0.0) { $0 + extent[$1] } / 2
    for (place, item) in items.enumerated() {
      middle[item] = position + extent[item] / 2
      position += extent[item]
      places[item] = place
    }
  }

  private mutating func sweep(fromLeft: Bool) {
    let count = graph.layers.count
    for step in 0..<count {
      let layer = fromLeft ? step : count - 1 - step
      let keys = graph.layers[layer].map { item in
        (component[item], barycentre(item, fromLeft: fromLeft), item)
      }
      graph.layers[layer] = keys.sorted(by: <).map(\.2)
      settle(layer)
    }
  }

  /// The mean place of an item's neighbours on one side; its own place where it has none.
  private func barycentre(_ item: Int, fromLeft: Bool) -> Double {
    var weight = 0.0
    var moment = 0.0
    for segment in fromLeft ? graph.incoming[item] : graph.outgoing[item] {
      let other = fromLeft ? graph.segments[segment].from : graph.segments[segment].to
      weight += weights[segment]
      moment += weights[segment] * middle[other]
    }
    return weight > 0 ? moment / weight : middle[item]
  }

  private mutating func swapNeighbours(passes: Int) {
    for _ in 0..<passes {
      var improved = false
      for layer in graph.layers.indices where swapOnce(in: layer) {
        settle(layer)
        improved = true
      }
      if !improved { return }
    }
  }

  private mutating func swapOnce(in layer: Int) -> Bool {
    var improved = false
    for place in graph.layers[layer].indices.dropLast() {
      let (upper, lower) = (graph.layers[layer][place], graph.layers[layer][place + 1])
      guard component[upper] == component[lower] else { continue }
      guard crossings.gain(ofSwapping: upper, lower, in: graph, places: places) > 1e-12 else {
        continue
      }
      graph.layers[layer].swapAt(place, place + 1)
      places[upper] = place + 1
      places[lower] = place
      improved = true
    }
    return improved
  }
}
