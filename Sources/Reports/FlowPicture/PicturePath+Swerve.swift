extension PicturePath {
  /// The least run in which a bundle can change its height without a kink.
  ///
  /// Two arcs of radius R that change the height by d, at most a quarter circle each, need a run of
  /// √(d·(4R − d)) where d < 2R, else of 2R.
  static func run(forRise rise: Double, radius: Double) -> Double {
    let rise = abs(rise)
    return rise >= 2 * radius ? 2 * radius : (rise * (4 * radius - rise)).squareRoot()
  }

  /// Goes on from a point where the line runs right to another, again running right.
  ///
  /// Two arcs of one radius r, with a straight piece of length L between them where the rise is
  /// steep: L² = dx² + dy² − 4·r·dy.
  mutating func swerve(to end: PicturePoint, leastRadius: Double) {
    let start = steps[steps.count - 1].point
    let run = end.x - start.x
    let rise = abs(end.y - start.y)
    guard rise > 0.005 else {
      line(to: end)
      return
    }
    let radius = Self.swerveRadius(run: run, rise: rise, least: leastRadius)
    let straight = max(0, run * run + rise * rise - 4 * radius * rise).squareRoot()
    let across = rise - 2 * radius
    let square = run * run + across * across
    let cosine = (straight * run - 2 * radius * across) / square
    let sine = (2 * radius * run + straight * across) / square
    appendSwerve(
      to: end, radius: radius, turn: PicturePoint(x: cosine, y: sine), down: end.y > start.y)
  }

  private mutating func appendSwerve(
    to end: PicturePoint, radius: Double, turn: PicturePoint, down: Bool
  ) {
    let start = steps[steps.count - 1].point
    let sign = down ? 1.0 : -1.0
    let heading = PicturePoint(x: turn.x, y: sign * turn.y)
    let run = radius * turn.y
    let rise = sign * radius * (1 - turn.x)
    arc(
      radius: radius, clockwise: down, to: PicturePoint(x: start.x + run, y: start.y + rise),
      heading: heading)
    line(to: PicturePoint(x: end.x - run, y: end.y - rise))
    arc(radius: radius, clockwise: !down, to: end, heading: PicturePoint(x: 1, y: 0))
  }

  /// The radius of a swerve: the widest that fits while the rise is gentle, tighter where steep.
  private static func swerveRadius(run: Double, rise: Double, least: Double) -> Double {
    let widest = (run * run + rise * rise) / (4 * rise)
    let ratio = rise / run
    guard ratio > 0.577 else { return widest }
    let limit = ratio < 1 ? widest : run / 2
    return min(limit, max(least, run * max(0.15, 0.333 / ratio)))
  }
}
