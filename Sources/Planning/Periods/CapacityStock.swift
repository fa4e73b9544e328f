import Optimization
import ProcessNetwork

/// `capacity_stock[asset,year]`: the size of what is built is what was built in this and earlier
/// periods and still stands; at most that, where plants may be closed.
enum CapacityStock: LinkFamily {
  static let name = "capacity_stock"

  static func add(to assembly: inout PeriodsAssembly) {
    var rowsOf: [Asset: [Int]] = [:]
    for row in 0..<assembly.builds.count {
      rowsOf[assembly.builds.vintage[row].asset, default: []].append(row)
    }
    let buildable = Set(assembly.blocks.first?.layout.sets.network.buildable ?? [])
    for block in assembly.blocks {
      let network = block.layout.sets.network
      for asset in block.layout.sets.sizedAssets where buildable.contains(asset) {
        guard let size = block.sizeColumn(of: asset) else { continue }
        add(
          "\(name)[\(network.label(of: asset)),\(block.period.year)]", size: size,
          rowsOf[asset] ?? [], carried: assembly.carried.amount(of: asset, in: block.period.year),
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
  /// What stands of a facility or store in a year.
  func amount(of asset: Asset, in year: Int) -> Double {
    built.reduce(0) { sum, built in
      built.vintage.asset == asset && built.vintage.stands(in: year)
        ? sum + built.amount : sum
    }
  }
}
