import Findings
import Reports
import Testing

@Suite
struct FlowPicturePathTests {
  @Test(arguments: FlowPictureSample.seeds)
  func `ribbons are smooth and equally wide all along`(seed: Int) {
    let picture = FlowPictureSample.pictures[seed]
    for ribbon in picture.ribbons {
      let edges = ribbon.edges
      let isSmooth = [ribbon.center, edges.left, edges.right].allSatisfy { path in
        zip(path.steps, path.steps.dropFirst()).allSatisfy(joinsSmoothly)
      }
      let isEven = zip(edges.left.steps, edges.right.steps).allSatisfy { left, right in
        let across = length(right.point.x - left.point.x, right.point.y - left.point.y)
        return abs(across - ribbon.width) <= 1e-9 * max(1, ribbon.width)
      }
      #expect(isSmooth && isEven)
    }
  }

  /// A straight piece follows its direction; an arc has one centre, seen from both of its ends.
  private func joinsSmoothly(_ from: PicturePath.Step, _ to: PicturePath.Step) -> Bool {
    let (dx, dy) = (to.point.x - from.point.x, to.point.y - from.point.y)
    guard abs(length(to.heading.x, to.heading.y) - 1) < 1e-9 else { return false }
    switch to.arrival {
    case .line:
      return abs(dx * from.heading.y - dy * from.heading.x) < 0.01
        && dx * from.heading.x + dy * from.heading.y > -1e-6
    case .arc(let radius, let clockwise):
      let (first, second) = (center(from, radius, clockwise), center(to, radius, clockwise))
      return radius >= -1e-9
        && length(first.x - second.x, first.y - second.y) < 1e-5 * max(1, radius)
    }
  }

  private func center(
    _ step: PicturePath.Step, _ radius: Double, _ clockwise: Bool
  ) -> PicturePoint {
    let turn = clockwise ? radius : -radius
    return PicturePoint(
      x: step.point.x - turn * step.heading.y, y: step.point.y + turn * step.heading.x)
  }

  private func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

  @Test func `a parallel of an arc has another radius and the same centre`() {
    var path = PicturePath(start: PicturePoint(x: 0, y: 0))
    path.arc(
      radius: 10, clockwise: true, to: PicturePoint(x: 10, y: 10),
      heading: PicturePoint(x: 0, y: 1))
    let inner = path.parallel(at: 4)
    #expect(inner.steps[0].point == PicturePoint(x: 0, y: 4))
    #expect(inner.steps[1].point == PicturePoint(x: 6, y: 10))
    #expect(inner.steps[1].arrival == .arc(radius: 6, clockwise: true))
  }
}
