/// Where the columns stand from left to right.
struct ColumnPlan {
  /// The left side of each layer's bars.
  private(set) var left: [Double] = []
  /// The width of what lies left of the first column.
  private(set) var margin = 0.0
  /// The width of everything.
  private(set) var width = 0.0

  private let placement: VerticalPlacement
  private let ports: PortPlan
  private let risers: RiserPlan
  private let sizes: PictureSizes
  private let layout: FlowPictureLayout

  init(
    _ placement: VerticalPlacement, _ ports: PortPlan, _ risers: RiserPlan,
    _ sizes: PictureSizes, _ layout: FlowPictureLayout
  ) {
    self.placement = placement
    self.ports = ports
    self.risers = risers
    self.sizes = sizes
    self.layout = layout
    arrange()
  }

  private mutating func arrange() {
    let layers = placement.graph.layers
    guard let last = layers.indices.last else { return }
    margin = max(risers.enteringZone[0], reach(layers[0], \.left))
    var runs = runs()
    var position = margin
    for layer in layers.indices {
      left.append(position)
      guard layer < last else { break }
      runs[layer] = max(
        runs[layer] + risers.leavingZone[layer] + risers.enteringZone[layer + 1],
        labelRoom(after: layer), layout.columnGap)
      position += layout.barWidth + runs[layer]
    }
    width =
      position + layout.barWidth + max(risers.leavingZone[last], reach(layers[last], \.right))
  }

  /// For each gap the run that its steepest bundle needs.
  private func runs() -> [Double] {
    var runs = placement.graph.layers.map { _ in 0.0 }
    for segment in placement.graph.segments {
      let start = middle(of: segment, atEnd: false)
      let end = middle(of: segment, atEnd: true)
      let radius = sizes.width[segment.pair] / 2 + Self.innerRadius
      let layer = placement.graph.items[segment.from].layer
      let slope = 0.35 + min(0.5, sizes.width[segment.pair] / 150)
      let comfortable = min(170, slope * abs(end - start))
      runs[layer] = max(
        runs[layer], PicturePath.run(forRise: end - start, radius: radius), comfortable)
    }
    return runs
  }

  /// The height of a bundle's middle at one end of a segment.
  func middle(of segment: LayeredGraph.Segment, atEnd: Bool) -> Double {
    let item = atEnd ? segment.to : segment.from
    guard placement.graph.isNode(item) else {
      return placement.top[item] + placement.height[item] / 2
    }
    return placement.top[item]
      + (atEnd ? ports.entering[segment.pair] : ports.leaving[segment.pair])
  }

  private func reach(
    _ layer: [Int], _ side: KeyPath<(left: Double, right: Double), Double>
  ) -> Double {
    layer.filter(placement.graph.isNode)
      .map { sizes.labels[$0].reach(nodeWidth: layout.barWidth)[keyPath: side] }.max() ?? 0
  }

  /// The width of a gap in which its labels meet neither each other nor the bars.
  private func labelRoom(after layer: Int) -> Double {
    let from = placement.graph.layers[layer].filter(placement.graph.isNode)
    let to = placement.graph.layers[layer + 1].filter(placement.graph.isNode)
    var room = max(reach(from, \.right), reach(to, \.left))
    for node in from where sizes.labels[node].reach(nodeWidth: layout.barWidth).right > 0 {
      let rect = labelRect(node)
      let reach = sizes.labels[node].reach(nodeWidth: layout.barWidth).right
      for other in to {
        room = max(room, reach + facing(other, rect))
      }
    }
    return room + 8
  }

  /// How far a node's own label and loop reach left at the heights of a label that faces them.
  private func facing(_ node: Int, _ rect: PictureRect) -> Double {
    let own = labelRect(node)
    let meetsLabel = rect.y < own.maxY && own.y < rect.maxY
    let label = meetsLabel ? sizes.labels[node].reach(nodeWidth: layout.barWidth).left : 0
    let top = placement.top[node]
    let meetsLoop = rect.y < top + sizes.loopRoom[node] && top - sizes.loopRoom[node] < rect.maxY
    return max(label, meetsLoop ? sizes.loopRoom[node] - layout.laneGap : 0)
  }

  /// The rectangle of a node's label as if its column stood at zero.
  private func labelRect(_ node: Int) -> PictureRect {
    let bar = PictureRect(
      x: 0, y: placement.top[node], width: layout.barWidth, height: placement.height[node])
    return sizes.labels[node].rect(at: bar, lift: sizes.loopRoom[node])
  }

  /// The inner radius of the tightest swerve.
  static let innerRadius = 2.0
}
