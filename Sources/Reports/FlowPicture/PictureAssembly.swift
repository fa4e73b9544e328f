/// Draws up the picture from an arrangement: rectangles, paths, lanes and labels.
struct PictureAssembly {
  let diagram: FlowDiagram
  let flows: FlowGraph
  let sizes: PictureSizes
  let arrangement: PictureArrangement
  let layout: FlowPictureLayout

  init(
    _ diagram: FlowDiagram, _ flows: FlowGraph, _ arrangement: PictureArrangement,
    _ layout: FlowPictureLayout
  ) {
    self.diagram = diagram
    self.flows = flows
    sizes = arrangement.sizes
    self.arrangement = arrangement
    self.layout = layout
  }

  private var graph: LayeredGraph { arrangement.placement.graph }

  func picture() -> FlowPicture {
    let lanes = laneRects()
    let (top, bottom) = extent(lanes)
    let (dx, dy) = (layout.margin, layout.margin - top)
    let ribbons = ribbons(lanes: lanes).map { $0.moved(dx: dx, dy: dy) }
    let bars = bars(dx: dx, dy: dy)
    let width = max(arrangement.columns.width, 240) + 2 * layout.margin
    let height = bottom - top + 2 * layout.margin
    let nodeLabels = nodeLabels(dx: dx, dy: dy)
    let legend = LegendPlan(diagram, layout, scale: sizes.scale, width: width, top: height)
    return FlowPicture(
      diagram: diagram, width: width, height: height + legend.height, scale: sizes.scale,
      textSize: layout.textSize, lineHeight: layout.lineHeight, bars: bars, ribbons: ribbons,
      labels: nodeLabels
        + RibbonLabels(diagram, ribbons, bars: bars, taken: nodeLabels, layout).labels(),
      legend: legend.entries, scaleBar: legend.scaleBar)
  }

  private func bar(of node: Int) -> PictureRect {
    PictureRect(
      x: arrangement.columns.left[graph.items[node].layer], y: arrangement.placement.top[node],
      width: layout.barWidth, height: arrangement.placement.height[node])
  }

  private func bars(dx: Double, dy: Double) -> [FlowPicture.Bar] {
    var order = [Int](repeating: 0, count: flows.nodeCount)
    for layer in graph.layers {
      for (place, node) in layer.filter(graph.isNode).enumerated() { order[node] = place }
    }
    let bars = flows.nodes.indices.map { node in
      FlowPicture.Bar(
        rect: bar(of: node).moved(dx: dx, dy: dy), layer: graph.items[node].layer,
        order: order[node], inflow: flows.inflow[node], outflow: flows.outflow[node])
    }
    return byDiagram(bars, flows.nodes)
  }

  /// Puts values in canonical order back into the diagram's order.
  private func byDiagram<Value>(_ values: [Value], _ index: [Int]) -> [Value] {
    zip(index, values).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func nodeLabels(dx: Double, dy: Double) -> [FlowPicture.Label] {
    let labels = flows.nodes.indices.map { node in
      let label = sizes.labels[node]
      let rect = label.rect(at: bar(of: node), lift: sizes.loopRoom[node])
      return FlowPicture.Label(
        owner: .node(flows.nodes[node]), rect: rect.moved(dx: dx, dy: dy),
        alignment: label.isFlushRight ? .end : .start, text: label.text)
    }
    return byDiagram(labels, flows.nodes)
  }

  private func extent(_ lanes: [PictureRect?]) -> (top: Double, bottom: Double) {
    var (top, bottom) = (Double.infinity, -Double.infinity)
    for item in graph.items.indices {
      let room = arrangement.placement.room(of: item)
      top = min(top, room.top)
      bottom = max(bottom, room.bottom)
    }
    for lane in lanes.compactMap(\.self) {
      top = min(top, lane.y)
      bottom = max(bottom, lane.maxY)
    }
    return top <= bottom ? (top, bottom) : (0, 0)
  }
}

extension PictureAssembly {
  /// The lane of each pair that runs back.
  private func laneRects() -> [PictureRect?] {
    var lanes = [PictureRect?](repeating: nil, count: flows.pairs.count)
    var requests: [LanePlan.Request] = []
    for (index, pair) in flows.pairs.enumerated() {
      guard let side = arrangement.lanes[index] else { continue }
      let half = sizes.width[index] / 2
      let left = bar(of: pair.target).x - arrangement.risers.entering[index] - half
      let right = bar(of: pair.source).maxX + arrangement.risers.leaving[index] + half
      if pair.isLoop {
        lanes[index] = PictureRect(
          x: left, y: bar(of: pair.source).y - layout.laneClearance - 2 * half,
          width: right - left, height: 2 * half)
      } else {
        requests.append(
          LanePlan.Request(pair: index, side: side, left: left, right: right, width: 2 * half))
      }
    }
    let plan = LanePlan(
      strips: strips(), clearance: layout.laneClearance, spacing: layout.laneGap)
    for (pair, rect) in plan.lanes(for: requests) { lanes[pair] = rect }
    return lanes
  }

