import Optimization
import ProcessNetwork

/// The linear programme of several periods under construction: a block for each year, then what
/// links them.
struct PeriodsAssembly {
  /// What is asked.
  let request: PeriodsRequest
  /// The position among the caps of each year's request from which on they only say what totals count.
  let firstTotal: Int
  /// The planned periods.
  let periods: [PlanPeriod]
  /// What stands from periods that were planned before; none with perfect foresight.
  let carried: CarriedStock
  /// The blocks of the years.
  private(set) var blocks: [YearBlock] = []
  /// What may be built.
  let builds: BuildTable
  /// The column of each row of ``builds``.
  var buildColumns: [Int] = []
  /// The programme so far.
  var program = LinearProgramBuilder()
  /// The names of the columns and rows that link the blocks, from the first of them on.
  private(set) var linkColumnNames: [String] = []
  private(set) var linkRowNames: [String] = []

  init(
    _ network: Network, _ request: PeriodsRequest, _ periods: [PlanPeriod], start: Int,
    carried: CarriedStock
  ) {
    self.request = request
    firstTotal = request.each.caps.count
    self.periods = periods
    self.carried = carried
    let sets = periods.map { period in
      var each = request.each
      each.year = period.year
      each.caps += request.totals.map { PlanCap($0.measure, .infinity) }
      var sets = PlanSets(network, each, year: period.year, closesPlants: request.closesPlants)
      // Builds carry the capital, each at the annuity of its own year.
      sets.facilities.capitalRate = [Double](repeating: 0, count: sets.facilities.count)
      sets.stores.capitalRate = [Double](repeating: 0, count: sets.stores.count)
      sets.stores.powerCapitalRate = sets.stores.capitalRate
      return sets
    }
    builds = BuildTable(sets, periods: periods, start: start)
    for (position, sets) in sets.enumerated() {
      var assembly = Formulation.assemble(sets)
      assembly.layout.areSizesLinked = true
      let block = assembly.program.finish()
      let first = program.append(block, costFactor: periods[position].weight)
      blocks.append(
        YearBlock(
          layout: assembly.layout, program: block, period: periods[position],
          firstColumn: first.column, firstRow: first.row))
    }
  }

  /// Adds a column that links blocks.
  mutating func addColumn(_ name: String, cost: Double, upper: Double) -> Int {
    linkColumnNames.append(name)
    return program.addColumn(cost: cost, upper: upper)
  }

  /// Begins a row that links blocks.
  mutating func beginRow(_ name: String, lower: Double, upper: Double) {
    linkRowNames.append(name)
    program.beginRow(lower: lower, upper: upper)
  }
}

/// The block of one year in a programme of several.
struct YearBlock: Sendable {
  /// Where the block's own columns and rows stand.
  var layout: PlanLayout
  /// The block's own programme, money of its year.
  let program: LinearProgram
  /// The period that it stands for.
  let period: PlanPeriod
  /// The column of the whole programme at which the block begins.
  let firstColumn: Int
  /// The row of the whole programme at which the block begins.
  let firstRow: Int

  /// The column of the whole programme that holds the size of an asset; `nil` where it is given or does
  /// not exist in the year.
  func sizeColumn(of asset: Asset) -> Int? {
    layout.sizeColumn(of: asset).map { firstColumn + $0 }
  }
}

/// What stands from periods that were planned before.
struct CarriedStock: Sendable {
  /// The vintages that were built.
  var built: [BuiltVintage] = []
  /// The size of each facility and store in the period before; empty where there was none.
  var sizes: [Asset: Double] = [:]
}
