import Findings
import Numerics

/// The parts of an account that share no equation.
struct SeparateNetworks {
  /// The first quantity of each part, quantities without an equation left out.
  private(set) var firsts: [Int] = []
  /// The quantities that are in no equation.
  private(set) var alone: [Int] = []

  init(_ problem: ReconciliationProblem) {
    let count = problem.quantities.count
    var root = Array(0..<count)
    var isInEquation = [Bool](repeating: false, count: count)
    for row in 0..<problem.coefficients.rowCount {
      var anchor: Int?
      for entry in problem.coefficients.entries(ofRow: row)
      where problem.coefficients.values[entry] != 0 {
        let quantity = Int(problem.coefficients.columnIndex[entry])
        isInEquation[quantity] = true
        let own = Self.find(quantity, in: &root)
        if let other = anchor {
          let known = Self.find(other, in: &root)
          root[max(own, known)] = min(own, known)
        } else {
          anchor = quantity
        }
      }
    }
    for quantity in 0..<count {
      if !isInEquation[quantity] {
        alone.append(quantity)
      } else if Self.find(quantity, in: &root) == quantity {
        firsts.append(quantity)
      }
    }
  }

  private static func find(_ node: Int, in root: inout [Int]) -> Int {
    var node = node
    while root[node] != node {
      root[node] = root[root[node]]
      node = root[node]
    }
    return node
  }

  /// Notices for parts and for quantities in no equation.
  func findings(in problem: ReconciliationProblem) -> [Finding] {
    var findings = alone.map { number in
      let quantity = problem.quantities[number]
      return Finding(.quantityInNoEquation, at: quantity.place, ["quantity": .text(quantity.id)])
    }
    if firsts.count > 1 {
      let names = firsts.prefix(10).map { problem.quantities[$0].id }
      let ellipsis = firsts.count > names.count ? ["…"] : []
      findings.append(
        Finding(
          .networksSeparate, at: problem.quantities[firsts[1]].place,
          ["count": .count(firsts.count), "quantities": .list(names + ellipsis)]))
    }
    return findings
  }
}
