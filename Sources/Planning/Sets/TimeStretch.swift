import ProcessNetwork

/// Consecutive timesteps that occur together: a typical day, its occurrences one after the other
/// before the next stretch begins.
///
/// Timesteps belong to one stretch as long as their weight is equal and, where that is not 1, their
/// day, month and season. After the last stretch of a year the first one follows again.
struct TimeStretch: Sendable, Equatable {
  /// The timesteps of one occurrence.
  let steps: Range<Int>
  /// How often they occur in a row.
  let occurrences: Double

  /// The stretches of a year's timesteps, in the order of time.
  static func stretches(of steps: [Timestep]) -> [TimeStretch] {
    var stretches: [TimeStretch] = []
    var first = 0
    for index in steps.indices where index == steps.count - 1 || !isOne(steps, index) {
      stretches.append(
        TimeStretch(steps: first..<index + 1, occurrences: steps[index].weight))
      first = index + 1
    }
    return stretches
  }

  /// Whether a timestep and the next one belong to one stretch.
  private static func isOne(_ steps: [Timestep], _ index: Int) -> Bool {
    let (here, next) = (steps[index], steps[index + 1])
    guard here.weight == next.weight else { return false }
    return here.weight == 1
      || (here.day == next.day && here.month == next.month && here.season == next.season)
  }
}
