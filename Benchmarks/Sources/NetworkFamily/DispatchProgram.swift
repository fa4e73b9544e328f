public import Optimization

/// The programme of a ``DispatchInstance``, with how it lies in time.
public struct DispatchProgram {
  /// The programme; its objective is the cost of all hours.
  public var program: LinearProgram { builder.finish() }
  private let instance: DispatchInstance
  private var builder: LinearProgramBuilder
  private var columnStep: [Int32] = []
  private var columnSeries: [Int32] = []
  private var rowStep: [Int32] = []
  private var rowSeries: [Int32] = []
  private var first: [Int] = []

  /// How the programme lies in time.
  public var structure: TimeStructure {
    TimeStructure(
      steps: instance.steps, columnStep: columnStep, columnSeries: columnSeries, rowStep: rowStep,
      rowSeries: rowSeries)
  }

  private enum Block: Int {
    case activity
    case purchase
    case landfill
    case disposal
    case inflow
    case level
    case transport
    case size
  }

  /// States the programme.
  public init(_ instance: DispatchInstance) {
    self.instance = instance
    builder = LinearProgramBuilder()
    addColumns()
    addBalances()
    addCapacities()
    addRamps(sign: 1)
    addRamps(sign: -1)
    addStores()
    addLimits()
  }

  private var hours: Int { instance.steps }
  private var places: Int { instance.sites * instance.steps }
  private var arcs: Int { instance.arcFrom.count }

  private func column(_ block: Block, _ series: Int) -> Int {
    first[block.rawValue] + series * (block == .size ? 1 : hours)
  }

  private mutating func addSeries(
    cost: [Double]? = nil, each: Double = 0, lower: Double = 0, upper: Double = .infinity
  ) {
    let series = (columnSeries.last ?? -1) + 1
    if let cost {
      builder.addColumns(costs: cost, lower: lower, upper: upper)
    } else {
      builder.addColumns(count: hours, cost: each, lower: lower, upper: upper)
    }
    for step in 0..<hours {
      columnStep.append(Int32(step))
      columnSeries.append(series)
    }
  }

  private mutating func addColumns() {
    let sites = instance.sites
    first.append(builder.columnCount)
    for plant in 0..<instance.processes * sites {
      addSeries(each: instance.variableCost[plant / sites])
    }
    first.append(builder.columnCount)
    for row in 0..<instance.bought.count * sites {
      let own = row / sites * hours
      addSeries(cost: Array(instance.price[own..<own + hours]))
    }
    first.append(builder.columnCount)
    for row in 0..<instance.landfilled.count * sites {
      addSeries(each: instance.landfillCost[row / sites])
    }
    first.append(builder.columnCount)
    for row in 0..<instance.commodities * sites {
      addSeries(each: instance.disposalCost[row / sites])
    }
    first.append(builder.columnCount)
    for _ in 0..<instance.storeSize.count { addSeries(lower: -.infinity) }
    first.append(builder.columnCount)
    for size in instance.storeSize { addSeries(upper: size) }
    first.append(builder.columnCount)
    for cost in instance.freight { addSeries(each: cost, upper: instance.routeLimit) }
    first.append(builder.columnCount)
    for plant in 0..<instance.processes * sites {
      builder.addColumn(
        cost: instance.sizeCost[plant / sites], upper: instance.greatestSize[plant])
      columnStep.append(-1)
      columnSeries.append(0)
    }
  }

  private mutating func noteRows(_ steps: Range<Int>, series: Int32? = nil) {
    let own = series ?? (rowSeries.last ?? -1) + 1
    for step in steps {
      rowStep.append(Int32(step))
      rowSeries.append(own)
    }
  }

  private mutating func addBalances() {
    for place in 0..<instance.commodities * instance.sites {
      let demand = Array(instance.demand[place * hours..<(place + 1) * hours])
      noteRows(0..<hours)
      builder.addRows(lower: demand, upper: demand, pattern: pattern(place))
    }
  }

