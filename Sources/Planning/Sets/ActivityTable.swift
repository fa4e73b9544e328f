import ProcessNetwork

/// The modes of the facilities of a plan, in the order of ``FacilityTable``.
struct ActivityTable: Sendable {
  /// The row in the table of facilities.
  private(set) var facility: [Int] = []
  /// The process that runs.
  private(set) var process: [ProcessID] = []
  /// Units of the process's reference commodity per unit of the facility's capacity.
  private(set) var unitsPerCapacity: [Double] = []

  /// The number of activities.
  var count: Int { facility.count }

  init(_ network: Network, _ facilities: FacilityTable) {
    for row in 0..<facilities.count {
      for mode in network[facilities.facility[row]].modes {
        facility.append(row)
        process.append(mode.process)
        unitsPerCapacity.append(mode.unitsPerCapacity)
      }
    }
  }
}
