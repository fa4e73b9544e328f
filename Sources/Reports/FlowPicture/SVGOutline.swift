/// The path data of a ribbon's outline, in relative steps of hundredths of a pixel.
///
/// Each step leads to the rounded end point, so that rounding does not add up.
struct SVGOutline {
  private var bytes: [UInt8] = []
  private var x = 0
  private var y = 0

  /// The outline of a ribbon: along one edge and back along the other.
  static func text(of ribbon: FlowPicture.Ribbon) -> String {
    var outline = SVGOutline()
    let (left, right) = ribbon.edges
    outline.start(at: left.steps[0].point)
    for step in left.steps.dropFirst() { outline.go(step.arrival, to: step.point, forth: true) }
    outline.go(.line, to: right.steps[right.steps.count - 1].point, forth: true)
    for index in right.steps.indices.dropFirst().reversed() {
      outline.go(right.steps[index].arrival, to: right.steps[index - 1].point, forth: false)
    }
    outline.bytes.append(UInt8(ascii: "z"))
    return String(decoding: outline.bytes, as: UTF8.self)
  }

  private static func hundredths(_ value: Double) -> Int {
    Int(min(max(value * 100, -1e15), 1e15).rounded())
  }

  private mutating func start(at point: PicturePoint) {
    x = Self.hundredths(point.x)
    y = Self.hundredths(point.y)
    bytes.reserveCapacity(160)
    bytes.append(UInt8(ascii: "M"))
    append(x)
    append(y, spaced: true)
  }

  private mutating func go(_ arrival: PicturePath.Arrival, to point: PicturePoint, forth: Bool) {
    let dx = Self.hundredths(point.x) - x
    let dy = Self.hundredths(point.y) - y
    guard dx != 0 || dy != 0 else { return }
    x += dx
    y += dy
    if case .arc(let radius, let clockwise) = arrival, bends(dx, dy, radius: radius) {
      arc(Self.hundredths(radius), clockwise: clockwise == forth, dx, dy)
    } else {
      line(dx, dy)
    }
  }

  /// Whether an arc leaves its chord by more than two hundredths of a pixel.
  private func bends(_ dx: Int, _ dy: Int, radius: Double) -> Bool {
    let chord = Double(dx * dx + dy * dy) / 1e4
    return radius > 0 && chord / (8 * radius) > 0.02
  }

  private mutating func line(_ dx: Int, _ dy: Int) {
    if dy == 0 {
      bytes.append(UInt8(ascii: "h"))
      append(dx)
    } else if dx == 0 {
      bytes.append(UInt8(ascii: "v"))
      append(dy)
    } else {
      bytes.append(UInt8(ascii: "l"))
      append(dx)
      append(dy, spaced: true)
    }
  }

  private mutating func arc(_ radius: Int, clockwise: Bool, _ dx: Int, _ dy: Int) {
    bytes.append(UInt8(ascii: "a"))
    append(radius)
    append(radius, spaced: true)
    bytes.append(contentsOf: (clockwise ? " 0 0 1" : " 0 0 0").utf8)
    append(dx, spaced: true)
    append(dy, spaced: true)
  }

  /// Appends a number of hundredths as a decimal number, after a space where it needs one.
  private mutating func append(_ hundredths: Int, spaced: Bool = false) {
    if hundredths < 0 {
      bytes.append(UInt8(ascii: "-"))
    } else if spaced {
      bytes.append(UInt8(ascii: " "))
    }
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    appendWhole(whole)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  private mutating func appendWhole(_ whole: Int) {
    if whole >= 10 { appendWhole(whole / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
  }
}
