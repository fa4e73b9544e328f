import ProcessNetwork

/// The mean of every profile over each timestep of a plan.
struct ProfileMeans: Sendable {
  private let byProfile: [[Double]]

  init(_ network: Network, _ time: PlanTime) {
    byProfile = network.profiles.map { profile in
      switch (profile.axis, time.isOneStep) {
      case (.hours, true): [ProfileMeans.mean(profile.values)]
      case (.hours, false): time.steps.map { ProfileMeans.mean(profile.values, matching: $0) }
      case (.timesteps, true): [ProfileMeans.mean(profile.values, of: network.timesteps)]
      case (.timesteps, false): profile.values
      }
    }
  }

  /// The means of a profile, one for each timestep.
  subscript(profile: ProfileID) -> [Double] { byProfile[profile.index] }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 1 : values.reduce(0, +) / Double(values.count)
  }

  private static func mean(_ values: [Double], of steps: [Timestep]) -> Double {
    var sum = 0.0
    var hours = 0.0
    for (value, step) in zip(values, steps) {
      sum += value * step.duration * step.weight
      hours += step.duration * step.weight
    }
    return hours > 0 ? sum / hours : 1
  }

  /// The mean over the hours of a year that lie in a timestep's month and begin at its hour of the
  /// day, where it has them.
  private static func mean(_ values: [Double], matching step: Timestep) -> Double {
    var sum = 0.0
    var count = 0.0
    for hour in values.indices {
      if let month = step.month, month != ProfileMeans.month(ofHour: hour) { continue }
      if let begin = step.hourOfDay, begin != hour % 24 { continue }
      sum += values[hour]
      count += 1
    }
    return count > 0 ? sum / count : mean(values)
  }

  /// The month, 1 to 12, of an hour of a year of 365 days.
  private static func month(ofHour hour: Int) -> Int {
    var day = hour / 24
    for (index, days) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30].enumerated() {
      if day < days { return index + 1 }
      day -= days
    }
    return 12
  }
}
