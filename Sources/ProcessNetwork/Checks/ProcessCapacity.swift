import Findings

/// How much of each process's reference commodity all its facilities can make in a year.
///
/// A facility of several modes counts fully for each of them; projects count like what exists.
struct ProcessCapacity: Sendable {
  /// The sum of the capacities, units of the reference commodity; infinite where one is unlimited.
  let total: [Double]
  /// The number of facilities and projects.
  let facilityCount: [Int]

  init(_ network: Network) {
    var total = [Double](repeating: 0, count: network.processes.count)
    var count = [Int](repeating: 0, count: total.count)
    for facility in network.facilities {
      for mode in facility.modes {
        total[mode.process.index] += facility.capacity.value * mode.unitsPerCapacity
        count[mode.process.index] += 1
      }
    }
    self.total = total
    facilityCount = count
  }

  /// An amount per unit of the reference commodity, as the amount a year at capacity.
  func yearly(_ amount: Double, _ process: ProcessID, unit: String) -> FindingValue {
    guard facilityCount[process.index] > 0 else {
      return .phrase(Phrase(zh: "没有装置采用它", en: "no facility runs it"))
    }
    guard total[process.index].isFinite else {
      return .phrase(Phrase(zh: "装置能力不限", en: "the capacity is unlimited"))
    }
    return .number(amount * total[process.index], unit: unit)
  }
}
