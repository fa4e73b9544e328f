/// A part of a planning year.
public struct Timestep: Sendable, Hashable {
  /// The timestep's id.
  public let id: String
  /// How long it is, hours.
  public let duration: Double
  /// How often it occurs in the year.
  public let weight: Double
  /// The day that it belongs to; `nil` where the table has none.
  public let day: Int?
  /// The month that it belongs to, 1 to 12; `nil` where the table has none.
  public let month: Int?
  /// The season that it belongs to; empty where the table has none.
  public let season: String
  /// The hour of the day that it stands for, 0 to 23; `nil` where it is longer than an hour.
  public let hourOfDay: Int?
  /// The hour of the year at which its first occurrence begins; `nil` where the table does not say.
  public let start: Double?

  /// Creates a timestep.
  public init(
    id: String, duration: Double, weight: Double = 1, day: Int? = nil, month: Int? = nil,
    season: String = "", hourOfDay: Int? = nil, start: Double? = nil
  ) {
    self.id = id
    self.duration = duration
    self.weight = weight
    self.day = day
    self.month = month
    self.season = season
    self.hourOfDay = hourOfDay
    self.start = start
  }

  /// The whole year as one timestep.
  public static let year = Timestep(id: "year", duration: 8760)
}

/// A series of values over the hours of a year or over the timesteps.
public struct Profile: Sendable {
  /// What the values stand for.
  public enum Axis: String, Sendable, Hashable {
    /// One value for each of the 8,760 hours of a year.
    case hours
    /// One value for each timestep, in the order of the table.
    case timesteps
  }

  /// The profile's id: the name of its column.
  public let id: String
  /// What the values stand for.
  public let axis: Axis
  /// The values.
  public let values: [Double]
  /// Where it was read.
  public let origin: Origin

  /// Creates a profile.
  public init(id: String, axis: Axis, values: [Double], origin: Origin = .none) {
    self.id = id
    self.axis = axis
    self.values = values
    self.origin = origin
  }
}
