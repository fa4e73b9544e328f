import Accounting
import Findings
import TestSupport

/// A random network whose true flows balance, with readings of some of them.
struct RandomAccount {
  var random: SeededGenerator
  var nodes: Int
  var flows: [(source: Int?, target: Int?)] = []
  var truth: [Double] = []
  var readings: [Reading] = []
  /// Linear statements about flows that hold for the true ones.
  var constraints: [(terms: [(flow: Int, coefficient: Double)], rightSide: Double)] = []
  var correlations: [(first: Int, second: Int, coefficient: Double)] = []

  /// The share of flows without a reading, and with an exact one.
  init(
    seed: UInt64, nodes: Int, unmeasured: Double = 0.3, exact: Double = 0.1, noise: Double = 1
  ) {
    random = SeededGenerator(seed: seed)
    self.nodes = nodes
    for _ in 0..<Int.random(in: 1...2 * nodes, using: &random) { addPath() }
    for value in truth {
      let draw = Double.random(in: 0..<1, using: &random)
      let uncertainty = Double.random(in: 0.005...0.08, using: &random) * value
      let error = Double.random(in: -2...2, using: &random) * uncertainty * noise
      if draw < unmeasured {
        readings.append(.none)
      } else if draw < unmeasured + exact {
        readings.append(.exact(value))
      } else {
        readings.append(.measured(value + error, standardUncertainty: uncertainty))
      }
    }
  }

  /// Adds a run of flows from outside to outside through random nodes, sharing flows that are there;
  /// now and then a closed loop.
  private mutating func addPath() {
    let amount = Double(Int.random(in: 1...200, using: &random))
    let isLoop = nodes > 2 && Int.random(in: 0..<4, using: &random) == 0
    let inner = (0..<nodes).shuffled(using: &random).prefix(
      Int.random(in: isLoop ? 2...max(2, nodes / 2) : 1...max(1, nodes / 2), using: &random))
    let stops = isLoop ? inner.map(Int?.some) + [inner[0]] : [nil] + inner.map(Int?.some) + [nil]
    for (source, target) in zip(stops, stops.dropFirst()) {
      if Bool.random(using: &random),
        let known = flows.firstIndex(where: { $0.source == source && $0.target == target })
      {
        truth[known] += amount
      } else {
        flows.append((source, target))
        truth.append(amount)
      }
    }
  }

  /// Adds statements that hold for the true flows.
  mutating func addConstraints(_ count: Int) {
    for _ in 0..<count {
      let members = flows.indices.shuffled(using: &random).prefix(3)
      let terms = members.map { ($0, Double.random(in: -2...2, using: &random)) }
      constraints.append((terms, terms.reduce(0.0) { $0 + $1.1 * truth[$1.0] }))
    }
  }

  /// Joins the errors of pairs and chains of readings.
  mutating func addCorrelations(_ count: Int) {
    let measured = flows.indices.filter {
      if case .measured = readings[$0] { true } else { false }
    }
    for (first, second) in zip(measured, measured.dropFirst()).prefix(count) {
      correlations.append((first, second, Double.random(in: -0.49...0.49, using: &random)))
    }
  }

  /// The account with flows in a given order.
  func problem(order: [Int]? = nil) -> ReconciliationProblem {
    var builder = ReconciliationProblemBuilder()
    var number = [Int](repeating: 0, count: flows.count)
    for flow in order ?? Array(flows.indices) {
      let quantity = AccountedQuantity(
        id: "f\(flow)", reading: readings[flow], place: Place(file: "flows.csv", line: flow + 2))
      number[flow] = builder.addFlow(
        quantity, from: flows[flow].source.map { "n\($0)" },
        to: flows[flow].target.map { "n\($0)" })
    }
    for (place, constraint) in constraints.enumerated() {
      let equation = builder.add(
        AccountedEquation(
          id: "c\(place)", kind: .constraint, place: Place(file: "constraints.csv", line: place + 2)
        ),
        rightSide: constraint.rightSide)
      for term in constraint.terms {
        builder.addTerm(term.coefficient, of: number[term.flow], to: equation)
      }
    }
    for pair in correlations {
      builder.add(
        ReadingCorrelation(
          first: number[pair.first], second: number[pair.second], coefficient: pair.coefficient,
          place: Place(file: "correlations.csv")))
    }
    return builder.finish()
  }
}
