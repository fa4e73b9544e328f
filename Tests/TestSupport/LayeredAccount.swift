public import Accounting
import Findings

/// A zone's account in layers: mass, and elements as flow times content, drawn with readings that
/// scatter around a state in which everything balances.
public struct LayeredAccount: Sendable {
  /// The account.
  public let problem: NonlinearProblem
  /// The state from which the readings were drawn, in which everything balances.
  public let truth: [Double]

  /// Draws an account.
  ///
  /// Processes stand in a row; a flow leads to one of the next twenty, one in thirty anywhere. Eight
  /// contents of ten have an assay.
  ///
  /// - Parameters:
  ///   - flowCount: at least two for each process.
  ///   - metered: the share of flows with a meter.
  ///   - noise: how many standard uncertainties a reading is off at most.
  public init(
    flows flowCount: Int, processes: Int, elements: Int, seed: UInt64, metered: Double = 0.7,
    noise: Double = 1.7
  ) {
    var random = SeededGenerator(seed: seed)
    let ends = Self.ends(flowCount, processes, &random)
    let state = Self.state(ends, processes, elements, &random)
    truth = state
    var terms: [ProductEquations.Term] = []
    for (flow, end) in ends.enumerated() {
      for (process, sign) in [(end.from, -1.0), (end.to, 1.0)] where process >= 0 {
        terms.append(ProductEquations.Term(equation: process, coefficient: sign, flow))
        for element in 0..<elements {
          terms.append(
            ProductEquations.Term(
              equation: processes * (element + 1) + process, coefficient: sign, flow,
              times: flowCount * (element + 1) + flow))
        }
      }
    }
    let count = flowCount * (elements + 1)
    var quantities: [AccountedQuantity] = []
    var starts: [Double] = []
    for number in 0..<count {
      let isMeasured =
        Double.random(in: 0..<1, using: &random) < (number < flowCount ? metered : 0.8)
      let deviation = state[number] * (number < flowCount ? 0.02 : 0.01)
      let value = state[number] + deviation * noise * Double.random(in: -1...1, using: &random)
      quantities.append(
        AccountedQuantity(
          id: "q\(number)",
          reading: isMeasured ? .measured(value, standardUncertainty: deviation) : .none,
          place: Place(file: "generated")))
      starts.append(isMeasured ? value : state[number] * 1.05)
    }
    let equations = processes * (elements + 1)
    problem = NonlinearProblem(
      quantities: quantities, starts: starts,
      equations: (0..<equations).map {
        AccountedEquation(id: "e\($0)", kind: .balance, place: Place(file: "generated"))
      },
      functions: ProductEquations(
        terms, rightSides: [Double](repeating: 0, count: equations), quantityCount: count))
  }

  /// Every process has a flow in from the outside and one out to it; the rest leads onwards.
  private static func ends(
    _ flows: Int, _ processes: Int, _ random: inout SeededGenerator
  ) -> [(from: Int, to: Int)] {
    var ends: [(from: Int, to: Int)] = (0..<processes).flatMap { [(-1, $0), ($0, -1)] }
    while ends.count < flows {
      let from = Int.random(in: 0..<max(1, processes - 1), using: &random)
      let isFar = Int.random(in: 0..<30, using: &random) == 0
      let reach = isFar ? processes - 1 : min(processes - 1, from + 20)
      ends.append((from, Int.random(in: from + 1...reach, using: &random)))
    }
    return ends
  }

  /// Amounts and contents that balance: each process separates what enters into its outlets; one in ten
  /// only divides it, so that contents tell nothing of the shares.
  private static func state(
    _ ends: [(from: Int, to: Int)], _ processes: Int, _ elements: Int,
    _ random: inout SeededGenerator
  ) -> [Double] {
    var outlets = [[Int]](repeating: [], count: processes)
    var inlets = outlets
    for (flow, end) in ends.enumerated() {
      if end.from >= 0 { outlets[end.from].append(flow) }
      if end.to >= 0 { inlets[end.to].append(flow) }
    }
    var state = [Double](repeating: 0, count: ends.count * (elements + 1))
    for process in 0..<processes {
      let fresh = 2 * process
      state[fresh] = Double.random(in: 10...100, using: &random)
      for element in 1...max(1, elements) where element <= elements {
        state[ends.count * element + fresh] = Double.random(in: 0.02...0.15, using: &random)
      }
      let amount = inlets[process].reduce(0) { $0 + state[$1] }
      let shares = outlets[process].map { _ in Double.random(in: 1...5, using: &random) }
      let total = shares.reduce(0, +)
      for (outlet, share) in zip(outlets[process], shares) {
        state[outlet] = amount * share / total
      }
      let isDivider = Int.random(in: 0..<10, using: &random) == 0
      for element in 1...max(1, elements) where element <= elements {
        let base = ends.count * element
        let load = inlets[process].reduce(0) { $0 + state[$1] * state[base + $1] }
        let parts = shares.map {
          isDivider ? $0 : $0 * Double.random(in: 0.5...2, using: &random)
        }
        let whole = parts.reduce(0, +)
        for (outlet, part) in zip(outlets[process], parts) {
          state[base + outlet] = load * part / whole / state[outlet]
        }
      }
    }
    return state
  }
}
