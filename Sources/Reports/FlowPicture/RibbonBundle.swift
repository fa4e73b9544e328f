/// The common way of all ribbons between two nodes.
struct RibbonBundle {
  let route: FlowPicture.Route
  let center: PicturePath
  let lane: PictureRect?
  let risers: [PictureRect]

  /// One ribbon of the bundle, at a distance from the bundle's middle.
  func strand(at offset: Double, width: Double) -> FlowPicture.Ribbon {
    let path = center.parallel(at: offset)
    guard let lane else {
      return FlowPicture.Ribbon(route: route, width: width, center: path, lane: nil, risers: [])
    }
    let outward = lane.midY < (risers.first?.midY ?? 0) ? offset : -offset
    let left = lane.x + lane.height / 2 - outward - width / 2
    let right = lane.maxX - lane.height / 2 + outward + width / 2
    let strandLane = PictureRect(
      x: left, y: lane.midY - offset - width / 2, width: right - left, height: width)
    return FlowPicture.Ribbon(
      route: route, width: width, center: path, lane: strandLane,
      risers: strandRisers(lane: strandLane, width: width, path: path))
  }

  private func strandRisers(
    lane: PictureRect, width: Double, path: PicturePath
  ) -> [PictureRect] {
    guard let start = path.steps.first?.point, let end = path.steps.last?.point else { return [] }
    return [(lane.maxX - width, start.y), (lane.x, end.y)].map { left, port in
      let top = min(lane.y, port - width / 2)
      let bottom = max(lane.maxY, port + width / 2)
      return PictureRect(x: left, y: top, width: width, height: bottom - top)
    }
  }

  /// A way back: right from the source, up or down to the lane, back along it, and in again.
  ///
  /// - Parameter roundness: the inner radius of the corners.
  static func recycle(
    route: FlowPicture.Route, start: PicturePoint, end: PicturePoint, lane: PictureRect,
    roundness: Double
  ) -> RibbonBundle {
    let half = lane.height / 2
    let radius = half + roundness
    let up = lane.midY < start.y ? -1.0 : 1.0
    let (right, left) = (lane.maxX - half, lane.x + half)
    let toLane = PicturePoint(x: 0, y: up)
    let fromLane = PicturePoint(x: 0, y: -up)
    let back = PicturePoint(x: -1, y: 0)
    let ahead = PicturePoint(x: 1, y: 0)
    var path = PicturePath(start: start)
    func turn(_ x: Double, _ y: Double, _ heading: PicturePoint) {
      path.arc(
        radius: radius, clockwise: up > 0, to: PicturePoint(x: x, y: y), heading: heading)
    }
    path.line(to: PicturePoint(x: right - radius, y: start.y))
    turn(right, start.y + up * radius, toLane)
    path.line(to: PicturePoint(x: right, y: lane.midY - up * radius))
    turn(right - radius, lane.midY, back)
    path.line(to: PicturePoint(x: left + radius, y: lane.midY))
    turn(left, lane.midY - up * radius, fromLane)
    path.line(to: PicturePoint(x: left, y: end.y + up * radius))
    turn(left + radius, end.y, ahead)
    path.line(to: end)
    return RibbonBundle(
      route: route, center: path, lane: lane,
      risers: [
        riser(at: right, half: half, lane: lane, port: start.y),
        riser(at: left, half: half, lane: lane, port: end.y),
      ])
  }

  private static func riser(
    at x: Double, half: Double, lane: PictureRect, port: Double
  ) -> PictureRect {
    let top = min(lane.y, port - half)
    return PictureRect(
      x: x - half, y: top, width: 2 * half, height: max(lane.maxY, port + half) - top)
  }
}

extension FlowPicture.Ribbon {
  func moved(dx: Double, dy: Double) -> FlowPicture.Ribbon {
    FlowPicture.Ribbon(
      route: route, width: width, center: center.moved(dx: dx, dy: dy),
      lane: lane?.moved(dx: dx, dy: dy), risers: risers.map { $0.moved(dx: dx, dy: dy) })
  }
}
