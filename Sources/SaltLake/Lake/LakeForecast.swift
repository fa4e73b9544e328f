/// The water and salt balance of a lake over the years.
///
/// The brine body is one well-mixed reservoir of volume area × thickness × porosity. Yearly: inflow,
/// rain on open water, returned and injected water come in; open water evaporates by the brine's activity;
/// pumping takes brine of the year's mean composition. The level is the volume over area × porosity.
public struct LakeForecast: Sendable, Hashable {
  /// One year.
  public struct Year: Sendable, Hashable {
    /// The year from the beginning, 0 for the state before any.
    public let year: Int
    /// Brine in the reservoir at the end of the year.
    public let brine: Brine
    /// Its volume, m3.
    public let volume: Double
    /// The level against the beginning, m.
    public let level: Double
    /// Brine pumped in the year.
    public let pumped: Brine
    /// Brine that came back.
    public let returned: Brine
    /// Kilograms of fresh water that came in: inflow, rain, injection.
    public let water: Double
    /// Solutes that came in with inflow and by dissolution.
    public let salt: Solutes
    /// Kilograms of water that evaporated.
    public let evaporation: Double
  }

  /// Why the life of the resource ends.
  public enum End: String, Sendable, Hashable, CaseIterable {
    /// The level falls below what is allowed.
    case level
    /// Potassium falls below what is worth pumping.
    case grade
  }

  /// The lake.
  public let lake: LakePlan
  /// The years, the state before any first.
  public let years: [Year]
  /// The first year in which a bound is passed, and which; `nil` where none is.
  public let end: (year: Int, reason: End)?

  /// Two forecasts are equal where their years are.
  public static func == (left: LakeForecast, right: LakeForecast) -> Bool {
    left.lake == right.lake && left.years == right.years
  }

  /// Hashes the years.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lake)
    hasher.combine(years)
  }

  /// Forecasts a number of years.
  ///
  /// - Throws: A sample cannot be used.
  public static func compute(
    _ lake: LakePlan, years count: Int
  ) throws(AnalysisFaults) -> LakeForecast {
    let sample = try lake.brine.prepared().get()
    let back = try (lake.returnedBrine ?? lake.brine).prepared().get()
    let body = lake.area * lake.thickness * lake.porosity
    var balance = LakeBalance(
      lake: lake, returned: back.brine,
      brine: sample.brine * (body / sample.brine.volume(at: lake.brine.temperature)))
    var years = [balance.beginning]
    var end: (year: Int, reason: End)?
    for year in 1..<max(2, count + 1) {
      let state = balance.next(year)
      years.append(state)
      if end == nil, let reason = lake.end(state) { end = (year, reason) }
      if state.brine.water <= 0 { break }
    }
    return LakeForecast(lake: lake, years: years, end: end)
  }

  /// The carrying capacity: the pumping, m3/a, that keeps every year within the bounds.
  ///
  /// Found by halving, to a thousandth.
  ///
  /// - Throws: A sample cannot be used.
  public static func carryingCapacity(
    _ lake: LakePlan, years: Int
  ) throws(AnalysisFaults) -> Double {
    var low = 0.0
    var high = max(lake.pumping, 1)
    var plan = lake
    func holds(_ pumping: Double) throws(AnalysisFaults) -> Bool {
      plan.pumping = pumping
      return try compute(plan, years: years).end == nil
    }
    guard try holds(0) else { return 0 }
    for _ in 0..<40 where try holds(high) {
      low = high
      high *= 2
    }
    while high - low > 0.001 * high {
      let middle = (low + high) / 2
      if try holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

extension LakePlan {
  /// Which bound a year passes.
  func end(_ year: LakeForecast.Year) -> LakeForecast.End? {
    if year.level < lowestLevel || year.brine.water <= 0 { return .level }
    let grade = year.brine.gramsPerLitre(.potassium, at: brine.temperature)
    return grade < lowestPotassium ? .grade : nil
  }
}

/// The reservoir between two years.
struct LakeBalance {
  let lake: LakePlan
  /// A cubic metre of the brine that comes back.
  let returned: Brine
  var brine: Brine

  private var temperature: Double { lake.brine.temperature }

  private func level(_ volume: Double) -> Double {
    volume / (lake.area * lake.porosity) - lake.thickness
  }

  var beginning: LakeForecast.Year {
    LakeForecast.Year(
      year: 0, brine: brine, volume: brine.volume(at: temperature),
      level: level(brine.volume(at: temperature)), pumped: .none, returned: .none, water: 0,
      salt: .zero, evaporation: 0)
  }

  mutating func next(_ year: Int) -> LakeForecast.Year {
    let volume = brine.volume(at: temperature)
    let taken = min(lake.pumping, volume)
    let pumped = brine * (taken / max(volume, 1))
    let back = returned * (taken * lake.returned)
    let rain = lake.climate.months.reduce(0) { $0 + $1.rain } * lake.openWater
    let water = (lake.inflow + lake.injection + rain) * 1000
    let salt = incomingSalt
    let evaporation =
      lake.climate.months.reduce(0) {
        $0 + $1.evaporation(activity: activity)
      } * lake.openWater * 1000
    brine = brine - pumped + back
    brine.solutes = brine.solutes + salt
    brine.water += water - evaporation
    let after = max(0, brine.volume(at: temperature))
    return LakeForecast.Year(
      year: year, brine: brine, volume: after, level: level(after), pumped: pumped,
      returned: back, water: water, salt: salt, evaporation: evaporation)
  }

  /// Salt of the inflow, in the proportions of the lake, and potassium chloride that injection dissolves.
  private var incomingSalt: Solutes {
    let share = lake.inflow * lake.inflowSalt / max(brine.solutes.mass, 1)
    var salt = brine.solutes * share
    let chloride = Solute.potassium.molarMass + Solute.chloride.molarMass
    let moles = lake.injection * lake.dissolvedPotash / chloride
    salt[.potassium] += moles
    salt[.chloride] += moles
    return salt
  }

  /// The activity of water by Raoult's law over ions: an estimate that needs no engine; chloride brines of
  /// magnesium lie some 0.05 lower.
  private var activity: Double {
    let water = brine.water / Mineral.waterMass
    let ions = Solute.allCases.reduce(0) { $0 + (($1 == .boron) ? 0 : brine.solutes[$1]) }
    return water / max(water + ions, 1)
  }
}
