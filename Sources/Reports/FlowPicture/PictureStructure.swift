/// What of a picture does not depend on measures: columns, order, and which pairs run forward.
struct PictureStructure {
  /// The layer of each node.
  let layer: [Int]
  /// The major pairs in order.
  let majors: LayeredGraph
  /// All forward pairs; the layers are not in order yet.
  let full: LayeredGraph

  init(_ flows: FlowGraph, groups: [Int]) {
    let forward = RecycleChoice.forwardPairs(of: flows)
    let layer = LayerAssignment.layers(of: flows, forward: forward)
    let layered = LayeredGraph(flows, layer: layer, routed: forward)
    majors = LayerOrder.ordered(layered, of: flows, groups: groups)
    let routed = flows.pairs.map { layer[$0.source] < layer[$0.target] }
    full = LayeredGraph(flows, layer: layer, routed: routed)
    self.layer = layer
  }

  /// All forward pairs in order: the major items as they are, minor waypoints where they pass.
  ///
  /// - Parameter middle: the height of each major item's middle.
  func merged(_ flows: FlowGraph, middle: [Double]) -> LayeredGraph {
    var graph = full
    var layers = majors.layers.map { layer in
      layer.map { (item: counterpart(of: $0), height: middle[$0]) }
    }
    for pair in flows.pairs.indices where majors.segmentsOfPair[pair].isEmpty {
      insert(pair, of: flows, middle: middle, into: &layers)
    }
    graph.layers = layers.map { $0.map(\.item) }
    return graph
  }

  /// The item of the full graph that stands for an item of the major one.
  private func counterpart(of item: Int) -> Int {
    guard let pair = majors.items[item].pair else { return item }
    let first = full.segments[full.segmentsOfPair[pair].lowerBound].to
    return first + majors.items[item].layer - full.items[first].layer
  }

  private func insert(
    _ pair: Int, of flows: FlowGraph, middle: [Double],
    into layers: inout [[(item: Int, height: Double)]]
  ) {
    let route = full.segmentsOfPair[pair].dropLast()
    let (start, end) = (middle[flows.pairs[pair].source], middle[flows.pairs[pair].target])
    for (step, segment) in route.enumerated() {
      let waypoint = full.segments[segment].to
      let height = start + (end - start) * Double(step + 1) / Double(route.count + 1)
      let layer = full.items[waypoint].layer
      let place = layers[layer].firstIndex { $0.height > height } ?? layers[layer].count
      layers[layer].insert((waypoint, height), at: place)
    }
  }
}
