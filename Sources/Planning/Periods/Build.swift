import Optimization
import ProcessNetwork

/// `build[asset,year]`: capacity of a project, of a facility without limit, or of a store, that is
/// ready at the beginning of a period.
///
/// It costs the annuity of its investment in every year of the periods in which it stands: what
/// lasts beyond the last period is not charged, which values the surviving stock.
enum Build: LinkFamily {
  static let name = "build"

  static func add(to assembly: inout PeriodsAssembly) {
    let builds = assembly.builds
    let network = assembly.blocks.first?.layout.sets.network
    for row in 0..<builds.count {
      let vintage = builds.vintage[row]
      let years = assembly.periods.reduce(0) { sum, period in
        sum + (vintage.stands(in: period.year) ? period.weight : 0)
      }
      let id = network?.label(of: vintage.asset) ?? ""
      assembly.buildColumns.append(
        assembly.addColumn(
          "\(name)[\(id),\(vintage.year)]", cost: years * vintage.annuity,
          upper: builds.upper[row]))
    }
    for built in assembly.carried.built {
      for period in assembly.periods where built.vintage.stands(in: period.year) {
        assembly.program.offset += period.weight * built.vintage.annuity * built.amount
      }
    }
  }
}
