import Chemistry
import Findings
import Quantities

/// Asks of every process that each tracked element that enters leaves, and none appears.
///
/// The sums are those of ``Chemistry/ElementBalance``, over plain columns.
struct ElementBalanceCheck {
  private let network: Network
  private let table: ElementTable
  private var input: [Double]
  private var output: [Double]
  private var rounding: [Double]

  private init(_ network: Network) {
    self.network = network
    table = ElementTable(network)
    input = Array(repeating: 0, count: table.elements.count)
    output = input
    rounding = input
  }

  static func findings(_ network: Network) -> [Finding] {
    var check = ElementBalanceCheck(network)
    var findings: [Finding] = []
    let capacity = ProcessCapacity(network)
    for process in network.processIDs where !network.incompleteProcesses.contains(process) {
      check.sum(process)
      for column in check.table.elements.indices where !check.closes(column) {
        findings.append(check.finding(process, column, capacity))
      }
    }
    return findings
  }

  private mutating func sum(_ process: ProcessID) {
    let width = table.elements.count
    for column in 0..<width {
      input[column] = 0
      output[column] = 0
      rounding[column] = 0
    }
    for line in network.recipes.lines(of: process) {
      let commodity = network.recipes.commodity[line].index
      guard table.holdsAny[commodity] else { continue }
      let mass = network.recipes.amount[line] * table.mass[commodity]
      let massRounding = network.recipes.rounding[line] * table.mass[commodity]
      for column in 0..<width {
        add(mass, massRounding, commodity * width + column, to: column)
      }
    }
  }

  private mutating func add(_ mass: Double, _ massRounding: Double, _ cell: Int, to column: Int) {
    let fraction = table.fraction[cell]
    let fractionRounding = table.rounding[cell]
    let held = mass * fraction
    if held < 0 { input[column] -= held } else { output[column] += held }
    rounding[column] +=
      fraction * massRounding + abs(mass) * fractionRounding + massRounding * fractionRounding
  }

  private func allowed(_ column: Int) -> Double {
    ElementBalance.tolerance * max(input[column], output[column]) + rounding[column]
  }

  private func closes(_ column: Int) -> Bool {
    abs(input[column] - output[column]) <= allowed(column)
  }

  private func finding(
    _ process: ProcessID, _ column: Int, _ capacity: ProcessCapacity
  ) -> Finding {
    let gap = abs(input[column] - output[column])
    let reference = network[process].reference
    let rule: Rule = input[column] > output[column] ? .elementVanishes : .elementAppears
    let line = network.recipes.lines(of: process).first
    let place = line.map { network.place(network.recipes.origin[$0], field: "amount") }
    return Finding(
      rule, at: place ?? network.place(network[process].origin),
      [
        "process": network.named(process), "element": .text(table.elements[column].symbol),
        "gap": .number(gap, unit: "t"), "share": .percent(gap / max(input[column], output[column])),
        "expected": .number(input[column], unit: "t"), "found": .number(output[column], unit: "t"),
        "allowed": .number(allowed(column), unit: "t"), "per": .phrase(per(reference)),
        "yearly": capacity.yearly(gap, process, unit: "t/a"),
      ])
  }

  private func per(_ commodity: CommodityID) -> Phrase {
    let unit = network[commodity].unit.symbol
    let label = network.label(commodity)
    return Phrase(zh: "1 \(unit) \(label.zh)", en: "\(unit) of \(label.en)")
  }
}