  /// Columns and gaps with the heights that they fill; a gap fills what its two columns fill.
  private func strips() -> [LanePlan.Strip] {
    let columns = arrangement.columns
    let heights = graph.layers.map { layer -> (top: Double, bottom: Double) in
      layer.reduce((Double.infinity, -Double.infinity)) { extent, item in
        let room = arrangement.placement.room(of: item)
        return (min(extent.0, room.top), max(extent.1, room.bottom))
      }
    }
    var strips: [LanePlan.Strip] = []
    for layer in heights.indices {
      let start = layer > 0 ? columns.left[layer - 1] + layout.barWidth : 0
      let before = layer > 0 ? heights[layer - 1] : heights[layer]
      strips.append(
        LanePlan.Strip(
          left: start, right: columns.left[layer], top: min(before.top, heights[layer].top),
          bottom: max(before.bottom, heights[layer].bottom)))
      let end = layer + 1 < heights.count ? columns.left[layer] + layout.barWidth : columns.width
      strips.append(
        LanePlan.Strip(
          left: columns.left[layer], right: end, top: heights[layer].top,
          bottom: heights[layer].bottom))
    }
    return strips
  }

  private func ribbons(lanes: [PictureRect?]) -> [FlowPicture.Ribbon] {
    var ribbons: [FlowPicture.Ribbon] = []
    for (index, pair) in flows.pairs.enumerated() {
      let bundle = lanes[index].map { recycle(index, lane: $0) } ?? forward(index)
      var offset = -sizes.width[index] / 2
      for link in pair.links {
        let width = flows.linkValues[link] * sizes.scale
        ribbons.append(bundle.strand(at: offset + width / 2, width: width))
        offset += width
      }
    }
    return byDiagram(ribbons, flows.links)
  }

  private func forward(_ pair: Int) -> RibbonBundle {
    let columns = arrangement.columns
    let segments = graph.segmentsOfPair[pair].map { graph.segments[$0] }
    let start = PicturePoint(
      x: bar(of: flows.pairs[pair].source).maxX, y: columns.middle(of: segments[0], atEnd: false))
    var path = PicturePath(start: start)
    for segment in segments {
      let layer = graph.items[segment.from].layer
      let from = columns.left[layer] + layout.barWidth
      let to = columns.left[layer + 1]
      let (leave, enter) = (
        columns.middle(of: segment, atEnd: false), columns.middle(of: segment, atEnd: true)
      )
      path.line(to: PicturePoint(x: from + arrangement.risers.leavingZone[layer], y: leave))
      path.swerve(
        to: PicturePoint(x: to - arrangement.risers.enteringZone[layer + 1], y: enter),
        leastRadius: sizes.width[pair] / 2 + ColumnPlan.innerRadius)
      path.line(to: PicturePoint(x: to, y: enter))
      if !graph.isNode(segment.to) {
        path.line(to: PicturePoint(x: to + layout.barWidth, y: enter))
      }
    }
    return RibbonBundle(route: .forward, center: path, lane: nil, risers: [])
  }

  private func recycle(_ index: Int, lane: PictureRect) -> RibbonBundle {
    let pair = flows.pairs[index]
    let (source, target) = (bar(of: pair.source), bar(of: pair.target))
    return RibbonBundle.recycle(
      route: pair.isLoop ? .loop : .recycle,
      start: PicturePoint(x: source.maxX, y: source.y + arrangement.ports.leaving[index]),
      end: PicturePoint(x: target.x, y: target.y + arrangement.ports.entering[index]),
      lane: lane, roundness: layout.laneClearance / 2)
  }
}
