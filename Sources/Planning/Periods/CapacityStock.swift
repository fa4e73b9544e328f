import Optimization
import ProcessNetwork

/// `capacity_stock[facility,year]`: the size of what is built is what was built in this and earlier
/// periods and still stands; at most that, where plants may be closed.
enum CapacityStock: LinkFamily {
  static let name = "capacity_stock"

  static func add(to assembly: inout PeriodsAssembly) {
    let network = assembly.blocks.first?.layout.sets.network
    var rowsByFacility: [FacilityID: [Int]] = [:]
    for row in 0..<assembly.builds.count {
      rowsByFacility[assembly.builds.vintage[row].facility, default: []].append(row)
    }
    for block in assembly.blocks {
      for id in block.layout.sets.facilities.facility {
        guard let network, network[id].isBuildable, let size = block.sizeColumn(of: id) else {
          continue
        }
        add(
          "\(name)[\(network[id].id),\(block.period.year)]", size: size,
          rowsByFacility[id] ?? [], carried: assembly.carried.amount(of: id, in: block.period.year),
          in: block.period.year, to: &assembly)
      }
    }
  }

  private static func add(
    _ name: String, size: Int, _ rows: [Int], carried: Double, in year: Int,
    to assembly: inout PeriodsAssembly
  ) {
    assembly.beginRow(
      name, lower: assembly.request.closesPlants ? -.infinity : carried, upper: carried)
    assembly.program.entry(size, 1)
    for row in rows where assembly.builds.vintage[row].stands(in: year) {
      assembly.program.entry(assembly.buildColumns[row], -1)
    }
    assembly.program.endRow()
  }
}

extension CarriedStock {
  /// What stands of a facility in a year.
  func amount(of facility: FacilityID, in year: Int) -> Double {
    built.reduce(0) { sum, built in
      built.vintage.facility == facility && built.vintage.stands(in: year)
        ? sum + built.amount : sum
    }
  }
}
