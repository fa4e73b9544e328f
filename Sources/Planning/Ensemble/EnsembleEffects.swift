import Optimization
import ProcessNetwork

/// Consecutive numbers of a programme that factors of parameters multiply.
struct FactorBlock: Sendable {
  /// Which numbers they are.
  enum Kind {
    case cost
    case columnUpper
    case rowBounds
  }

  let kind: Kind
  /// The first column or row.
  let first: Int
  /// How many columns or rows.
  let count: Int
  /// What of each cost the factors multiply; empty for bounds, which they multiply whole.
  var shares: [Double] = []
  /// The positions of the parameters.
  let parameters: [Int]
}

/// Which numbers of a plan's programme the parameters of an ensemble multiply.
struct EnsembleEffects: Sendable {
  private(set) var blocks: [FactorBlock] = []
  /// How many numbers each parameter multiplies.
  private(set) var reach: [Int]
  /// The parameters that would multiply coefficients, which stay what they are.
  private(set) var bound: Set<Int> = []
  private let layout: PlanLayout
  private let parameters: [EnsembleParameter]

  init(_ layout: PlanLayout, _ program: LinearProgram, _ parameters: [EnsembleParameter]) {
    self.layout = layout
    self.parameters = parameters
    reach = [Int](repeating: 0, count: parameters.count)
    addPrices()
    addMarketLimits(program)
    addStatedLimits()
    addCapacities(program)
  }

  private var sets: PlanSets { layout.sets }
  private var network: Network { layout.sets.network }

  private func positions(_ target: EnsembleTarget, _ subjects: [String]) -> [Int] {
    parameters.indices.filter {
      parameters[$0].target == target && subjects.contains(parameters[$0].subject)
    }
  }

  private mutating func add(_ block: FactorBlock) {
    for parameter in block.parameters { reach[parameter] += block.count }
    if !block.parameters.isEmpty { blocks.append(block) }
  }

  /// A bound that is infinite has nothing to multiply.
  private mutating func addUppers(
    _ first: Int, _ count: Int, of program: LinearProgram, _ parameters: [Int]
  ) {
    guard !parameters.isEmpty, program.columnUpper[first].isFinite else { return }
    add(FactorBlock(kind: .columnUpper, first: first, count: count, parameters: parameters))
  }

  private mutating func addRows(_ first: Int, _ count: Int = 1, _ parameters: [Int]) {
    guard first >= 0 else { return }
    add(FactorBlock(kind: .rowBounds, first: first, count: count, parameters: parameters))
  }
}

extension EnsembleEffects {
  private mutating func addPrices() {
    for kind in MarketKind.allCases {
      let sign = kind == .sale ? -1.0 : 1.0
      for row in 0..<sets.markets.count {
        let market = network[sets.markets.market[row]]
        guard market.kind == kind else { continue }
        let positions = positions(.price, [market.id, network[market.commodity].id])
        guard !positions.isEmpty else { continue }
        let rate = sign * sets.price(of: market)
        let shares = layout.marketWeights(row).map { rate * $0 }
        add(
          FactorBlock(
            kind: .cost, first: layout.columns.market[row], count: shares.count, shares: shares,
            parameters: positions))
      }
    }
  }

  private func limitPositions(of market: Market) -> [Int] {
    var found = positions(.limit, [market.id])
    let commodity = network[market.commodity].id
    if market.kind == .sale { found += positions(.demand, [commodity]) }
    if market.kind == .purchase || market.kind == .extraction {
      found += positions(.supply, [commodity])
    }
    return found
  }

  private mutating func addMarketLimits(_ program: LinearProgram) {
    for market in network.markets.indices {
      addRows(layout.rows.marketLimit[market], 1, limitPositions(of: network.markets[market]))
    }
    for row in 0..<sets.markets.count {
      let market = sets.markets.market[row]
      guard layout.rows.marketLimit[market.index] < 0 else { continue }
      addUppers(
        layout.columns.market[row], sets.time.spans(layout.resolution(ofMarketRow: row)).count,
        of: program, limitPositions(of: network[market]))
    }
  }

  private mutating func addStatedLimits() {
    for (position, limit) in sets.limits.enumerated() {
      let found = positions(.limit, [network[limit].id])
      if !layout.expression(ofLimit: position).isPlain { bound.formUnion(found) }
      addRows(layout.rows.limit[position], 1, found)
    }
  }

  private mutating func addCapacities(_ program: LinearProgram) {
    let steps = sets.time.steps.count
    let chosen = layout.choices
    for row in 0..<sets.facilities.count {
      let facility = network[sets.facilities.facility[row]]
      let found = positions(
        .capacity, [facility.id] + facility.modes.map { network[$0.process].id })
      guard !found.isEmpty else { continue }
      if chosen.contains(row) { bound.formUnion(found) }
      if layout.columns.size[row] < 0 {
        for first in [layout.rows.rampUp[row], layout.rows.rampDown[row]] {
          addRows(first, steps, found)
        }
        for rows in layout.rows.offerRamp[row] ?? [] { addRows(rows.first, steps, found) }
      }
      let spans = sets.time.spans(sets.facilities.evenness[row]).count
      if layout.columns.size[row] < 0 { addRows(layout.rows.availableUse[row], spans, found) }
      if layout.columns.size[row] >= 0 {
        addUppers(layout.columns.size[row], 1, of: program, found)
      } else if sets.isBoundByColumn(row) {
        let activity = sets.facilities.firstActivity[row]
        addUppers(layout.columns.activity[activity], spans, of: program, found)
        addRows(layout.rows.yearlyCapacity[row], 1, found)
      } else {
        addRows(layout.rows.capacity[row], spans, found)
        addRows(layout.rows.yearlyCapacity[row], 1, found)
      }
    }
  }
}

extension EnsembleEffects {
  /// The change of a programme in a scale that goes with factors of the parameters.
  func change(_ factors: [Double], of program: LinearProgram, _ scale: ProgramScale)
    -> ProgramChange
  {
    var change = ProgramChange()
    for block in blocks {
      let factor = block.parameters.reduce(1) { $0 * factors[$1] }
      let range = block.first..<block.first + block.count
      switch block.kind {
      case .cost:
        let values = zip(range, block.shares).map { column, share in
          program.columnCost[column] + (factor - 1) * share * scale.column[column] / scale.money
        }
        change.costs.append(ProgramChange.Costs(first: block.first, values: values))
      case .columnUpper:
        change.columns.append(
          ProgramChange.Bounds(
            first: block.first, lower: Array(program.columnLower[range]),
            upper: program.columnUpper[range].map { $0 * factor }))
      case .rowBounds:
        change.rows.append(
          ProgramChange.Bounds(
            first: block.first, lower: program.rowLower[range].map { scaled($0, factor) },
            upper: program.rowUpper[range].map { scaled($0, factor) }))
      }
    }
    return change
  }

  /// An infinite bound stays, whatever the factor.
  private func scaled(_ bound: Double, _ factor: Double) -> Double {
    bound.isFinite ? bound * factor : bound
  }
}

extension PlanLayout {
  /// The rows of facilities whose capacity is the coefficient of a choice: a whole or exclusive
  /// project, one that requires another or is required, and what is switched on and off.
  fileprivate var choices: Set<Int> {
    var rows = Set(columns.unit.indices.filter { columns.unit[$0] >= 0 || columns.on[$0] >= 0 })
    for row in 0..<sets.facilities.count {
      guard let required = sets.network[sets.facilities.facility[row]].project?.requires,
        let other = sets.facilities.row(of: required), columns.size[other] >= 0
      else { continue }
      rows.formUnion([row, other])
    }
    return rows
  }
}
