import ProcessNetwork

/// `peak_demand[market,month]`: the highest net purchase of a month, units an hour.
enum PeakDemand: VariableFamily {
  static let name = "peak_demand"

  static func add(to assembly: inout PlanAssembly) {
    for row in 0..<assembly.sets.demands.count {
      assembly.layout.columns.peakDemand.append(
        assembly.addColumns(
          PeakDemand.self, subject: row, assembly.sets.demands.billing(row)))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.network[sets.demands.market[subject]].id
  }
}
