import Optimization
import ProcessNetwork

/// `offer_ramp[reserve,facility,t]`: what a facility offers of a reserve is no more than its ramp limit
/// lets its load change within the time in which the reserve must be there.
enum OfferRamp: ConstraintFamily {
  static let name = "offer_ramp"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count where sets.hasRamp(row) {
      for reserve in 0..<sets.reserves.count {
        let offers = sets.reserves.offers(ofFacility: row)
          .filter { sets.reserves.offers[$0].reserve == reserve }
        guard !offers.isEmpty else { continue }
        let share = sets.offerShare(row, reserve)
        let size = assembly.layout.columns.size[row]
        let first = assembly.noteRows(
          OfferRamp.self, subject: reserve * sets.facilities.count + row, .timestep)
        assembly.layout.rows.offerRamp[row, default: []].append(
          OfferRampRows(first: first, share: share))
        var pattern = offers.map { assembly.layout.loadPerOffer($0) }
        if size >= 0 {
          pattern.append(PatternEntry(firstColumn: size, stride: 0, coefficient: -share))
        }
        assembly.program.addRows(
          count: sets.time.steps.count, lower: -.infinity,
          upper: size < 0 ? share * sets.facilities.capacity[row] : 0, pattern: pattern)
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let (reserve, facility) = subject.quotientAndRemainder(dividingBy: sets.facilities.count)
    return "\(sets.reserves.reserve[reserve].id),\(Size.label(facility, sets))"
  }
}

extension PlanSets {
  /// Change of load that the ramp limit allows within a reserve's response, units of capacity an hour
  /// per unit of yearly capacity.
  func offerShare(_ facility: Int, _ reserve: Int) -> Double {
    let row = network[facilities.facility[facility]]
    return (row.rampLimit ?? .infinity) * reserves.reserve[reserve].responseHours
      / row.operatingHours
  }
}

/// The rows that hold what a facility offers of one reserve within its ramp limit.
struct OfferRampRows: Sendable {
  /// The row of the first timestep.
  let first: Int
  /// Units of capacity an hour that may be offered per unit of yearly capacity.
  let share: Double
}
