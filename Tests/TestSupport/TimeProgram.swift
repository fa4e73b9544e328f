public import Optimization

/// A small plant over some hours: it makes a product of which some is wanted in every hour, buys what it
/// does not make at a tariff, sells what it has left, keeps a store, and may change only so fast.
public struct TimeProgram: Sendable {
  /// Hours.
  public var steps = 12
  /// Hours over which the tariff stands still.
  public var tariffLength = 1
  /// Whether what the plant makes of a unit of activity varies from hour to hour.
  public var hasVaryingRecipe = false
  /// Share of capacity by which activity may change in an hour; `nil` for no limit.
  public var ramp: Double? = 0.3
  /// Share that the store loses in an hour; `nil` for no store.
  public var loss: Double? = 0.02
  /// What the store holds at most.
  public var storeSize = 6.0
  /// Whether demand and availability stand still.
  public var isSteady = false
  /// Whether the capacity comes in whole units of 4.
  public var isWhole = false
  /// Whether the plant may sell what it has left.
  public var hasSales = true
  /// What the greatest purchase of all hours costs beside its price; `nil` for no charge.
  public var peakCharge: Double?

  /// The usual plant.
  public init() {}

  /// The programme and how it lies in time; equal seeds give equal programmes.
  public func make(seed: UInt64) -> (program: LinearProgram, structure: TimeStructure) {
    var writer = TimeProgramWriter(self, seed: seed)
    writer.addColumns()
    writer.addBalances()
    writer.addCapacity()
    writer.addRamps()
    writer.addStore()
    writer.addPeaks()
    writer.addYear()
    return (
      writer.builder.finish(),
      TimeStructure(
        steps: steps, columnStep: writer.columnStep, columnSeries: writer.columnSeries,
        rowStep: writer.rowStep, rowSeries: writer.rowSeries)
    )
  }

  /// The series of rows, in their order; ramps and the store may be missing.
  public enum RowSeries: Int32 {
    /// What is made, bought and drawn is what is wanted, sold and stored.
    case balance
    /// Activity within what is available of the capacity.
    case capacity
    /// Activity rises slowly.
    case rise
    /// Activity falls slowly.
    case fall
    /// The level of the store.
    case store
    /// Purchases within their greatest.
    case peak
  }

  /// The column of the greatest purchase, where it is charged; the one before the size.
  public func peakColumn(of program: LinearProgram) -> Int { program.columnCount - 2 }
}

private struct TimeProgramWriter {
  let plant: TimeProgram
  var random: SeededGenerator
  var builder = LinearProgramBuilder()
  var columnStep: [Int32] = []
  var columnSeries: [Int32] = []
  var rowStep: [Int32] = []
  var rowSeries: [Int32] = []
  private var first: [Int] = []

  init(_ plant: TimeProgram, seed: UInt64) {
    self.plant = plant
    random = SeededGenerator(seed: seed)
  }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }

  private var hours: Range<Int> { 0..<plant.steps }

  private mutating func addSeries(
    lower: Double = 0, upper: Double = .infinity, cost: (Int) -> Double
  ) {
    first.append(builder.columnCount)
    for step in hours {
      builder.addColumn(cost: cost(step), lower: lower, upper: upper)
      columnStep.append(Int32(step))
      columnSeries.append(Int32(first.count - 1))
    }
  }

  private mutating func tariff(_ range: ClosedRange<Double>) -> [Double] {
    var values: [Double] = []
    for step in hours {
      values.append(
        step % plant.tariffLength == 0 ? number(range) : values[values.count - 1])
    }
    return values
  }

  mutating func addColumns() {
    let prices = tariff(4...20)
    let sales = tariff(1...3)
    addSeries { _ in 2 }
    addSeries { prices[$0] }
    addSeries(upper: plant.hasSales ? 2 : 0) { -sales[$0] }
    if plant.loss != nil {
      addSeries(lower: -.infinity) { _ in 0 }
      addSeries(upper: plant.storeSize) { _ in 0 }
    }
    if let charge = plant.peakCharge { addShared(cost: charge, upper: .infinity) }
    addShared(cost: plant.isWhole ? 110 : 25, upper: plant.isWhole ? 5 : 20)
    if plant.isWhole { builder.setInteger(column: size) }
  }

  private mutating func addShared(cost: Double, upper: Double) {
    first.append(builder.columnCount)
    builder.addColumn(cost: cost, upper: upper)
    columnStep.append(-1)
    columnSeries.append(0)
  }

  private var size: Int { first[first.count - 1] }
  private var unit: Double { plant.isWhole ? 4 : 1 }

  private mutating func row(
    _ series: TimeProgram.RowSeries?, _ step: Int, _ lower: Double, _ upper: Double,
    _ entries: [(Int, Double)]
  ) {
    builder.beginRow(lower: lower, upper: upper)
    for (column, value) in entries { builder.entry(column, value) }
    builder.endRow()
    rowStep.append(series == nil ? -1 : Int32(step))
    rowSeries.append(series?.rawValue ?? 0)
  }

  mutating func addBalances() {
    let fixed = number(0.8...1)
    for step in hours {
      let made = plant.hasVaryingRecipe ? number(0.5...1.5) : fixed
      let wanted = plant.isSteady ? 5 : number(3...8)
      var entries = [(first[0] + step, made), (first[1] + step, 1), (first[2] + step, -1)]
      if plant.loss != nil { entries.append((first[3] + step, -1)) }
      row(.balance, step, wanted, wanted, entries)
    }
  }

  mutating func addCapacity() {
    for step in hours {
      let share = plant.isSteady ? 1 : number(0.4...1)
      row(.capacity, step, -.infinity, 0, [(first[0] + step, 1), (size, -share * unit)])
    }
  }

  mutating func addRamps() {
    guard let ramp = plant.ramp else { return }
    for (series, sign) in [(TimeProgram.RowSeries.rise, 1.0), (.fall, -1.0)] {
      for step in hours.dropFirst() {
        row(
          series, step, -.infinity, 0,
          [
            (first[0] + step - 1, -sign), (first[0] + step, sign), (size, -ramp * unit),
          ])
      }
    }
  }

  mutating func addStore() {
    guard let loss = plant.loss else { return }
    for step in hours {
      let before = (step + plant.steps - 1) % plant.steps
      row(
        .store, step, 0, 0,
        [(first[4] + step, 1), (first[4] + before, -(1 - loss)), (first[3] + step, -1)])
    }
  }

  mutating func addPeaks() {
    guard plant.peakCharge != nil else { return }
    for step in hours { row(.peak, step, -.infinity, 0, [(first[1] + step, 1), (size - 1, -1)]) }
  }

  /// At most so much activity in all hours together.
  mutating func addYear() {
    let limit = 4.2 * Double(plant.steps)
    row(nil, 0, -.infinity, limit, hours.map { (first[0] + $0, 1) })
  }
}
