import Optimization
import ProcessNetwork

/// `total_cap[measure]`: what a measure counts in all years of all periods together, each period's year
/// as often as it has years, is at most, or at least, its cap; of a ratio both sums are taken so.
enum TotalCap: LinkFamily {
  static let name = "total_cap"

  static func add(to assembly: inout PeriodsAssembly) {
    for (position, cap) in assembly.request.totals.enumerated() {
      let total = assembly.blocks.total(ofCap: assembly.firstTotal + position)
      let row = total.row(cap.sense, cap.value)
      assembly.beginRow("\(name)[\(cap.measure.key)]", lower: row.lower, upper: row.upper)
      for entry in row.entries { assembly.program.entry(entry.column, entry.coefficient) }
      assembly.program.endRow()
    }
  }
}

extension [YearBlock] {
  /// What a cap of the years' requests counts in all years of all periods together, in columns of the
  /// whole programme.
  func total(ofCap position: Int) -> FlowExpression {
    var total = FlowExpression()
    for block in self {
      let year = block.layout.expression(ofCap: position)
      let years = Double(block.period.years)
      total.numerator.add(year.numerator.shifted(by: block.firstColumn), years)
      if let divisor = year.divisor {
        var below = total.divisor ?? FlowSum()
        below.add(divisor.shifted(by: block.firstColumn), years)
        total.divisor = below
      }
    }
    return total
  }
}

extension FlowSum {
  /// The same sum in a programme in which its columns begin later.
  func shifted(by columns: Int) -> FlowSum {
    var sum = FlowSum()
    sum.constant = constant
    for entry in entries { sum.add(entry.column + columns, entry.coefficient) }
    return sum
  }
}
