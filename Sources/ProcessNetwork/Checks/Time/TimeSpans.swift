/// Which values of a profile belong to the same day, month, season or year.
struct TimeSpans {
  private static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  let network: Network

  /// Whether a profile takes more than one value within any span of a resolution.
  func varies(_ profile: Profile, within resolution: Resolution) -> Bool {
    guard resolution > .timestep else { return false }
    var first: [String: Double] = [:]
    for (index, value) in profile.values.enumerated() {
      let span = span(of: index, on: profile.axis, resolution)
      if let known = first[span], known != value { return true }
      first[span] = value
    }
    return false
  }

  private func span(of index: Int, on axis: Profile.Axis, _ resolution: Resolution) -> String {
    switch (axis, resolution) {
    case (.timesteps, _):
      guard index < network.timesteps.count else { return "" }
      return network.timesteps[index].span(resolution)
    case (.hours, .day), (.hours, .timestep): return "\(index / 24)"
    case (.hours, .month): return "\(Self.month(ofHour: index))"
    case (.hours, .season): return season(ofMonth: Self.month(ofHour: index))
    case (.hours, .year): return ""
    }
  }

  /// The season of the timesteps of a month; all months are one where the table has no seasons.
  private func season(ofMonth month: Int) -> String {
    network.timesteps.first { $0.month == month }?.season ?? ""
  }

  private static func month(ofHour hour: Int) -> Int {
    var day = hour / 24
    for (index, length) in monthLengths.enumerated() {
      if day < length { return index + 1 }
      day -= length
    }
    return 12
  }
}

extension Timestep {
  /// The span of a resolution that the timestep belongs to; empty where the table names none.
  func span(_ resolution: Resolution) -> String {
    switch resolution {
    case .timestep: id
    case .day: day.map { "\($0)" } ?? ""
    case .month: month.map { "\($0)" } ?? ""
    case .season: season
    case .year: ""
    }
  }
}
