/// The height of each recycle's lane, outside of everything that it passes.
struct LanePlan {
  /// A column or a gap of the picture with the heights between which its contents stand.
  struct Strip {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
  }

  /// A recycle that needs a lane.
  struct Request {
    let pair: Int
    let side: LaneSide
    let left: Double
    let right: Double
    let width: Double
  }

  let strips: [Strip]
  /// The distance between a lane and what lies inside of it.
  let clearance: Double
  /// The distance between lanes.
  let spacing: Double

  /// The rectangle of each request's lane, the shortest innermost.
  func lanes(for requests: [Request]) -> [(pair: Int, rect: PictureRect)] {
    let ordered = requests.sorted {
      let (left, right) = ($0.right - $0.left, $1.right - $1.left)
      return left != right ? left < right : $0.pair < $1.pair
    }
    var placed: [(pair: Int, rect: PictureRect)] = []
    var above: [PictureRect] = []
    var below: [PictureRect] = []
    for request in ordered {
      let rect =
        request.side == .above ? upper(request, over: above) : lower(request, under: below)
      if request.side == .above { above.append(rect) } else { below.append(rect) }
      placed.append((request.pair, rect))
    }
    return placed
  }

  private func upper(_ request: Request, over lanes: [PictureRect]) -> PictureRect {
    var edge = Double.infinity
    for strip in strips where strip.left < request.right && request.left < strip.right {
      edge = min(edge, strip.top - clearance)
    }
    for lane in lanes where lane.x < request.right && request.left < lane.maxX {
      edge = min(edge, lane.y - spacing)
    }
    return PictureRect(
      x: request.left, y: edge - request.width, width: request.right - request.left,
      height: request.width)
  }

  private func lower(_ request: Request, under lanes: [PictureRect]) -> PictureRect {
    var edge = -Double.infinity
    for strip in strips where strip.left < request.right && request.left < strip.right {
      edge = max(edge, strip.bottom + clearance)
    }
    for lane in lanes where lane.x < request.right && request.left < lane.maxX {
      edge = max(edge, lane.maxY + spacing)
    }
    return PictureRect(
      x: request.left, y: edge, width: request.right - request.left, height: request.width)
  }
}
