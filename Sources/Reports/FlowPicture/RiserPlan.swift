/// Where recycles run up and down beside their nodes, in the gaps between layers.
///
/// Each riser has a slot of its own, so that no riser lies over another; within a gap the risers
/// that leave stand at its left edge, those that arrive at its right edge.
struct RiserPlan {
  /// The distance of the riser's middle from the right side of the source, by pair.
  private(set) var leaving: [Double]
  /// The distance of the riser's middle from the left side of the target, by pair.
  private(set) var entering: [Double]
  /// The width that leaving risers take right of each layer.
  private(set) var leavingZone: [Double]
  /// The width that arriving risers take left of each layer.
  private(set) var enteringZone: [Double]

  private struct Riser {
    let pair: Int
    let port: Double
    let width: Double
    let side: LaneSide
    let isLoop: Bool
    /// The part of the gap's height that the riser takes.
    let from: Double
    let to: Double
  }

  private struct Slot {
    let from: Double
    let to: Double
    let end: Double
  }

  private let clearance: Double
  private let spacing: Double

  /// - Parameters:
  ///   - clearance: the least distance between a riser and a node.
  ///   - spacing: the distance between risers.
  init(
    _ flows: FlowGraph, placement: VerticalPlacement, ports: PortPlan, width: [Double],
    lanes: [LaneSide?], clearance: Double, spacing: Double
  ) {
    self.clearance = clearance
    self.spacing = spacing
    leaving = Array(repeating: 0, count: flows.pairs.count)
    entering = leaving
    let layers = placement.graph.layers.count
    leavingZone = Array(repeating: 0, count: layers)
    enteringZone = leavingZone
    var right = [[Riser]](repeating: [], count: layers)
    var left = right
    for (index, pair) in flows.pairs.enumerated() {
      guard let side = lanes[index] else { continue }
      func riser(_ node: Int, _ offset: Double) -> Riser {
        let port = placement.top[node] + offset
        let reach = pair.isLoop ? placement.room(of: node).top : -Double.infinity
        let (from, to) =
          side == .above ? (reach, port + width[index] / 2) : (port - width[index] / 2, .infinity)
        return Riser(
          pair: index, port: port, width: width[index], side: side, isLoop: pair.isLoop,
          from: from, to: to)
      }
      right[placement.graph.items[pair.source].layer]
        .append(riser(pair.source, ports.leaving[index]))
      left[placement.graph.items[pair.target].layer]
        .append(riser(pair.target, ports.entering[index]))
    }
    for layer in 0..<layers {
      leavingZone[layer] = pack(right[layer], into: &leaving)
      enteringZone[layer] = pack(left[layer], into: &entering)
    }
  }

  /// Loops innermost, then upper risers from the top down, then lower ones from the bottom up.
  private static func sortKey(_ riser: Riser) -> (Int, Double, Int) {
    if riser.isLoop { return (0, riser.port, riser.pair) }
    return riser.side == .above ? (1, riser.port, riser.pair) : (2, -riser.port, riser.pair)
  }

  private func pack(_ risers: [Riser], into offsets: inout [Double]) -> Double {
    var slots: [Slot] = []
    var zone = 0.0
    for riser in risers.sorted(by: { Self.sortKey($0) < Self.sortKey($1) }) {
      var start = clearance
      for slot in slots where slot.from < riser.to && riser.from < slot.to {
        start = max(start, slot.end + spacing)
      }
      offsets[riser.pair] = start + riser.width / 2
      slots.append(Slot(from: riser.from, to: riser.to, end: start + riser.width))
      zone = max(zone, start + riser.width + clearance)
    }
    return zone
  }
}