  private func pattern(_ place: Int) -> [PatternEntry] {
    let (commodity, site) = (place / instance.sites, place % instance.sites)
    var pattern: [PatternEntry] = []
    func add(_ block: Block, _ series: Int, _ coefficient: Double) {
      pattern.append(
        PatternEntry(firstColumn: column(block, series), coefficient: coefficient))
    }
    for line in instance.recipeProcess.indices where instance.recipeCommodity[line] == commodity {
      add(
        .activity, instance.recipeProcess[line] * instance.sites + site,
        instance.recipeAmount[line])
    }
    for (row, own) in instance.bought.enumerated() where own == commodity {
      add(.purchase, row * instance.sites + site, 1)
    }
    for (row, own) in instance.landfilled.enumerated() where own == commodity {
      add(.landfill, row * instance.sites + site, -1)
    }
    add(.disposal, place, -1)
    for (row, own) in instance.stored.enumerated() where own == commodity {
      add(.inflow, row * instance.sites + site, -1)
    }
    for (row, own) in instance.carried.enumerated() where own == commodity {
      for arc in 0..<arcs {
        let series = row * arcs + arc
        if instance.arcFrom[arc] == site { add(.transport, series, -1) }
        if instance.arcTo[arc] == site { add(.transport, series, instance.kept[series]) }
      }
    }
    return pattern
  }

  private mutating func addCapacities() {
    for plant in 0..<instance.processes * instance.sites {
      let own = plant / instance.sites * hours
      noteRows(0..<hours)
      builder.addRows(
        count: hours, lower: -.infinity, upper: 0,
        pattern: [
          PatternEntry(firstColumn: column(.activity, plant), coefficient: 1),
          PatternEntry(
            firstColumn: column(.size, plant), stride: 0,
            coefficients: instance.availability[own..<own + hours].map { -$0 }),
        ])
    }
  }

  private mutating func addRamps(sign: Double) {
    for (rank, process) in instance.ramped.enumerated() {
      for site in 0..<instance.sites {
        let plant = process * instance.sites + site
        let activity = column(.activity, plant)
        noteRows(1..<hours)
        builder.addRows(
          count: hours - 1, lower: -.infinity, upper: 0,
          pattern: [
            PatternEntry(firstColumn: activity, coefficient: -sign),
            PatternEntry(firstColumn: activity + 1, coefficient: sign),
            PatternEntry(
              firstColumn: column(.size, plant), stride: 0,
              coefficient: -instance.rampShare[rank]),
          ])
      }
    }
  }

  private mutating func addStores() {
    for store in 0..<instance.storeSize.count {
      let (level, inflow) = (column(.level, store), column(.inflow, store))
      let kept = -(1 - instance.storeLoss[store / instance.sites])
      noteRows(0..<hours)
      builder.beginRow(lower: 0, upper: 0)
      builder.entry(level, 1)
      builder.entry(level + hours - 1, kept)
      builder.entry(inflow, -1)
      builder.endRow()
      builder.addRows(
        count: hours - 1, lower: 0, upper: 0,
        pattern: [
          PatternEntry(firstColumn: level + 1, coefficient: 1),
          PatternEntry(firstColumn: level, coefficient: kept),
          PatternEntry(firstColumn: inflow + 1, coefficient: -1),
        ])
    }
  }

  private mutating func addLimits() {
    rowStep += [-1, -1]
    rowSeries += [0, 0]
    builder.beginRow(lower: -.infinity, upper: instance.emissionLimit)
    for plant in 0..<instance.processes * instance.sites {
      let first = column(.activity, plant)
      for step in 0..<hours {
        builder.entry(first + step, instance.emission[plant / instance.sites])
      }
    }
    builder.endRow()
    builder.beginRow(lower: -.infinity, upper: instance.landfillLimit)
    for own in 0..<instance.landfilled.count * places {
      builder.entry(first[Block.landfill.rawValue] + own, 1)
    }
    builder.endRow()
  }
}
