/// A point of a picture in pixels; y grows downwards.
public struct PicturePoint: Sendable, Hashable {
  /// The distance from the left edge.
  public var x: Double
  /// The distance from the upper edge.
  public var y: Double

  /// Creates a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of a picture in pixels.
public struct PictureRect: Sendable, Hashable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  /// The width, zero or more.
  public var width: Double
  /// The height, zero or more.
  public var height: Double

  /// Creates a rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The lower edge.
  public var maxY: Double { y + height }
  /// The middle between left and right.
  public var midX: Double { x + width / 2 }
  /// The middle between above and below.
  public var midY: Double { y + height / 2 }

  /// Whether two rectangles share more than `tolerance` pixels in both directions.
  public func overlaps(_ other: PictureRect, tolerance: Double = 0) -> Bool {
    min(maxX, other.maxX) - max(x, other.x) > tolerance
      && min(maxY, other.maxY) - max(y, other.y) > tolerance
  }

  func moved(dx: Double, dy: Double) -> PictureRect {
    PictureRect(x: x + dx, y: y + dy, width: width, height: height)
  }
}

/// A smooth line of straight pieces and circular arcs.
///
/// Lines of this kind have exact parallels: the line at a distance is made of the same pieces with
/// other radii, so that a ribbon between two parallels has the same width everywhere.
public struct PicturePath: Sendable, Hashable {
  /// How a step is reached from the one before.
  public enum Arrival: Sendable, Hashable {
    /// Straight.
    case line
    /// Along an arc of less than half a circle; clockwise as seen on the screen.
    case arc(radius: Double, clockwise: Bool)
  }

  /// A point of the line, with the direction in which the line runs there.
  public struct Step: Sendable, Hashable {
    /// The point.
    public var point: PicturePoint
    /// The direction, of length one.
    public var heading: PicturePoint
    /// How the point is reached from the step before; without meaning in the first step.
    public var arrival: Arrival
  }

  /// The steps in order.
  public private(set) var steps: [Step]

  /// Starts a line at a point, running to the right.
  public init(start: PicturePoint) {
    steps = [Step(point: start, heading: PicturePoint(x: 1, y: 0), arrival: .line)]
  }

  private var last: Step { steps[steps.count - 1] }

  /// Goes straight on to a point, which must lie ahead.
  public mutating func line(to point: PicturePoint) {
    guard point != last.point else { return }
    if steps.count > 1, last.arrival == .line, continues(to: point) {
      steps[steps.count - 1].point = point
    } else {
      steps.append(Step(point: point, heading: last.heading, arrival: .line))
    }
  }

  /// Whether a point lies exactly on the prolongation of the last straight piece.
  private func continues(to point: PicturePoint) -> Bool {
    let before = steps[steps.count - 2].point
    let end = last.point
    return (before.y == end.y && end.y == point.y) || (before.x == end.x && end.x == point.x)
  }

  /// Turns along an arc that ends at a point with a new direction.
  public mutating func arc(
    radius: Double, clockwise: Bool, to point: PicturePoint, heading: PicturePoint
  ) {
    steps.append(
      Step(point: point, heading: heading, arrival: .arc(radius: radius, clockwise: clockwise)))
  }

  /// The parallel line at a distance to the right of the way it runs (below, where it runs right).
  public func parallel(at distance: Double) -> PicturePath {
    var path = self
    for index in path.steps.indices {
      let heading = steps[index].heading
      path.steps[index].point.x -= distance * heading.y
      path.steps[index].point.y += distance * heading.x
      if case .arc(let radius, let clockwise) = steps[index].arrival {
        let changed = clockwise ? radius - distance : radius + distance
        path.steps[index].arrival = .arc(radius: changed, clockwise: clockwise)
      }
    }
    return path
  }

  func moved(dx: Double, dy: Double) -> PicturePath {
    var path = self
    for index in path.steps.indices {
      path.steps[index].point.x += dx
      path.steps[index].point.y += dy
    }
    return path
  }
}
