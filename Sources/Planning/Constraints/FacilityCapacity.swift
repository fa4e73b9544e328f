import Optimization
import ProcessNetwork

/// `facility_capacity[facility,t]`: what all modes use of the capacity in one occurrence of a
/// timestep, or in a span over which the facility runs evenly, and what it offers of reserves by
/// running more, is at most what is available of it.
///
/// A facility with one mode and a given capacity has bounds on its columns instead.
enum FacilityCapacity: ConstraintFamily {
  static let name = "facility_capacity"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.facilities.count {
      guard !sets.isBoundByColumn(row) else {
        assembly.layout.rows.capacity.append(-1)
        continue
      }
      assembly.layout.rows.capacity.append(
        assembly.noteRows(FacilityCapacity.self, subject: row, sets.facilities.evenness[row]))
      let reach = sets.facilities.reach[row]
      let size = assembly.layout.columns.size[row]
      let loads =
        assembly.layout.loadPattern(ofFacility: row)
        + assembly.layout.offerPattern(ofFacility: row, isRise: true)
      if size < 0 {
        let capacity = sets.facilities.capacity[row]
        assembly.program.addRows(upper: reach.map { capacity * $0 }, pattern: loads)
      } else {
        let share = PatternEntry(firstColumn: size, stride: 0, factor: -1, coefficients: reach)
        assembly.program.addRows(
          count: reach.count, lower: -.infinity, upper: 0, pattern: loads + [share])
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Size.label(subject, sets) }
}

extension PlanLayout {
  /// What all modes of a facility use of its capacity in each of its columns.
  func loadPattern(ofFacility row: Int) -> [PatternEntry] {
    sets.facilities.activities(of: row).map {
      PatternEntry(
        firstColumn: columns.activity[$0], coefficient: 1 / sets.activities.unitsPerCapacity[$0])
    }
  }

  /// What an offer would use of its facility's capacity in an hour, or set free.
  func loadPerOffer(_ index: Int) -> PatternEntry {
    PatternEntry(firstColumn: columns.reserveOffer[index], coefficient: loadShare(ofOffer: index))
  }

  /// What the offers of a facility that it keeps by running more, or less, would use of its capacity,
  /// or set free, in each timestep.
  func offerPattern(
    ofFacility row: Int, isRise: Bool, factor: Double = 1
  ) -> [PatternEntry] {
    let durations = sets.time.steps.map(\.duration)
    return sets.reserves.offers(ofFacility: row)
      .filter { sets.reserves.isRise(sets.reserves.offers[$0]) == isRise }
      .map {
        PatternEntry(
          firstColumn: columns.reserveOffer[$0], factor: factor * loadShare(ofOffer: $0),
          coefficients: durations)
      }
  }

  private func loadShare(ofOffer index: Int) -> Double {
    let offer = sets.reserves.offers[index]
    return 1 / (abs(offer.amount) * sets.activities.unitsPerCapacity[offer.activity])
  }
}
