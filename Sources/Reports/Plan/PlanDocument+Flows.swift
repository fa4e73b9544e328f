public import Indicators
public import ProcessNetwork

extension PlanDocument {
  /// The flows that the plan's outputs imply, for indicators of its year.
  ///
  /// - Parameter network: the network that was planned; what it does not know is left out.
  public func flowAccount(in network: Network) -> FlowAccount {
    let planned = facilities.compactMap { row -> FlowAccount.PlannedFacility? in
      guard let facility = network.facility(named: row.id) else { return nil }
      let outputs = row.modes.compactMap { mode -> (process: ProcessID, amount: Double)? in
        guard mode.activity > 0, let process = network.process(named: mode.process) else {
          return nil
        }
        return (process, mode.activity)
      }
      return FlowAccount.PlannedFacility(facility, size: row.size, outputs: outputs)
    }
    return FlowAccount(year: request.year, planned: planned, in: network)
  }
}
