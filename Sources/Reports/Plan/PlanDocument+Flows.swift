public import Indicators
public import ProcessNetwork

extension PlanDocument {
  /// The flows that the plan's outputs imply, for indicators of its year.
  ///
  /// - Parameter network: the network that was planned; what it does not know is left out.
  public func flowAccount(in network: Network) -> FlowAccount {
    let outputs = facilities.flatMap { row in
      row.modes.compactMap { mode -> (facility: FacilityID, process: ProcessID, amount: Double)? in
        guard mode.activity > 0, let facility = network.facility(named: row.id),
          let process = network.process(named: mode.process)
        else { return nil }
        return (facility, process, mode.activity)
      }
    }
    return FlowAccount(year: request.year, planned: outputs, in: network)
  }
}
