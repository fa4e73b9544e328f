internal import Findings

/// The sizes of everything that is placed: widths of bundles, heights of bars, rooms of labels.
struct PictureSizes {
  /// Pixels for one of the diagram's unit.
  let scale: Double
  /// The width of each pair's bundle.
  let width: [Double]
  /// The label of each node.
  private(set) var labels: [NodeLabel]
  /// The room of the loop above each node, zero where it has none.
  let loopRoom: [Double]
  private let barHeight: [Double]

  init(
    _ diagram: FlowDiagram, _ flows: FlowGraph, _ structure: PictureStructure,
    _ layout: FlowPictureLayout
  ) {
    let fitting = Self.scale(flows, structure.full, height: layout.flowHeight)
    let scale = layout.scale.flatMap { $0.isNormal && $0 > 0 ? $0 : nil } ?? fitting
    self.scale = scale
    width = flows.pairs.map { $0.value * scale }
    barHeight = (0..<flows.nodeCount).map { flows.throughput($0) * scale }
    var loopRoom = [Double](repeating: 0, count: flows.nodeCount)
    var enters = [Bool](repeating: false, count: flows.nodeCount)
    var leaves = enters
    for (index, pair) in flows.pairs.enumerated() {
      if pair.isLoop {
        loopRoom[pair.source] = layout.laneClearance + width[index] + layout.laneGap
      }
      leaves[pair.source] = true
      enters[pair.target] = true
    }
    self.loopRoom = loopRoom
    labels = flows.nodes.indices.map { node in
      let position: NodeLabel.Position =
        !leaves[node] ? .right : enters[node] ? .above : .left
      let amount = "\(Numeral.text(flows.throughput(node), digits: 3)) \(diagram.unit)"
      let text = layout.setting.set(diagram.nodes[flows.nodes[node]].label, amount: amount)
      return NodeLabel(
        position: position, text: text, width: layout.setting.width(text),
        height: layout.setting.height(text))
    }
  }

  /// The scale at which the fullest layer has a height.
  private static func scale(_ flows: FlowGraph, _ graph: LayeredGraph, height: Double) -> Double {
    let fullest =
      graph.layers.map { layer in
        layer.reduce(0.0) { sum, item in
          sum + (graph.items[item].pair.map { flows.pairs[$0].value } ?? flows.throughput(item))
        }
      }.max() ?? 0
    let scale = height / fullest
    return scale.isNormal && scale > 0 ? scale : 1
  }

  /// The sizes with labels moved away from risers.
  func clearing(_ sides: LabelSides) -> PictureSizes {
    var sizes = self
    for node in labels.indices {
      sizes.labels[node].position = sides.position(of: node, preferred: labels[node].position)
    }
    return sizes
  }

  /// The height of an item: of a node's bar, or of the bundle that passes.
  func height(of item: Int, in graph: LayeredGraph) -> Double {
    graph.items[item].pair.map { width[$0] } ?? barHeight[item]
  }

  /// The room above and below an item.
  func room(of item: Int, in graph: LayeredGraph) -> (above: Double, below: Double) {
    guard graph.isNode(item) else { return (0, 0) }
    let room = labels[item].room(nodeHeight: barHeight[item])
    return (room.above + loopRoom[item], room.below)
  }

  /// Items placed without regard to their neighbours, ready to be relaxed.
  func placement(
    _ graph: LayeredGraph, ports: PortPlan, layout: FlowPictureLayout
  ) -> VerticalPlacement {
    let rooms = graph.items.indices.map { room(of: $0, in: graph) }
    return VerticalPlacement(
      graph, spacing: .init(node: layout.barGap, waypoint: layout.waypointGap),
      height: graph.items.indices.map { height(of: $0, in: graph) },
      above: rooms.map(\.above), below: rooms.map(\.below), ports: ports, width: width)
  }
}
