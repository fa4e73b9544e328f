import Optimization
import ProcessNetwork

/// `closing[asset,year]`: what is closed stays closed: no period has more of a facility or store than
/// the one before and what is built.
///
/// Only where plants may be closed.
enum Closing: LinkFamily {
  static let name = "closing"

  static func add(to assembly: inout PeriodsAssembly) {
    guard assembly.request.closesPlants else { return }
    for (position, block) in assembly.blocks.enumerated() {
      for id in block.layout.sets.sizedAssets {
        guard let size = block.sizeColumn(of: id) else { continue }
        let before = position > 0 ? assembly.blocks[position - 1].sizeColumn(of: id) : nil
        let carried = position == 0 ? assembly.carried.sizes[id] : nil
        guard before != nil || carried != nil else { continue }
        let label = block.layout.sets.network.label(of: id)
        assembly.beginRow(
          "\(name)[\(label),\(block.period.year)]", lower: -.infinity, upper: carried ?? 0)
        assembly.program.entry(size, 1)
        if let before { assembly.program.entry(before, -1) }
        for row in 0..<assembly.builds.count
        where assembly.builds.vintage[row].asset == id && assembly.builds.period[row] == position {
          assembly.program.entry(assembly.buildColumns[row], -1)
        }
        assembly.program.endRow()
      }
    }
  }
}
