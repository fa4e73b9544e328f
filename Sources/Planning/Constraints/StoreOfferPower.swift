import Optimization
import ProcessNetwork

/// `store_offer_power[store,up|down,t]`: what a store gives, less what it takes, and what it offers of
/// upward reserves is at most what it can give; of downward reserves the same the other way round.
///
/// Only where the rate is limited.
enum StoreOfferPower: ConstraintFamily {
  static let name = "store_offer_power"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for subject in 0..<2 * sets.stores.count {
      let (row, direction) = StoreOfferPower.meaning(of: subject)
      let offers = sets.reserves.offers(ofStore: row, direction)
      let isCharge = direction == .down
      let chosen = assembly.layout.rateEntry(ofStore: row, isCharge: isCharge)
      var fixed = 0.0
      if case .fixed(let rate) = sets.rate(ofStore: row, isCharge: isCharge) {
        fixed = rate
      } else if chosen == nil {
        continue
      }
      guard !offers.isEmpty else { continue }
      _ = assembly.noteRows(StoreOfferPower.self, subject: subject, .timestep)
      let sign = direction == .up ? 1.0 : -1
      let durations = sets.time.steps.map(\.duration)
      assembly.program.addRows(
        upper: durations.map { fixed * $0 },
        pattern: [
          PatternEntry(
            firstColumn: assembly.layout.columns.storeDischarge[row], coefficient: sign),
          PatternEntry(
            firstColumn: assembly.layout.columns.storeCharge[row], coefficient: -sign),
        ]
          + offers.map {
            PatternEntry(
              firstColumn: assembly.layout.columns.storeOffer[$0], coefficients: durations)
          } + [chosen].compactMap { $0 })
    }
  }

  /// The store and the direction of a subject.
  static func meaning(of subject: Int) -> (store: Int, direction: ReserveDirection) {
    (subject / 2, subject % 2 == 0 ? .up : .down)
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let (row, direction) = meaning(of: subject)
    return "\(sets.label(ofStore: row)),\(direction.rawValue)"
  }
}

extension ReserveTable {
  /// The offers of a store of reserves of one direction, by their positions.
  func offers(ofStore row: Int, _ direction: ReserveDirection) -> [Int] {
    offers(ofStore: row).filter { reserve[storeOffers[$0].reserve].direction == direction }
  }
}
