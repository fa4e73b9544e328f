/// A pond series that runs the same every year.
///
/// Each pond is well mixed: its brine is in equilibrium with the salt that it gives, and what leaves
/// has its composition. Evaporation depends on the brine's own activity of water, so each pond is one
/// equation in its evaporation, solved by a bracketed secant in a few calls of the engine.
public struct SteadySeries: Sendable, Hashable {
  /// The series.
  public let series: PondSeries
  /// One state a pond: the flows of a year.
  public let states: [PondState]

  /// Computes the steady state of a series.
  ///
  /// - Throws: A pond dries out, or the engine gives no equilibrium.
  public static func compute(
    _ series: PondSeries, engine: any BrineEngine
  ) throws(PondError) -> SteadySeries {
    let weather = YearlyWeather(
      series.climate, above: series.lowestTemperature(engine.database))
    var inflow = series.yearlyFeed
    var states: [PondState] = []
    for (index, pond) in series.ponds.enumerated() {
      let step = SteadyPond(
        pond: pond, index: index, weather: weather, distribution: series.distribution,
        engine: engine)
      let state = try step.state(inflow: inflow, activity: states.last?.waterActivity ?? 0.75)
      states.append(state)
      inflow = state.outflow
    }
    return SteadySeries(series: series, states: states)
  }
}

/// The weather of a year in one: dormant months neither evaporate nor count for the temperature.
struct YearlyWeather {
  let active: [ClimateMonth]
  let rain: Double
  let temperature: Double

  init(_ climate: Climate, above lowest: Double) {
    active = climate.active(above: lowest).map { climate.months[$0] }
    rain = climate.months.reduce(0) { $0 + $1.rain }
    let weight = active.reduce(0) { $0 + $1.evaporation }
    let sum = active.reduce(0) { $0 + $1.evaporation * $1.temperature }
    temperature = weight > 0 ? sum / weight : climate.months[6].temperature
  }

  /// Metres of water a year that brine of an activity of water evaporates.
  func evaporation(activity: Double) -> Double {
    active.reduce(0) { $0 + $1.evaporation(activity: activity) }
  }
}

/// One pond of a steady series.
struct SteadyPond {
  let pond: Pond
  let index: Int
  let weather: YearlyWeather
  let distribution: TraceDistribution
  let engine: any BrineEngine

  private static let waterDensity = 1000.0

  func state(inflow: Brine, activity: Double) throws(PondError) -> PondState {
    let rain = weather.rain * pond.area * Self.waterDensity
    let most = inflow.water + rain - Self.crystalWater(of: inflow)
    var search = BracketedSecant(
      low: 0, high: min(rate(1), max(0, most)), first: rate(activity),
      tolerance: 1e-8 * (inflow.water + rain))
    var found: (evaporation: Double, separation: Separation)?
    var failure: BrineEngineError?
    while let evaporation = search.next() {
      do throws(BrineEngineError) {
        let separation = try separation(inflow, rain: rain, evaporation: evaporation)
        found = (evaporation, separation)
        search.enter(evaporation - rate(separation.waterActivity))
      } catch {
        guard case .dry = error else { throw PondError(.engine(error), pond, index) }
        failure = error
        search.enterTooHigh()
      }
    }
    if let failure, !search.hasConverged { throw PondError(.engine(failure), pond, index) }
    guard let found else { throw PondError(.driesOut(remaining: 0), pond, index) }
    return try split(found.separation, inflow: inflow, rain: rain, evaporation: found.evaporation)
  }

  /// Kilograms of crystal water that a brine's magnesium chloride takes when it dries up.
  private static func crystalWater(of brine: Brine) -> Double {
    let chloride = max(0, brine.solutes[.magnesium] - brine.solutes[.sulphate])
    return 6 * chloride * Mineral.waterMass
  }

  /// Kilograms of water a year at an activity of water.
  private func rate(_ activity: Double) -> Double {
    weather.evaporation(activity: activity) * pond.area * Self.waterDensity
  }

  private func separation(
    _ inflow: Brine, rain: Double, evaporation: Double
  ) throws(BrineEngineError) -> Separation {
    var whole = inflow
    whole.water += rain - evaporation
    guard whole.water > 0 else { throw .dry(waterShare: 0) }
    return try Separation.compute(
      whole, at: weather.temperature,
      minerals: engine.database.minerals.subtracting(pond.suppressed),
      distribution: distribution, engine: engine)
  }

  /// Shares the pond's brine between ground, salt and the next pond.
  private func split(
    _ separation: Separation, inflow: Brine, rain: Double, evaporation: Double
  ) throws(PondError) -> PondState {
    let brine = separation.brine
    let volume = brine.volume(at: weather.temperature)
    let lost = min(1, pond.leakage * pond.area * 365 / volume)
    let entrained = pond.entrainment * separation.deposit.mass / brine.mass
    guard lost + entrained < 1 else {
      throw PondError(.driesOut(remaining: 1 - lost - entrained), pond, index)
    }
    let taken = pond.harvest.yearlyShare
    return PondState(
      inflow: inflow, rain: rain, evaporation: evaporation, leakage: brine * lost,
      outflow: brine * (1 - lost - entrained), harvested: separation.deposit * taken,
      bedded: separation.deposit * (1 - taken), entrainedInHarvest: brine * (entrained * taken),
      entrainedInBed: brine * (entrained * (1 - taken)), before: .none, after: .none,
      temperature: weather.temperature, waterActivity: separation.waterActivity,
      volume: volume, residence: pond.area * pond.depth / volume * 365,
      saturation: separation.saturation, residual: separation.residual)
  }
}
