import ProcessNetwork

/// A year as 8,760 hours.
enum HourlyYear {
  private static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// The month, 1 to 12, of each hour of a year of 365 days.
  static let months: [Int] = monthLengths.enumerated().flatMap { index, days in
    [Int](repeating: index + 1, count: days * 24)
  }

  /// The hours as timesteps; a season is that of the month in the zone's own table.
  static func steps(_ network: Network) -> [Timestep] {
    var seasons = [String](repeating: "", count: 13)
    for step in network.timesteps.reversed() {
      if let month = step.month { seasons[month] = step.season }
    }
    return months.enumerated().map { hour, month in
      Timestep(
        id: "h\(hour)", duration: 1, day: hour / 24 + 1, month: month, season: seasons[month],
        hourOfDay: hour % 24)
    }
  }

  /// The timestep of the zone's table that stands for each hour: the first of its month and its hour
  /// of the day, where the table has them; -1 where there is none.
  static func tableSteps(_ network: Network) -> [Int] {
    months.enumerated().map { hour, month in
      network.timesteps.firstIndex { step in
        (step.month ?? month) == month && (step.hourOfDay ?? hour % 24) == hour % 24
      } ?? -1
    }
  }
}
