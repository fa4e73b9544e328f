import Optimization
import ProcessNetwork

/// `offer_fall[facility,process,t]`: an activity offers no more of reserves by running less than it
/// runs.
enum OfferFall: ConstraintFamily {
  static let name = "offer_fall"

  static func add(to assembly: inout PlanAssembly) {
    let reserves = assembly.sets.reserves
    let durations = assembly.sets.time.steps.map(\.duration)
    for activity in 0..<assembly.sets.activities.count {
      let offers = reserves.offers(ofFacility: assembly.sets.activities.facility[activity])
        .filter {
          reserves.offers[$0].activity == activity && !reserves.isRise(reserves.offers[$0])
        }
      guard !offers.isEmpty else { continue }
      _ = assembly.noteRows(OfferFall.self, subject: activity, .timestep)
      let falls = offers.map { index in
        PatternEntry(
          firstColumn: assembly.layout.columns.reserveOffer[index],
          factor: -1 / abs(reserves.offers[index].amount), coefficients: durations)
      }
      assembly.program.addRows(
        count: durations.count, lower: 0, upper: .infinity,
        pattern: [
          PatternEntry(firstColumn: assembly.layout.columns.activity[activity], coefficient: 1)
        ] + falls)
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String { Activity.label(subject, sets) }
}
