public import Findings

/// A pond of a series.
public struct Pond: Sendable, Hashable {
  /// The pond's id within its series.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// The surface, m2.
  public var area: Double
  /// The depth of brine at which the pond spills into the next, m.
  public var depth: Double
  /// Brine lost through the ground, m a day.
  public var leakage: Double
  /// Days that brine stays before it is passed on; `nil` where only the depth decides.
  public var residence: Double?
  /// When and how much salt is taken.
  public var harvest: Harvest
  /// Kilograms of brine that a kilogram of harvested or bedded salt takes along.
  public var entrainment: Double
  /// Minerals that do not crystallise in this pond, however supersaturated.
  public var suppressed: MineralSet
  /// Where the pond was read.
  public let place: Place

  /// Creates a pond.
  public init(
    id: String, name: Phrase, area: Double, depth: Double, leakage: Double = 0,
    residence: Double? = nil, harvest: Harvest = Harvest(), entrainment: Double = 0,
    suppressed: MineralSet = [], place: Place = Place(file: "")
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.depth = depth
    self.leakage = leakage
    self.residence = residence
    self.harvest = harvest
    self.entrainment = entrainment
    self.suppressed = suppressed
    self.place = place
  }
}

/// When salt is taken from a pond, and which share of what lies there.
public struct Harvest: Sendable, Hashable {
  /// The months of the year, 1 to 12; empty where salt stays as a bed.
  public var months: Set<Int>
  /// The share of the salt that is taken, 0 to 1.
  public var share: Double

  /// Creates a rule; without months nothing is taken.
  public init(months: Set<Int> = [], share: Double = 1) {
    self.months = months
    self.share = share
  }

  /// The share of a year's salt that is harvested in the long run.
  var yearlyShare: Double { months.isEmpty ? 0 : share }
}

/// The weather of one month over the ponds.
public struct ClimateMonth: Sendable, Hashable {
  /// Evaporation of fresh water, m in the month.
  public var evaporation: Double
  /// Rain, m in the month.
  public var rain: Double
  /// Relative humidity of the air, 0 to 1.
  public var humidity: Double
  /// The temperature of the brine, °C.
  public var temperature: Double

  /// Creates a month.
  public init(evaporation: Double, rain: Double, humidity: Double, temperature: Double) {
    self.evaporation = evaporation
    self.rain = rain
    self.humidity = humidity
    self.temperature = temperature
  }

  /// Metres of water that evaporate from brine of an activity of water.
  ///
  /// Evaporation follows the difference of vapour pressures, brine against air: the fresh-water rate
  /// times (a - h)/(1 - h), and nothing where the air is moister than the brine.
  func evaporation(activity: Double) -> Double {
    evaporation * max(0, activity - humidity) / (1 - humidity)
  }
}

/// The weather of a year.
public struct Climate: Sendable, Hashable {
  /// January to December; `count == 12`.
  public var months: [ClimateMonth]

  /// Creates a year of twelve months.
  public init(months: [ClimateMonth]) {
    precondition(months.count == 12)
    self.months = months
  }

  /// The days of each month of a year of 365 days.
  static let days: [Double] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// The months that are warm enough; the others are dormant.
  func active(above lowest: Double) -> [Int] {
    months.indices.filter { months[$0].temperature >= lowest }
  }
}
