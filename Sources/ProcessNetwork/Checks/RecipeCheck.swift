import Findings
import Quantities

/// Asks of every recipe that its lines make sense.
struct RecipeCheck {
  private let network: Network
  private var findings: [Finding] = []
  /// The input line of each commodity in the recipe at hand.
  private var inputLine: [Int]

  static func findings(_ network: Network) -> [Finding] {
    var check = RecipeCheck(network)
    for process in network.processIDs where !network.incompleteProcesses.contains(process) {
      check.check(process)
    }
    check.listIdle()
    return check.findings
  }

  private init(_ network: Network) {
    self.network = network
    inputLine = Array(repeating: -1, count: network.commodities.count)
  }

  private mutating func check(_ process: ProcessID) {
    let lines = network.recipes.lines(of: process)
    for line in lines where network.recipes.amount[line] < 0 {
      inputLine[network.recipes.commodity[line].index] = line
    }
    for line in lines { check(line, of: process) }
    for line in lines { inputLine[network.recipes.commodity[line].index] = -1 }
  }

  private mutating func check(_ line: Int, of process: ProcessID) {
    let amount = network.recipes.amount[line]
    let commodity = network.recipes.commodity[line]
    if amount == 0 { report(.recipeZeroAmount, process, line, "amount") }
    if network.recipes.role[line] != .product, isMisdirected(line) {
      report(
        .recipeRoleDirection, process, line, "role",
        [
          "found": .text(network.recipes.role[line].rawValue),
          "direction": .text(amount < 0 ? "in" : "out"),
        ])
    }
    let opposite = inputLine[commodity.index]
    guard amount > 0, opposite >= 0 else { return }
    report(
      .recipeBothSides, process, max(line, opposite), "commodity",
      [
        "input": network.amount(-network.recipes.amount[opposite], of: commodity),
        "output": network.amount(amount, of: commodity),
      ])
  }

  private func isMisdirected(_ line: Int) -> Bool {
    let amount = network.recipes.amount[line]
    switch network.recipes.role[line] {
    case .feed, .utility: return amount > 0
    case .product, .byproduct, .waste, .emission: return amount < 0
    }
  }

  private mutating func report(
    _ rule: Rule, _ process: ProcessID, _ line: Int, _ field: String,
    _ values: [String: FindingValue] = [:]
  ) {
    let common: [String: FindingValue] = [
      "process": network.named(process),
      "commodity": network.named(network.recipes.commodity[line]),
    ]
    findings.append(
      Finding(
        rule, at: network.place(network.recipes.origin[line], field: field),
        values.merging(common) { own, _ in own }))
  }

  private mutating func listIdle() {
    let capacity = ProcessCapacity(network)
    let idle = network.processIDs.filter { capacity.facilityCount[$0.index] == 0 }
    guard let first = idle.first else { return }
    findings.append(
      Finding(
        .processWithoutFacility, at: network.place(network[first].origin),
        ["count": .count(idle.count), "processes": .list(idle.map { network.label($0) })]))
  }
}
