import Glibc

/// Writes the programme of an instance as plainly as can be: counts the entries of each family in
/// closed form, allocates once, then fills row by row.
public struct PlainBuilder: ~Copyable {
  private typealias Kind = FamilyInstance.Kind
  private let instance: FamilyInstance
  private let layout: PlainLayout
  private let program: PlainProgram
  private var row = 0
  private var entry = 0

  /// The programme of an instance.
  public static func assemble(_ instance: FamilyInstance) -> PlainProgram {
    var builder = PlainBuilder(instance)
    builder.fillColumns()
    builder.fillBalances()
    builder.fillCapacities()
    builder.fillMarketLimits()
    builder.fillRouteCapacities()
    builder.fillEmissionLimit()
    builder.program.start[builder.row] = Int32(truncatingIfNeeded: builder.entry)
    precondition(builder.row == builder.program.rows && builder.entry == builder.program.entries)
    return builder.program
  }

  private init(_ instance: FamilyInstance) {
    self.instance = instance
    layout = PlainLayout(instance)
    let (steps, sites) = (instance.steps, instance.sites)
    let routes = Kind.carried.count * instance.arcs.count
    let lines = instance.recipe.reduce(0) { $0 + $1.count }
    let plants = instance.processes * sites
    let limited = (Kind.waste.count + Kind.product.count) * sites
    program = PlainProgram(
      columns: layout.columns,
      rows: (Kind.all.count * sites + plants) * steps + Kind.waste.count
        + Kind.product.count * sites + routes + 1,
      entries: steps
        * (lines * sites + layout.passages.count + 2 * routes + 2 * plants + limited + routes
          + plants))
  }

  private mutating func beginRow(_ lower: Double, _ upper: Double) {
    program.start[row] = Int32(truncatingIfNeeded: entry)
    program.rowLower[row] = lower
    program.rowUpper[row] = upper
    row += 1
  }

  private mutating func add(_ column: Int, _ value: Double) {
    program.index[entry] = Int32(truncatingIfNeeded: column)
    program.value[entry] = value
    entry += 1
  }

  private mutating func addYear(_ first: Int, _ value: Double) {
    for step in 0..<instance.steps { add(first + step, value) }
  }
}

extension PlainBuilder {
  private func fill(_ columns: Range<Int>, cost: Double, upper: Double = .infinity) {
    (program.cost + columns.lowerBound).update(repeating: cost, count: columns.count)
    (program.lower + columns.lowerBound).update(repeating: 0, count: columns.count)
    (program.upper + columns.lowerBound).update(repeating: upper, count: columns.count)
  }

  private mutating func fillColumns() {
    let (steps, sites, weight) = (instance.steps, instance.sites, instance.weight)
    let (rate, years) = (FamilyInstance.discountRate, FamilyInstance.lifetime)
    let annuity = rate / (1 - pow(1 + rate, -years))
    for process in 0..<instance.processes {
      let first = process * sites * steps
      fill(first..<first + sites * steps, cost: instance.variableCost[process] * weight)
      for plant in process * sites..<(process + 1) * sites {
        fill(
          layout.size + plant..<layout.size + plant + 1,
          cost: instance.investment[process] * annuity, upper: instance.greatestSize[plant])
      }
    }
    for (position, passage) in layout.passages.enumerated() {
      let first = layout.market + position * steps
      fill(first..<first + steps, cost: passage.price * weight)
      guard passage.isTariff else { continue }
      for step in 0..<steps {
        program.cost[first + step] *= instance.tariff[passage.commodity][step]
      }
    }
    for route in instance.freight.indices {
      let first = layout.transport + route * steps
      fill(first..<first + steps, cost: instance.freight[route] * weight)
    }
  }

  /// The pattern of a balance is the same in every timestep: first columns and coefficients.
  private mutating func fillBalances() {
    for commodity in Kind.all {
      for site in 0..<instance.sites {
        let pattern = pattern(commodity, site)
        pattern.withUnsafeBufferPointer { pattern in
          for step in 0..<instance.steps {
            beginRow(0, 0)
            for (first, value) in pattern { add(first + step, value) }
          }
        }
      }
    }
  }

  private func pattern(_ commodity: Int, _ site: Int) -> [(Int, Double)] {
    let (steps, sites) = (instance.steps, instance.sites)
    var pattern: [(Int, Double)] = []
    for process in 0..<instance.processes {
      for line in instance.recipe[process] where line.commodity == commodity {
        pattern.append(((process * sites + site) * steps, line.amount))
      }
    }
    for passage in layout.atPlace[commodity * sites + site] {
      pattern.append((layout.market + passage * steps, layout.passages[passage].sign))
    }
    guard let rank = Kind.carried.firstIndex(of: commodity) else { return pattern }
    for (arc, (from, to)) in instance.arcs.enumerated() {
      let route = rank * instance.arcs.count + arc
      if from == site { pattern.append((layout.transport + route * steps, -1)) }
      if to == site {
        pattern.append((layout.transport + route * steps, 1 - instance.loss[route]))
      }
    }
    return pattern
  }

  private mutating func fillCapacities() {
    let hourly = 1 / FamilyInstance.hours
    for process in 0..<instance.processes {
      let shares = instance.availability[process]
      for plant in process * instance.sites..<(process + 1) * instance.sites {
        for step in 0..<instance.steps {
          beginRow(-.infinity, 0)
          add(plant * instance.steps + step, 1)
          add(layout.size + plant, -(shares.isEmpty ? hourly : shares[step] * hourly))
        }
      }
    }
  }
}

extension PlainBuilder {
  private mutating func fillMarketLimits() {
    let sites = instance.sites
    for commodity in Kind.all {
      if Kind.waste.contains(commodity) {
        beginRow(-.infinity, instance.landfillLimit)
        for site in 0..<sites { addPassage(layout.atPlace[commodity * sites + site][0]) }
      }
      guard Kind.product.contains(commodity) else { continue }
      for place in commodity * sites..<(commodity + 1) * sites {
        beginRow(-.infinity, instance.saleLimit[place])
        addPassage(layout.atPlace[place][layout.atPlace[place].count - 1])
      }
    }
  }

  private mutating func addPassage(_ passage: Int) {
    addYear(layout.market + passage * instance.steps, instance.weight)
  }

  private mutating func fillRouteCapacities() {
    for route in instance.freight.indices {
      beginRow(-.infinity, instance.routeCapacity)
      addYear(layout.transport + route * instance.steps, instance.weight)
    }
  }

  private mutating func fillEmissionLimit() {
    beginRow(-.infinity, instance.emissionLimit)
    for process in 0..<instance.processes {
      let rate = instance.emission[process] * instance.weight
      for plant in process * instance.sites..<(process + 1) * instance.sites {
        addYear(plant * instance.steps, rate)
      }
    }
  }
}
