import ProcessNetwork

/// The mean of every profile over each timestep of a plan.
struct ProfileMeans: Sendable {
  private let byProfile: [[Double]]

  init(_ network: Network, _ time: PlanTime, _ detail: TimeDetail) {
    let tableSteps = detail == .hourly ? HourlyYear.tableSteps(network) : []
    byProfile = network.profiles.map { profile in
      let values = profile.values
      switch (profile.axis, detail) {
      case (.hours, .oneStep): return [ProfileMeans.mean(values)]
      case (.hours, .timesteps):
        return time.steps.map { ProfileMeans.mean(values, matching: $0) }
      case (.hours, .hourly): return values
      case (.timesteps, .oneStep): return [ProfileMeans.mean(values, of: network.timesteps)]
      case (.timesteps, .timesteps): return values
      case (.timesteps, .hourly):
        let mean = ProfileMeans.mean(values, of: network.timesteps)
        return tableSteps.map { $0 >= 0 ? values[$0] : mean }
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

  /// The mean over the hours of a year from a timestep's start on; without one over those that lie in
  /// its month and begin at its hour of the day, where it has them.
  private static func mean(_ values: [Double], matching step: Timestep) -> Double {
    if let start = step.start { return mean(values, from: start, hours: step.duration) }
    var sum = 0.0
    var count = 0.0
    for hour in values.indices {
      if let month = step.month, month != HourlyYear.months[hour] { continue }
      if let begin = step.hourOfDay, begin != hour % 24 { continue }
      sum += values[hour]
      count += 1
    }
    return count > 0 ? sum / count : mean(values)
  }

  /// The mean over hours of a year from one of them on, parts of hours by their part; after the last
  /// hour of the year comes the first.
  private static func mean(_ values: [Double], from start: Double, hours: Double) -> Double {
    let end = start + hours
    var sum = 0.0
    var time = start
    while time < end {
      let next = min(end, time.rounded(.down) + 1)
      sum += values[Int(time) % values.count] * (next - time)
      time = next
    }
    return values.isEmpty ? 1 : sum / hours
  }
}
