import Glibc
public import Indicators

/// The path from a baseline to a target.
public enum PathValue {
  /// What the path asks for in a year; `nil` where it has no value there.
  ///
  /// - Parameters:
  ///   - path: the kind of path.
  ///   - baseline: the value of the base year; of a sum it is zero.
  ///   - target: the value of the target year.
  ///   - elapsed: years since the base year.
  ///   - span: years from the base year to the target year.
  public static func expected(
    _ path: TargetPath, baseline: Double, target: Double, elapsed: Double, span: Double
  ) -> Double? {
    guard span > 0 else { return target }
    let share = min(max(elapsed / span, 0), 1)
    switch path {
    case .linear: return baseline + (target - baseline) * share
    case .cumulative: return target * share
    case .stepwise: return share < 1 ? baseline : target
    case .geometric:
      guard baseline > 0, target > 0 else { return nil }
      return baseline * pow(target / baseline, share)
    }
  }

  /// The value that the present pace leads to in the target year; `nil` before the first year.
  public static func projected(
    _ path: TargetPath, baseline: Double, actual: Double, elapsed: Double, span: Double
  ) -> Double? {
    guard elapsed > 0 else { return nil }
    switch path {
    case .linear, .stepwise: return actual + (actual - baseline) / elapsed * (span - elapsed)
    case .cumulative: return actual / elapsed * span
    case .geometric:
      guard baseline > 0, actual > 0 else { return nil }
      return baseline * pow(actual / baseline, span / elapsed)
    }
  }
}
