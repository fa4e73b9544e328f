package import Optimization
import ProcessNetwork

extension PlanModel {
  /// How the programme lies in time: what has a column or row for every timestep is a series; sizes,
  /// amounts of coarser resolutions and yearly limits have none.
  package var timeStructure: TimeStructure {
    let columns = series(layout.columnBlocks, count: program.columnCount)
    let rows = series(layout.rowBlocks, count: program.rowCount)
    return TimeStructure(
      steps: sets.time.steps.count, columnStep: columns.step, columnSeries: columns.series,
      rowStep: rows.step, rowSeries: rows.series)
  }

  private func series(_ blocks: BlockList, count: Int) -> (step: [Int32], series: [Int32]) {
    var step = [Int32](repeating: -1, count: count)
    var series = [Int32](repeating: 0, count: count)
    var next: Int32 = 0
    let steps = sets.time.steps.count
    for block in blocks.first.indices {
      let first = Int(blocks.first[block])
      let end = block + 1 < blocks.first.count ? Int(blocks.first[block + 1]) : count
      guard blocks.resolution[block] == .timestep, end - first == steps else { continue }
      for offset in 0..<steps {
        step[first + offset] = Int32(offset)
        series[first + offset] = next
      }
      next += 1
    }
    return (step, series)
  }
}
