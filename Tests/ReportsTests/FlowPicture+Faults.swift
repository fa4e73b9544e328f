import Reports

extension FlowPicture {
  /// How far things may lie over each other before it counts, in pixels.
  static let tolerance = 1e-6

  /// Whether two of the rectangles lie over each other.
  static func hasOverlap(_ rects: [PictureRect]) -> Bool {
    let sorted = rects.sorted { $0.x < $1.x }
    for (index, rect) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.x >= rect.maxX { break }
        if rect.overlaps(other, tolerance: tolerance) { return true }
      }
    }
    return false
  }

  /// What is wrong with the labels; empty where they can all be read.
  var labelFaults: [String] {
    let rects = labels.map(\.rect)
    let bars = bars.map(\.rect)
    let owners = Set(labels.map(\.owner))
    let isInside = rects.allSatisfy {
      $0.x >= 0 && $0.maxX <= width && $0.y >= 0 && $0.maxY <= height
    }
    let isOverBar = bars.contains { bar in
      rects.contains { $0.overlaps(bar, tolerance: Self.tolerance) }
    }
    return [
      Self.hasOverlap(rects) ? "a label lies over another" : nil,
      isOverBar ? "a label lies over a bar" : nil,
      isInside ? nil : "a label lies outside",
      bars.indices.allSatisfy { owners.contains(.node($0)) } ? nil : "a bar has no label",
    ].compactMap(\.self)
  }
}
