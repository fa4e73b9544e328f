import Optimization
import ProcessNetwork

/// `demand_peak[market,t]`: what a meter counts in a timestep, purchases less sales, is at most the
/// month's highest demand for as long as the timestep lasts.
enum DemandPeak: ConstraintFamily {
  static let name = "demand_peak"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.demands.count {
      let resolution = sets.demands.resolution[row]
      let spans = sets.time.spans(resolution)
      let months = sets.time.spans(sets.demands.billing(row))
      _ = assembly.noteRows(DemandPeak.self, subject: row, resolution)
      for span in 0..<spans.count {
        assembly.program.beginRow(lower: -.infinity, upper: 0)
        for market in sets.demands.purchases[row] {
          assembly.program.entry(assembly.layout.columns.market[market] + span, 1)
        }
        for market in sets.demands.sales[row] {
          assembly.program.entry(assembly.layout.columns.market[market] + span, -1)
        }
        let month = months.span(containing: span, of: spans)
        assembly.program.entry(
          assembly.layout.columns.peakDemand[row] + month,
          -spans.hours[span] / spans.weights[span])
        assembly.program.endRow()
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    PeakDemand.label(subject, sets)
  }
}
