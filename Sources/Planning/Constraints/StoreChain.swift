import Optimization
import ProcessNetwork

/// `store_chain[store,stretch]`: a stretch begins with what the one before it leaves after all its
/// occurrences; the first one with what the last one of the year leaves.
enum StoreChain: ConstraintFamily {
  static let name = "store_chain"

  static func add(to assembly: inout PlanAssembly) {
    let stretches = assembly.sets.time.stretches
    for row in 0..<assembly.sets.stores.count {
      for (index, stretch) in stretches.enumerated() {
        let next = (index + 1) % stretches.count
        let start = assembly.layout.columns.storeStart[row]
        let end = assembly.layout.columns.storeLevel[row] + stretch.steps.upperBound - 1
        let carry = assembly.sets.stores.carry(row, over: stretch).after
        _ = assembly.noteRows(
          StoreChain.self, subject: row * stretches.count + next, nil)
        assembly.program.beginRow(lower: 0, upper: 0)
        if next == index {
          assembly.program.entry(start + index, 1 - carry.start)
        } else {
          assembly.program.entry(start + next, 1)
          if carry.start != 0 { assembly.program.entry(start + index, -carry.start) }
        }
        assembly.program.entry(end, -carry.end)
        assembly.program.endRow()
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    StoreStart.label(subject, sets)
  }
}
