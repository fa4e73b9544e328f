/// On which side of the picture a recycle runs back.
enum LaneSide {
  case above
  case below
}

/// Where each pair's bundle meets its two nodes: the distance of its middle from the node's top.
///
/// On a node's side the ribbons lie in the order of where they go: loops and upper lanes on top
/// (the shortest innermost), then forward ribbons in the order of their next item, then lower lanes.
struct PortPlan {
  /// At the right side of the pair's source.
  private(set) var leaving: [Double]
  /// At the left side of the pair's target.
  private(set) var entering: [Double]

  private struct Port {
    let pair: Int
    let key: (Int, Int, Int)
  }

  /// - Parameters:
  ///   - width: the width of each pair's bundle.
  ///   - lanes: the side of each pair that runs back; `nil` for one that runs forward.
  init(_ flows: FlowGraph, _ graph: LayeredGraph, width: [Double], lanes: [LaneSide?]) {
    leaving = Array(repeating: 0, count: flows.pairs.count)
    entering = leaving
    let places = graph.places()
    var right = [[Port]](repeating: [], count: flows.nodeCount)
    var left = right
    for (index, pair) in flows.pairs.enumerated() {
      let span = graph.items[pair.source].layer - graph.items[pair.target].layer
      let route = graph.segmentsOfPair[index]
      let next = route.first.map { graph.segments[$0].to } ?? pair.target
      let previous = route.last.map { graph.segments[$0].from } ?? pair.source
      func key(_ place: Int) -> (Int, Int, Int) {
        if pair.isLoop { return (0, 0, 0) }
        return switch lanes[index] {
        case .above: (1, span, place)
        case nil: (2, 0, place)
        case .below: (3, -span, place)
        }
      }
      right[pair.source].append(Port(pair: index, key: key(places[next])))
      left[pair.target].append(Port(pair: index, key: key(places[previous])))
    }
    for ports in right { Self.stack(ports, width: width, into: &leaving) }
    for ports in left { Self.stack(ports, width: width, into: &entering) }
  }

  private static func stack(_ ports: [Port], width: [Double], into offsets: inout [Double]) {
    var top = 0.0
    for port in ports.sorted(by: { $0.key != $1.key ? $0.key < $1.key : $0.pair < $1.pair }) {
      offsets[port.pair] = top + width[port.pair] / 2
      top += width[port.pair]
    }
  }
}
