/// A pond series month by month.
///
/// The first month finds the ponds full of the brine of the steady state. Salt on a pond's floor stays
/// in contact with its brine and can dissolve again. The feed of a year is pumped as the active months
/// evaporate. In a dormant month, colder than the series' lowest temperature, nothing evaporates and
/// nothing is passed on: the brine gives the salts of that lowest temperature.
public struct DynamicSeries: Sendable, Hashable {
  /// The series.
  public let series: PondSeries
  /// The flows of each month, by month and then by pond.
  public let months: [[PondState]]
  /// Which months of the year are dormant, January first; `count == 12`.
  public let isDormant: [Bool]

  /// Computes months one after the other.
  ///
  /// - Parameter progress: told the number of months that are done; whether to go on.
  /// - Throws: A pond dries out, or the engine gives no equilibrium.
  public static func compute(
    _ series: PondSeries, years: Int, engine: any BrineEngine,
    progress: (Int) -> Bool = { _ in true }
  ) throws(PondError) -> DynamicSeries {
    let steady = try SteadySeries.compute(series, engine: engine)
    var run = MonthlyRun(series, steady: steady, engine: engine)
    var months: [[PondState]] = []
    for month in 0..<years * 12 {
      months.append(try run.month(month))
      guard progress(month + 1) else { break }
    }
    return DynamicSeries(series: series, months: months, isDormant: run.isDormant)
  }

  /// The sum of a flow of one pond over the months of a year.
  public func yearly(_ year: Int, pond: Int, _ flow: (PondState) -> Double) -> Double {
    months[year * 12..<min(months.count, year * 12 + 12)].reduce(0) { $0 + flow($1[pond]) }
  }
}

/// The ponds as they are between two months.
struct MonthlyRun {
  private let series: PondSeries
  private let engine: any BrineEngine
  private let feedShares: [Double]
  let isDormant: [Bool]
  private var brines: [Brine]
  private var floors: [Deposit]
  private var activities: [Double]

  init(_ series: PondSeries, steady: SteadySeries, engine: any BrineEngine) {
    self.series = series
    self.engine = engine
    let active = Set(series.climate.active(above: series.lowestTemperature(engine.database)))
    isDormant = (0..<12).map { !active.contains($0) }
    let rates = series.climate.months.indices.map { month in
      active.contains(month) ? series.climate.months[month].evaporation : 0
    }
    let sum = max(rates.reduce(0, +), .leastNormalMagnitude)
    feedShares = rates.map { $0 / sum }
    floors = series.ponds.map { _ in .none }
    activities = steady.states.map(\.waterActivity)
    brines = zip(series.ponds, steady.states).map { pond, state in
      state.outflow * (pond.area * pond.depth / state.outflow.volume(at: state.temperature))
    }
  }

  mutating func month(_ month: Int) throws(PondError) -> [PondState] {
    var inflow = series.yearlyFeed * feedShares[month % 12]
    var states: [PondState] = []
    for index in series.ponds.indices {
      let state = try pond(index, month: month, inflow: inflow)
      states.append(state)
      inflow = state.outflow
    }
    return states
  }

  private mutating func pond(
    _ index: Int, month: Int, inflow: Brine
  ) throws(PondError) -> PondState {
    let pond = series.ponds[index]
    let step = MonthOfPond(
      pond: pond, weather: series.climate.months[month % 12], days: Climate.days[month % 12],
      isDormant: isDormant[month % 12],
      dormantTemperature: series.lowestTemperature(engine.database),
      isHarvest: pond.harvest.months.contains(month % 12 + 1),
      distribution: series.distribution, engine: engine)
    let before = MonthOfPond.Stock(
      brine: brines[index], floor: floors[index], activity: activities[index])
    do {
      let result = try step.result(inflow: inflow, before: before)
      brines[index] = result.stock.brine
      floors[index] = result.stock.floor
      activities[index] = result.stock.activity
      return result.state
    } catch let error as BrineEngineError {
      throw PondError(.engine(error), pond, index, month: month)
    } catch {
      throw PondError(.driesOut(remaining: 0), pond, index, month: month)
    }
  }
}
