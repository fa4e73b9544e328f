/// Judges the steps of an iteration by two measures, the gaps of the equations and the weighted sum of
/// squares: a point is taken if no point before it was better in both.
///
/// Source: R. Fletcher, S. Leyffer, *Nonlinear programming without a penalty function*, Mathematical
/// Programming 91 (2002) 239-269.
struct StepFilter {
  private var points: [(gap: Double, chiSquare: Double)] = []

  /// By what share a point has to be better.
  private static let margin = 1e-4
  /// Gaps below this are rounding.
  private static let rounding = 1e-11
  /// How many points are remembered.
  private static let memory = 20

  /// Whether a point is better than each point before it in one of the measures.
  func accepts(gap: Double, chiSquare: Double) -> Bool {
    points.allSatisfy {
      gap <= max((1 - Self.margin) * $0.gap, Self.rounding)
        || chiSquare <= $0.chiSquare - Self.margin * gap
    }
  }

  /// Remembers a point.
  mutating func add(gap: Double, chiSquare: Double) {
    points.removeAll { $0.gap >= gap && $0.chiSquare >= chiSquare }
    points.append((gap, chiSquare))
    if points.count > Self.memory { points.removeFirst() }
  }
}
