internal import Findings

/// The text beside a node, broken into lines, and where it stands.
struct NodeLabel {
  enum Position {
    /// Left of a node that nothing enters.
    case left
    /// Right of a node that nothing leaves.
    case right
    /// Above a node that flows pass through, from its left side on.
    case above
    /// Above a node, up to its right side.
    case aboveBack
  }

  var position: Position
  let text: PictureText
  let width: Double
  let height: Double

  var isFlushRight: Bool { position == .left || position == .aboveBack }

  /// How far the label reaches beyond the node's left and right sides.
  func reach(nodeWidth: Double) -> (left: Double, right: Double) {
    switch position {
    case .left: (width + Self.distance, 0)
    case .right: (0, width + Self.distance)
    case .above: (0, max(0, width - nodeWidth))
    case .aboveBack: (max(0, width - nodeWidth), 0)
    }
  }

  /// The room that the label needs above and below a node of a height.
  func room(nodeHeight: Double) -> (above: Double, below: Double) {
    switch position {
    case .above, .aboveBack: (height + 3, 0)
    case .left, .right:
      (max(0, (height - nodeHeight) / 2), max(0, (height - nodeHeight) / 2))
    }
  }

  /// The rectangle of the label beside its node; `lift` is the room of loops above the node.
  func rect(at node: PictureRect, lift: Double) -> PictureRect {
    switch position {
    case .left:
      PictureRect(
        x: node.x - Self.distance - width, y: node.midY - height / 2, width: width, height: height)
    case .right:
      PictureRect(
        x: node.maxX + Self.distance, y: node.midY - height / 2, width: width, height: height)
    case .above:
      PictureRect(x: node.x, y: node.y - lift - 3 - height, width: width, height: height)
    case .aboveBack:
      PictureRect(
        x: node.maxX - width, y: node.y - lift - 3 - height, width: width, height: height)
    }
  }

  /// The distance between a node's side and its label.
  private static let distance = 6.0
}
