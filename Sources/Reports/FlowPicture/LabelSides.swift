/// Which nodes of each layer have risers beside them, so that labels keep clear of them.
struct LabelSides {
  /// The places in a layer that a side's risers pass.
  private struct Passed {
    /// Upper risers pass everything down to this place.
    var above = -1
    /// Lower risers pass everything below this place.
    var below = Int.max

    func contains(_ place: Int) -> Bool { place <= above || place > below }
  }

  private var right: [Passed]
  private var left: [Passed]
  private let places: [Int]
  private let graph: LayeredGraph

  init(_ flows: FlowGraph, _ graph: LayeredGraph, lanes: [LaneSide?]) {
    self.graph = graph
    places = graph.places()
    right = Array(repeating: Passed(), count: graph.layers.count)
    left = right
    for (index, pair) in flows.pairs.enumerated() where !pair.isLoop {
      guard let side = lanes[index] else { continue }
      Self.pass(&right[graph.items[pair.source].layer], places[pair.source], side)
      Self.pass(&left[graph.items[pair.target].layer], places[pair.target], side)
    }
  }

  private static func pass(_ passed: inout Passed, _ place: Int, _ side: LaneSide) {
    switch side {
    case .above: passed.above = max(passed.above, place)
    case .below: passed.below = min(passed.below, place)
    }
  }

  /// The position that keeps a node's label clear of risers, where one does.
  func position(of node: Int, preferred: NodeLabel.Position) -> NodeLabel.Position {
    let layer = graph.items[node].layer
    let isRightTaken = right[layer].contains(places[node])
    let isLeftTaken = left[layer].contains(places[node])
    return switch preferred {
    case .left where isLeftTaken: isRightTaken ? .aboveBack : .above
    case .right where isRightTaken && !isLeftTaken: .aboveBack
    case .above where isRightTaken && !isLeftTaken: .aboveBack
    default: preferred
    }
  }
}
