public import Optimization

/// A small commodity that is made, carried between places and used, in some hours: transports to and fro
/// of all pairs, without bounds; some lose, some cost nothing; stores with and without losses; a size that is
/// built; a disposal without a limit.
public struct TransportNetworkProgram {
  /// Places.
  public var places = 4
  /// Hours.
  public var steps = 3
  /// The greatest share that a transport loses.
  public var greatestLoss = 0.2
  /// Whether places have stores, which charge and discharge without bounds.
  public var hasStores = true
  /// Whether some transports carry evenly over all hours.
  public var hasEvenTransports = false

  /// The usual network.
  public init() {}

  /// The programme, which has an optimum; equal seeds give equal programmes.
  public func make(seed: UInt64) -> LinearProgram {
    var writer = TransportNetworkWriter(network: self, random: SeededGenerator(seed: seed))
    return writer.write()
  }
}

private struct TransportNetworkWriter {
  let network: TransportNetworkProgram
  var random: SeededGenerator
  var builder = LinearProgramBuilder()
  /// Terms of each balance, by place and hour.
  private var balances: [[(column: Int, coefficient: Double)]] = []
  private var rows: [(lower: Double, upper: Double, terms: [(column: Int, coefficient: Double)])] =
    []

  init(network: TransportNetworkProgram, random: SeededGenerator) {
    self.network = network
    self.random = random
    balances = Array(repeating: [], count: network.places * network.steps)
  }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }

  private mutating func isLucky(_ share: Double) -> Bool { number(0...1) < share }

  private func balance(_ place: Int, _ step: Int) -> Int { place * network.steps + step }

  mutating func write() -> LinearProgram {
    for place in 0..<network.places {
      addMakers(place)
      addUsers(place)
      if network.hasStores, isLucky(0.6) { addStore(place) }
      for other in 0..<network.places where other != place { addTransport(place, other) }
    }
    for terms in balances { rows.append((0, 0, terms)) }
    for row in rows {
      builder.beginRow(lower: row.lower, upper: row.upper)
      for term in row.terms { builder.entry(term.column, term.coefficient) }
      builder.endRow()
    }
    return builder.finish()
  }

  /// What is made: within a size that is built and a bound, and a dear supply.
  private mutating func addMakers(_ place: Int) {
    let size = builder.addColumn(cost: number(1...5))
    for step in 0..<network.steps {
      let made = builder.addColumn(cost: number(0...3), upper: number(2...8))
      let bought = builder.addColumn(cost: number(20...30), upper: 50)
      balances[balance(place, step)] += [(made, 1), (bought, 1)]
      rows.append((-.infinity, 0, [(made, 1), (size, -number(0.3...1))]))
    }
  }

  /// What is wanted, what may be sold, and what is left over.
  private mutating func addUsers(_ place: Int) {
    for step in 0..<network.steps {
      let wanted = number(0...4)
      let used = builder.addColumn(cost: 0, lower: wanted, upper: wanted)
      let sold = builder.addColumn(cost: -number(2...12), upper: number(0...3))
      let left = builder.addColumn(cost: isLucky(0.5) ? 0 : number(0...2))
      balances[balance(place, step)] += [(used, -1), (sold, -1), (left, -1)]
    }
  }

  private mutating func addStore(_ place: Int) {
    let kept = isLucky(0.5) ? 1 : number(0.8...0.99)
    let size = number(1...5)
    var levels: [Int] = []
    for _ in 0..<network.steps { levels.append(builder.addColumn(cost: 0, upper: size)) }
    for step in 0..<network.steps {
      let taken = builder.addColumn(cost: 0)
      let given = builder.addColumn(cost: 0)
      balances[balance(place, step)] += [(taken, -1), (given, 1)]
      let before = levels[(step + network.steps - 1) % network.steps]
      var terms = [(column: levels[step], coefficient: 1.0), (taken, -kept), (given, 1)]
      if before != levels[step] { terms.append((before, -1)) }
      rows.append((0, 0, terms))
    }
  }

  private mutating func addTransport(_ from: Int, _ to: Int) {
    let kept = isLucky(0.4) ? 1 - number(0...network.greatestLoss) : 1
    let cost = isLucky(0.3) ? 0 : number(0...2)
    if network.hasEvenTransports, isLucky(0.4) {
      let even = builder.addColumn(cost: cost)
      for step in 0..<network.steps {
        balances[balance(from, step)].append((even, -1))
        balances[balance(to, step)].append((even, kept))
      }
      return
    }
    for step in 0..<network.steps {
      let carried = builder.addColumn(cost: cost)
      balances[balance(from, step)].append((carried, -1))
      balances[balance(to, step)].append((carried, kept))
      if isLucky(0.2) { rows.append((-.infinity, number(1...6), [(carried, 1)])) }
    }
  }
}
