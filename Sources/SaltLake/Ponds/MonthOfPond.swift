internal import Glibc

/// One month of one pond.
struct MonthOfPond {
  let pond: Pond
  let weather: ClimateMonth
  let days: Double
  let isDormant: Bool
  let dormantTemperature: Double
  let isHarvest: Bool
  let distribution: TraceDistribution
  let engine: any BrineEngine

  /// What is in a pond between two months.
  struct Stock {
    var brine: Brine
    var floor: Deposit
    var activity: Double
  }

  /// Not enough brine is left for what must leave.
  struct DriesOut: Error {}

  /// The most of a mineral, moles per kilogram of water, that the engine is shown of a floor: more
  /// than dissolves in a month, and little enough for it to converge.
  private static let contact = 8.0

  func result(inflow: Brine, before: Stock) throws -> (state: PondState, stock: Stock) {
    let rain = weather.rain * pond.area * 1000
    let share = contactShare(before)
    let touched = before.floor * share
    var whole = before.brine + inflow + touched.dissolved
    whole.water += rain
    let (evaporation, separation) = try evaporated(whole, activity: before.activity)
    let floor = before.floor - touched + separation.deposit
    var flows = try flows(separation.brine, floor)
    flows.state.inflow = inflow
    flows.state.rain = rain
    flows.state.evaporation = evaporation
    flows.state.before = before.brine + before.floor.dissolved
    flows.state.waterActivity = separation.waterActivity
    flows.state.saturation = separation.saturation
    flows.state.residual = separation.residual
    flows.stock.activity = separation.waterActivity
    return flows
  }

  /// The temperature of the brine; in a dormant month the lowest at which the series works.
  private var temperature: Double {
    isDormant ? dormantTemperature : weather.temperature
  }

  /// The share of the floor that takes part.
  private func contactShare(_ stock: Stock) -> Double {
    let most = stock.floor.solids.moles.max() ?? 0
    guard most > 0 else { return 1 }
    return min(1, Self.contact * stock.brine.water / most)
  }

  /// Evaporates by the activity at the beginning, then by the mean of beginning and end.
  private func evaporated(
    _ whole: Brine, activity: Double
  ) throws(BrineEngineError) -> (Double, Separation) {
    func separated(_ evaporation: Double) throws(BrineEngineError) -> Separation {
      var rest = whole
      rest.water -= evaporation
      guard rest.water > 0 else { throw .dry(waterShare: 0) }
      return try Separation.compute(
        rest, at: temperature, minerals: engine.database.minerals.subtracting(pond.suppressed),
        distribution: distribution, engine: engine)
    }
    guard !isDormant else { return (0, try separated(0)) }
    let first = rate(activity)
    let trial = try separated(first)
    let mean = rate((activity + trial.waterActivity) / 2)
    guard abs(mean - first) > 1e-4 * first else { return (first, trial) }
    return (mean, try separated(mean))
  }

  private func rate(_ activity: Double) -> Double {
    weather.evaporation(activity: activity) * pond.area * 1000
  }

  /// What leaves, and what is in the pond afterwards.
  private func flows(_ brine: Brine, _ floor: Deposit) throws -> (state: PondState, stock: Stock) {
    let volume = brine.volume(at: temperature)
    let leaked = pond.leakage * pond.area * days / volume
    let harvested = isHarvest ? floor * pond.harvest.share : .none
    let entrained = pond.entrainment * harvested.mass / brine.mass
    guard leaked + entrained < 0.98 else { throw DriesOut() }
    let passed = isDormant ? 0 : passed(volume: volume, rest: 1 - leaked - entrained)
    let after = brine * (1 - leaked - entrained - passed)
    let stock = Stock(brine: after, floor: floor - harvested, activity: 0)
    let state = PondState(
      inflow: .none, rain: 0, evaporation: 0, leakage: brine * leaked, outflow: brine * passed,
      harvested: harvested, bedded: .none, entrainedInHarvest: brine * entrained,
      entrainedInBed: .none, before: .none, after: stock.brine + stock.floor.dissolved,
      temperature: temperature, waterActivity: 0,
      volume: volume * (1 - leaked - entrained - passed),
      residence: passed > 0 ? days / passed : .infinity, saturation: [], residual: 0)
    return (state, stock)
  }

  /// The share of the brine that goes to the next pond: what stands above the depth, and what the
  /// residence time lets go.
  private func passed(volume: Double, rest: Double) -> Double {
    let spilled = max(0, rest - pond.area * pond.depth / volume)
    guard let residence = pond.residence else { return spilled }
    return max(spilled, rest * (1 - exp(-days / residence)))
  }
}
