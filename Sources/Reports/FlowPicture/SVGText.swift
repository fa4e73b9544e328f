/// The small parts of SVG text.
enum SVGText {
  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int(min(max(value * 100, -1e15), 1e15).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A text as XML content or attribute value; control characters that XML forbids become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The outline of a ribbon as path data.
  static func outline(of ribbon: FlowPicture.Ribbon) -> String {
    let edges = ribbon.edges
    return forth(edges.left) + back(edges.right) + "Z"
  }

  private static func forth(_ path: PicturePath) -> String {
    var text = "M" + pair(path.steps[0].point)
    for (from, to) in zip(path.steps, path.steps.dropFirst()) {
      text += piece(to.arrival, from: from.point, to: to.point, forth: true)
    }
    return text
  }

  private static func back(_ path: PicturePath) -> String {
    let steps = path.steps
    var text = "V" + number(steps[steps.count - 1].point.y)
    for index in steps.indices.dropFirst().reversed() {
      text += piece(
        steps[index].arrival, from: steps[index].point, to: steps[index - 1].point, forth: false)
    }
    return text
  }

  private static func piece(
    _ arrival: PicturePath.Arrival, from: PicturePoint, to: PicturePoint, forth: Bool
  ) -> String {
    switch arrival {
    case .line where from.y == to.y: "H" + number(to.x)
    case .line where from.x == to.x: "V" + number(to.y)
    case .line: "L" + pair(to)
    case .arc(let radius, let clockwise):
      "A\(number(radius)) \(number(radius)) 0 0 \(clockwise == forth ? 1 : 0) " + pair(to)
    }
  }

  private static func pair(_ point: PicturePoint) -> String {
    let y = number(point.y)
    return number(point.x) + (y.hasPrefix("-") ? "" : " ") + y
  }
}
