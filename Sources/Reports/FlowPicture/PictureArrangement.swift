/// Where items, ports and risers stand.
struct PictureArrangement {
  /// The side of each pair that runs back; `nil` for one that runs forward.
  let lanes: [LaneSide?]
  let ports: PortPlan
  let placement: VerticalPlacement
  let risers: RiserPlan
  let columns: ColumnPlan
  let sizes: PictureSizes

  init(
    _ flows: FlowGraph, _ structure: PictureStructure, _ sizes: PictureSizes,
    _ layout: FlowPictureLayout
  ) {
    let draft = Self.draft(flows, structure, sizes, layout)
    let middle = draft.top.indices.map { draft.top[$0] + draft.height[$0] / 2 }
    lanes = Self.laneSides(flows, structure, draft)
    let graph = structure.merged(flows, middle: middle)
    let sizes = sizes.clearing(LabelSides(flows, graph, lanes: lanes))
    self.sizes = sizes
    ports = PortPlan(flows, graph, width: sizes.width, lanes: lanes)
    var placement = sizes.placement(graph, ports: ports, layout: layout)
    placement.relax(rounds: min(48, max(6, 100_000 / (graph.items.count + 1))))
    self.placement = placement
    risers = RiserPlan(
      flows, placement: placement, ports: ports, width: sizes.width, lanes: lanes,
      clearance: layout.laneClearance / 2, spacing: layout.laneGap)
    columns = ColumnPlan(placement, ports, risers, sizes, layout)
  }

  /// A first placement of the major items, from which lanes and minor waypoints take their sides.
  private static func draft(
    _ flows: FlowGraph, _ structure: PictureStructure, _ sizes: PictureSizes,
    _ layout: FlowPictureLayout
  ) -> VerticalPlacement {
    let graph = structure.majors
    let undecided = flows.pairs.map { pair -> LaneSide? in
      structure.layer[pair.source] < structure.layer[pair.target] ? nil : .above
    }
    let ports = PortPlan(flows, graph, width: sizes.width, lanes: undecided)
    var draft = sizes.placement(graph, ports: ports, layout: layout)
    draft.relax(rounds: min(16, max(4, 40_000 / (graph.items.count + 1))))
    return draft
  }

  /// The nearer side for each pair that runs back; loops stay above their bar.
  private static func laneSides(
    _ flows: FlowGraph, _ structure: PictureStructure, _ draft: VerticalPlacement
  ) -> [LaneSide?] {
    let edges = draft.graph.layers.map { layer -> (top: Double, bottom: Double) in
      guard let first = layer.first, let last = layer.last else { return (0, 0) }
      return (draft.room(of: first).top, draft.room(of: last).bottom)
    }
    return flows.pairs.map { pair in
      let (left, right) = (structure.layer[pair.target], structure.layer[pair.source])
      if pair.isLoop { return .above }
      guard left <= right else { return nil }
      let top = edges[left...right].map(\.top).min() ?? 0
      let bottom = edges[left...right].map(\.bottom).max() ?? 0
      let middle =
        draft.top[pair.source] + draft.height[pair.source] / 2
        + draft.top[pair.target] + draft.height[pair.target] / 2
      return middle <= top + bottom ? .above : .below
    }
  }
}
